import type { ClockStop } from '../application/application.ts';
import { assert, unreachable } from '../assert.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { QuestioningEvent } from './event.ts';
import type { Questioning, QuestioningStatus } from './questioning.ts';

type Event<Type extends QuestioningEvent['type']> = Extract<QuestioningEvent, { type: Type }>;
type In<Status extends QuestioningStatus> = Extract<Questioning, { status: Status }>;

/** The one reason for which the time to answer stands. */
export const IDENTIFICATION = 'identification';

/** What a questioning is, once this has happened. History is read, never refused. */
export function evolve(questioning: Questioning | undefined, event: QuestioningEvent): Questioning {
  if (event.type === 'opened') return opened(questioning, event);
  assert(questioning !== undefined, `${event.type} before it was opened`);
  switch (event.type) {
    case 'answer-paper-attached': {
      const held = standing(questioning, event, ['open', 'identification']);
      return { ...held, documents: [...held.documents, event.document] };
    }
    case 'answered': {
      const { on: answeredOn, statement } = event;
      const open = standing(questioning, event, ['open']);
      return { ...open, status: 'answered', answeredOn, statement };
    }
    case 'identification-commissioned': {
      const held = standing(questioning, event, ['open', 'answered']);
      const stop = { stoppedOn: event.on, reason: IDENTIFICATION, note: event.reason };
      return { ...held, status: 'identification', stops: [...held.stops, stop] };
    }
    case 'identification-ended':
      return resumed(standing(questioning, event, ['identification']), event.on);
    case 'closed':
      return closed(standing(questioning, event, ['open', 'answered', 'identification']), event);
    default:
      return unreachable(event);
  }
}

function opened(questioning: Questioning | undefined, event: Event<'opened'>): Questioning {
  assert(questioning === undefined, 'opened twice');
  const { type, on: openedOn, by: openedBy, ...notice } = event;
  return { ...notice, status: 'open', openedOn, openedBy, documents: [], stops: [] };
}

/** Whoever had answered before has answered still; whoever had not goes on to have time. */
function resumed(
  { answeredOn, statement, ...identified }: In<'identification'>,
  on: PlainDate,
): Questioning {
  const stops = ended(identified.stops, on);
  if (answeredOn === undefined || statement === undefined) {
    return { ...identified, status: 'open', stops };
  }
  return { ...identified, status: 'answered', answeredOn, statement, stops };
}

function closed(
  questioning: In<'open' | 'answered' | 'identification'>,
  { on: closedOn, by: closedBy, outcome, result }: Event<'closed'>,
): Questioning {
  const { stops } = questioning;
  const isStanding = questioning.status === 'identification';
  const settled = { outcome, closedOn, closedBy, result };
  const stood = isStanding ? ended(stops, closedOn) : stops;
  return { ...questioning, ...settled, status: 'closed', stops: stood };
}

function ended(stops: readonly ClockStop[], restartedOn: PlainDate): readonly ClockStop[] {
  const last = stops.at(-1);
  assert(last !== undefined && last.restartedOn === undefined, 'resumed while it ran');
  return [...stops.slice(0, -1), { ...last, restartedOn }];
}

/** The questioning as the event must have found it. Anything else is a corrupt history. */
function standing<Status extends QuestioningStatus>(
  questioning: Questioning,
  event: QuestioningEvent,
  statuses: readonly Status[],
): In<Status> {
  assert(isIn(questioning, statuses), `${event.type} while ${questioning.status}`);
  return questioning;
}

function isIn<Status extends QuestioningStatus>(
  questioning: Questioning,
  statuses: readonly Status[],
): questioning is In<Status> {
  return statuses.some((status) => status === questioning.status);
}
