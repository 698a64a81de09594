import { assert } from '../domain/assert.ts';
import { answerClock, termsOn } from '../domain/questioning/answer-clock.ts';
import type { QuestioningCommand } from '../domain/questioning/command.ts';
import { decide } from '../domain/questioning/decide.ts';
import type { QuestioningRefusal } from '../domain/questioning/may-take.ts';
import type { Questioning } from '../domain/questioning/questioning.ts';
import { findingsOf } from '../domain/questioning/rules.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PaperOfCase } from './decide-ruling.ts';
import { keepPaper, type PaperDeps, type PaperRefusal } from './keep-paper.ts';
import type { Act, Decided, Deps, LawBook, Receipt, WriteRefusal } from './ports.ts';

export type QuestioningStepRefusal = QuestioningRefusal | WriteRefusal;

export interface StepOfQuestioning {
  readonly id: string;
  readonly command: QuestioningCommand;
}

/** The exporter answers; it is recorded whether in time. Papers are attached before. */
export async function answerQuestioning(
  deps: Pick<Deps, 'journal' | 'lawBook'>,
  act: Act,
  { id, statement }: { readonly id: string; readonly statement: string },
): Promise<Result<Receipt, QuestioningStepRefusal>> {
  return stepOfQuestioning(deps, act, { id, command: { type: 'answer', statement } });
}

/** Attaches a paper to the answer. */
export async function attachToQuestioning(
  deps: Pick<Deps, 'journal' | 'lawBook'> & PaperDeps,
  act: Act,
  { id, ...paper }: PaperOfCase,
): Promise<Result<Receipt & { readonly document: string }, QuestioningStepRefusal | PaperRefusal>> {
  const kept = await keepPaper(deps, act, paper);
  if (!kept.ok) return kept;
  const command = { type: 'attach', document: kept.value } as const;
  const receipt = await stepOfQuestioning(deps, act, { id, command });
  return receipt.ok ? ok({ ...receipt.value, document: kept.value.id }) : receipt;
}

/** One step of a questioning, judged by the time to answer as it stands that day. */
export async function stepOfQuestioning(
  { journal, lawBook }: Pick<Deps, 'journal' | 'lawBook'>,
  act: Act,
  { id, command }: StepOfQuestioning,
): Promise<Result<Receipt, QuestioningStepRefusal>> {
  return journal.changeQuestioning(act, { id }, (questioning) => {
    if (questioning === undefined) return refuse('unknown');
    return decideOn(questioning, command, { act, lawBook });
  });
}

function decideOn(
  questioning: Questioning,
  command: QuestioningCommand,
  { act, lawBook }: { readonly act: Act; readonly lawBook: LawBook },
): Result<Decided, QuestioningRefusal> {
  const { id, jurisdiction, openedOn } = questioning;
  const law = lawBook.laws.get(jurisdiction);
  assert(law !== undefined, `${jurisdiction} is not in the law book`);
  const dueOn = answerClock(questioning, law, act.on)?.dueOn ?? 'unknown';
  const context = { actor: act.actor, on: act.on, dueOn } as const;
  const decision = decide(questioning, command, context);
  if (!decision.ok) return decision;
  const events = decision.value.map((event) => ({ stream: 'questioning', id, event }) as const);
  const terms = termsOn(law, openedOn);
  const findings = terms === undefined ? [] : findingsOf(command, context, terms);
  return ok({ events, findings });
}
