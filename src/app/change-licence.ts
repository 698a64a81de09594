import type { LicenceCommand } from '../domain/licence/command.ts';
import { decide } from '../domain/licence/decide.ts';
import type { LicenceRefusal } from '../domain/licence/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Act, Decided, Journal, Receipt, WriteRefusal } from './ports.ts';

export type ChangeLicenceRefusal = LicenceRefusal | WriteRefusal;

export interface LicenceChange {
  readonly number: string;
  readonly command: LicenceCommand;
}

/** Reserve, write off, release, correct, suspend, reinstate or lapse: one act on one licence. */
export async function changeLicence(
  { journal }: { readonly journal: Journal },
  act: Act,
  { number, command }: LicenceChange,
): Promise<Result<Receipt, ChangeLicenceRefusal>> {
  const reservation = 'reservation' in command ? command.reservation : undefined;
  const declaration = 'declaration' in command ? command.declaration : undefined;
  return journal.changeLicence(act, { number, reservation, declaration }, (licence, beside) => {
    const decision = decide({ licence, ...beside }, command, act);
    if (!decision.ok) return decision;
    const events = decision.value.map(
      (event) => ({ stream: 'licence', id: number, event }) as const,
    );
    return ok<Decided>({ events, findings: [] });
  });
}
