import type { LicenceType } from '../law/licence-type.ts';
import type { Actor, Role } from '../party/actor.ts';
import { day } from '../time/plain-date.ts';
import type { Application, ApplicationStatus, Proposal } from './application.ts';
import type { ApplicationCommand } from './command.ts';
import type { ApplicationForm, DocumentForm } from './form.ts';
import type { StepContext } from './may-take.ts';

const CITES = 'Example Export Order, art. 7';

/** A licence type of the invented order that tests use. It was in force from 2024 to 2026. */
export const EXAMPLE_TYPE: LicenceType = {
  code: 'ex-one',
  title: 'Licence for one end user',
  titleZh: '单项许可',
  cites: CITES,
  period: { from: day('2024-01-01'), until: day('2026-12-31') },
  endUsers: 'one',
  validityCaps: [
    capOf('law', 12, { from: '2024-01-01' }),
    capOf('practice', 6, { from: '2025-06-01', until: '2025-11-30' }),
  ],
  statutoryLimitWorkingDays: 45,
  limitCites: 'Example Export Order, art. 9',
  units: ['kg', 'piece'],
  fields: [
    demandOf('/destination', 'destination country', '目的国'),
    demandOf('/endUser/address', 'address of the end user', '最终用户地址'),
    demandOf('/lines/*/description', 'technical description', '技术说明'),
    demandOf('/lines/*/composition', 'composition by mass', '质量成分'),
  ],
  documents: [
    { kind: 'end-user-certificate', ...labelled('end-user certificate', '最终用户证明') },
  ],
  clockStops: [{ code: 'expert-opinion', ...labelled('expert opinion', '专家意见') }],
  refusalGrounds: [{ code: 'security', ...labelled('national security', '国家安全') }],
  conditions: [],
};

function labelled(label: string, labelZh: string) {
  return { label, labelZh, cites: CITES, verified: true };
}

function demandOf(path: string, label: string, labelZh: string) {
  return { path, ...labelled(label, labelZh) };
}

function capOf(
  basis: 'law' | 'practice',
  months: number,
  { from, until }: { readonly from: string; readonly until?: string },
) {
  const period = until === undefined ? { from: day(from) } : { from: day(from), until: day(until) };
  const cites = `Example Export Order, art. 12 (${basis})`;
  return { period, months, basis, cites, verified: basis === 'law' };
}

/** A paper of an example application. */
export const EXAMPLE_CERTIFICATE: DocumentForm = {
  id: 'D-1',
  kind: 'end-user-certificate',
  fileName: 'certificate.pdf',
  mediaType: 'application/pdf',
  byteLength: 1_024,
  digest: 'a'.repeat(64),
};

/** A form in which nothing is missing. */
export const COMPLETE_FORM: ApplicationForm = {
  licenceType: EXAMPLE_TYPE.code,
  destination: 'DE',
  consignee: { name: 'Hafenlager Nord', country: 'DE' },
  endUser: { name: 'Motorenwerk Sued', address: 'Werkstr. 1', country: 'DE', military: 'no' },
  endUse: { kind: 'civil', description: 'Traction motors' },
  contract: { number: 'C-77', signedOn: '2025-03-20' },
  lines: [
    {
      name: 'Magnets',
      description: 'Sintered blocks',
      form: 'magnet',
      composition: { Nd: '0.29', Dy: '0.025' },
      quantity: '12.5',
      unit: 'kg',
      value: '1250.50',
      currency: 'EUR',
    },
    {
      name: 'Targets',
      description: 'Discs',
      composition: { Tb: '1' },
      quantity: '4',
      unit: 'piece',
    },
  ],
  documents: [EXAMPLE_CERTIFICATE],
};

/** A grant that keeps to what the complete form asks and the caps allow. */
export const EXAMPLE_GRANT: Extract<Proposal, { outcome: 'grant' }> = {
  outcome: 'grant',
  validFrom: day('2025-06-12'),
  validUntil: day('2025-12-11'),
  lines: [
    { line: 1, quantityBase: 10_000_000n, conditions: ['Not to be passed on.'] },
    { line: 2, quantityBase: 0n, conditions: [] },
  ],
  conditions: [],
  reason: 'Civil use is plausible.',
};

