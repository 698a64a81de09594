import { assert, unreachable } from '../assert.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Application, ApplicationStatus, ClockStop } from './application.ts';
import type { ApplicationEvent } from './event.ts';

/** What an application is, once this has happened. History is read, never refused. */
export function evolve(application: Application | undefined, event: ApplicationEvent): Application {
  if (event.type === 'drafted') return drafted(application, event);
  assert(application !== undefined, `${event.type} before it was drafted`);
  switch (event.type) {
    case 'saved':
      return { ...standing(application, event, ['draft', 'returned']), form: event.form };
    case 'submitted':
      standing(application, event, ['draft', 'returned']);
      return { ...common(application), status: 'submitted', receivedOn: event.on, stops: [] };
    case 'withdrawn':
      standing(application, event, ['draft', 'submitted', 'in-review', 'proposed', 'returned']);
      return { ...common(application), status: 'withdrawn', withdrawnOn: event.on };
    case 'taken-up': {
      const submitted = standing(application, event, ['submitted']);
      return { ...submitted, status: 'in-review', officer: event.by };
    }
    case 'returned': {
      standing(application, event, ['in-review']);
      const { on: returnedOn, remarks } = event;
      return { ...common(application), status: 'returned', returnedOn, remarks };
    }
    case 'clock-stopped': {
      const reviewed = standing(application, event, ['in-review']);
      const { on: stoppedOn, reason, note } = event;
      return { ...reviewed, stops: [...reviewed.stops, { stoppedOn, reason, note }] };
    }
    case 'clock-restarted': {
      const reviewed = standing(application, event, ['in-review']);
      return { ...reviewed, stops: restarted(reviewed.stops, event.on) };
    }
    case 'proposed': {
      const reviewed = standing(application, event, ['in-review']);
      const { by: proposer, proposal } = event;
      return { ...reviewed, status: 'proposed', proposal, proposer };
    }
    case 'sent-back': {
      const { proposal, proposer, ...reviewed } = standing(application, event, ['proposed']);
      return { ...reviewed, status: 'in-review' };
    }
    case 'granted':
    case 'refused':
      return decided(standing(application, event, ['proposed']), event);
    case 're-determined':
      return application;
    default:
      return unreachable(event);
  }
}

type Event<Type extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: Type }>;
type In<Status extends ApplicationStatus> = Extract<Application, { status: Status }>;

function drafted(application: Application | undefined, event: Event<'drafted'>): Application {
  assert(application === undefined, 'drafted twice');
  const { id, jurisdiction, exporter, form } = event;
  return { status: 'draft', id, jurisdiction, exporter, form };
}

function common({ id, jurisdiction, exporter, form }: Application) {
  return { id, jurisdiction, exporter, form };
}

function decided(
  { officer, ...proposed }: In<'proposed'>,
  event: Event<'granted' | 'refused'>,
): Application {
  const { on: decidedOn, by: countersigner } = event;
  const decision = { ...proposed, decidedOn, countersigner };
  if (event.type === 'refused') return { ...decision, status: 'refused' };
  return { ...decision, status: 'granted', licence: event.licence };
}

function restarted(stops: readonly ClockStop[], restartedOn: PlainDate): readonly ClockStop[] {
  const last = stops.at(-1);
  assert(last !== undefined && last.restartedOn === undefined, 'restarted while it ran');
  return [...stops.slice(0, -1), { ...last, restartedOn }];
}

/** The application as the event must have found it. Anything else is a corrupt history. */
function standing<Status extends ApplicationStatus>(
  application: Application,
  event: ApplicationEvent,
  statuses: readonly Status[],
): In<Status> {
  assert(isIn(application, statuses), `${event.type} while ${application.status}`);
  return application;
}

function isIn<Status extends ApplicationStatus>(
  application: Application,
  statuses: readonly Status[],
): application is In<Status> {
  return statuses.some((status) => status === application.status);
}
