import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleEntry, exampleMeasure, examplePack, writePack } from '../support/example-pack.ts';
import { buildProgram, jsonLines, newFolder, runProgram } from './run-program.ts';

beforeAll(buildProgram);

const SHEET = {
  id: 'holmium oxide',
  item: { form: 'oxide', composition: { Ho: '0.873', O: '0.127' } },
  destination: 'DE',
  endUse: 'civil',
  endUser: { country: 'DE', military: false },
};

/** Whatever a line holds of this; the tests ask for no more. */
interface Line {
  readonly measure?: string;
  readonly place?: string;
  readonly path?: string;
  readonly edition?: string;
  readonly files?: number;
}

function linesOf(out: string): readonly Line[] {
  return jsonLines(out) as readonly Line[];
}

async function fileWith(name: string, content: unknown): Promise<string> {
  const file = path.join(await newFolder(), name);
  await writeFile(file, JSON.stringify(content));
  return file;
}

describe('law timeline', () => {
  test('draws bars that read without colour, and says each span in words', async () => {
    const { code, out } = await runProgram(['law', 'timeline', '--from', '2025-10-01']);
    expect(code).toBe(0);
    expect(out).toContain('key: # in force   / suspended');
    const [, bar = '', ...words] = out.slice(out.indexOf('CN-2025-57')).split('\n');
    expect(bar).toMatch(/^ {2}\[ *\.+\/+\++#*\]$/);
    expect(words[1]).toContain(
      '2025-11-07 to 2026-11-10  suspended by Announcement No. 70 of 2025, back in force on 2026-11-11',
    );
  });

  test('is JSON Lines on demand, one row for each set of clauses', async () => {
    const days = ['--from', '2025-11-01', '--to', '2025-11-30'];
    const { out } = await runProgram(['law', 'timeline', ...days, '--json']);
    const rows = linesOf(out).filter(({ measure }) => measure === 'CN-2024-46');
    expect(rows).toMatchObject([
      { clauses: ['1'], spans: [{ state: 'in-force' }] },
      { clauses: ['2'], spans: [{ state: 'in-force' }, { state: 'suspended', by: 'CN-2025-72' }] },
    ]);
  });

  test.each([
    [['--from', '2025-02-30'], 'is not a day'],
    [['--from', '2026-01-01', '--to', '2025-01-01'], 'lies after'],
    [['--jurisdiction', 'zz'], 'no law of zz is held'],
  ])('refuses %j', async (options, says) => {
    const { code, aside } = await runProgram(['law', 'timeline', ...options]);
    expect(code).toBe(2);
    expect(aside).toContain(says);
  });
});

describe('law diff', () => {
  test('says what differs between two days, and what of it meets an item', async () => {
    const items = await fileWith('items.json', SHEET);
    const { code, out } = await runProgram([
      ...['law', 'diff', '2026-11-10', '2026-11-11'],
      ...['--items', items, '--json'],
    ]);
    expect(code).toBe(0);
    const lines = linesOf(out);
    expect(lines.find(({ place }) => place === 'CN-2025-70')).toMatchObject({ change: 'went' });
    expect(lines.at(-2)).toMatchObject({
      item: 'holmium oxide',
      first: { outcome: 'suspended', revivesOn: '2026-11-11' },
      turns: [{ on: '2026-11-11', changed: 'outcome', after: { outcome: 'licence-required' } }],
      revives: ['2026-11-11'],
    });
    expect(lines.at(-1)).toMatchObject({ items: 1 });
  });

  test('of two folders tells what was rewritten, field by field', async () => {
    const before = await writePack(examplePack);
    const entries = [{ ...exampleEntry, policy: 'prohibited' }];
    const measure = { ...exampleMeasure, entries };
    const after = await writePack({ ...examplePack, 'measures/EX-1.json': measure });
    const { code, out } = await runProgram(['law', 'diff', before, after]);
    expect(code).toBe(0);
    expect(out).toContain('Clause changed: what it does: licence-required → prohibited');
    const same = await runProgram(['law', 'diff', before, before]);
    expect(same.out).toContain('nothing differs');
  });

  test.each([
    [['2025-01-01', '2025-02-30'], 'is not a day'],
    [['2025-02-01', '2025-01-01'], 'put the earlier first'],
    [['nowhere', 'nowhere'], 'cannot be read'],
  ])('refuses %j', async (sides, says) => {
    const { code, aside } = await runProgram(['law', 'diff', ...sides]);
    expect(code).toBe(2);
    expect(aside).toContain(says);
  });
});

const DRAFT = {
  ...exampleMeasure,
  id: 'CN-2027-1',
  number: '1/2027',
  instrument: 'Draft No. 1 of 2027',
  publishedOn: '2026-12-01',
  period: { from: '2027-01-01' },
  suspensions: [],
  asks: {},
  entries: [
    {
      ...exampleEntry,
      code: undefined,
      customsCodes: [],
      when: { all: [{ formIn: ['magnet'] }, { containsAny: ['La', 'Dy'] }] },
      policy: 'prohibited',
    },
  ],
};

describe('law impact', () => {
  test('says which entries a draft overlaps and whose answer becomes another', async () => {
    const draft = await fileWith('draft.json', DRAFT);
    const item = { form: 'magnet', composition: { La: '0.3', Fe: '0.7' } };
    const items = await fileWith('items.json', { ...SHEET, id: 'lanthanum', item });
    const { code, out } = await runProgram(['law', 'impact', draft, '--items', items, '--json']);
    expect(code).toBe(0);
    const lines = jsonLines(out);
    expect(lines).toContainEqual(
      expect.objectContaining({ finding: 'overlap', code: '1C905.a.4', why: ['same-goods'] }),
    );
    expect(lines.at(-2)).toMatchObject({
      finding: 'touched',
      id: 'lanthanum',
      after: { outcome: 'prohibited' },
    });
    expect(lines.at(-1)).toMatchObject({ draft: 'CN-2027-1', on: '2027-01-01', touched: 1 });
  });

  test('refuses a draft that the loader would refuse, with every fault', async () => {
    const period = { from: '2025-02-30' };
    const draft = await fileWith('draft.json', { ...DRAFT, period, kind: 'whim' });
    const { code, out, aside } = await runProgram(['law', 'impact', draft, '--json']);
    expect(code).toBe(1);
    expect(linesOf(out).map(({ path: place }) => place)).toEqual(['/kind', '/period/from']);
    expect(aside).toContain('the draft is no law here; faults: 2');
  });

  test('without a file is misuse', async () => {
    expect((await runProgram(['law', 'impact', '/nowhere/draft.json'])).code).toBe(2);
  });
});

describe('law edition', () => {
  test('names the edition of each law, and answers carry it', async () => {
    const { code, out } = await runProgram(['law', 'edition', '--jurisdiction', 'cn', '--json']);
    expect(code).toBe(0);
    const [{ edition = '', files } = {}] = linesOf(out);
    expect(edition).toMatch(/^[0-9a-f]{64}$/);
    expect(files).toBeGreaterThan(10);
    const sheet = await fileWith('sheet.json', { ...SHEET, jurisdiction: 'cn', on: '2025-12-01' });
    const [answer] = jsonLines((await runProgram(['determine', sheet, '--json'])).out);
    expect(answer).toMatchObject({ outcome: 'suspended', edition });
    const replayed = await runProgram(['law', 'edition', '--replay', edition, sheet, '--json']);
    expect(jsonLines(replayed.out)).toEqual([answer]);
  });

  test('asks for a file to replay, and for an edition to replay it by', async () => {
    expect((await runProgram(['law', 'edition', '--replay', 'abc'])).code).toBe(2);
    expect((await runProgram(['law', 'edition', 'sheet.json'])).code).toBe(2);
  });
});

test('law show names what is held, kinds of measures and lists of parties', async () => {
  const held = await runProgram(['law', 'show']);
  expect(held.out).toMatch(/^cn {2}China: \d+ measures/m);
  expect((await runProgram(['law', 'show', 'CN-2025-18'])).out).toContain('item-control');
});