/** A refusal on a ground that the example order knows. */
export const EXAMPLE_REFUSAL: Extract<Proposal, { outcome: 'refuse' }> = {
  outcome: 'refuse',
  grounds: ['security'],
  reason: 'The end use cannot be verified.',
};

/** People of the example: the exporter's firm is `magnets`. */
export const EXPORTER = actorOf('chen', 'exporter', 'magnets');
/** Takes up and proposes. */
export const OFFICER = actorOf('wei', 'officer');
/** Signs what somebody else has proposed. */
export const COUNTERSIGNER = actorOf('zhao', 'countersigner');
/** Reads everything and does nothing. */
export const AUDITOR = actorOf('he', 'auditor');
/** Handles licences, not applications. */
export const CUSTOMS = actorOf('sun', 'customs');

/** A person with one role. */
export function actorOf(id: string, role: Role, firm = 'authority'): Actor {
  return { id, roles: [role], firm };
}

/** Who takes a step in the example, each within the role that the procedure names. */
// biome-ignore format: a table reads better as a table
export const TAKES = {
  save: EXPORTER, submit: EXPORTER, withdraw: EXPORTER,
  'take-up': OFFICER, return: OFFICER, 'stop-clock': OFFICER, 'restart-clock': OFFICER,
  propose: OFFICER,
  'send-back': COUNTERSIGNER, countersign: COUNTERSIGNER,
} as const satisfies Record<ApplicationCommand['type'], Actor>;

/** One command of each kind with nothing wrong in it. */
export const COMMANDS: { readonly [T in ApplicationCommand['type']]: ApplicationCommand } = {
  save: { type: 'save', form: COMPLETE_FORM },
  submit: { type: 'submit' },
  withdraw: { type: 'withdraw', reason: 'The order was cancelled.' },
  'take-up': { type: 'take-up' },
  return: { type: 'return', remarks: [{ path: '/lines/0', says: 'Name the grade.' }] },
  'stop-clock': { type: 'stop-clock', reason: 'expert-opinion', note: 'Asked the institute.' },
  'restart-clock': { type: 'restart-clock', note: 'The opinion is in.' },
  propose: { type: 'propose', proposal: EXAMPLE_GRANT },
  'send-back': { type: 'send-back', reason: 'The condition is not clear.' },
  countersign: { type: 'countersign', licence: 'EX-2025-000001' },
};

/** The day on which the examples are decided. */
export const EXAMPLE_DAY = day('2025-06-12');

/** What a step of the example is judged by: a complete form under the law of the day. */
export function contextOf(actor: Actor, change: Partial<StepContext> = {}): StepContext {
  return { actor, on: EXAMPLE_DAY, licenceType: EXAMPLE_TYPE, gaps: [], ...change };
}

/** The example application in each status. */
export function exampleIn(status: ApplicationStatus): Application {
  return EXAMPLES[status];
}

const COMMON = { id: 'A-000001', jurisdiction: 'ex', exporter: 'magnets', form: COMPLETE_FORM };
const RECEIVED = { ...COMMON, receivedOn: day('2025-04-07'), stops: [] };
const PROPOSED = { ...RECEIVED, proposal: EXAMPLE_GRANT, proposer: OFFICER.id };
const DECIDED = { ...PROPOSED, decidedOn: EXAMPLE_DAY, countersigner: COUNTERSIGNER.id };

const EXAMPLES: { readonly [Status in ApplicationStatus]: Application } = {
  draft: { ...COMMON, status: 'draft' },
  submitted: { ...RECEIVED, status: 'submitted' },
  'in-review': { ...RECEIVED, status: 'in-review', officer: OFFICER.id },
  proposed: { ...PROPOSED, status: 'proposed', officer: OFFICER.id },
  granted: { ...DECIDED, status: 'granted', licence: 'EX-2025-000001' },
  refused: { ...DECIDED, status: 'refused', proposal: EXAMPLE_REFUSAL },
  returned: {
    ...COMMON,
    status: 'returned',
    returnedOn: day('2025-04-10'),
    remarks: [{ says: 'Name the grade.' }],
  },
  withdrawn: { ...COMMON, status: 'withdrawn', withdrawnOn: day('2025-04-10') },
};
