import type { ApplicationCommand } from '../domain/application/command.ts';
import type { StepRefusal } from '../domain/application/may-take.ts';
import { type Result, refuse } from '../domain/result.ts';
import { decideStep } from './decide-step.ts';
import type { Act, Deps, Receipt, WriteRefusal } from './ports.ts';

/** A step as a person asks for it. Whoever countersigns does not choose the licence's number. */
export type StepCommand =
  | Exclude<ApplicationCommand, { readonly type: 'countersign' }>
  | { readonly type: 'countersign' };

export interface StepOfApplication {
  readonly id: string;
  readonly command: StepCommand;
}

/** One step of the procedure: judged by the law of its day, and written whole or not at all. */
export async function takeStep(
  { journal, lawBook }: Pick<Deps, 'journal' | 'lawBook'>,
  act: Act,
  { id, command }: StepOfApplication,
): Promise<Result<Receipt, StepRefusal | WriteRefusal>> {
  const serial = command.type === 'countersign' ? await journal.nextNumber('licence') : 0;
  return journal.changeApplication(act, id, (application) => {
    if (application === undefined) return refuse('unknown');
    const { jurisdiction } = application;
    const licence = licenceNumber(jurisdiction, act, serial);
    const whole = command.type === 'countersign' ? { ...command, licence } : command;
    return decideStep(application, { act, lawBook, command: whole });
  });
}

/** Such as `EX-2025-000042`: the year is that of the decision. */
function licenceNumber(jurisdiction: string, { on }: Act, serial: number): string {
  return `${jurisdiction.toUpperCase()}-${on.slice(0, 4)}-${`${serial}`.padStart(6, '0')}`;
}
