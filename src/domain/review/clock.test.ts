import { describe, expect, test } from 'vitest';
import type { ClockStop } from '../application/application.ts';
import { day, plusDays } from '../time/plain-date.ts';
import type { NamedDay, WorkingCalendar } from '../time/working-calendar.ts';
import { reviewClock } from './clock.ts';

/** 2025 around the reviews below: holidays, and the weekend days worked for them. */
const CALENDAR: WorkingCalendar = {
  title: 'Example authority',
  weekend: [6, 7],
  years: [
    {
      year: 2025,
      verified: true,
      source: 'Notice on holidays in 2025',
      holidays: [
        ...namedDays('Qingming', '2025-04-04', '2025-04-06'),
        ...namedDays('Labour Day', '2025-05-01', '2025-05-05'),
        ...namedDays('Dragon Boat', '2025-05-31', '2025-06-02'),
        ...namedDays('National Day and Mid-Autumn', '2025-10-01', '2025-10-08'),
      ],
      makeUpDays: ['2025-04-27', '2025-09-28', '2025-10-11'].map(madeUp),
    },
    { year: 2026, verified: false, source: 'Weekends only', holidays: [], makeUpDays: [] },
  ],
};

function namedDays(name: string, first: string, last: string): readonly NamedDay[] {
  const days: NamedDay[] = [];
  for (let date = day(first); date <= day(last); date = plusDays(date, 1))
    days.push({ date, name });
  return days;
}

function madeUp(date: string): NamedDay {
  return { date: day(date), name: 'Worked for a holiday' };
}

const ALLOWANCE = { limitWorkingDays: 45, calendar: CALENDAR };

function clockOn(on: string, receivedOn: string, stops: readonly ClockStop[] = []) {
  return reviewClock({ receivedOn: day(receivedOn), stops }, ALLOWANCE, day(on));
}

function stopped(stoppedOn: string, restartedOn?: string): ClockStop {
  const stop = { stoppedOn: day(stoppedOn), reason: 'expert-opinion', note: '' };
  return restartedOn === undefined ? stop : { ...stop, restartedOn: day(restartedOn) };
}

describe('forty-five working days', () => {
  test('from 7 April 2025 end on 12 June, over the holidays of April, May and June', () => {
    expect(clockOn('2025-06-12', '2025-04-07')).toEqual({
      limit: 45,
      used: 45,
      dueOn: '2025-06-12',
    });
  });

  test('from 1 September 2025 end on 7 November, over the holidays of October', () => {
    expect(clockOn('2025-11-07', '2025-09-01')).toEqual({
      limit: 45,
      used: 45,
      dueOn: '2025-11-07',
    });
  });

  test('are the same whether received on the Friday or on the Sunday before', () => {
    expect(clockOn('2025-08-31', '2025-08-29').dueOn).toBe('2025-11-06');
    expect(clockOn('2025-08-31', '2025-08-31').dueOn).toBe('2025-11-06');
  });
});

describe('days used', () => {
  // biome-ignore format: a table reads better as a table
  const used: readonly (readonly [string, number, string])[] = [
    ['2025-04-03', 0,  'nothing before receipt'],
    ['2025-04-07', 0,  'nothing on the day of receipt'],
    ['2025-04-08', 1,  'the first working day after it'],
    ['2025-04-25', 14, 'a Friday'],
    ['2025-04-26', 14, 'no Saturday'],
    ['2025-04-27', 15, 'a Sunday that is worked'],
    ['2025-04-30', 18, 'the day before a holiday'],
    ['2025-05-05', 18, 'no holiday'],
    ['2025-05-06', 19, 'the day after it'],
    ['2025-06-11', 44, 'the day before it is due'],
  ];

  test.each(used)('on %s are %i: %3$s', (on, days) => {
    expect(clockOn(on, '2025-04-07')).toEqual({ limit: 45, used: days, dueOn: '2025-06-12' });
  });

  test('beyond the limit are overdue', () => {
    const due = { limit: 45, dueOn: '2025-06-12' };
    expect(clockOn('2025-06-13', '2025-04-07')).toEqual({ ...due, used: 46, overdueBy: 1 });
    expect(clockOn('2025-06-16', '2025-04-07')).toEqual({ ...due, used: 47, overdueBy: 2 });
  });

  test('end with the decision', () => {
    const review = { receivedOn: day('2025-04-07'), stops: [], endedOn: day('2025-05-06') };
    const ended = { limit: 45, used: 19, dueOn: '2025-06-12' };
    expect(reviewClock(review, ALLOWANCE, day('2025-12-01'))).toEqual(ended);
    const late = { ...review, endedOn: day('2025-06-13') };
    expect(reviewClock(late, ALLOWANCE, day('2025-12-01')).overdueBy).toBe(1);
  });
});

