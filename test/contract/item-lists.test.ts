import { afterAll, beforeAll, expect, test } from 'vitest';
import { lawReader } from '../../src/adapters/law-files/load-law.ts';
import {
  findList,
  firstLines,
  moveList,
  startList,
  uploadItems,
} from '../../src/app/item-lists.ts';
import type { Person } from '../../src/app/ports.ts';
import { workItemLists } from '../../src/app/work-item-lists.ts';
import { EXAMPLE_LAW } from '../../src/domain/determination/example.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { edge } from '../../src/main/edge.ts';
import { passwords } from '../../src/main/passwords.ts';
import { type FreshStore, freshStore } from '../support/database.ts';
import { freshItemDesk } from '../support/item-desk.ts';

const ON = day('2025-06-01');
const PERSON: Person = {
  ...{ id: 'P-1', login: 'ann', name: 'Ann', language: 'en' },
  ...{ roles: ['exporter'], firm: 'magnets' },
};
const MAP = { columns: { No: 'id', Form: 'item.form' }, constants: { jurisdiction: 'ex' } };

let store: FreshStore;
let deps: Parameters<typeof uploadItems>[0];

beforeAll(async () => {
  store = await freshStore();
  const laws = new Map([['ex', EXAMPLE_LAW]]);
  const lawBook = { laws, editions: [], reader: lawReader };
  deps = { ...store, ...freshItemDesk(), passwords, edge, lawBook };
});

afterAll(() => store.close());

function csv(lines: number): string {
  const items = Array.from({ length: lines }, (_, place) => `P-${place},magnet,Firm`);
  return ['No,Form,Supplier', ...items].join('\n');
}

async function upload(text: string, key: string, person = PERSON) {
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  return uploadItems(deps, { person, fileName: 'items.csv', key, on: ON, bytes });
}

async function uploaded(text: string, key: string) {
  const sent = await upload(text, key);
  if (!sent.ok) throw new Error(sent.reason);
  const list = await findList(deps, PERSON, sent.value.id);
  if (list === undefined) throw new Error('the list is gone');
  return list;
}

async function stateOf(id: string) {
  const list = await store.itemLists.find(id);
  return { state: list?.state, done: list?.progress.done, bad: list?.progress.bad };
}

const worker = (name: string, steps = Number.POSITIVE_INFINITY) => {
  let asked = 0;
  return {
    name,
    isStopping: () => {
      asked += 1;
      return asked > steps;
    },
  };
};

async function placesOf(id: string) {
  const places: number[] = [];
  for await (const batch of store.itemLists.answers(id)) places.push(...batch.map((a) => a.place));
  return places;
}

