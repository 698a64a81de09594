import { changeLicence } from '../../src/app/change-licence.ts';
import type { Act, Decided, Journal, StreamEvent } from '../../src/app/ports.ts';
import type { Application } from '../../src/domain/application/application.ts';
import type { ApplicationEvent } from '../../src/domain/application/event.ts';
import {
  COMPLETE_FORM,
  COUNTERSIGNER,
  EXAMPLE_GRANT,
  OFFICER,
} from '../../src/domain/application/example.ts';
import { assert } from '../../src/domain/assert.ts';
import type { LicenceCommand } from '../../src/domain/licence/command.ts';
import { ISSUED, PEOPLE, RESERVE } from '../../src/domain/licence/example.ts';
import type { Actor } from '../../src/domain/party/actor.ts';
import { ok, type Result } from '../../src/domain/result.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { day } from '../../src/domain/time/plain-date.ts';

export const ON = day('2025-07-01');
export const AT = '2025-07-01T02:00:00.000Z' as Instant;

let lastKey = 0;

/** An act of somebody under a key of its own, unless the test says otherwise. */
export function actOf(actor: Actor, change: Partial<Act> = {}): Act {
  lastKey += 1;
  return { actor, at: AT, on: ON, key: `key-${lastKey}`, digest: 'asked', ...change };
}

export const EXPORTER: Actor = { id: 'chen', roles: ['exporter'], firm: 'magnets' };

/** What happens to an application, as a decision that refuses nothing. */
export function happen(id: string, ...events: readonly ApplicationEvent[]): Result<Decided, never> {
  const onStream = events.map((event) => ({ stream: 'application', id, event }) as const);
  return ok({ events: onStream, findings: [] });
}

export function draftedEvent(id: string, change: Partial<Application> = {}): ApplicationEvent {
  const { jurisdiction = 'ex', exporter = 'magnets', form = COMPLETE_FORM } = change;
  return { type: 'drafted', id, jurisdiction, exporter, form };
}

/** Drafts an application: the smallest act there is. */
export function draft(journal: Journal, id: string, act: Act = actOf(EXPORTER)) {
  return journal.changeApplication(act, id, () => happen(id, draftedEvent(id)));
}

/** The way of an application up to the proposal, one act each. */
export async function propose(journal: Journal, id: string): Promise<void> {
  const steps: readonly (readonly [Actor, ApplicationEvent])[] = [
    [EXPORTER, draftedEvent(id)],
    [EXPORTER, { type: 'submitted', on: ON }],
    [OFFICER, { type: 'taken-up', by: OFFICER.id }],
    [OFFICER, { type: 'proposed', by: OFFICER.id, proposal: EXAMPLE_GRANT }],
  ];
  for (const [actor, event] of steps) {
    const done = await journal.changeApplication(actOf(actor), id, () => happen(id, event));
    assert(done.ok, `${event.type} was refused`);
  }
}

/** Countersigns what was proposed: the grant and the licence in one act. */
export function countersign(journal: Journal, id: string, number: string, by = COUNTERSIGNER.id) {
  const licence = { ...ISSUED, number, application: id, holder: 'magnets' };
  const events: readonly StreamEvent[] = [
    { stream: 'application', id, event: { type: 'granted', on: ON, by, licence: number } },
    { stream: 'licence', id: number, event: { type: 'issued', licence } },
  ];
  const finding = {
    rule: 'EX-7',
    cites: 'EX art. 7',
    says: 'Two decide.',
    outcome: 'met',
  } as const;
  const findings = [{ ...finding, facts: { granted: 10_000_000n } }];
  return journal.changeApplication(actOf(COUNTERSIGNER), id, () => ok({ events, findings }));
}

/** A licence for ten kilograms, granted to the exporter the whole way. */
export async function grant(journal: Journal, id: string, number: string): Promise<void> {
  await propose(journal, id);
  const done = await countersign(journal, id, number);
  assert(done.ok, 'the grant was refused');
}

/** Customs reserve under a name of the test's. */
export function reserve(
  journal: Journal,
  number: string,
  { act = actOf(PEOPLE.customs), ...change }: Partial<typeof RESERVE_SHAPE> & { act?: Act } = {},
) {
  const command: LicenceCommand = { ...RESERVE, ...change };
  return changeLicence({ journal }, act, { number, command });
}

const RESERVE_SHAPE: { readonly reservation: string; readonly quantity: string } = RESERVE;
