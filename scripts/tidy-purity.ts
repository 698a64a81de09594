import type { Node } from 'oxc-parser';
import { eachNode, type Fault, type Source } from './tidy-source.ts';

/** Names of the running machine: its clock, chance, environment, files, network, console. */
const OUTSIDE = new Set([
  ...['process', 'crypto', 'performance', 'console', 'fetch', 'globalThis', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]);

/** The same question has the same answer: domain and app read no clock, chance or environment. */
export function noOutsideWorld(sources: readonly Source[]): Fault[] {
  const pure = sources.filter(
    ({ layer, isTest }) => !isTest && (layer === 'domain' || layer === 'app'),
  );
  return eachNode(pure, ({ node, above }, source) => {
    const reads = outsideRead(node, above.at(-1));
    return reads === undefined ? undefined : `${source.layer} reads ${reads}`;
  });
}

function outsideRead(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type === 'NewExpression' && isNamed(node.callee, 'Date')) {
    return node.arguments.length === 0 ? 'the clock' : undefined;
  }
  if (node.type === 'CallExpression' && isNamed(node.callee, 'Date')) return 'the clock';
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
    if (isNamed(node.object, 'Date') && node.property.name === 'now') return 'the clock';
    if (isNamed(node.object, 'Math') && node.property.name === 'random') return 'chance';
  }
  if (node.type !== 'Identifier' || !OUTSIDE.has(node.name)) return undefined;
  return isUseOf(node, parent) ? `${node.name}, which is the outside world` : undefined;
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** A property or a type member of such a name is something of ours, not the machine's. */
function isUseOf(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.object === node;
  return !(parent !== undefined && 'key' in parent && parent.key === node);
}
