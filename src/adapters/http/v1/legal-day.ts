import type { Deps } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { day, type PlainDate } from '../../../domain/time/plain-date.ts';

/** The law that something recorded rests on: it was loaded when that was written. */
export function lawOf({ lawBook }: Pick<Deps, 'lawBook'>, jurisdiction: string): Law {
  const law = lawBook.laws.get(jurisdiction);
  assert(law !== undefined, `the law of ${jurisdiction} is not loaded`);
  return law;
}

/** Today, where the authority of that law sits. */
export function todayUnder(deps: Pick<Deps, 'lawBook' | 'edge'>, jurisdiction: string): PlainDate {
  return deps.edge.today(lawOf(deps, jurisdiction).jurisdiction.zone);
}

/** The legal day on which an instant falls in a zone. */
export function legalDayOf(instant: Instant, zone: string): PlainDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return day(parts.format(new Date(instant)));
}
