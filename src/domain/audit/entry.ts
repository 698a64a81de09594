import { canonical } from './canonical.ts';

/** What is sealed: one event with its envelope. */
export interface Fact {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly on: string;
  readonly actor: string;
  readonly body: unknown;
}

/** A fact in its place in the chain, sealed by its digest. */
export interface Entry {
  readonly sequence: number;
  readonly digest: string;
  readonly fact: Fact;
}

/** SHA-256 of a text, in hexadecimal. Given from outside: the domain has no cryptography. */
export type Hasher = (text: string) => string;

/** What the first entry seals in place of an entry before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** What the next entry needs of the one before it. */
export type Sealed = Pick<Entry, 'sequence' | 'digest'>;

/** The entry that seals a fact and everything before it. */
export function entryAfter(last: Sealed | undefined, fact: Fact, hash: Hasher): Entry {
  const sequence = (last?.sequence ?? 0) + 1;
  const previous = last?.digest ?? NOTHING_BEFORE;
  return { fact, sequence, digest: hash(canonical({ sequence, previous, fact })) };
}

/** The first entry that does not follow from the one before it; nothing when the log is whole. */
export function firstBreak(log: readonly Entry[], hash: Hasher): Entry | undefined {
  return log.find((entry, index) => {
    const due = entryAfter(log[index - 1], entry.fact, hash);
    return due.sequence !== entry.sequence || due.digest !== entry.digest;
  });
}
