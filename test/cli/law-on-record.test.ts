import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { exampleEntry, exampleMeasure } from '../support/example-pack.ts';
import { type Office, openOffice } from './office.ts';
import { buildProgram, jsonLines, newFolder, runProgram } from './run-program.ts';

/** Offices are opened and closed in full, perhaps while all other tests run. */
vi.setConfig({ testTimeout: 120_000 });
beforeAll(buildProgram);

let office: Office | undefined;

afterEach(async () => {
  office?.tell('SIGTERM');
  await office?.ended;
  office = undefined;
});

/** Nothing that is bought and sold may leave. */
const BAN = {
  ...exampleMeasure,
  id: 'CN-2027-1',
  publishedOn: '2025-01-01',
  period: { from: '2025-01-01' },
  suspensions: [],
  asks: {},
  entries: [
    {
      ...exampleEntry,
      code: undefined,
      customsCodes: [],
      when: { not: { purposeIn: ['humanitarian'] } },
      policy: 'prohibited',
    },
  ],
};

test('a record keeps its editions, and a draft is held against its cases', async () => {
  const folder = await newFolder();
  const data = path.join(folder, 'record');
  office = await openOffice(data, '--sample');
  const held = jsonLines((await runProgram(['law', 'edition', '--json'])).out);
  const kept = await runProgram(['law', 'edition', '--kept', '--data', data, '--json']);
  expect(kept.code).toBe(0);
  expect(jsonLines(kept.out)).toHaveLength(held.length);
  expect(kept.out).toContain(String(Object(held[0]).edition));

  const never = '0'.repeat(64);
  const sheet = path.join(folder, 'sheet.json');
  await writeFile(sheet, JSON.stringify({ on: '2025-06-01', item: { form: 'oxide' } }));
  const replay = ['law', 'edition', '--replay', never, sheet, '--data', data];
  const { code, aside } = await runProgram(replay);
  expect({ code, aside }).toEqual({
    code: 1,
    aside: expect.stringContaining(`no edition ${never} is held or was kept`),
  });

  const draft = path.join(folder, 'draft.json');
  await writeFile(draft, JSON.stringify(BAN));
  const asked = ['law', 'impact', draft, '--data', data, '--on', '2025-06-12', '--json'];
  const impact = jsonLines((await runProgram(asked)).out);
  const sum = Object(impact.at(-1));
  expect(sum.looked.application).toBeGreaterThan(0);
  expect(sum.touched).toBeGreaterThan(0);
  expect(impact).toContainEqual(
    expect.objectContaining({
      finding: 'touched',
      of: 'application',
      after: expect.objectContaining({ outcome: 'prohibited' }),
    }),
  );
});
