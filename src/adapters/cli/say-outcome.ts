import type { Answer } from '../../domain/determination/answer.ts';

/** An outcome with the codes that decided it, in a few words. */
export function sayOutcome({ outcome, entries }: Answer): string {
  const by = entries.map(({ code }) => code).join(', ');
  return `${outcome.replaceAll('-', ' ')}${by === '' ? '' : ` (${by})`}`;
}

/** What of an answer a list needs. */
export function shortAnswer({ outcome, entries, revivesOn, missing }: Answer) {
  return { outcome, entries, revivesOn, missing };
}
