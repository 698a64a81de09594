import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { LARGEST_UPLOAD_BYTES, type UploadRefusal, uploadItems } from '../../../app/item-lists.ts';
import { isItemsRefusal, wordsOfRefusal } from '../../../app/item-refusals.ts';
import type { Refused } from '../../../domain/result.ts';
import { send } from '../request/send-shown.tsx';
import type { AskedBy } from '../request/serve-screen.tsx';
import { FORBIDDEN, goTo, type Shown } from '../request/shown.ts';
import { firstLaw, type Site } from '../request/site.ts';
import { visitOf } from '../request/visit-of.ts';
import type { Problems } from '../view/form.tsx';
import type { Visit } from '../view/visit.ts';

type Uploader = Pick<AskedBy, 'visit' | 'person'>;
type ShowAgain = (asked: Uploader, problems: Problems) => Promise<Shown>;

/**
 * Takes an item master that is too large to hold. The proof that the form is ours stands before
 * the file in the form, so nothing of a file is kept without it.
 */
export function serveItemsUpload(site: Site, showAgain: ShowAgain): void {
  site.app.post('/items', { schema: { hide: true } }, async (request, reply) => {
    const visit = await visitOf({ ...site, request, reply });
    const shown = await take(site, { request, visit, showAgain });
    // What was refused may still be arriving.
    if (shown.show === 'page') reply.header('connection', 'close');
    return send({ ...site, reply, visit }, shown);
  });
}

interface Arriving {
  readonly request: FastifyRequest;
  readonly visit: Visit;
  readonly showAgain: ShowAgain;
}

async function take(site: Site, { request, visit, showAgain }: Arriving): Promise<Shown> {
  const { person, words } = visit;
  if (person === undefined) return goTo('/sign-in?next=%2Fitems');
  if (!person.roles.includes('exporter') || !request.isMultipart()) return FORBIDDEN;
  const again = (says: string) => showAgain({ visit, person }, new Map([['file', says]]));
  const fields = new Map<string, string>();
  const limits = { fileSize: LARGEST_UPLOAD_BYTES + 1, files: 1, fields: 10, fieldSize: 1_000 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields.set(part.fieldname, `${part.value}`);
      continue;
    }
    if (fields.get('csrf') !== visit.csrf) return FORBIDDEN;
    if (part.filename === '') return again(words.items.fileMissing);
    const key = fields.get('key') ?? site.deps.edge.token();
    const sent = await uploadItems(site.deps, { ...uploadOf(site, part), person, key });
    return sent.ok ? goTo(`/items/${sent.value.id}`) : again(sayRefused(visit, sent));
  }
  return again(words.items.fileMissing);
}

function uploadOf(site: Site, { filename, file }: MultipartFile) {
  const on = site.deps.edge.today(firstLaw(site).jurisdiction.zone);
  return { fileName: filename.slice(-255), bytes: file, on };
}

function sayRefused({ words, language }: Visit, { reason, facts }: Refused<UploadRefusal>): string {
  if (reason === 'file-too-large') return words.items.tooLarge;
  return isItemsRefusal(reason) ? wordsOfRefusal(reason, facts)[language] : words.items.keyUsed;
}
