import type { ApplicationForm } from '../../../domain/application/form.ts';
import { fieldId } from '../view/form.tsx';
import { SECTIONS } from './form-fields.ts';

const SECTION_OF: Readonly<Record<string, string>> = {
  consignee: 'parties',
  endUser: 'parties',
  endUse: 'end-use',
  contract: 'contract',
};

/** The task that a path of the form belongs to: a section, `goods/N` or `documents`. */
export function taskOfPath(path: string): string {
  const [, part = '', place = ''] = path.split('/');
  if (part === 'documents') return 'documents';
  if (part === 'lines') return `goods/${place === '' ? 1 : Number(place) + 1}`;
  return SECTION_OF[part] ?? 'licence';
}

/** The page of a path's field, and the field on it. */
export function linkToPath(id: string, path: string, form: ApplicationForm): string {
  return `/applications/${id}/${taskOfPath(path)}#${fieldId(fieldOfPath(path, form))}`;
}

/** The name of the field in which a path is typed. Shares stand in rows, as they were saved. */
export function fieldOfPath(path: string, form: ApplicationForm): string {
  const [, part = '', place = '', name = '', symbol = ''] = path.split('/');
  if (part === 'documents') return `document ${place}`;
  if (part !== 'lines') return path;
  if (name === '') return '/lines/0/name';
  if (name !== 'composition') return path;
  const row = Object.keys(form.lines?.[Number(place)]?.composition ?? {}).indexOf(symbol) + 1;
  return row > 0 ? `share${row}` : 'element1';
}

/** All tasks of a form in the order in which they are filled in. */
export function tasksOf(form: ApplicationForm): readonly string[] {
  const lines = Array.from(
    { length: Math.max(form.lines?.length ?? 0, 1) },
    (_, index) => `goods/${index + 1}`,
  );
  return [...SECTIONS, ...lines, 'documents'];
}

/** Where to go on after a task; after the last one the form is read through and submitted. */
export function taskAfter(task: string, form: ApplicationForm): string {
  const tasks = tasksOf(form);
  return tasks[tasks.indexOf(task) + 1] ?? 'submit';
}
