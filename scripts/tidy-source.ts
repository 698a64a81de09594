import { posix } from 'node:path';
import { type Node, parseSync } from 'oxc-parser';

/** What stands against docs/STYLE.md, and where. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** A file before it is read: its path from the root, with slashes, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree, and the nodes around it, outermost first. */
export interface Placed {
  readonly node: Node;
  readonly above: readonly Node[];
}

export interface Import {
  /** As written. */
  readonly from: string;
  /** Path from the root when it is relative, else as written. */
  readonly target: string;
  readonly relative: boolean;
  readonly start: number;
}

export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** In the order in which imports may run: each may import itself and what stands before it. */
export const LAYERS = ['domain', 'app', 'adapters', 'main'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Source extends SourceText {
  readonly lines: readonly string[];
  readonly placed: readonly Placed[];
  readonly imports: readonly Import[];
  readonly comments: readonly Comment[];
  readonly layer: Layer | undefined;
  /** Tests, and the examples beside them from which they start. */
  readonly isTest: boolean;
  /** Faults that keep the rest from being looked at. */
  readonly errors: readonly Fault[];
}

/** A check looks at the whole tree and says what stands against the rules. */
export type Check = (sources: readonly Source[]) => Fault[];

export function readSource({ path, text }: SourceText): Source {
  const { program, comments, errors } = parseSync(path, text);
  const placed: Placed[] = [];
  place(program, [], placed);
  const source: Source = {
    path,
    text,
    lines: text.split('\n'),
    placed,
    imports: importsOf(path, placed),
    comments,
    layer: layerOf(path),
    isTest: /\.test\.tsx?$/.test(path) || isExample(path),
    errors: [],
  };
  const faults = errors.map(({ labels, message }) =>
    faultAt(source, labels[0]?.start ?? 0, `does not parse: ${message}`),
  );
  return { ...source, errors: faults };
}

export function faultAt(source: SourceText, offset: number, says: string): Fault {
  return { file: source.path, line: lineAt(source.text, offset), says };
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path.startsWith(`src/${layer}/`));
}

/** `example.ts` and `example-….ts` hold invented things for tests to start from. */
export function isExample(path: string): boolean {
  return /\/example(-[a-z0-9-]+)?\.tsx?$/.test(path);
}

/** A check that looks at one node at a time. Whatever `says` answers becomes a fault there. */
export function eachNode(
  sources: readonly Source[],
  says: (placed: Placed, source: Source) => string | undefined,
): Fault[] {
  return sources.flatMap((source) =>
    source.placed.flatMap((placed) => {
      const said = says(placed, source);
      return said === undefined ? [] : [faultAt(source, placed.node.start, said)];
    }),
  );
}

function place(node: Node, above: readonly Node[], into: Placed[]): void {
  into.push({ node, above });
  const around = [...above, node];
  for (const value of Object.values(node)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (isNode(part)) place(part, around, into);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function importsOf(path: string, placed: readonly Placed[]): Import[] {
  return placed.flatMap(({ node }) => {
    const from = specifierOf(node);
    if (from === undefined) return [];
    const relative = from.startsWith('.');
    const target = relative ? posix.join(posix.dirname(path), from) : from;
    return [{ from, target, relative, start: node.start }];
  });
}

/** `import … from`, `export … from`, `import(…)`, and `import('…').Type`. */
function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return node.source.value;
    case 'ExportNamedDeclaration':
      return node.source?.value;
    case 'TSImportType':
      return node.source.value;
    case 'ImportExpression':
      return node.source.type === 'Literal' && typeof node.source.value === 'string'
        ? node.source.value
        : undefined;
    default:
      return undefined;
  }
}
