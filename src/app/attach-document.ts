import type { DocumentForm } from '../domain/application/form.ts';
import type { StepRefusal } from '../domain/application/may-take.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { decideStep } from './decide-step.ts';
import type { Act, Deps, Edge, Receipt, WriteRefusal } from './ports.ts';

export const LARGEST_DOCUMENT_BYTES = 20_000_000;
const KIND = /^[a-z][a-z0-9-]{0,63}$/;
const LONGEST_NAME = 255;

export type AttachRefusal =
  | StepRefusal
  | WriteRefusal
  | 'document-kind-malformed'
  | 'document-name-malformed'
  | 'document-empty'
  | 'document-too-large';

export interface Paper {
  /** The application it belongs to. */
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

type Needs = Pick<Deps, 'journal' | 'lawBook' | 'documents'> & {
  readonly edge: Pick<Edge, 'digest'>;
};

/**
 * Attaches a paper: its bytes are kept first, so that no application names what nobody holds.
 * Its id follows from the act, so the same act done again names the same document.
 */
export async function attachDocument(
  { journal, lawBook, documents, edge }: Needs,
  act: Act,
  paper: Paper,
): Promise<Result<Receipt & { readonly document: DocumentForm }, AttachRefusal>> {
  const fault = faultOf(paper);
  if (fault !== undefined) return fault;
  const { kind, fileName, mediaType, bytes } = paper;
  const digest = edge.digest(bytes);
  const id = `D-${edge.digest(`${act.key} ${kind} ${digest}`).slice(0, 16)}`;
  const document = { id, kind, fileName, mediaType, byteLength: bytes.byteLength, digest };

  await documents.put(digest, bytes);
  const receipt = await journal.changeApplication(act, paper.id, (application) => {
    if (application === undefined) return refuse('unknown');
    const { form } = application;
    const attached = [...(form.documents ?? []), document];
    const command = { type: 'save', form: { ...form, documents: attached } } as const;
    return decideStep(application, { act, lawBook, command, attached: id });
  });
  return receipt.ok ? ok({ ...receipt.value, document }) : receipt;
}

function faultOf({ kind, fileName, bytes }: Paper) {
  if (!KIND.test(kind)) return refuse('document-kind-malformed', { kind });
  const isNamed = fileName.trim() !== '' && fileName.length <= LONGEST_NAME;
  if (!isNamed) return refuse('document-name-malformed', { longest: `${LONGEST_NAME}` });
  if (bytes.byteLength === 0) return refuse('document-empty');
  if (bytes.byteLength <= LARGEST_DOCUMENT_BYTES) return undefined;
  return refuse('document-too-large', { largest: `${LARGEST_DOCUMENT_BYTES}` });
}
