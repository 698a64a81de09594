import type { DeterminationOutcome } from '../../domain/determination/answer.ts';
import type { Outcome } from '../../domain/law/rule.ts';
import type { Determined } from './determined.ts';

// biome-ignore format: a table reads better as a table
const OUTCOME_WORDS = {
  'prohibited':            'PROHIBITED',
  'presumption-of-denial': 'PRESUMPTION OF DENIAL: a licence is needed and in principle refused',
  'licence-required':      'LICENCE REQUIRED',
  'need-facts':            'NEED FACTS: what is known does not settle it',
  'suspended':             'SUSPENDED: controlled, but the clause rests',
  'not-controlled':        'NOT CONTROLLED: no licence is needed',
} as const satisfies Record<DeterminationOutcome, string>;

// biome-ignore format: a table reads better as a table
const MARKS = { met: '+', 'not-met': '-', unknown: '?' } as const satisfies Record<Outcome, string>;

/** One answer for a person: the outcome first, then what decided it, then what is not known. */
export function sayAnswer({ id, on, answer }: Extract<Determined, { on: string }>): string {
  const { outcome, entries, revivesOn, missing = [], findings } = answer;
  const lines = [
    `${id === undefined ? '' : `${id}, `}on ${on}: ${OUTCOME_WORDS[outcome]}`,
    ...entries.map(({ measure, clause, code }) => {
      return `  by ${measure}${clause === undefined ? '' : `, clause ${clause}`}, ${code}`;
    }),
    ...(revivesOn === undefined ? [] : [`  back in force on ${revivesOn}`]),
    ...(missing.length === 0 ? [] : [`  not known: ${missing.join(', ')}`]),
    ...findings.map(({ outcome: found, says, cites, verified }) => {
      return `  ${MARKS[found]} ${says} (${cites}${verified === false ? '; not verified' : ''})`;
    }),
  ];
  return `${lines.join('\n')}\n\n`;
}

export function sayFault({ id, error }: Extract<Determined, { error: unknown }>): string {
  const place = error.path === '' ? '' : ` at ${error.path}`;
  return `${id === undefined ? 'A fact sheet' : id}: not read${place}. ${error.says}\n\n`;
}
