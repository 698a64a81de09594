import { SYSTEM } from '../domain/party/actor.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { type ChangeLicenceRefusal, changeLicence } from './change-licence.ts';
import type { Act, Desk, Journal } from './ports.ts';

export interface Lapses {
  /** Licences whose rest has lapsed now. */
  readonly lapsed: readonly string[];
  /** Licences that said no; `nothing-to-lapse` when somebody else was faster. */
  readonly kept: readonly { readonly number: string; readonly reason: ChangeLicenceRefusal }[];
}

interface Moment {
  readonly at: Instant;
  readonly on: PlainDate;
  /** Whose legal day it is. Absent: of every licence on record. */
  readonly jurisdiction?: string;
}

/** What the law does by itself: the rest of every licence whose last day has passed lapses. */
export async function lapseLicences(
  { journal, desk }: { readonly journal: Journal; readonly desk: Pick<Desk, 'dueToLapse'> },
  moment: Moment,
): Promise<Lapses> {
  const lapsed: string[] = [];
  const kept: Lapses['kept'][number][] = [];
  for (const number of await desk.dueToLapse(moment.on, moment.jurisdiction)) {
    const command = { type: 'lapse' } as const;
    const done = await changeLicence({ journal }, lapseOf(number, moment), { number, command });
    if (done.ok) lapsed.push(number);
    else kept.push({ number, reason: done.reason });
  }
  return { lapsed, kept };
}

/** One key per moment: two runs at the same one lapse once. */
function lapseOf(number: string, { at, on }: Moment): Act {
  const key = `lapse ${number} ${at}`;
  return { actor: SYSTEM, at, on, key, digest: key };
}
