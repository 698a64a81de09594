import { expect, test } from 'vitest';
import { type Actor, holds, ROLES } from './actor.ts';

test('a person holds the roles given, and no others', () => {
  const lin: Actor = { id: 'lin', roles: ['officer', 'countersigner'], firm: 'authority' };
  expect(ROLES.filter((role) => holds(lin, role))).toEqual(['officer', 'countersigner']);
});
