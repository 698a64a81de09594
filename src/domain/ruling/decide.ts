import { unreachable } from '../assert.ts';
import { ok, type Result } from '../result.ts';
import type { RulingCommand } from './command.ts';
import type { RulingEvent } from './event.ts';
import { mayTake, type RulingContext, type RulingRefusal } from './may-take.ts';
import type { Ruling } from './ruling.ts';

/** What happens when somebody asks for a step: the events, or what stands in the way. */
export function decide(
  ruling: Ruling,
  command: RulingCommand,
  context: RulingContext,
): Result<readonly RulingEvent[], RulingRefusal> {
  const may = mayTake(ruling, command, context);
  return may.ok ? ok([eventOf(ruling, command, context)]) : may;
}

function eventOf(
  ruling: Ruling,
  command: RulingCommand,
  { actor, on }: RulingContext,
): RulingEvent {
  switch (command.type) {
    case 'attach':
      return { type: 'paper-attached', document: command.document };
    case 'withdraw':
      return { type: 'ruling-withdrawn', on, reason: command.reason };
    case 'take-up':
      return { type: 'ruling-taken-up', by: actor.id };
    case 'propose':
      return { type: 'ruling-proposed', by: actor.id, proposal: command.proposal };
    case 'send-back':
      return { type: 'ruling-sent-back', by: actor.id, reason: command.reason };
    case 'countersign':
      return rulesIn(ruling)
        ? { type: 'ruled', on, by: actor.id, basis: command.basis }
        : { type: 'ruling-refused', on, by: actor.id };
    case 'expire':
      return { type: 'ruling-expired', on };
    default:
      return unreachable(command);
  }
}

/** Whether a countersignature now would rule on the item, one way or the other. */
export function rulesIn(ruling: Ruling): boolean {
  return ruling.status === 'proposed' && ruling.proposal.outcome !== 'refuse';
}
