import type pg from 'pg';
import type { Act, Decided, Loaded, Receipt, StreamEvent } from '../../app/ports.ts';
import type { Application } from '../../domain/application/application.ts';
import { unreachable } from '../../domain/assert.ts';
import type { Licence } from '../../domain/licence/licence.ts';
import type { Questioning } from '../../domain/questioning/questioning.ts';
import type { Result } from '../../domain/result.ts';
import type { Ruling } from '../../domain/ruling/ruling.ts';
import { lock, streamLock } from './act-locks.ts';
import { loadApplication, saveApplication } from './application-rows.ts';
import { type Placed, streamOf, writeEvents } from './event-rows.ts';
import { loadLicence, saveLicence } from './licence-rows.ts';
import { loadQuestioning, saveQuestioning } from './questioning-rows.ts';
import { loadRuling, saveRuling } from './ruling-rows.ts';

/** What the act is about, as it stands under lock, and what is then decided about it. */
export interface LookedAt<Reason extends string> {
  readonly version: number;
  readonly application?: Loaded<Application | undefined>;
  readonly licence?: Loaded<Licence>;
  readonly ruling?: Loaded<Ruling | undefined>;
  readonly questioning?: Loaded<Questioning | undefined>;
  decide(): Result<Decided, Reason>;
}

export interface DecidedAct {
  readonly act: Act;
  readonly stream: string;
  readonly subject: Omit<LookedAt<string>, 'decide'>;
  readonly decided: Decided;
}

/** Events, findings, key and read models of one act: all in the transaction of the caller. */
export async function writeAct(client: pg.PoolClient, written: DecidedAct): Promise<Receipt> {
  const { act, stream, subject, decided } = written;
  const followers = await followersOf(client, written);
  const versions = new Map(followers.map((follower) => [follower.stream, follower.version]));
  const placed = decided.events.map((each): Placed => {
    const version = (versions.get(streamOf(each)) ?? 0) + 1;
    versions.set(streamOf(each), version);
    return { stream: streamOf(each), version, event: each.event };
  });
  const version = versions.get(stream) ?? subject.version;
  await writeEvents(client, { act, stream, version, placed, findings: decided.findings });
  for (const follower of followers) await follower.follow();
  return { stream, version };
}

/** The read model of one stream: where it stands, and how it follows what was decided. */
interface Follower {
  readonly stream: string;
  readonly version: number;
  follow(): Promise<void>;
}

/** An act may touch other streams than its own: the grant issues the licence. */
async function followersOf(
  client: pg.PoolClient,
  { act, stream, subject, decided }: DecidedAct,
): Promise<readonly Follower[]> {
  const followers: Follower[] = [];
  const firsts = new Map(decided.events.map((each) => [streamOf(each), each]));
  for (const [name, first] of firsts) {
    const known = name === stream ? subject : undefined;
    if (known === undefined) await lock(client, [streamLock(name)]);
    const touched = { client, act, decided, id: first.id };
    const follower = await followerOf(first.stream, touched, known);
    followers.push({ ...follower, stream: name });
  }
  return followers;
}

type Known = DecidedAct['subject'] | undefined;

async function followerOf(
  stream: StreamEvent['stream'],
  touched: Touched,
  known: Known,
): Promise<Omit<Follower, 'stream'>> {
  switch (stream) {
    case 'application':
      return applicationFollower(touched, known?.application);
    case 'licence':
      return licenceFollower(touched, known?.licence);
    case 'ruling':
      return rulingFollower(touched, known?.ruling);
    case 'questioning':
      return questioningFollower(touched, known?.questioning);
    default:
      return unreachable(stream);
  }
}

interface Touched {
  readonly client: pg.PoolClient;
  readonly act: Act;
  readonly decided: Decided;
  readonly id: string;
}

async function applicationFollower(
  { client, act, decided, id }: Touched,
  known: Loaded<Application | undefined> | undefined,
): Promise<Omit<Follower, 'stream'>> {
  const before = known ?? (await loadApplication(client, id));
  const events = decided.events.flatMap((each) => {
    return each.stream === 'application' && each.id === id ? [each.event] : [];
  });
  return {
    version: before.version,
    follow: () => saveApplication(client, before, { act, events }),
  };
}

async function licenceFollower(
  { client, act, decided, id }: Touched,
  known: Loaded<Licence> | undefined,
): Promise<Omit<Follower, 'stream'>> {
  const before = known ?? (await loadLicence(client, id));
  const events = decided.events.flatMap((each) => {
    return each.stream === 'licence' && each.id === id ? [each.event] : [];
  });
  const follow = () => saveLicence(client, before, { number: id, act, events });
  return { version: before?.version ?? 0, follow };
}

async function rulingFollower(
  { client, act, decided, id }: Touched,
  known: Loaded<Ruling | undefined> | undefined,
): Promise<Omit<Follower, 'stream'>> {
  const before = known ?? (await loadRuling(client, id));
  const events = decided.events.flatMap((each) => {
    return each.stream === 'ruling' && each.id === id ? [each.event] : [];
  });
  return { version: before.version, follow: () => saveRuling(client, before, { act, events }) };
}

async function questioningFollower(
  { client, act, decided, id }: Touched,
  known: Loaded<Questioning | undefined> | undefined,
): Promise<Omit<Follower, 'stream'>> {
  const before = known ?? (await loadQuestioning(client, id));
  const events = decided.events.flatMap((each) => {
    return each.stream === 'questioning' && each.id === id ? [each.event] : [];
  });
  const follow = () => saveQuestioning(client, before, { act, events });
  return { version: before.version, follow };
}
