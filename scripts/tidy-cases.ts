/** Invented files: path to text. */
export type Files = Readonly<Record<string, string>>;

/** A rule of docs/STYLE.md: what breaks it, with what is said, and what keeps to it. */
export interface Case {
  readonly rule: string;
  readonly bad: readonly { readonly files: Files; readonly says: string }[];
  readonly good: readonly Files[];
}

function one(path: string, text: string, says: string): Case['bad'][number] {
  return { files: { [path]: text }, says: `${path}:${says}` };
}

const lines = (count: number): string => '// A line.\n'.repeat(count);
const functionOf = (count: number): string => `function long() {\n${'\n'.repeat(count - 2)}}\n`;

export const CASES: readonly Case[] = [
  {
    rule: 'a file parses',
    bad: [one('src/main/a.ts', 'const = 1;\n', '1 does not parse: Unexpected token')],
    good: [{ 'src/main/a.ts': 'const a = 1;\n' }],
  },
  {
    rule: 'imports run from main to domain',
    bad: [
      one('src/domain/a.ts', "import '../app/b.ts';", '1 domain imports app: ../app/b.ts'),
      one(
        'src/domain/a.ts',
        "type B = import('../app/b.ts').B;",
        '1 domain imports app: ../app/b.ts',
      ),
      one('src/app/a.ts', "await import('../main/b.ts');", '1 app imports main: ../main/b.ts'),
      one(
        'src/adapters/web/a.ts',
        "export * from '../../main/b.ts';\nconst c = 1;",
        '1 adapters imports main: ../../main/b.ts',
      ),
      one(
        'src/main/a.ts',
        "import '../../bench/b.ts';",
        '1 main imports ../../bench/b.ts, which lies outside of src',
      ),
      one(
        'src/domain/a.test.ts',
        "import '../../test/b.ts';",
        '1 domain imports ../../test/b.ts, which lies outside of src',
      ),
    ],
    good: [
      { 'src/main/a.ts': "import '../adapters/web/b.ts';\nimport '../domain/c.ts';" },
      { 'src/adapters/web/a.test.ts': "import '../../../test/support/b.ts';" },
      { 'src/app/a.test.ts': "import '../adapters/storage/b.ts';" },
    ],
  },
  {
    rule: 'domain and app import nothing from outside',
    bad: [
      one(
        'src/domain/a.ts',
        "import 'node:fs';",
        '1 domain imports nothing from outside, and this is node:fs',
      ),
      one(
        'src/domain/a.test.ts',
        "import 'node:fs';",
        '1 domain imports nothing from outside, and this is node:fs',
      ),
      one('src/app/a.ts', "import 'zod';", '1 app imports nothing from outside, and this is zod'),
    ],
    good: [
      { 'src/domain/a.test.ts': "import 'vitest';\nimport 'fast-check';" },
      { 'src/adapters/http/a.ts': "import 'zod';" },
    ],
  },
  {
    rule: 'adapters do not import one another',
    bad: [
      one(
        'src/adapters/web/a.ts',
        "import '../http/b.ts';",
        '1 adapter web imports adapter http: only main joins them',
      ),
      one(
        'src/adapters/web/parts/a.test.ts',
        "import '../../storage/b.ts';",
        '1 adapter web imports adapter storage: only main joins them',
      ),
    ],
    good: [{ 'src/adapters/web/parts/a.ts': "import '../b.ts';" }],
  },
  {
    rule: 'no file imports itself, however far around',
    bad: [
      {
        files: {
          'src/main/a.ts': "import './b.ts';",
          'src/main/b.ts': "import type { C } from './c.ts';",
          'src/main/c.ts': "export { a } from './a.ts';\nconst d = 1;",
        },
        says: 'src/main/a.ts:1 imports itself: src/main/a.ts → src/main/b.ts → src/main/c.ts → src/main/a.ts',
      },
    ],
    good: [
      {
        'src/main/a.ts': "import './b.ts';\nimport './c.ts';",
        'src/main/b.ts': "import './c.ts';",
      },
    ],
  },
  {
    rule: 'there are no barrels',
    bad: [
      one('src/main/index.ts', 'const a = 1;', '1 is a barrel'),
      one(
        'src/main/all.ts',
        "export * from './a.ts';\nexport { b } from './b.ts';",
        '1 is a barrel',
      ),
    ],
    good: [{ 'src/main/a.ts': "export { b } from './b.ts';\nexport const c = 1;" }],
  },
  {
    rule: 'imports end in .ts or .tsx',
    bad: [
      one('src/main/a.ts', "import './b';", '1 ./b does not end in .ts or .tsx'),
      one('src/main/a.ts', "import './b.js';", '1 ./b.js does not end in .ts or .tsx'),
    ],
    good: [{ 'src/main/a.ts': "import './b.tsx';\nimport 'fastify';" }],
  },
  {
    rule: 'examples are for tests only',
    bad: [
      one(
        'src/domain/a.ts',
        "import './example.ts';",
        '1 ./example.ts is an example, for tests only',
      ),
      one(
        'src/app/a.ts',
        "import '../domain/example-law.ts';",
        '1 ../domain/example-law.ts is an example, for tests only',
      ),
    ],
    good: [
      { 'src/domain/a.test.ts': "import './example.ts';" },
      { 'src/domain/example.ts': "import './example-law.ts';" },
    ],
  },
  {
    rule: 'a file has at most 400 lines',
    bad: [one('src/main/a.ts', lines(401), '1 has 401 lines, more than 400')],
    good: [{ 'src/main/a.ts': lines(400) }],
  },
  {
    rule: 'a line has at most 100 characters',
    bad: [one('src/main/a.ts', `\n// ${'镝'.repeat(98)}`, '2 has 101 characters, more than 100')],
    good: [{ 'src/main/a.ts': `// ${'镝'.repeat(97)}` }],
  },
  {
    rule: 'a function has at most 70 lines',
    bad: [
      one('src/main/a.ts', functionOf(71), '1 a function of 71 lines, more than 70'),
      one(
        'src/main/a.ts',
        `const a = () => {${'\n'.repeat(70)}};`,
        '1 a function of 71 lines, more than 70',
      ),
      one(
        'src/main/a.test.ts',
        `test('a', () => {${'\n'.repeat(70)}});`,
        '1 a function of 71 lines, more than 70',
      ),
    ],
    good: [
      { 'src/main/a.ts': functionOf(70) },
      { 'src/main/a.test.ts': `describe('a', () => {${'\n'.repeat(90)}});` },
      { 'src/main/a.test.ts': `describe.each([1])('a', () => {${'\n'.repeat(90)}});` },
    ],
  },
  {
    rule: 'a function takes at most three parameters',
    bad: [
      one(
        'src/main/a.ts',
        'function f(a, b, c, d) {}',
        '1 takes 4 positional parameters, more than 3',
      ),
      one(
        'src/main/a.ts',
        'interface A { f(a: 1, b: 1, c: 1, ...d: 1[]): void }',
        '1 takes 4 positional parameters, more than 3',
      ),
      one(
        'src/main/a.ts',
        'type F = (a: 1, b: 1, c: 1, d: 1) => void;',
        '1 takes 4 positional parameters, more than 3',
      ),
      one(
        'src/main/a.ts',
        'class A { constructor(a, b, c, d) {} }',
        '1 takes 4 positional parameters, more than 3',
      ),
    ],
    good: [{ 'src/main/a.ts': 'function f(this: Date, a: 1, b: 1, c: 1) {}' }],
  },
  {
    rule: 'names of files say what they are, in kebab-case',
    bad: [
      one('src/main/date-utils.ts', '', '1 is named with the word utils'),
      one('src/main/service/a.ts', '', '1 is named with the word service'),
      one('src/main/PlainDate.ts', '', '1 PlainDate is not in kebab-case'),
      one('src/main/plain_date.test.ts', '', '1 plain_date is not in kebab-case'),
    ],
    good: [{ 'src/main/plain-date.prop.test.ts': '', 'src/main/information-page.tsx': '' }],
  },
  {
    rule: 'names in the code say what they are',
    bad: [
      one('src/main/a.ts', 'function dateHelper() {}', '1 names something with the word helper'),
      one('src/main/a.ts', 'const { a: userInfo } = b;', '1 names something with the word info'),
      one('src/main/a.ts', 'type HTTPService = 1;', '1 names something with the word service'),
      one(
        'src/app/a.ts',
        'interface A { readonly manager: 1 }',
        '1 names something with the word manager',
      ),
      one('src/main/a.ts', 'const f = (info) => 1;', '1 names something with the word info'),
    ],
    good: [
      { 'src/main/a.ts': 'const information = { info: { title: 1 } };\nlog.info(information);' },
      { 'src/main/a.ts': "import { someHelper as ours } from 'elsewhere';" },
      { 'src/adapters/http/a.ts': 'interface OpenApi { readonly info: 1 }' },
    ],
  },
  {
    rule: 'nothing is any',
    bad: [
      one('src/main/a.ts', '\nconst a: any = 1;', '2 says any: name the type, or unknown'),
      one('src/main/a.test.ts', 'f<Map<string, any>>();', '1 says any: name the type, or unknown'),
    ],
    good: [{ 'src/main/a.ts': "const any: unknown = 'any';" }],
  },
  {
    rule: 'as stands only where something is read',
    bad: [
      one(
        'src/main/a.ts',
        'function show(a: unknown) { return a as string; }',
        '1 claims ‘as string’ outside of parse… and type guards',
      ),
      one(
        'src/main/a.ts',
        'const a = <string>b;',
        '1 claims ‘as string’ outside of parse… and type guards',
      ),
    ],
    good: [
      { 'src/main/a.ts': 'const A = [1] as const;' },
      { 'src/main/a.ts': "import { a as b } from 'elsewhere';" },
      { 'src/main/a.ts': 'function parseDay(a: string) { return [a].map((one) => one as Day); }' },
      { 'src/main/a.ts': 'const parseDay = (a: string) => a as Day;' },
      { 'src/main/a.ts': 'function isDay(a: string): a is Day { return DAYS.has(a as Day); }' },
      {
        'src/main/a.ts':
          "type Day = Brand<string, 'Day'>;\nfunction dayAfter() { return '1' as Day; }",
      },
      { 'src/main/a.test.ts': 'const form = {} as Form;' },
    ],
  },
  {
    rule: 'domain and app read no clock, chance, environment or files',
    bad: [
      one('src/app/a.ts', 'const a = Date.now();', '1 app reads the clock'),
      one('src/app/a.ts', 'const a = new Date();', '1 app reads the clock'),
      one('src/app/a.ts', 'const a = Date();', '1 app reads the clock'),
      one('src/domain/a.ts', 'const a = Math.random();', '1 domain reads chance'),
      one(
        'src/domain/a.ts',
        'const a = crypto.randomUUID();',
        '1 domain reads crypto, which is the outside world',
      ),
      one(
        'src/domain/a.ts',
        'const a = process.env.A;',
        '1 domain reads process, which is the outside world',
      ),
      one(
        'src/app/a.ts',
        'setTimeout(f, 1);',
        '1 app reads setTimeout, which is the outside world',
      ),
      one('src/app/a.ts', 'const a = import.meta.url;', '1 app reads import.meta'),
    ],
    good: [
      {
        'src/domain/a.ts': "const a = new Date('2025-04-04').getTime() + Date.parse('2025-04-04');",
      },
      { 'src/domain/a.ts': 'const a = licence.process({ console: 1 });' },
      { 'src/adapters/http/a.ts': 'const a = Date.now() + process.pid;' },
    ],
  },
  {
    rule: 'domain and app name no code of the law',
    bad: [
      one('src/domain/a.ts', "const a = 'zz';", '1 names the code zz, which is law'),
      one('src/domain/a.test.ts', "const a = 'ZZ';", '1 names the code ZZ, which is law'),
      one(
        'src/app/a.ts',
        'const a = `as ZZ-2025-7 says`;',
        '1 names the code ZZ-2025-7, which is law',
      ),
      one(
        'src/app/a.ts',
        "const a = 'item 9X904.a.1';",
        '1 names the code 9X904.a.1, which is law',
      ),
      one(
        'src/app/a.ts',
        "const a = { type: 'zz-single' };",
        '1 names the code zz-single, which is law',
      ),
    ],
    good: [
      { 'src/domain/a.ts': "const a = 'EX-2025-7 of zzz';" },
      { 'src/adapters/cli/a.ts': "const a = 'ZZ-2025-7';" },
    ],
  },
  {
    rule: 'a rule carries its citation and its test',
    bad: [
      {
        files: {
          'src/domain/rules.ts':
            "export const open: Rule<1> = { id: 'a', cites: ' ', says: 'b', period };",
          'src/domain/rules.test.ts': 'apply(open, 1);',
        },
        says: 'src/domain/rules.ts:1 rule open has an empty cites',
      },
      {
        files: {
          'src/domain/rules.ts':
            "export const open = { id: 'a', says: 'b', period } satisfies Rule<1>;",
          'src/domain/rules.test.ts': 'apply(open, 1);',
        },
        says: 'src/domain/rules.ts:1 rule open has no cites',
      },
      {
        files: {
          'src/domain/rules.ts':
            "const open: Rule<1> = { id: 'a', cites: 'c', says: 'b', period };",
          'src/domain/rules.test.ts': 'apply(opened, 1);',
        },
        says: 'src/domain/rules.ts:1 rule open is in no test beside it',
      },
      {
        files: {
          'src/domain/rules.ts':
            "function open(a: A): Rule<1> { return { id: 'a', says: 'b', period }; }",
          'src/domain/rules.test.ts': 'apply(open(a), 1);',
        },
        says: 'src/domain/rules.ts:1 rule open has no cites',
      },
    ],
    good: [
      {
        'src/domain/rules.ts':
          "export const open: Rule<1> = { id: 'a', cites: 'c', says: 'b', period };",
        'src/domain/rules.test.ts': 'apply(open, 1);',
      },
    ],
  },
  {
    rule: 'an export of the domain says what it means',
    bad: [
      one(
        'src/domain/a.ts',
        '// Why.\nexport function a() {}',
        '2 is exported without a line of what it means',
      ),
      one(
        'src/domain/a.ts',
        '/** Why. */\nconst b = 1;\nexport const a = 1;',
        '3 is exported without a line of what it means',
      ),
      one(
        'src/domain/a.ts',
        "export type A = { b: 'c' } | 'd';",
        '1 is exported without a line of what it means',
      ),
    ],
    good: [
      { 'src/domain/a.ts': '/** Why. */\n// biome-ignore format: a table\nexport const a = 1;' },
      { 'src/domain/a.ts': "export type ARefusal = 'a-missing' | 'a-late';" },
      { 'src/domain/a.ts': 'export type A = keyof typeof B;\nexport type C = (typeof B)[number];' },
      { 'src/app/a.ts': 'export function a() {}' },
    ],
  },
];
