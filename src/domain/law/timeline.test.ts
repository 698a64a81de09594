import { describe, expect, test } from 'vitest';
import { EXAMPLE_LAW, entry, measure } from '../determination/example.ts';
import { day } from '../time/plain-date.ts';
import { spansOf, timelineOf, wholeWindow } from './timeline.ts';

const YEARS = { from: day('2024-01-01'), until: day('2026-12-31') };

function rowsOf(id: string, window = YEARS) {
  return timelineOf(EXAMPLE_LAW, window)
    .filter((row) => row.measure.id === id)
    .map(({ clauses, spans }) => ({
      clauses,
      spans: spans.map(({ from, until, state }) => `${from} ${until} ${state}`),
    }));
}

describe('a measure over time', () => {
  test('starts on the day of its publication and is in force from its first day', () => {
    expect(rowsOf('EX-1')).toEqual([
      {
        clauses: undefined,
        spans: ['2024-03-01 2024-03-31 starts-later', '2024-04-01 2026-12-31 in-force'],
      },
    ]);
  });

  test('rests from the first to the last day of its suspension, and revives on the next', () => {
    expect(rowsOf('EX-4')[0]?.spans).toEqual([
      '2024-10-09 2024-11-06 starts-later',
      '2024-11-07 2025-11-10 suspended',
      '2025-11-11 2026-12-31 in-force',
    ]);
  });

  test('has a row for each set of clauses that part ways', () => {
    expect(rowsOf('EX-2')).toEqual([
      { clauses: ['1', '3', '4'], spans: rowsOf('EX-1')[0]?.spans },
      {
        clauses: ['2'],
        spans: [
          '2024-03-01 2024-03-31 starts-later',
          '2024-04-01 2025-01-09 in-force',
          '2025-01-10 2025-06-30 suspended',
          '2025-07-01 2025-12-31 announced',
          '2026-01-01 2026-12-31 in-force',
        ],
      },
    ]);
  });

  test('without clauses of its own stands by its own days, and ends after the last', () => {
    expect(rowsOf('EX-3')[0]?.spans).toEqual([
      '2024-03-01 2024-11-06 starts-later',
      '2024-11-07 2025-11-10 in-force',
      '2025-11-11 2026-12-31 ended',
    ]);
  });

  test('names who suspends, when it is back, and what was announced', () => {
    const row = timelineOf(EXAMPLE_LAW, YEARS).find(({ clauses }) => clauses?.[0] === '2');
    expect(row?.spans[2]).toMatchObject({ by: 'EX-3', revivesOn: '2025-07-01' });
    expect(row?.spans[3]).toMatchObject({ says: 'An extension was announced.' });
  });

  test('is cut to the days that are asked, one day included', () => {
    const one = { from: day('2025-11-10'), until: day('2025-11-10') };
    expect(rowsOf('EX-4', one)[0]?.spans).toEqual(['2025-11-10 2025-11-10 suspended']);
    const before = { from: day('2024-01-01'), until: day('2024-02-29') };
    expect(rowsOf('EX-1', before)).toEqual([]);
  });

  test('passes from one suspension to the next without a day between', () => {
    const period = (from: string, until: string) => ({ from: day(from), until: day(until) });
    const rests = measure('EX-9', [entry('one', { all: [] })], {
      suspensions: [
        { period: period('2025-01-01', '2025-01-31'), by: 'EX-3', source: 'invented' },
        { period: period('2025-02-01', '2025-02-28'), by: 'EX-8', source: 'invented' },
      ],
    });
    const spans = spansOf(rests, {}, period('2024-12-31', '2025-03-01'));
    expect(spans.map(({ state, by, revivesOn }) => [state, by, revivesOn])).toEqual([
      ['in-force', undefined, undefined],
      ['suspended', 'EX-3', '2025-03-01'],
      ['suspended', 'EX-8', '2025-03-01'],
      ['in-force', undefined, undefined],
    ]);
  });
});

test('the whole of a law runs from its first publication to its last turn', () => {
  expect(wholeWindow(EXAMPLE_LAW)).toEqual({ from: '2024-03-01', until: '2026-01-01' });
  expect(wholeWindow({ ...EXAMPLE_LAW, measures: [] })).toBeUndefined();
});
