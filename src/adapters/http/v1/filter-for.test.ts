import { expect, test } from 'vitest';
import type { Actor, Role } from '../../../domain/party/actor.ts';
import { filterFor } from './filter-for.ts';

const person = (...roles: Role[]): Actor => ({ id: 'P-1', firm: 'F-1', roles });

test('an exporter sees what is the firm’s, whatever is asked for', () => {
  expect(filterFor(person('exporter'), {})).toEqual({ ok: true, value: { exporter: 'F-1' } });
  expect(filterFor(person('exporter'), { status: 'draft', text: 'x' })).toEqual({
    ok: true,
    value: { exporter: 'F-1', statuses: ['draft'], text: 'x' },
  });
});

test('to an exporter a proposal is still in review', () => {
  const asked = (status: 'in-review' | 'proposed') => filterFor(person('exporter'), { status });
  expect(asked('in-review')).toMatchObject({ value: { statuses: ['in-review', 'proposed'] } });
  expect(asked('proposed')).toMatchObject({ value: { statuses: [] } });
});

test.each(['officer', 'countersigner', 'auditor'] as const)('%s sees no draft', (role) => {
  const all = filterFor(person(role), {});
  expect(all.ok && all.value.statuses).not.toContain('draft');
  expect(all.ok && all.value.statuses).toContain('withdrawn');
  expect(filterFor(person(role), { status: 'draft' })).toMatchObject({ value: { statuses: [] } });
});

test('an officer may ask for what was taken up personally', () => {
  expect(filterFor(person('officer'), { officer: 'me' })).toMatchObject({
    value: { officer: 'P-1' },
  });
});

test('customs see no list', () => {
  expect(filterFor(person('customs'), {})).toMatchObject({ ok: false, reason: 'role-may-not' });
});
