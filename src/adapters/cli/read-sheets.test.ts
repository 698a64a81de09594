import { expect, test } from 'vitest';
import { readSheets, type Sheet } from './read-sheets.ts';

async function sheetsIn(text: string, chunk = text.length || 1): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const batch of readSheets(cut(text, chunk))) sheets.push(...batch);
  return sheets;
}

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

const A = { value: { id: 'a', item: { form: 'magnet' } } };
const B = { value: { id: 'b' } };
const [a, b] = [A, B].map(({ value }) => JSON.stringify(value));
const notJson = { notJson: expect.any(String) };

test('JSON Lines are one sheet a line, with or without an end to the last line', async () => {
  expect(await sheetsIn(`${a}\n${b}`)).toEqual([A, B]);
  expect(await sheetsIn(`${a}\n${b}\n`)).toEqual([A, B]);
});

test('blank lines and carriage returns are no sheets', async () => {
  expect(await sheetsIn(`\r\n\n${a}\r\n   \r\n${b}\r\n`)).toEqual([A, B]);
});

test('one document may stand over many lines', async () => {
  expect(await sheetsIn(JSON.stringify(A.value, null, 2))).toEqual([A]);
  expect(await sheetsIn(`{\n\n "id": "b"\n}\n\n`)).toEqual([B]);
});

test('an array is its elements, on one line or on many', async () => {
  expect(await sheetsIn(JSON.stringify([A.value, B.value]))).toEqual([A, B]);
  expect(await sheetsIn(`[\n${a},\n${b}\n]\n`)).toEqual([A, B]);
  expect(await sheetsIn(`[\n${a}\n]`)).toEqual([A]);
  expect(await sheetsIn('[]')).toEqual([]);
});

test.each([
  ['first', `{"id":\n${a}\n${b}`, [notJson, A, B]],
  ['first two', `{"id":\n{"id":"x"\n${a}\n${b}`, [notJson, notJson, A, B]],
  ['middle', `${a}\noops\n${b}`, [A, notJson, B]],
  ['last', `${a}\n${b}\n{"id":`, [A, B, notJson]],
  ['first, with a bracket', `[oops\n${a}\n${b}`, [notJson, A, B]],
])('a bad line among good ones is one bad sheet: %s', async (_, text, expected) => {
  expect(await sheetsIn(text)).toEqual(expected);
});

test('a document over many lines that is broken is one bad sheet', async () => {
  expect(await sheetsIn('{\n "id": "a",\n "item": {\n')).toEqual([notJson]);
});

test('nothing in, nothing out', async () => {
  expect(await sheetsIn('')).toEqual([]);
  expect(await sheetsIn('\n \n')).toEqual([]);
});

test.each([1, 2, 7, 64])(
  'the cut of the stream does not matter: every %i characters',
  async (size) => {
    const text = `${a}\r\noops\n\n${b}\n`;
    expect(await sheetsIn(text, size)).toEqual([A, notJson, B]);
    expect(await sheetsIn(JSON.stringify([A.value, B.value], null, 2), size)).toEqual([A, B]);
  },
);
