import { expect, test } from 'vitest';
import { day } from '../time/plain-date.ts';
import { customsCodeQuestion } from './customs-code.ts';
import { EXAMPLE_LAW, entry, measure } from './example.ts';
import { lawOfDay } from './law-of-day.ts';

const since2025 = { period: { from: day('2025-01-01') }, source: 'invented' };

const MACHINES = measure('EX-30', [
  entry('eight', { ask: 'machine' }, { customsCodes: [{ ...since2025, codes: ['84798999'] }] }),
  entry('six', { ask: 'machine' }, { customsCodes: [{ ...since2025, codes: ['847989'] }] }),
]);

const LAW = { ...EXAMPLE_LAW, measures: [...EXAMPLE_LAW.measures, MACHINES] };

function saysOf(code: string, on = '2025-01-01') {
  return customsCodeQuestion(lawOfDay(LAW, day(on)), code, day(on)).says;
}

test.each(['8505111000', '85051110', '850511'])(
  '%s is the number of an entry or its head',
  (code) => {
    expect(saysOf(code)).toBe(
      `Customs number ${code} is used for 1X001.a. It asks the question, no more.`,
    );
  },
);

test('an entry of six or eight digits is meant by every number that begins with them', () => {
  expect(saysOf('8479899990')).toContain('is used for 30-eight, 30-six.');
  expect(saysOf('8479891000')).toContain('is used for 30-six.');
  expect(saysOf('84798999')).toContain('is used for 30-eight, 30-six.');
});

test('a number that no entry of the day refers to settles nothing', () => {
  const nobody = (code: string) =>
    `No entry of that day refers to customs number ${code}; it settles nothing.`;
  expect(saysOf('0101210010')).toBe(nobody('0101210010'));
  expect(saysOf('84798999', '2024-12-31')).toBe(nobody('84798999'));
});
