import { describe, expect, test } from 'vitest';
import { type Entry, entryAfter, type Fact, firstBreak, NOTHING_BEFORE } from './entry.ts';

/** Shows what is sealed, so that a test can read it. */
const show = (text: string): string => `<${text.length}:${text.slice(0, 90)}>`;

function fact(version: number): Fact {
  const envelope = { stream: 'licence/EX-1', type: 'reserved', actor: 'customs-1' };
  return { ...envelope, version, at: '2025-07-01T08:00:00.000Z', on: '2025-07-01', body: {} };
}

function chain(length: number): Entry[] {
  const log: Entry[] = [];
  for (let version = 1; version <= length; version += 1) {
    log.push(entryAfter(log.at(-1), fact(version), show));
  }
  return log;
}

describe('each entry seals the one before', () => {
  test('the first seals that there was nothing before it', () => {
    const sealed: string[] = [];
    entryAfter(undefined, fact(1), (text) => `${sealed.push(text)}`);
    expect(sealed[0]).toContain(`"previous":"${NOTHING_BEFORE}"`);
    expect(sealed[0]).toContain('"sequence":1');
  });

  test('the next has the next sequence and seals the digest before it', () => {
    const sealed: string[] = [];
    const first = entryAfter(undefined, fact(1), () => 'digest-of-the-first');
    const second = entryAfter(first, fact(2), (text) => `${sealed.push(text)}`);
    expect(second.sequence).toBe(2);
    expect(sealed[0]).toContain('"previous":"digest-of-the-first"');
    expect(sealed[0]).toContain('"version":2');
  });
});

describe('the first break is found', () => {
  test('a log that nobody touched is whole, and so is an empty one', () => {
    expect(firstBreak(chain(4), show)).toBeUndefined();
    expect(firstBreak([], show)).toBeUndefined();
  });

  test('a log whose first entry is gone breaks at the one that is now first', () => {
    const [, ...rest] = chain(3);
    expect(firstBreak(rest, show)?.sequence).toBe(2);
  });

  test('the chain alone does not show a cut tail: the newest digest is kept elsewhere too', () => {
    expect(firstBreak(chain(4).slice(0, 2), show)).toBeUndefined();
  });
});
