import { type ItemMapRefusal, parseItemMap } from '../domain/determination/item-map.ts';
import { type BindRefusal, bindMap } from '../domain/determination/item-row.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import type { ItemAnswer } from './answer-items.ts';
import { answerCells, answerHeader, answerObject } from './item-cells.ts';
import type {
  ItemList,
  KeptAnswer,
  ListState,
  TableFormat,
  TableRefusal,
  TableRow,
} from './item-ports.ts';
import type { Deps, Person } from './ports.ts';
import type { Language } from './words.ts';

/** The largest item master that is taken over the network. */
export const LARGEST_UPLOAD_BYTES = 100_000_000;

/** Why an upload becomes no list. */
export type UploadRefusal = TableRefusal | 'file-too-large' | 'key-used-otherwise';

export interface Upload {
  readonly person: Person;
  readonly fileName: string;
  readonly key: string;
  /** The day of lines that name none, until somebody says otherwise. */
  readonly on: PlainDate;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Keeps an item master and looks at its beginning. What cannot be read is not kept. */
export async function uploadItems(
  deps: Deps,
  { person, fileName, key, on, bytes }: Upload,
): Promise<Result<{ readonly id: string; readonly isRepeated: boolean }, UploadRefusal>> {
  const number = await deps.journal.nextNumber('item-list');
  const id = `IL-${`${number}`.padStart(6, '0')}`;
  const kept = await deps.itemUploads.keep(id, bytes, LARGEST_UPLOAD_BYTES);
  if (!kept.ok) return kept;
  const opened = await deps.itemUploads.open(id, {});
  if (!opened.ok) {
    await deps.itemUploads.forget(id);
    return opened;
  }
  const { format, header, found } = opened.value;
  await opened.value.close();
  const list = { id, firm: person.firm, person: person.id, fileName, format, header, found, on };
  const { byteLength, digest } = kept.value;
  const added = await deps.itemLists.add({ ...list, byteLength, digest, key, at: deps.edge.now() });
  const isKept = added.ok && added.value.id === id;
  if (!isKept) await deps.itemUploads.forget(id);
  return added.ok ? ok({ ...added.value, isRepeated: !isKept }) : added;
}

/** A list of the person's own firm; of others nobody learns even that they exist. */
export async function findList(
  deps: Pick<Deps, 'itemLists'>,
  { firm }: Pick<Person, 'firm'>,
  id: string,
): Promise<ItemList | undefined> {
  const list = await deps.itemLists.find(id);
  return list?.firm === firm ? list : undefined;
}

const MOST_SHOWN = 5;

/** The first lines of an upload, for whoever says what the columns mean. */
export async function firstLines(
  deps: Pick<Deps, 'itemUploads'>,
  { id }: ItemList,
): Promise<readonly TableRow[]> {
  const opened = await deps.itemUploads.open(id, {});
  if (!opened.ok) return [];
  try {
    let shown: readonly TableRow[] = [];
    for await (const rows of opened.value.rows()) {
      shown = [...shown, ...rows.slice(0, MOST_SHOWN - shown.length)];
      if (shown.length === MOST_SHOWN) break;
    }
    return shown;
  } finally {
    await opened.value.close();
  }
}

/** Why a list cannot be set to work. */
export type StartRefusal = ItemMapRefusal | BindRefusal | 'list-not-open';

export interface Start {
  readonly map: Readonly<Record<string, unknown>>;
  readonly on: PlainDate;
  readonly jurisdiction?: string;
}

/** Says what the columns mean and puts the list in the queue; the firm's words are remembered. */
export async function startList(
  deps: Pick<Deps, 'itemLists' | 'edge'>,
  list: ItemList,
  order: Start,
): Promise<Result<void, StartRefusal>> {
  const map = parseItemMap(order.map);
  if (!map.ok) return map;
  const bound = bindMap(map.value, list.header);
  if (!bound.ok) return bound;
  const move = { from: ['unmapped'], to: 'queued', at: deps.edge.now(), order } as const;
  if (!(await deps.itemLists.move(list.id, move))) {
    return refuse('list-not-open');
  }
  await rememberColumns(deps, list, order.map.columns);
  return ok(undefined);
}

const MOST_HABITS = 2_000;

/** Columns that were left out are remembered as such, so that nobody has to do it twice. */
async function rememberColumns(
  { itemLists }: Pick<Deps, 'itemLists'>,
  { firm, header }: ItemList,
  columns: unknown,
): Promise<void> {
  const meant: Readonly<Record<string, unknown>> = { ...Object(columns) };
  const said = header.map((name) => [name, meant[name] ?? { to: '' }] as const);
  const before = Object.entries(await itemLists.habits(firm));
  const names = new Set(header);
  const kept = before.filter(([name]) => !names.has(name)).slice(-MOST_HABITS);
  await itemLists.rememberHabits(firm, Object.fromEntries([...kept, ...said]));
}

// biome-ignore format: a table reads better as a table
const MOVES = {
  cancel: { from: ['queued', 'running'],   to: 'cancelled', done: ['cancelled'] },
  resume: { from: ['cancelled', 'failed'], to: 'queued',    done: ['queued', 'running'] },
} as const satisfies Record<
  string, { from: readonly ListState[]; to: ListState; done: readonly ListState[] }
>;

export type ListMove = keyof typeof MOVES;

export function isListMove(text: string): text is ListMove {
  return Object.hasOwn(MOVES, text);
}

/**
 * Stops the work on a list, or goes on behind the last answer that was kept. What has been done
 * already is done: the same request sent twice is answered twice.
 */
export async function moveList(
  { itemLists, edge }: Pick<Deps, 'itemLists' | 'edge'>,
  { id, state }: ItemList,
  move: ListMove,
): Promise<Result<void, 'list-not-open'>> {
  const { from, to, done } = MOVES[move];
  if (done.some((one) => one === state)) return ok(undefined);
  const isMoved = await itemLists.move(id, { from, to, at: edge.now() });
  return isMoved ? ok(undefined) : refuse('list-not-open');
}

/** Removes a list with its file and its answers. */
export async function removeList(
  { itemLists, itemUploads }: Pick<Deps, 'itemLists' | 'itemUploads'>,
  { id }: ItemList,
): Promise<void> {
  await itemLists.remove(id);
  await itemUploads.forget(id);
}

/** What answers can be fetched as. */
export type AnswerFormat = TableFormat | 'json';

/** All answers of a list that stand so far, as a file. */
export function answersAs(
  deps: Pick<Deps, 'itemLists' | 'itemFiles'>,
  list: ItemList,
  { format, language }: { readonly format: AnswerFormat; readonly language: Language },
): AsyncIterable<Uint8Array> {
  const batches = deps.itemLists.answers(list.id);
  if (format === 'json') return jsonLines(batches, list, language);
  const width = list.header.length;
  const cells = async function* () {
    for await (const batch of batches) {
      yield batch.map((kept) => answerCells(parseAnswer(kept), { width, language }));
    }
  };
  return deps.itemFiles.write(format, answerHeader(list.header), cells());
}

async function* jsonLines(
  batches: AsyncIterable<readonly KeptAnswer[]>,
  { header, map }: ItemList,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const parsed = parseItemMap(map);
  const bound = parsed.ok ? bindMap(parsed.value, header) : parsed;
  const told = { header, carried: bound.ok ? bound.value.carried : [], language };
  const encoder = new TextEncoder();
  for await (const batch of batches) {
    const lines = batch.map((kept) => `${JSON.stringify(answerObject(parseAnswer(kept), told))}\n`);
    yield encoder.encode(lines.join(''));
  }
}

/** What the worker has kept, and nobody else writes. */
export function parseAnswer({ answer }: KeptAnswer): ItemAnswer {
  return answer as ItemAnswer;
}
