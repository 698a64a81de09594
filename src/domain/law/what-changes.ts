import type { Answer } from '../determination/answer.ts';
import { determine } from '../determination/determine.ts';
import { turnsOf } from '../determination/law-of-day.ts';
import type { FactSheet } from '../determination/parse-fact-sheet.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Law } from './law.ts';
import type { Window } from './timeline.ts';

/** What of an answer is another now: what comes of it, by which clauses, or what is said beside. */
export type AnswerChange = 'outcome' | 'entries' | 'findings';

/** A day from which on an item is answered otherwise than on the day before. */
export interface ItemTurn {
  readonly on: PlainDate;
  readonly changed: AnswerChange;
  readonly before: Answer;
  readonly after: Answer;
}

/** One item over days: how it stands at first, every turn, and when what rests comes back. */
export interface ItemCourse {
  readonly id?: string | number;
  /** Counted from 1, in the order in which the items were given. */
  readonly place: number;
  readonly first: Answer;
  readonly turns: readonly ItemTurn[];
  readonly revives: readonly PlainDate[];
}

/** How each item is determined from day to day. Between two turns of the law nothing changes. */
export function whatChanges(
  law: Law,
  items: readonly FactSheet[],
  { from, until }: Window,
): readonly ItemCourse[] {
  const turns = turnsOf(law).filter((turn) => from < turn && turn <= until);
  return items.map(({ id, facts }, index) => {
    const first = determine(law, facts, from);
    const course: ItemTurn[] = [];
    let before = first;
    for (const on of turns) {
      const after = determine(law, facts, on);
      const changed = changeBetween(before, after);
      if (changed !== undefined) course.push({ on, changed, before, after });
      before = after;
    }
    const answers = [first, ...course.map(({ after }) => after)];
    return {
      ...(id === undefined ? {} : { id }),
      place: index + 1,
      first,
      turns: course,
      revives: [...new Set(answers.flatMap(revivalOf))].sort(),
    };
  });
}

/** The weightiest difference of two answers; nothing when they say the same. */
export function changeBetween(before: Answer, after: Answer): AnswerChange | undefined {
  if (before.outcome !== after.outcome) return 'outcome';
  if (textOf(before.entries) !== textOf(after.entries)) return 'entries';
  return textOf(spokenOf(before)) === textOf(spokenOf(after)) ? undefined : 'findings';
}

/** Sentences name the day, so they are told apart by their rules. */
function spokenOf({ revivesOn, missing, findings }: Answer) {
  return { revivesOn, missing, rules: findings.map(({ rule, outcome }) => [rule, outcome]) };
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function revivalOf({ revivesOn }: Answer): readonly PlainDate[] {
  return revivesOn === undefined ? [] : [revivesOn];
}
