import type { Node } from 'oxc-parser';
import { eachNode, type Fault, type Placed, type Source } from './tidy-source.ts';

export function noAny(sources: readonly Source[]): Fault[] {
  return eachNode(sources, ({ node }) =>
    node.type === 'TSAnyKeyword' ? 'says any: name the type, or unknown' : undefined,
  );
}

/**
 * `as` overrules the compiler, so it stands only where something is read for the first time: in
 * `parse…`, in a type guard, where a brand is declared, and in tests, which build what they need.
 */
export function assertionsOnlyWhereRead(sources: readonly Source[]): Fault[] {
  return eachNode(sources, (placed, source) => {
    const claimed = claimedType(placed.node);
    if (claimed === undefined || source.isTest) return undefined;
    const text = source.text.slice(claimed.start, claimed.end);
    if (text === 'const' || brandsOf(source).has(text) || isRead(placed)) return undefined;
    return `claims ‘as ${text.replace(/\s+/g, ' ')}’ outside of parse… and type guards`;
  });
}

function claimedType(node: Node): Node | undefined {
  return node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion'
    ? node.typeAnnotation
    : undefined;
}

function brandsOf(source: Source): Set<string> {
  return new Set(
    source.placed.flatMap(({ node }) => {
      if (node.type !== 'TSTypeAliasDeclaration') return [];
      const { typeAnnotation: meaning } = node;
      if (meaning.type !== 'TSTypeReference' || meaning.typeName.type !== 'Identifier') return [];
      return meaning.typeName.name === 'Brand' ? [node.id.name] : [];
    }),
  );
}

function isRead({ above }: Placed): boolean {
  return above.some((node, index) => {
    if ('returnType' in node && guards(node.returnType)) return true;
    return /^parse([A-Z]|$)/.test(functionName(node, above[index - 1]) ?? '');
  });
}

function guards(returnType: Node | null | undefined): boolean {
  return (
    returnType?.type === 'TSTypeAnnotation' && returnType.typeAnnotation.type === 'TSTypePredicate'
  );
}

function functionName(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') {
    return undefined;
  }
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    return parent.id.name;
  }
  const hasKey = parent?.type === 'MethodDefinition' || parent?.type === 'Property';
  return hasKey && parent.key.type === 'Identifier' ? parent.key.name : undefined;
}
