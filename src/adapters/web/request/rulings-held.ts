import type { RulingsHeld } from '../../../app/determine-with-rulings.ts';
import { holds } from '../../../domain/party/actor.ts';
import type { Asked } from './serve-screen.tsx';
import type { Site } from './site.ts';

/** What an exporter who is signed in has had ruled. Whoever else asks holds no rulings. */
export async function rulingsHeldBy(
  { visit: { person } }: Asked,
  { deps }: Pick<Site, 'deps'>,
): Promise<RulingsHeld> {
  const isExporter = person !== undefined && holds(person, 'exporter');
  const rulings = isExporter ? await deps.desk.givenRulings(person.firm) : [];
  return { rulings, digest: deps.edge.digest };
}
