import { describe, expect, test } from 'vitest';
import type { Application, Proposal } from '../application/application.ts';
import type { ApplicationForm } from '../application/form.ts';
import { Mistake } from '../assert.ts';
import { day } from '../time/plain-date.ts';
import { type Countersigned, issueFrom } from './issue.ts';

const FORM: ApplicationForm = {
  licenceType: 'ex-single',
  destination: 'XA',
  consignee: { name: 'Hafenlager Nord', address: 'Kai 3', country: 'XA' },
  endUser: { name: 'Motorenwerk Sued', address: 'Werkstr. 1', country: 'XA', military: 'no' },
  endUse: { kind: 'civil', description: 'Traction motors' },
  contract: { number: 'C-77', signedOn: '2025-03-20' },
  lines: [
    {
      name: 'Magnet powder',
      description: 'Sintering powder',
      controlCode: 'EX.1',
      customsCode: '2805301',
      quantity: '12.5',
      unit: 'kg',
    },
    { name: 'Targets', quantity: '4', unit: 'piece' },
    { name: 'Drawings', quantity: '1', unit: 'unit' },
  ],
};

const GRANT: Extract<Proposal, { outcome: 'grant' }> = {
  outcome: 'grant',
  validFrom: day('2025-06-12'),
  validUntil: day('2025-12-11'),
  lines: [
    { line: 1, quantityBase: 10_000_000n, conditions: ['Not to be re-exported.'] },
    { line: 2, quantityBase: 0n, conditions: [] },
    { line: 3, quantityBase: 1n, conditions: [] },
  ],
  conditions: ['Report within thirty days.'],
  reason: 'Civil use is plausible.',
};

function signed(change: Partial<Countersigned['application']> = {}): Countersigned {
  const application: Extract<Application, { status: 'proposed' }> = {
    status: 'proposed',
    id: 'A-000001',
    jurisdiction: 'ex',
    exporter: 'firm-1',
    form: FORM,
    receivedOn: day('2025-04-07'),
    stops: [],
    officer: 'officer-1',
    proposal: GRANT,
    proposer: 'officer-1',
    ...change,
  };
  return {
    application,
    number: 'EX-2025-000001',
    on: day('2025-06-10'),
    countersigner: 'officer-2',
  };
}

describe('a countersigned proposal becomes a licence', () => {
  const issued = issueFrom(signed());

  test('that says who, for whom, for what and until when', () => {
    expect(issued).toMatchObject({
      number: 'EX-2025-000001',
      jurisdiction: 'ex',
      application: 'A-000001',
      licenceType: 'ex-single',
      holder: 'firm-1',
      consignee: { name: 'Hafenlager Nord', address: 'Kai 3', country: 'XA' },
      endUse: 'Traction motors',
      destination: 'XA',
      contract: 'C-77',
      issuedOn: '2025-06-10',
      validity: { from: '2025-06-12', until: '2025-12-11' },
      conditions: ['Report within thirty days.'],
      proposer: 'officer-1',
      countersigner: 'officer-2',
    });
  });

  test('that names the end user, and not what was only asked about him', () => {
    const endUser = { name: 'Motorenwerk Sued', address: 'Werkstr. 1', country: 'XA' };
    expect(issued.endUser).toEqual(endUser);
  });

  test('with what was granted of each line, not what was asked', () => {
    expect(issued.lines[0]).toEqual({
      line: 1,
      name: 'Magnet powder',
      description: 'Sintering powder',
      controlCode: 'EX.1',
      customsCode: '2805301',
      unit: 'kg',
      quantityBase: 10_000_000n,
      conditions: ['Not to be re-exported.'],
    });
  });

  test('without the lines that were refused; the others keep their numbers', () => {
    expect(issued.lines.map(({ line, name }) => [line, name])).toEqual([
      [1, 'Magnet powder'],
      [3, 'Drawings'],
    ]);
  });

  test('what the law did not demand may stay empty', () => {
    const { consignee: _, contract: __, ...form } = FORM;
    const nobody = { name: '', address: '', country: '' };
    expect(issueFrom(signed({ form }))).toMatchObject({ consignee: nobody, contract: '' });
    expect(issued.lines[1]).toMatchObject({ description: '', controlCode: '', customsCode: '' });
  });
});

describe('a licence that could not have been proposed is a mistake', () => {
  const refusal: Proposal = { outcome: 'refuse', grounds: ['end-use'], reason: 'Unclear.' };
  const nothing: Proposal = { ...GRANT, lines: [{ line: 1, quantityBase: 0n, conditions: [] }] };
  const unasked: Proposal = { ...GRANT, lines: [{ line: 4, quantityBase: 1n, conditions: [] }] };
  const { endUser: _, ...withoutEndUser } = FORM;
  const { destination: __, ...withoutDestination } = FORM;
  const { licenceType: ___, ...withoutType } = FORM;

  test.each<[string, Partial<Countersigned['application']>]>([
    ['a refusal', { proposal: refusal }],
    ['nothing granted', { proposal: nothing }],
    ['a line that was never asked for', { proposal: unasked }],
    ['no end user', { form: withoutEndUser }],
    ['no destination', { form: withoutDestination }],
    ['no licence type', { form: withoutType }],
    ['goods without a name', { form: { ...FORM, lines: [{ unit: 'kg' }] } }],
    ['goods without a unit', { form: { ...FORM, lines: [{ name: 'Powder' }] } }],
    ['goods in a unit of no ledger', { form: { ...FORM, lines: [{ name: 'A', unit: 't' }] } }],
  ])('%s', (_what, change) => {
    expect(() => issueFrom(signed(change))).toThrow(Mistake);
  });
});
