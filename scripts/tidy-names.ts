import { posix } from 'node:path';
import type { Node } from 'oxc-parser';
import { eachNode, type Fault, faultAt, type Placed, type Source } from './tidy-source.ts';

/** Words that say nothing of what a thing is. */
const BANNED = new Set([
  ...['util', 'utils', 'helper', 'helpers', 'manager', 'managers'],
  ...['service', 'services', 'info', 'infos'],
]);

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function fileNames(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) => {
    const parts = source.path.split('/');
    const stem = posix.basename(source.path).replace(/(\.prop)?(\.test)?(\.d)?\.tsx?$/, '');
    return [...parts.slice(0, -1), stem].flatMap((part) => {
      const word = bannedWord(part);
      if (word !== undefined) return [faultAt(source, 0, `is named with the word ${word}`)];
      return KEBAB.test(part) ? [] : [faultAt(source, 0, `${part} is not in kebab-case`)];
    });
  });
}

/**
 * Names that are given here: what a library calls its own things is not ours to choose. Nor are
 * the members of what an adapter writes down of a foreign format.
 */
export function identifierNames(sources: readonly Source[]): Fault[] {
  return eachNode(sources, (placed, { layer }) => {
    const isMember = placed.above.at(-1)?.type === 'TSPropertySignature';
    if (isMember && layer !== 'domain' && layer !== 'app') return undefined;
    const word = bannedWord(nameGivenBy(placed) ?? '');
    return word === undefined ? undefined : `names something with the word ${word}`;
  });
}

function bannedWord(name: string): string | undefined {
  const words = name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.map((word) => word.toLowerCase()).find((word) => BANNED.has(word));
}

function nameGivenBy({ node, above }: Placed): string | undefined {
  const parent = above.at(-1);
  if (node.type !== 'Identifier' || parent === undefined) return undefined;
  return gives(parent, node, above) ? node.name : undefined;
}

function gives(parent: Node, name: Node, above: readonly Node[]): boolean {
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return parent.id === name || isParameter(parent, name);
    case 'ArrowFunctionExpression':
    case 'TSFunctionType':
      return isParameter(parent, name);
    case 'TSMethodSignature':
      return parent.key === name || isParameter(parent, name);
    case 'TSPropertySignature':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return parent.key === name;
    case 'TSTypeParameter':
      return parent.name === name;
    case 'Property':
      return parent.value === name && above.at(-2)?.type === 'ObjectPattern' && !parent.shorthand;
    case 'AssignmentPattern':
      return parent.left === name && above.at(-2)?.type !== 'Property';
    default:
      return false;
  }
}

function isParameter(parent: Node, name: Node): boolean {
  return (
    'params' in parent && Array.isArray(parent.params) && parent.params.some((one) => one === name)
  );
}
