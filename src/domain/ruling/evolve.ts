import { assert, unreachable } from '../assert.ts';
import type { RulingEvent } from './event.ts';
import type { Ruling, RulingStatus } from './ruling.ts';

type Event<Type extends RulingEvent['type']> = Extract<RulingEvent, { type: Type }>;
type In<Status extends RulingStatus> = Extract<Ruling, { status: Status }>;

/** What a request for a ruling is, once this has happened. History is read, never refused. */
export function evolve(ruling: Ruling | undefined, event: RulingEvent): Ruling {
  if (event.type === 'asked') return asked(ruling, event);
  assert(ruling !== undefined, `${event.type} before it was asked`);
  switch (event.type) {
    case 'paper-attached': {
      const open = standing(ruling, event, ['asked', 'in-review']);
      return { ...open, documents: [...open.documents, event.document] };
    }
    case 'ruling-withdrawn':
      standing(ruling, event, ['asked', 'in-review', 'proposed']);
      return { ...common(ruling), status: 'withdrawn', withdrawnOn: event.on };
    case 'ruling-taken-up':
      return { ...standing(ruling, event, ['asked']), status: 'in-review', officer: event.by };
    case 'ruling-proposed': {
      const reviewed = standing(ruling, event, ['in-review']);
      const { by: proposer, proposal } = event;
      return { ...reviewed, status: 'proposed', proposal, proposer };
    }
    case 'ruling-sent-back': {
      const { proposal, proposer, ...reviewed } = standing(ruling, event, ['proposed']);
      return { ...reviewed, status: 'in-review' };
    }
    case 'ruled':
      return ruled(standing(ruling, event, ['proposed']), event);
    case 'ruling-refused':
      return refused(standing(ruling, event, ['proposed']), event);
    case 'ruling-expired':
      return { ...standing(ruling, event, ['given']), status: 'expired', expiredOn: event.on };
    default:
      return unreachable(event);
  }
}

function asked(ruling: Ruling | undefined, event: Event<'asked'>): Ruling {
  assert(ruling === undefined, 'asked twice');
  const { type, on: askedOn, ...request } = event;
  return { ...request, status: 'asked', askedOn, documents: [] };
}

function common(ruling: Ruling) {
  const { id, jurisdiction, exporter, item, codes, question, askedOn, documents } = ruling;
  return { id, jurisdiction, exporter, item, codes, question, askedOn, documents };
}

function ruled(
  proposed: In<'proposed'>,
  { on: decidedOn, by: countersigner, basis }: Event<'ruled'>,
): Ruling {
  const { proposal: answer, proposer } = proposed;
  assert(answer.outcome !== 'refuse', 'ruled although a refusal was proposed');
  const signed = { decidedOn, proposer, countersigner };
  return { ...common(proposed), ...signed, status: 'given', answer, basis };
}

function refused(
  proposed: In<'proposed'>,
  { on: decidedOn, by: countersigner }: Event<'ruling-refused'>,
): Ruling {
  const { proposal, proposer } = proposed;
  assert(proposal.outcome === 'refuse', 'refused although a ruling was proposed');
  const signed = { decidedOn, proposer, countersigner };
  return { ...common(proposed), ...signed, status: 'refused', reason: proposal.reason };
}

/** The ruling as the event must have found it. Anything else is a corrupt history. */
function standing<Status extends RulingStatus>(
  ruling: Ruling,
  event: RulingEvent,
  statuses: readonly Status[],
): In<Status> {
  assert(isIn(ruling, statuses), `${event.type} while ${ruling.status}`);
  return ruling;
}

function isIn<Status extends RulingStatus>(
  ruling: Ruling,
  statuses: readonly Status[],
): ruling is In<Status> {
  return statuses.some((status) => status === ruling.status);
}
