import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type {
  ItemList,
  ItemLists,
  KeptAnswer,
  NewList,
  StateMove,
  Worker,
} from '../../app/item-ports.ts';
import { ok, refuse } from '../../domain/result.ts';
import { inTransaction } from './pool.ts';
import type { ItemListsTable, Tables } from './tables.ts';

const NEWEST = 50;
const BATCH = 1_000;
const NOTHING_DONE = { done: 0, bad: 0, share: 0, runningMilliseconds: 0 };

/** Item lists with their answers: working papers, which may be removed. */
export function openItemLists(pool: pg.Pool, db: Kysely<Tables>): ItemLists {
  return {
    add: (list) => add(db, list),
    find: (id) => find(db, id),
    ofFirm: async (firm) => {
      const rows = db.selectFrom('item_lists').selectAll().where('firm', '=', firm);
      return (await rows.orderBy('created_at', 'desc').limit(NEWEST).execute()).map(parseList);
    },
    move: (id, change) => move(db, id, change),
    claim: (worker) => claim(db, worker),
    store: (id, worker, kept) => store(pool, id, { worker, ...kept }),
    settle: async (id, worker, end) => {
      await settle(db, id, { worker, ...end });
    },
    answers: (id, only) => answersOf(db, id, only),
    firstAnswers: (id, only, limit) => someAnswers(db, id, { only, after: 0, limit }),
    remove: async (id) => {
      await db.deleteFrom('item_lists').where('id', '=', id).execute();
    },
    habits: async (firm) => {
      const row = db.selectFrom('item_habits').select('habits').where('firm', '=', firm);
      return parseJson((await row.executeTakeFirst())?.habits ?? '{}');
    },
    rememberHabits: async (firm, habits) => {
      const row = { firm, habits: JSON.stringify(habits) };
      await db
        .insertInto('item_habits')
        .values(row)
        .onConflict((clash) => clash.column('firm').doUpdateSet({ habits: row.habits }))
        .execute();
    },
  };
}

async function add(db: Kysely<Tables>, list: NewList) {
  const { fileName, byteLength, on, at, header, found, ...own } = list;
  const row = {
    ...own,
    file_name: fileName,
    byte_length: BigInt(byteLength),
    header: JSON.stringify(header),
    found: JSON.stringify(found),
    state: 'unmapped' as const,
    on_day: on,
    progress: JSON.stringify(NOTHING_DONE),
    created_at: at,
    changed_at: at,
  };
  await db
    .insertInto('item_lists')
    .values(row)
    .onConflict((clash) => clash.columns(['person', 'key']).doNothing())
    .execute();
  const kept = await db
    .selectFrom('item_lists')
    .select(['id', 'digest'])
    .where('person', '=', list.person)
    .where('key', '=', list.key)
    .executeTakeFirstOrThrow();
  return kept.digest === list.digest ? ok({ id: kept.id }) : refuse('key-used-otherwise');
}

async function find(db: Kysely<Tables>, id: string): Promise<ItemList | undefined> {
  const row = db.selectFrom('item_lists').selectAll().where('id', '=', id);
  const found = await row.executeTakeFirst();
  return found && parseList(found);
}

async function move(db: Kysely<Tables>, id: string, { from, to, at, order }: StateMove) {
  const ordered =
    order === undefined
      ? {}
      : {
          map: JSON.stringify(order.map),
          on_day: order.on,
          jurisdiction: order.jurisdiction ?? null,
        };
  const { numUpdatedRows } = await db
    .updateTable('item_lists')
    .set({ ...ordered, state: to, changed_at: at, worker: null, lease_until: null, failure: null })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Two workers never get the same list: a row that another one is taking is passed over. */
async function claim(db: Kysely<Tables>, { name, at, until }: Worker) {
  const waiting = db
    .selectFrom('item_lists')
    .select('id')
    .where((row) =>
      row.or([
        row('state', '=', 'queued'),
        row.and([row('state', '=', 'running'), row('lease_until', '<', at)]),
      ]),
    )
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .skipLocked();
  const row = await db
    .updateTable('item_lists')
    .set({ state: 'running', worker: name, lease_until: until, changed_at: at })
    .where('id', 'in', waiting)
    .returningAll()
    .executeTakeFirst();
  return row && parseList(row);
}

interface Stored {
  readonly worker: Worker;
  readonly answers: readonly KeptAnswer[];
  readonly progress: ItemList['progress'];
}

function store(pool: pg.Pool, id: string, { worker, answers, progress }: Stored) {
  return inTransaction(
    pool,
    async (client) => {
      const held = await client.query(
        `update item_lists set progress = $3, lease_until = $4, changed_at = $5
         where id = $1 and worker = $2 and state = 'running'`,
        [id, worker.name, JSON.stringify(progress), worker.until, worker.at],
      );
      if (held.rowCount === 0) return false;
      await client.query(
        `insert into item_answers (list, place, bad, answer)
         select $1, * from unnest($2::integer[], $3::boolean[], $4::text[])`,
        [
          id,
          answers.map(({ place }) => place),
          answers.map(({ bad }) => bad),
          answers.map(({ answer }) => JSON.stringify(answer)),
        ],
      );
      return true;
    },
    (isKept) => isKept,
  );
}

interface Settled {
  readonly worker: Worker;
  readonly state: 'done' | 'failed' | 'queued';
  readonly failure?: ItemList['failure'];
}

async function settle(db: Kysely<Tables>, id: string, { worker, state, failure }: Settled) {
  await db
    .updateTable('item_lists')
    .set({
      state,
      failure: failure === undefined ? null : JSON.stringify(failure),
      worker: null,
      lease_until: null,
      changed_at: worker.at,
    })
    .where('id', '=', id)
    .where('worker', '=', worker.name)
    .where('state', '=', 'running')
    .execute();
}

async function* answersOf(db: Kysely<Tables>, id: string, only?: 'bad') {
  let after = 0;
  while (true) {
    const batch = await someAnswers(db, id, { only: only ?? 'all', after, limit: BATCH });
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1)?.place ?? after;
  }
}

interface Slice {
  readonly only: 'bad' | 'all';
  readonly after: number;
  readonly limit: number;
}

async function someAnswers(
  db: Kysely<Tables>,
  id: string,
  { only, after, limit }: Slice,
): Promise<readonly KeptAnswer[]> {
  const rows = await db
    .selectFrom('item_answers')
    .select(['place', 'bad', 'answer'])
    .where('list', '=', id)
    .where('place', '>', after)
    .$if(only === 'bad', (query) => query.where(sql<boolean>`bad`))
    .orderBy('place')
    .limit(limit)
    .execute();
  return rows.map(({ place, bad, answer }) => ({ place, bad, answer: parseJson(answer) }));
}

/** What this file has written itself. */
function parseJson<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}

function parseList(row: ItemListsTable): ItemList {
  return {
    id: row.id,
    firm: row.firm,
    person: row.person,
    fileName: row.file_name,
    format: row.format,
    byteLength: Number(row.byte_length),
    header: parseJson(row.header),
    found: parseJson(row.found),
    state: row.state,
    ...(row.map === null ? {} : { map: parseJson(row.map) }),
    on: row.on_day,
    ...(row.jurisdiction === null ? {} : { jurisdiction: row.jurisdiction }),
    progress: parseJson(row.progress),
    ...(row.failure === null ? {} : { failure: parseJson(row.failure) }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
