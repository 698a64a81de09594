import type { Person } from '../../../app/ports.ts';
import type { Role } from '../../../domain/party/actor.ts';
import type { Words } from '../words/words.ts';

export interface Place {
  readonly name: keyof Words['common']['nav'];
  readonly href: string;
}

const FOR_ALL: readonly Place[] = [
  { name: 'home', href: '/' },
  { name: 'determine', href: '/determine' },
  { name: 'law', href: '/law' },
];

const PUBLIC: readonly Place[] = [{ name: 'check', href: '/check' }];

const CASES: Place = { name: 'cases', href: '/cases' };
const LICENCES: Place = { name: 'licences', href: '/licences' };
const RULINGS: Place = { name: 'rulings', href: '/rulings' };
const QUESTIONINGS: Place = { name: 'questionings', href: '/questionings' };
const RECORD: Place = { name: 'record', href: '/record' };

/** Where each role works. A person with two roles gets the places of both, once. */
const BY_ROLE = {
  exporter: [
    { name: 'applications', href: '/applications' },
    { name: 'items', href: '/items' },
    LICENCES,
    RULINGS,
    QUESTIONINGS,
  ],
  officer: [CASES, LICENCES, RULINGS],
  countersigner: [CASES, LICENCES, RULINGS],
  customs: [{ name: 'customs', href: '/customs' }, LICENCES, QUESTIONINGS, RULINGS],
  auditor: [RECORD, CASES, LICENCES, RULINGS, QUESTIONINGS],
} as const satisfies Record<Role, readonly Place[]>;

export function placesFor(person: Person | undefined): readonly Place[] {
  if (person === undefined) return [...FOR_ALL, ...PUBLIC];
  const own = person.roles.flatMap((role): readonly Place[] => BY_ROLE[role]);
  const once = new Map([...FOR_ALL, ...own].map((place) => [place.href, place]));
  return [...once.values()];
}
