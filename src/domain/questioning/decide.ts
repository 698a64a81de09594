import { unreachable } from '../assert.ts';
import { ok, type Result } from '../result.ts';
import type { QuestioningCommand } from './command.ts';
import type { QuestioningEvent } from './event.ts';
import { mayTake, type QuestioningContext, type QuestioningRefusal } from './may-take.ts';
import type { Questioning } from './questioning.ts';

/** What happens when somebody asks for a step: the events, or what stands in the way. */
export function decide(
  questioning: Questioning,
  command: QuestioningCommand,
  context: QuestioningContext,
): Result<readonly QuestioningEvent[], QuestioningRefusal> {
  const may = mayTake(questioning, command, context);
  return may.ok ? ok([eventOf(command, context)]) : may;
}

function eventOf(command: QuestioningCommand, { actor, on }: QuestioningContext): QuestioningEvent {
  switch (command.type) {
    case 'attach':
      return { type: 'answer-paper-attached', document: command.document };
    case 'answer':
      return { type: 'answered', on, statement: command.statement };
    case 'commission':
      return { type: 'identification-commissioned', on, reason: command.reason };
    case 'resume':
      return { type: 'identification-ended', on, note: command.note };
    case 'close': {
      const { outcome, result } = command;
      return { type: 'closed', on, by: actor.id, outcome, result };
    }
    default:
      return unreachable(command);
  }
}
