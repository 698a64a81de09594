import type { z } from 'zod';
import { escaped } from '../../domain/application/form-path.ts';
import type { PackFault } from './pack-fault.ts';
import type { PackFile } from './read-json.ts';

/** What a file holds, or every place where it has not the shape that its kind must have. */
export type Shaped<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

export function shape<Value>(file: PackFile, schema: z.ZodType<Value>): Shaped<Value> {
  const read = schema.safeParse(file.content);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue, file)) };
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, { name, content }: PackFile): readonly PackFault[] {
  return wordedIssues(issue, content).map(({ path, says }) => ({
    file: name,
    path: path.map((step) => `/${escaped(String(step))}`).join(''),
    says,
  }));
}

/** What stands against the shape of a value, in words that say what to mend. */
export function wordedIssues(
  issue: Issue,
  content: unknown,
): readonly { readonly path: PropertyKey[]; readonly says: string }[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') {
    return [{ path, says: wordsFor(issue, valueAt(content, path)) }];
  }
  const says = 'No such field belongs here: remove it, or correct its name.';
  return issue.keys.map((key) => ({ path: [...path, key], says }));
}

function wordsFor(issue: Issue, given: unknown): string {
  if (given === undefined) return 'This field is missing: add it.';
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${article(issue.expected)}: write it as one.`;
    case 'invalid_value':
      if (issue.message.startsWith('Invalid')) return oneOf(issue.values);
      return issue.message;
    case 'too_small':
      return issue.origin === 'array' ? 'Something must stand in this list.' : leastOf(issue);
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    case 'too_big':
      return `This must be ${issue.maximum} at most.`;
    default:
      return issue.message;
  }
}

function article(expected: string): string {
  if (expected === 'int') return 'a whole number';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function oneOf(values: readonly unknown[]): string {
  return `This must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}.`;
}

function leastOf({ minimum }: { readonly minimum: number | bigint }): string {
  return `This must be ${minimum} at least.`;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}
