import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOf, draftWhole, type Office, openOffice } from '../../test/support/example-office.ts';
import { actorOf, EXPORTER, OFFICER } from '../domain/application/example.ts';
import { ok, refuse } from '../domain/result.ts';
import { attachDocument, type PaperOfApplication } from './attach-document.ts';
import { LARGEST_DOCUMENT_BYTES } from './keep-paper.ts';
import { takeStep } from './take-step.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  id = await draftWhole(office);
});
afterAll(() => office.close());

const BYTES = new TextEncoder().encode('A contract.');

function attach(change: Partial<PaperOfApplication> = {}, act = actOf(EXPORTER)) {
  const paper = { id, kind: 'contract', fileName: 'contract.txt', mediaType: 'text/plain' };
  return attachDocument(office, act, { ...paper, bytes: BYTES, ...change });
}

async function documentsOf() {
  const loaded = await office.desk.application(id);
  return loaded?.subject.form.documents ?? [];
}

describe('a paper', () => {
  test('is kept under its digest and named in the application', async () => {
    const attached = await attach();
    const document = attached.ok && attached.value.document;
    expect(document).toMatchObject({ kind: 'contract', byteLength: BYTES.byteLength });
    expect(await documentsOf()).toContainEqual(document);
    const kept = document && (await office.documents.get(document.digest));
    expect(kept && Buffer.from(kept).toString()).toBe('A contract.');
  });

  test('attached twice with one key is attached once, under one id', async () => {
    const act = actOf(EXPORTER);
    const [one, again] = [await attach({}, act), await attach({}, act)];
    const document = one.ok ? one.value.document : undefined;
    expect(again).toMatchObject(ok({ document, repeated: true }));
    expect((await documentsOf()).filter((held) => held.id === document?.id)).toHaveLength(1);
  });

  test('may be taken out again, but none may be put in by naming it', async () => {
    const held = await documentsOf();
    const form = { destination: 'DE', documents: held.slice(1) };
    const save = { type: 'save', form } as const;
    expect((await takeStep(office, actOf(EXPORTER), { id, command: save })).ok).toBe(true);
    const back = { type: 'save', form: { ...form, documents: held } } as const;
    const refused = await takeStep(office, actOf(EXPORTER), { id, command: back });
    expect(refused).toEqual(refuse('document-unknown', { document: held[0]?.id ?? '' }));
  });
});

describe('a paper is refused', () => {
  // biome-ignore format: a table reads better as a table
  const faults: readonly (readonly [string, Partial<PaperOfApplication>])[] = [
    ['document-kind-malformed', { kind: '' }],
    ['document-kind-malformed', { kind: 'End-user certificate' }],
    ['document-name-malformed', { fileName: ' ' }],
    ['document-name-malformed', { fileName: 'x'.repeat(256) }],
    ['document-empty',          { bytes: new Uint8Array() }],
    ['document-too-large',      { bytes: new Uint8Array(LARGEST_DOCUMENT_BYTES + 1) }],
    ['unknown',                 { id: 'A-999999' }],
  ];

  test.each(faults)('%s', async (reason, change) => {
    expect(await attach(change)).toMatchObject({ ok: false, reason });
  });

  test('of an officer and of another firm', async () => {
    expect(await attach({}, actOf(OFFICER))).toMatchObject({ reason: 'role-may-not' });
    const other = actorOf('li', 'exporter', 'another firm');
    expect(await attach({}, actOf(other))).toEqual(refuse('not-your-application'));
  });
});