test('an upload is looked at, mapped, worked on and done', async () => {
  const list = await uploaded(csv(3), 'k1');
  expect(list).toMatchObject({ state: 'unmapped', header: ['No', 'Form', 'Supplier'] });
  expect((await firstLines(deps, list)).map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(await startList(deps, list, { map: MAP, on: ON })).toMatchObject({ ok: true });
  expect(await workItemLists(deps, worker('w1'))).toBe(1);
  expect(await stateOf(list.id)).toEqual({ state: 'done', done: 3, bad: 0 });
  const [first] = await store.itemLists.firstAnswers(list.id, 'all', 1);
  expect(first?.answer).toMatchObject({ line: 2, id: 'P-0', verdict: { jurisdiction: 'ex' } });
  expect(await firstLines(deps, list)).toEqual([]);
});

test('the same upload with the same key is the same list, and another one is refused', async () => {
  const first = await upload(csv(2), 'k2');
  expect(first).toMatchObject({ value: { isRepeated: false } });
  const id = first.ok ? first.value.id : '';
  expect(await upload(csv(2), 'k2')).toEqual({ ok: true, value: { id, isRepeated: true } });
  expect(await upload(csv(4), 'k2')).toMatchObject({ ok: false, reason: 'key-used-otherwise' });
});

test('work that was stopped goes on behind the last answer, whoever goes on', async () => {
  const list = await uploaded(csv(2_300), 'k3');
  await startList(deps, list, { map: MAP, on: ON });
  await workItemLists(deps, worker('w2', 3));
  expect(await stateOf(list.id)).toMatchObject({ state: 'queued', done: 1_000 });
  await workItemLists(deps, worker('w3'));
  expect(await stateOf(list.id)).toEqual({ state: 'done', done: 2_300, bad: 0 });
  expect(await placesOf(list.id)).toEqual(Array.from({ length: 2_300 }, (_, place) => place + 1));
});

test('a list whose worker died is taken over when its lease has run out, and not before', async () => {
  const list = await uploaded(csv(1_200), 'k4');
  await startList(deps, list, { map: MAP, on: ON });
  const at = edge.now();
  const dead = { name: 'dead', at, until: at };
  expect((await store.itemLists.claim({ ...dead, until: inAMinute() }))?.id).toBe(list.id);
  expect(await workItemLists(deps, worker('w4'))).toBe(0);
  await store.itemLists.store(list.id, dead, { answers: [], progress: list.progress });
  expect(await workItemLists(deps, worker('w5'))).toBe(1);
  expect(await stateOf(list.id)).toMatchObject({ state: 'done', done: 1_200 });
  const late = { answers: [], progress: list.progress };
  expect(await store.itemLists.store(list.id, dead, late)).toBe(false);
});

function inAMinute() {
  return new Date(Date.now() + 60_000).toISOString() as ReturnType<typeof edge.now>;
}

test('a cancelled list answers nothing more, and goes on when it is resumed', async () => {
  const list = await uploaded(csv(10), 'k5');
  await startList(deps, list, { map: MAP, on: ON });
  expect(await moveList(deps, list, 'cancel')).toMatchObject({ ok: true });
  expect(await workItemLists(deps, worker('w6'))).toBe(0);
  const cancelled = { ...list, state: 'cancelled' } as const;
  expect(await moveList(deps, cancelled, 'cancel')).toMatchObject({ ok: true });
  expect(await moveList(deps, list, 'resume')).toMatchObject({ ok: true });
  await workItemLists(deps, worker('w7'));
  expect(await moveList(deps, list, 'cancel')).toMatchObject({ reason: 'list-not-open' });
  expect(await stateOf(list.id)).toMatchObject({ state: 'done', done: 10 });
});

test('bad lines are kept with their fault, and can be asked for alone', async () => {
  const list = await uploaded('No,Form\nA,magnet\nB,nonsense\nC\n', 'k6');
  await startList(deps, list, { map: MAP, on: ON });
  await workItemLists(deps, worker('w8'));
  expect(await stateOf(list.id)).toEqual({ state: 'done', done: 3, bad: 2 });
  const bad = await store.itemLists.firstAnswers(list.id, 'bad', 10);
  expect(bad.map(({ answer }) => answer)).toMatchObject([
    { line: 3, id: 'B', fault: { type: 'form-unknown', column: 'Form' } },
    { line: 4, fault: { type: 'cells-ragged' } },
  ]);
});

test('what a firm said of its columns is remembered, and what it left out too', async () => {
  expect(await store.itemLists.habits('magnets')).toMatchObject({ No: 'id', Supplier: { to: '' } });
  expect(await store.itemLists.habits('others')).toEqual({});
});

test('another firm does not learn that a list exists', async () => {
  const list = await uploaded(csv(1), 'k7');
  expect(await findList(deps, { firm: 'others' }, list.id)).toBeUndefined();
});

test('a file that is no item master becomes no list', async () => {
  expect(await upload('', 'k8')).toMatchObject({ reason: 'table-empty' });
  expect(await upload('No,Form\n', 'k9')).toMatchObject({ reason: 'table-without-items' });
});
