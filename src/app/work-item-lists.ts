import { assert } from '../domain/assert.ts';
import { parseItemMap } from '../domain/determination/item-map.ts';
import { bindMap } from '../domain/determination/item-row.ts';
import { type Instant, parseInstant } from '../domain/time/instant.ts';
import { answerItem, type ItemWork } from './answer-items.ts';
import {
  type ItemList,
  type ItemTable,
  TableBroken,
  type TableRow,
  type Worker,
} from './item-ports.ts';
import { advance } from './item-progress.ts';
import type { Deps } from './ports.ts';

const LINES_A_STEP = 500;
/** Longer than any step takes; a list whose worker has died waits as long. */
const LEASE_MILLISECONDS = 30_000;

/** A worker of this process, and whether it has been told to stop. */
export interface ListWorker {
  readonly name: string;
  readonly isStopping: () => boolean;
}

type Needs = Pick<Deps, 'itemLists' | 'itemUploads' | 'lawBook' | 'edge' | 'desk'>;

/** Works on the lists that wait, one after the other, and answers how many it has ended. */
export async function workItemLists(deps: Needs, worker: ListWorker): Promise<number> {
  let ended = 0;
  while (!worker.isStopping()) {
    const list = await deps.itemLists.claim(leaseFor(deps, worker));
    if (list === undefined) break;
    await workOn(deps, worker, list);
    ended += 1;
  }
  return ended;
}

function leaseFor({ edge }: Needs, { name }: ListWorker): Worker {
  const at = edge.now();
  return { name, at, until: later(at, LEASE_MILLISECONDS) };
}

function later(at: Instant, milliseconds: number): Instant {
  const parsed = parseInstant(new Date(Date.parse(at) + milliseconds).toISOString());
  assert(parsed.ok, 'a lease ends at no instant');
  return parsed.value;
}

type End = Parameters<Deps['itemLists']['settle']>[2];

/** A file that cannot be read any more fails its list; the answers so far are kept. */
async function workOn(deps: Needs, worker: ListWorker, list: ItemList): Promise<void> {
  const opened = await deps.itemUploads.open(list.id, {});
  const end = opened.ok
    ? await answerTable(deps, worker, { list, table: opened.value })
    : failed(opened.reason, opened.facts);
  if (end === undefined) return;
  await deps.itemLists.settle(list.id, leaseFor(deps, worker), end);
  if (end.state === 'done') await deps.itemUploads.forget(list.id);
}

function failed(reason: string, facts: Readonly<Record<string, string>> = {}): End {
  return { state: 'failed', failure: { reason, facts } };
}

interface Open {
  readonly list: ItemList;
  readonly table: ItemTable;
}

async function answerTable(deps: Needs, worker: ListWorker, open: Open): Promise<End | undefined> {
  const { list, table } = open;
  try {
    const map = parseItemMap(list.map);
    if (!map.ok) return failed(map.reason, map.facts);
    const bound = bindMap(map.value, table.header);
    if (!bound.ok) return failed(bound.reason, bound.facts);
    const { on, jurisdiction } = list;
    const defaults = jurisdiction === undefined ? { on } : { on, jurisdiction };
    const rulings = await deps.desk.givenRulings(list.firm);
    const held = { rulings, digest: deps.edge.digest };
    const work = { laws: deps.lawBook.laws, bound: bound.value, defaults, held };
    return await answerSteps(deps, worker, { ...open, work });
  } catch (error) {
    if (!(error instanceof TableBroken)) throw error;
    return failed(error.reason, error.facts);
  } finally {
    await table.close();
  }
}

/** Nothing is answered when the list was cancelled, or taken over by another worker. */
async function answerSteps(
  deps: Needs,
  worker: ListWorker,
  { list, table, work }: Open & { readonly work: ItemWork },
): Promise<End | undefined> {
  let { progress } = list;
  let before = deps.edge.now();
  for await (const { rows, isLast } of stepsAfter(table, progress.done)) {
    if (worker.isStopping()) return { state: 'queued' };
    const answers = rows.map((row, place) => {
      const answer = answerItem(work, row);
      return { place: progress.done + place + 1, bad: answer.fault !== undefined, answer };
    });
    const lease = leaseFor(deps, worker);
    progress = advance(progress, {
      lines: rows.length,
      bad: answers.filter(({ bad }) => bad).length,
      milliseconds: Math.max(0, Date.parse(lease.at) - Date.parse(before)),
      share: isLast ? 1 : table.share(),
    });
    before = lease.at;
    if (!(await deps.itemLists.store(list.id, lease, { answers, progress }))) return undefined;
  }
  return { state: 'done' };
}

interface Step {
  readonly rows: readonly TableRow[];
  readonly isLast: boolean;
}

/** The lines behind those that have been answered, in steps; one step is held back to be last. */
async function* stepsAfter(table: ItemTable, done: number): AsyncGenerator<Step> {
  let toSkip = done;
  let waiting: TableRow[] = [];
  for await (const batch of table.rows()) {
    const rows = batch.slice(toSkip);
    toSkip -= batch.length - rows.length;
    waiting = waiting.concat(rows);
    while (waiting.length > LINES_A_STEP) {
      yield { rows: waiting.slice(0, LINES_A_STEP), isLast: false };
      waiting = waiting.slice(LINES_A_STEP);
    }
  }
  if (waiting.length > 0) yield { rows: waiting, isLast: true };
}
