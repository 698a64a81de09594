import type { Act } from '../../../app/ports.ts';
import type { AskedBy } from './serve-screen.tsx';
import type { Site } from './site.ts';
import { type Typed, textOf } from './typed.ts';

/** What a form carries beside what was typed. It is no part of what is asked. */
const CARRIED = new Set(['csrf', 'key', 'expected']);

/** The act that a posted form asks for, by whoever sent it, on the authority's day. */
export function actOf({ deps }: Pick<Site, 'deps'>, asked: AskedBy, zone: string): Act {
  const { person, body, request } = asked;
  const { edge } = deps;
  const version = Number.parseInt(textOf(body, 'expected'), 10);
  return {
    actor: { id: person.id, roles: person.roles, firm: person.firm },
    at: edge.now(),
    on: edge.today(zone),
    key: textOf(body, 'key') || edge.token(),
    digest: edge.digest(JSON.stringify([request.url, typedParts(body)])),
    ...(Number.isNaN(version) ? {} : { expected: version }),
  };
}

function typedParts(body: Typed): readonly unknown[] {
  return [...body].filter(([name]) => !CARRIED.has(name)).sort();
}
