import type { Application } from '../domain/application/application.ts';
import type { ApplicationCommand } from '../domain/application/command.ts';
import { gapsOf } from '../domain/application/completeness.ts';
import { decide, grantsIn } from '../domain/application/decide.ts';
import type { StepContext, StepRefusal } from '../domain/application/may-take.ts';
import { findingsOf } from '../domain/application/rules.ts';
import { typeInForce } from '../domain/law/licence-type.ts';
import { issueFrom } from '../domain/licence/issue.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Act, Decided, LawBook, StreamEvent } from './ports.ts';

/** What one step is decided with. */
export interface StepRequest {
  readonly act: Act;
  readonly lawBook: LawBook;
  readonly command: ApplicationCommand;
  /** A document whose bytes have just been kept. */
  readonly attached?: string;
}

/** The events and findings of a step, and with a grant the licence that it issues. */
export function decideStep(
  application: Application,
  { act, lawBook, command, attached }: StepRequest,
): Result<Decided, StepRefusal> {
  const law = lawBook.laws.get(application.jurisdiction);
  const licenceType = typeInForce(law?.licenceTypes ?? [], application.form.licenceType, act.on);
  const gaps = command.type === 'submit' ? gapsOf(application.form, licenceType) : [];
  const context = {
    actor: act.actor,
    on: act.on,
    licenceType,
    gaps,
    ...(attached && { attached }),
  };
  const decision = decide(application, command, context);
  if (!decision.ok) return decision;
  const events = decision.value.map(
    (event) => ({ stream: 'application', id: application.id, event }) as const,
  );
  return ok({
    events: [...events, ...licencesFrom(application, command, context)],
    findings: findingsOf(application, command, context),
  });
}

function licencesFrom(
  application: Application,
  command: ApplicationCommand,
  { actor, on }: StepContext,
): readonly StreamEvent[] {
  if (command.type !== 'countersign' || !grantsIn(application)) return [];
  if (application.status !== 'proposed') return [];
  const number = command.licence;
  const licence = issueFrom({ application, number, on, countersigner: actor.id });
  return [{ stream: 'licence', id: number, event: { type: 'issued', licence } }];
}
