import type { ApplicationForm } from './form.ts';

/** A place in a form, and what stands there. */
export interface Place {
  /** JSON Pointer without `*`. */
  readonly path: string;
  readonly value: unknown;
  /** The line it belongs to, counted from 1. */
  readonly line?: number;
}

/** Every place that a path names: one, or one for each line where the path holds a `*`. */
export function placesAt(form: ApplicationForm, path: string): readonly Place[] {
  if (!path.includes('*')) return [{ path, value: valueAt(form, path) }];
  return (form.lines ?? []).map((_, index) => {
    const concrete = path.replace('*', `${index}`);
    return { path: concrete, value: valueAt(form, concrete), line: index + 1 };
  });
}

function valueAt(form: ApplicationForm, path: string): unknown {
  let value: unknown = form;
  for (const step of path.split('/').slice(1)) value = partOf(value, step);
  return value;
}

function partOf(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === step)?.[1];
}

/** Nothing has been filled in: no text but blanks, no part that holds any. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

/** Every text in a form with its place. */
export function textsIn(value: unknown, path = ''): readonly Place[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${escaped(key)}`));
}

/** A key as JSON Pointer writes it. */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
