import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachDocument } from '../../src/app/attach-document.ts';
import { draftApplication } from '../../src/app/draft-application.ts';
import type { Act, Deps } from '../../src/app/ports.ts';
import { takeStep } from '../../src/app/take-step.ts';
import type { ApplicationForm } from '../../src/domain/application/form.ts';
import { nobody, signedIn } from './form-sender.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const BUYER = {
  name: 'Example Motors Inc.',
  address: '1 Example Street, Detroit',
  country: 'US',
} as const;

function formFor(licenceType: string): ApplicationForm {
  return {
    licenceType,
    destination: 'US',
    consignee: BUYER,
    endUser: BUYER,
    endUse: { kind: 'civil', description: 'Rotors of traction motors' },
    lines: [
      {
        name: 'Rotor magnets',
        description: 'Sintered magnets',
        form: 'magnet',
        composition: { Nd: '0.3', Fe: '0.69', B: '0.01' },
        controlCode: '1C001',
        customsCode: '85051110',
        origin: 'DE',
        quantity: '10',
        unit: 'kg',
        value: '900',
        currency: 'GBP',
      },
    ],
  };
}

function act({ edge }: Deps): Act {
  const key = edge.token();
  const actor = { id: 'P-exporter', firm: 'magnets', roles: ['exporter'] as const };
  return { actor, at: edge.now(), on: edge.today('Europe/London'), key, digest: edge.digest(key) };
}

/** An application under a law other than that of the office, complete and filed. */
async function filed(jurisdiction: string, licenceType: string): Promise<string> {
  const { deps } = office;
  const form = formFor(licenceType);
  const drafted = await draftApplication(deps, act(deps), { jurisdiction, form });
  if (!drafted.ok) throw new Error(drafted.reason);
  const { id } = drafted.value;
  const types = deps.lawBook.laws.get(jurisdiction)?.licenceTypes ?? [];
  for (const { kind } of types.find(({ code }) => code === licenceType)?.documents ?? []) {
    const bytes = Buffer.from(`The ${kind}.`);
    const paper = { id, kind, fileName: `${kind}.txt`, mediaType: 'text/plain', bytes };
    const attached = await attachDocument(deps, act(deps), paper);
    if (!attached.ok) throw new Error(attached.reason);
  }
  const submitted = await takeStep(deps, act(deps), { id, command: { type: 'submit' } });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  return id;
}

describe('who asks whether a licence is needed', () => {
  test('chooses among the laws that are held, that of the office first', async () => {
    const { body } = await (await nobody(office)).get('/determine');
    const codes = [...body.matchAll(/<option value="([a-z]{2})"/g)].map(([, code]) => code);
    expect(codes).toEqual(['cn', 'cd', 'eu', 'gb']);
  });

  test('reads of each what of it is missing, before and beside the answer', async () => {
    const visitor = await nobody(office);
    const gap = 'Public holidays: working days are weekdays only';
    expect((await visitor.get('/determine')).body).toContain(gap);
    const question = '/determine/answer?jurisdiction=cd&%2Fon=2025-10-15&element1=Co&share1=30';
    const { body } = await visitor.get(question);
    expect(body).toContain('Export is prohibited');
    expect(body).toContain('DR Congo: only part of the law is held here');
    expect(body).toContain(gap);
  });

  test('is not answered by the law of the office when a law is named that is not held', async () => {
    const answer = await (await nobody(office)).get('/determine/answer?jurisdiction=zz');
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Choose one of the jurisdictions that are held here.');
  });

  test('is asked in the words of the law, since the list of the Union is not held', async () => {
    const question =
      '/determine/answer?jurisdiction=eu&%2Fon=2025-06-12&%2Fitem%2Fform=magnet&%2Fdestination=US&%2FendUse=civil&%2FendUser%2Fcountry=US';
    const { body } = await (await nobody(office)).get(question);
    expect(body).toContain('Does Annex I of Regulation (EU) 2021/821 list the item?');
  });
});

describe('a case under another law', () => {
  test('counts to a target where no law sets a limit, and says so', async () => {
    const id = await filed('gb', 'siel-permanent');
    const { body } = await (await signedIn(office, 'officer')).get(`/cases/${id}`);
    expect(body).toContain('This is a target of the authority. No law limits its time.');
    expect(body).toContain('Target day');
    expect(body).not.toContain('Statutory clock');
  });

  test('counts days and names no due day where neither is held', async () => {
    const id = await filed('eu', 'individual');
    const officer = await signedIn(office, 'officer');
    const { body } = await officer.get(`/cases/${id}`);
    expect(body).toContain('No limit of time and no target is held for this kind of licence.');
    expect((await officer.get('/cases')).body).toContain('Day 0');
  });
});
