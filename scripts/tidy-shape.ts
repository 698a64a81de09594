import type {
  ArrowFunctionExpression,
  FunctionType,
  Node,
  TSFunctionType,
  TSMethodSignature,
} from 'oxc-parser';
import { eachNode, type Fault, faultAt, lineAt, type Source } from './tidy-source.ts';

const MOST_FILE_LINES = 400;
const MOST_FUNCTION_LINES = 70;
const MOST_LINE_CHARACTERS = 100;
const MOST_PARAMETERS = 3;

export function fileLengths(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) => {
    const count = source.text.replace(/\n$/, '').split('\n').length;
    if (count <= MOST_FILE_LINES) return [];
    return [faultAt(source, 0, `has ${count} lines, more than ${MOST_FILE_LINES}`)];
  });
}

export function lineLengths(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) =>
    source.lines.flatMap((line, index) => {
      const count = [...line].length;
      if (count <= MOST_LINE_CHARACTERS) return [];
      const says = `has ${count} characters, more than ${MOST_LINE_CHARACTERS}`;
      return [{ file: source.path, line: index + 1, says }];
    }),
  );
}

export function functionLengths(sources: readonly Source[]): Fault[] {
  return eachNode(sources, ({ node, above }, source) => {
    if (!isFunction(node) || groupsTests(node, above, source)) return undefined;
    const count = lineAt(source.text, node.end) - lineAt(source.text, node.start) + 1;
    if (count <= MOST_FUNCTION_LINES) return undefined;
    return `a function of ${count} lines, more than ${MOST_FUNCTION_LINES}`;
  });
}

/** `describe` only puts tests under one heading: each of them has a length of its own. */
function groupsTests(node: Node, above: readonly Node[], source: Source): boolean {
  const call = above.at(-1);
  if (!source.isTest || call?.type !== 'CallExpression' || call.callee === node) return false;
  return source.text.slice(call.callee.start, call.callee.end).startsWith('describe');
}

export function parameterCounts(sources: readonly Source[]): Fault[] {
  return eachNode(sources, ({ node }) => {
    if (!isFunction(node) && !isSignature(node)) return undefined;
    const own = node.params.filter((one) => !(one.type === 'Identifier' && one.name === 'this'));
    if (own.length <= MOST_PARAMETERS) return undefined;
    return `takes ${own.length} positional parameters, more than ${MOST_PARAMETERS}`;
  });
}

type FunctionNode = ArrowFunctionExpression | Extract<Node, { type: FunctionType }>;

function isFunction(node: Node): node is FunctionNode {
  const { type } = node;
  return (
    type === 'FunctionDeclaration' ||
    type === 'FunctionExpression' ||
    type === 'ArrowFunctionExpression'
  );
}

function isSignature(node: Node): node is TSFunctionType | TSMethodSignature {
  return node.type === 'TSFunctionType' || node.type === 'TSMethodSignature';
}