describe('a clock that was stopped', () => {
  test('counts again from the day on which it went on', () => {
    const stops = [stopped('2025-04-09', '2025-04-11')];
    const days = ['2025-04-08', '2025-04-09', '2025-04-10', '2025-04-11', '2025-04-14'];
    expect(days.map((on) => clockOn(on, '2025-04-07', stops).used)).toEqual([1, 1, 1, 2, 3]);
    expect(clockOn('2025-04-11', '2025-04-07', stops).dueOn).toBe('2025-06-16');
  });

  test('loses nothing over days that were not worked, and one for a Sunday that was', () => {
    const dueOn = (...stops: readonly ClockStop[]) =>
      clockOn('2025-06-12', '2025-04-07', stops).dueOn;
    expect(dueOn(stopped('2025-05-01', '2025-05-06'))).toBe('2025-06-12');
    expect(dueOn(stopped('2025-04-26', '2025-04-28'))).toBe('2025-06-13');
    expect(dueOn(stopped('2025-04-09', '2025-04-09'))).toBe('2025-06-12');
  });

  test('may have been stopped twice', () => {
    const stops = [stopped('2025-04-09', '2025-04-10'), stopped('2025-05-06', '2025-05-07')];
    expect(clockOn('2025-06-12', '2025-04-07', stops)).toEqual({
      limit: 45,
      used: 43,
      dueOn: '2025-06-16',
    });
  });

  test('stops through the October holidays and their worked Saturday', () => {
    const stops = [stopped('2025-09-28', '2025-10-13')];
    expect(clockOn('2025-10-13', '2025-09-01', stops).used).toBe(20);
    expect(clockOn('2025-10-13', '2025-09-01', stops).dueOn).toBe('2025-11-17');
  });
});

describe('a clock that stands', () => {
  const stops = [stopped('2025-05-06')];

  test('names no due day, and says since when and why', () => {
    expect(clockOn('2025-06-12', '2025-04-07', stops)).toEqual({
      limit: 45,
      used: 18,
      dueOn: 'unknown',
      unknownBecause: 'clock-stands',
      standsSince: '2025-05-06',
      standsBecause: 'expert-opinion',
    });
  });

  test('stood already on the day of the stop, and still ran on the day before', () => {
    expect(clockOn('2025-05-06', '2025-04-07', stops).dueOn).toBe('unknown');
    expect(clockOn('2025-05-05', '2025-04-07', stops).dueOn).toBe('2025-06-12');
  });

  test('stood, to whoever looks back at a day before it went on', () => {
    const ended = [stopped('2025-05-06', '2025-05-08')];
    expect(clockOn('2025-05-07', '2025-04-07', ended).standsSince).toBe('2025-05-06');
    expect(clockOn('2025-05-08', '2025-04-07', ended).standsSince).toBeUndefined();
  });

  test('keeps a due day that had passed before', () => {
    const late = clockOn('2025-07-01', '2025-04-07', [stopped('2025-06-16')]);
    expect(late).toEqual({
      limit: 45,
      used: 46,
      dueOn: '2025-06-12',
      overdueBy: 1,
      standsSince: '2025-06-16',
      standsBecause: 'expert-opinion',
    });
  });
});

describe('beyond the calendar', () => {
  test('no due day is named, and it is said why', () => {
    const late = clockOn('2026-12-15', '2026-12-01');
    const unknown = { dueOn: 'unknown', unknownBecause: 'calendar-ends', unverified: true };
    expect(late).toEqual({ limit: 45, used: 10, ...unknown });
  });

  test('days are used as far as the calendar reaches', () => {
    expect(clockOn('2027-03-01', '2026-12-01').used).toBe(22);
    expect(clockOn('2027-03-01', '2027-02-01').used).toBe(0);
  });

  test('a count through a year whose holidays are not published says so', () => {
    expect(clockOn('2025-12-01', '2025-11-03').unverified).toBe(true);
    expect(clockOn('2025-12-01', '2025-10-13').unverified).toBeUndefined();
  });
});

describe('where no law limits the time', () => {
  const review = { receivedOn: day('2025-04-07'), stops: [] };

  test('a target is counted as a limit is, and said to be one', () => {
    const allowance = { targetWorkingDays: 20, calendar: CALENDAR };
    const target = { limit: 20, isTarget: true, dueOn: '2025-05-07' };
    expect(reviewClock(review, allowance, day('2025-05-07'))).toEqual({ ...target, used: 20 });
    const late = { ...target, used: 21, overdueBy: 1 };
    expect(reviewClock(review, allowance, day('2025-05-08'))).toEqual(late);
  });

  test('and nothing is aimed at, days are counted and none is due', () => {
    const used = { dueOn: 'unknown', unknownBecause: 'no-limit' };
    const clock = (on: string) => reviewClock(review, { calendar: CALENDAR }, day(on));
    expect(clock('2025-04-07')).toEqual({ ...used, used: 0 });
    expect(clock('2025-05-08')).toEqual({ ...used, used: 21 });
  });

  test('a clock that stands says so first', () => {
    const stands = { ...review, stops: [stopped('2025-04-10')] };
    expect(reviewClock(stands, { calendar: CALENDAR }, day('2025-04-14'))).toMatchObject({
      used: 2,
      unknownBecause: 'clock-stands',
    });
  });
});
