import type { FastifyRequest } from 'fastify';
import type { RulingsHeld } from '../../../app/determine-with-rulings.ts';
import type { Deps } from '../../../app/ports.ts';
import { holds } from '../../../domain/party/actor.ts';

/** What an exporter who is signed in has had ruled. Whoever else asks holds no rulings. */
export async function rulingsHeldBy(
  { bearer }: FastifyRequest,
  { desk, edge }: Pick<Deps, 'desk' | 'edge'>,
): Promise<RulingsHeld> {
  const isExporter = bearer !== null && holds(bearer, 'exporter');
  const rulings = isExporter ? await desk.givenRulings(bearer.firm) : [];
  return { rulings, digest: edge.digest };
}
