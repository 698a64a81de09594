import type { CalendarYear, NamedDay, WorkingCalendar } from '../time/working-calendar.ts';
import { type LawFault, repeatFaults, under } from './law-fault.ts';

/** Every place where a calendar says two things of one day, or speaks of another year. */
export function calendarFaults({ years }: WorkingCalendar): readonly LawFault[] {
  const named = years.map(({ year }) => `${year}`);
  const each = years.flatMap((year, index) => under(`/${index}`, yearFaults(year)));
  return under('/years', [...repeatFaults(named, '/year'), ...each]);
}

function yearFaults({ year, holidays, makeUpDays }: CalendarYear): readonly LawFault[] {
  const rest = new Set(holidays.map(({ date }) => date));
  const both = makeUpDays.flatMap(({ date }, index) => {
    if (!rest.has(date)) return [];
    const says = `${date} is both a holiday and a make-up day: keep one of the two.`;
    return [{ path: `/makeUpDays/${index}/date`, says }];
  });
  return [
    ...under('/holidays', dayFaults(holidays, year)),
    ...under('/makeUpDays', dayFaults(makeUpDays, year)),
    ...both,
  ];
}

function dayFaults(days: readonly NamedDay[], year: number): readonly LawFault[] {
  const elsewhere = days.flatMap(({ date }, index) => {
    if (date.startsWith(`${year}-`)) return [];
    const says = `${date} is not a day of ${year}: move it to its own year, or correct it.`;
    return [{ path: `/${index}/date`, says }];
  });
  const dates = days.map(({ date }) => date);
  return [...elsewhere, ...repeatFaults(dates, '/date')];
}
