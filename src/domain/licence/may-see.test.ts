import { describe, expect, test } from 'vitest';
import { SYSTEM } from '../party/actor.ts';
import { ISSUED, PEOPLE } from './example.ts';
import { maySee } from './may-see.ts';

describe('parties, goods and balances are shown', () => {
  test.each(['officer', 'countersigner', 'customs', 'auditor'] as const)('to %s', (role) => {
    expect(maySee(ISSUED, PEOPLE[role])).toBe(true);
  });

  test('to an exporter of the firm that holds the licence', () => {
    expect(maySee(ISSUED, PEOPLE.exporter)).toBe(true);
  });
});

describe('and hidden', () => {
  test('from an exporter of another firm', () => {
    expect(maySee(ISSUED, { ...PEOPLE.exporter, firm: 'firm-2' })).toBe(false);
  });

  test('from somebody of the firm who does not act as exporter', () => {
    expect(maySee(ISSUED, { id: 'porter', roles: [], firm: 'firm-1' })).toBe(false);
  });

  test('from the system, which has nobody to show it to', () => {
    expect(maySee(ISSUED, SYSTEM)).toBe(false);
  });
});
