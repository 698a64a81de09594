import type { LicenceStanding, Reservation } from '../domain/licence/licence.ts';
import { maySee } from '../domain/licence/may-see.ts';
import { standingOf } from '../domain/licence/standing.ts';
import type { Actor } from '../domain/party/actor.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { contentOf, type LicenceContent } from './check-licence.ts';
import type { Desk, Firm, People, Recorded } from './ports.ts';

/** Everything that the page of a licence shows. */
export interface LicenceView extends LicenceContent {
  readonly version: number;
  readonly standing: LicenceStanding;
  readonly holder: Firm | undefined;
  readonly reservations: readonly Reservation[];
  readonly story: readonly Recorded[];
  /** Names of all people that the page speaks of, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface ViewLicenceDeps {
  readonly desk: Pick<Desk, 'licence' | 'reservations' | 'story'>;
  readonly people: Pick<People, 'names' | 'firm'>;
}

export interface ViewLicenceRequest {
  readonly number: string;
  readonly on: PlainDate;
  readonly actor: Actor;
}

/** A licence in full, for those who may see it. */
export async function viewLicence(
  { desk, people }: ViewLicenceDeps,
  { number, on, actor }: ViewLicenceRequest,
): Promise<Result<LicenceView, 'unknown' | 'role-may-not'>> {
  const found = await desk.licence(number);
  if (found === undefined) return refuse('unknown');
  const { subject: licence, version } = found;
  const { issued } = licence;
  if (!maySee(issued, actor)) return refuse('role-may-not');
  const [reservations, story, holder] = await Promise.all([
    desk.reservations(number),
    desk.story(`licence/${number}`),
    people.firm(issued.holder),
  ]);
  const spokenOf = [issued.proposer, issued.countersigner, ...story.map(({ actor: id }) => id)];
  const names = await people.names([...new Set(spokenOf)]);
  const content = contentOf(licence);
  return ok({
    ...content,
    version,
    standing: standingOf(licence, on),
    holder,
    reservations,
    story,
    names,
  });
}
