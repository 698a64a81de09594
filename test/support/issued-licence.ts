import { randomUUID } from 'node:crypto';
import type { Journal } from '../../src/app/ports.ts';
import { COMPLETE_FORM, COUNTERSIGNER } from '../../src/domain/application/example.ts';
import { ISSUED } from '../../src/domain/licence/example.ts';
import type { IssuedLicence } from '../../src/domain/licence/licence.ts';
import { ok } from '../../src/domain/result.ts';
import { actOf } from './example-office.ts';

let issuedSoFar = 0;

/** The example licence under a number of its own, as if it had just been countersigned. */
export async function issueLicence(
  { journal }: { readonly journal: Journal },
  change: Partial<IssuedLicence> = {},
): Promise<string> {
  issuedSoFar += 1;
  const number = `EX-2025-${String(issuedSoFar).padStart(6, '0')}`;
  const id = `A-${randomUUID()}`;
  const licence = { ...ISSUED, application: id, ...change, number };
  const { holder, jurisdiction } = licence;
  const drafted = { id, jurisdiction, exporter: holder, form: COMPLETE_FORM };
  const issued = await journal.changeApplication(actOf(COUNTERSIGNER), id, () =>
    ok({
      events: [
        { stream: 'application', id, event: { type: 'drafted', ...drafted } },
        { stream: 'licence', id: number, event: { type: 'issued', licence } },
      ],
      findings: [],
    }),
  );
  if (!issued.ok) throw new Error(issued.reason);
  return number;
}
