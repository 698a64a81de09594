import type { z } from 'zod';
import type { Answer } from '../../../domain/determination/answer.ts';
import type { shortAnswer } from '../schema/law.ts';

/** What of an answer stands in a list of many. */
export function presentShort(answer: Answer): z.infer<typeof shortAnswer> {
  const { outcome, entries, revivesOn, missing } = answer;
  return {
    outcome,
    entries: [...entries],
    ...(revivesOn === undefined ? {} : { revivesOn }),
    ...(missing === undefined ? {} : { missing: [...missing] }),
  };
}
