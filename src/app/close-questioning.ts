import { assert } from '../domain/assert.ts';
import type { QuestioningCommand } from '../domain/questioning/command.ts';
import type { Result } from '../domain/result.ts';
import { type QuestioningStepRefusal, stepOfQuestioning } from './answer-questioning.ts';
import type { Act, Deps, Receipt } from './ports.ts';

/** What customs do with a questioning: have the goods identified, let the time go on, end it. */
export type CustomsQuestioningCommand = Extract<
  QuestioningCommand,
  { readonly type: 'commission' | 'resume' | 'close' }
>;

export interface QuestioningRun {
  readonly id: string;
  readonly command: CustomsQuestioningCommand;
}

/** One step by customs; once it is closed the exporter is told, and the goods may move again. */
export async function runQuestioning(
  deps: Pick<Deps, 'journal' | 'lawBook' | 'desk' | 'notices'>,
  act: Act,
  { id, command }: QuestioningRun,
): Promise<Result<Receipt, QuestioningStepRefusal>> {
  const receipt = await stepOfQuestioning(deps, act, { id, command });
  if (!receipt.ok || command.type !== 'close') return receipt;
  const closed = await deps.desk.questioning(id);
  assert(closed !== undefined, `${id} was closed and is not known`);
  const { jurisdiction, exporter: firm, declaration } = closed.subject;
  const { outcome } = command;
  const content = { kind: 'questioning-closed', questioning: id, declaration, outcome } as const;
  const { at, on } = act;
  await deps.notices.post({ key: `questioning ${id} closed`, jurisdiction, firm, at, on, content });
  return receipt;
}
