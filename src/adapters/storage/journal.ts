import type pg from 'pg';
import type {
  Act,
  BesideLicence,
  Journal,
  LicenceTouched,
  Receipt,
  WriteRefusal,
} from '../../app/ports.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { declarationLock, keyLock, lock, streamLock } from './act-locks.ts';
import { loadApplication } from './application-rows.ts';
import { streamOf } from './event-rows.ts';
import { loadLicence, loadReservation } from './licence-rows.ts';
import { inTransaction } from './pool.ts';
import { loadQuestioning, openOn } from './questioning-rows.ts';
import { loadRuling } from './ruling-rows.ts';
import { type LookedAt, writeAct } from './write-act.ts';

/** Every act is one transaction: locks, looks, decides, and writes all of it or nothing. */
export function openJournal(pool: pg.Pool): Journal {
  return {
    changeApplication: (act, id, decide) => {
      const stream = streamOf({ stream: 'application', id });
      return change(pool, { act, stream }, async (client) => {
        const application = await loadApplication(client, id);
        const { subject, version } = application;
        return { version, application, decide: () => decide(subject) };
      });
    },
    changeLicence: (act, of, decide) => {
      const stream = streamOf({ stream: 'licence', id: of.number });
      return change(pool, { act, stream }, async (client) => {
        const licence = await loadLicence(client, of.number);
        if (licence === undefined) return undefined;
        const beside = await besideLicence(client, of);
        const { subject, version } = licence;
        return { version, licence, decide: () => decide(subject, beside) };
      });
    },
    changeRuling: (act, id, decide) => {
      const stream = streamOf({ stream: 'ruling', id });
      return change(pool, { act, stream }, async (client) => {
        const ruling = await loadRuling(client, id);
        const { subject, version } = ruling;
        return { version, ruling, decide: () => decide(subject) };
      });
    },
    changeQuestioning: (act, { id, declaration }, decide) => {
      const stream = streamOf({ stream: 'questioning', id });
      return change(pool, { act, stream }, async (client) => {
        const open = declaration && (await questionedUnderLock(client, declaration));
        const questioning = await loadQuestioning(client, id);
        const { subject, version } = questioning;
        return { version, questioning, decide: () => decide(subject, open || undefined) };
      });
    },
    nextNumber: (series) => nextNumber(pool, series),
  };
}

/** The declaration is the command's own, else that of the reservation, which never changes. */
async function besideLicence(
  client: pg.PoolClient,
  { number, reservation: id, declaration: named }: LicenceTouched,
): Promise<BesideLicence> {
  const reservation = id === undefined ? undefined : await loadReservation(client, number, id);
  const declaration = named ?? reservation?.declaration;
  if (declaration === undefined) return { reservation };
  return { reservation, questioned: await questionedUnderLock(client, declaration) };
}

/** Locked before it is looked at: whoever moves goods now has moved them before it was opened. */
async function questionedUnderLock(client: pg.PoolClient, declaration: string) {
  await lock(client, [declarationLock(declaration)]);
  return openOn(client, declaration);
}

interface Request {
  readonly act: Act;
  readonly stream: string;
}

type Look<Reason extends string> = (client: pg.PoolClient) => Promise<LookedAt<Reason> | undefined>;
type Answer<Reason extends string> = Result<Receipt, Reason | WriteRefusal>;

const ATTEMPTS = 3;
/** Serialisation failure and deadlock: the server undid everything, so it is safe to repeat. */
const UNDONE = ['40001', '40P01'];

async function change<Reason extends string>(
  pool: pg.Pool,
  request: Request,
  look: Look<Reason>,
): Promise<Answer<Reason>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const work = (client: pg.PoolClient) => changeOnce(client, request, look);
      return await inTransaction(pool, work, (answer) => answer.ok);
    } catch (error) {
      if (!wasUndone(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

function wasUndone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNDONE.includes(`${error.code}`);
}

/** The key comes before everything: who asks twice hears the same, whatever happened since. */
async function changeOnce<Reason extends string>(
  client: pg.PoolClient,
  { act, stream }: Request,
  look: Look<Reason>,
): Promise<Answer<Reason>> {
  await lock(client, [keyLock(act), streamLock(stream)]);
  const earlier = await earlierAnswer(client, act);
  if (earlier !== undefined) return earlier;
  const subject = await look(client);
  if (subject === undefined) return refuse('unknown');
  const { version } = subject;
  if (act.expected !== undefined && act.expected !== version) {
    return refuse(version === 0 ? 'unknown' : 'changed-meanwhile');
  }
  const decision = subject.decide();
  if (!decision.ok) return decision;
  return ok(await writeAct(client, { act, stream, subject, decided: decision.value }));
}

async function earlierAnswer(
  client: pg.PoolClient,
  { actor, key, digest }: Act,
): Promise<Result<Receipt, WriteRefusal> | undefined> {
  const { rows } = await client.query<{ digest: string; stream: string; version: number }>(
    'select digest, stream, version from requests where actor = $1 and key = $2',
    [actor.id, key],
  );
  const [earlier] = rows;
  if (earlier === undefined) return undefined;
  if (earlier.digest !== digest) return refuse('key-used-otherwise');
  return ok({ stream: earlier.stream, version: earlier.version, repeated: true });
}

/** Outside of any act, so that nobody waits for another's transaction to get a number. */
async function nextNumber(pool: pg.Pool, series: string): Promise<number> {
  const { rows } = await pool.query<{ last: bigint }>(
    `insert into series (name, last) values ($1, 1)
     on conflict (name) do update set last = series.last + 1 returning last`,
    [series],
  );
  return Number(rows[0]?.last);
}
