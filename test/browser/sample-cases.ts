import { attachDocument } from '../../src/app/attach-document.ts';
import { draftApplication } from '../../src/app/draft-application.ts';
import type { Act, Deps } from '../../src/app/ports.ts';
import { type StepCommand, takeStep } from '../../src/app/take-step.ts';
import type { ApplicationForm } from '../../src/domain/application/form.ts';
import type { Role } from '../../src/domain/party/actor.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import type { Login } from './office.ts';

const PLANT = {
  name: 'Rheinland Motorenwerk GmbH',
  address: 'Hafenstrasse 14, 47119 Duisburg',
  country: 'DE',
  registrationNumber: 'HRB 20418',
} as const;

const FORM: ApplicationForm = {
  licenceType: 'single',
  destination: 'DE',
  consignee: PLANT,
  endUser: { ...PLANT, natureOfBusiness: 'Traction motors for electric cars', military: 'no' },
  endUse: { kind: 'civil', description: 'Rotors of traction motors, in Duisburg' },
  contract: { number: 'YJ-2025-031', signedOn: '2025-03-14' },
  lines: [
    {
      name: 'Rotor magnet segments',
      description: 'Sintered NdFeB magnet segments with dysprosium, coated',
      form: 'magnet',
      composition: { Nd: '0.285', Dy: '0.025', Fe: '0.69' },
      controlCode: '1C905.a.4',
      customsCode: '8505111000',
      origin: 'CN',
      quantity: '500',
      unit: 'kg',
      value: '96000.00',
      currency: 'EUR',
    },
  ],
};

// biome-ignore format: a table reads better as a table
const ROLES = {
  exporter:      { firm: 'magnets', roles: ['exporter'] },
  officer:       { firm: 'bureau',  roles: ['officer'] },
  officer2:      { firm: 'bureau',  roles: ['officer', 'countersigner'] },
} as const satisfies Partial<Record<Login, { firm: string; roles: readonly Role[] }>>;

function actBy({ edge }: Deps, login: keyof typeof ROLES): Act {
  const key = edge.token();
  const actor = { id: `P-${login}`, ...ROLES[login] };
  return { actor, at: edge.now(), on: edge.today('Asia/Shanghai'), key, digest: edge.digest(key) };
}

/** A complete application of the exporter, as it lies before the authority. */
export async function submittedCase(deps: Deps): Promise<string> {
  const drafted = await draftApplication(deps, actBy(deps, 'exporter'), {
    jurisdiction: 'cn',
    form: FORM,
  });
  if (!drafted.ok) throw new Error(drafted.reason);
  const { id } = drafted.value;
  const demanded = deps.lawBook.laws.get('cn')?.licenceTypes.find(({ code }) => code === 'single');
  for (const { kind } of demanded?.documents ?? []) {
    const bytes = Buffer.from(`The ${kind}.`);
    const paper = { id, kind, fileName: `${kind}.txt`, mediaType: 'text/plain', bytes };
    const attached = await attachDocument(deps, actBy(deps, 'exporter'), paper);
    if (!attached.ok) throw new Error(attached.reason);
  }
  await step(deps, 'exporter', { id, command: { type: 'submit' } });
  return id;
}

/** The same, taken up and proposed: it waits for a second person. */
export async function proposedCase(deps: Deps): Promise<string> {
  const id = await submittedCase(deps);
  await step(deps, 'officer', { id, command: { type: 'take-up' } });
  const proposal = {
    outcome: 'grant',
    validFrom: day('2025-06-12'),
    validUntil: day('2025-12-11'),
    lines: [{ line: 1, quantityBase: 400_000_000n, conditions: [] }],
    conditions: ['no-military-use'],
    reason: 'Civil motors; the end user is known.',
  } as const;
  await step(deps, 'officer', { id, command: { type: 'propose', proposal } });
  return id;
}

/** The same, countersigned: the number of the licence that it became. */
export async function issueLicence(deps: Deps): Promise<string> {
  const id = await proposedCase(deps);
  await step(deps, 'officer2', { id, command: { type: 'countersign' } });
  const decided = await deps.desk.application(id);
  if (decided?.subject.status !== 'granted') throw new Error(`${id} was not granted`);
  return decided.subject.licence;
}

async function step(
  deps: Deps,
  login: keyof typeof ROLES,
  asked: { readonly id: string; readonly command: StepCommand },
): Promise<void> {
  const taken = await takeStep(deps, actBy(deps, login), asked);
  if (!taken.ok) throw new Error(`${asked.command.type}: ${taken.reason}`);
}
