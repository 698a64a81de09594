import type { Node } from 'oxc-parser';
import { type Check, eachNode, type Fault, faultAt, type Source } from './tidy-source.ts';

/** The codes that the packs under data/ bring: code may read them from there, never name them. */
export interface LawCodes {
  readonly jurisdictions: readonly string[];
  readonly measures: readonly string[];
  readonly controlCodes: readonly string[];
  readonly licenceTypes: readonly string[];
}

/** The law is data: no jurisdiction, measure, control or licence-type code in domain or app. */
export function noLawCodes(codes: LawCodes): Check {
  const exact = new Set([
    ...codes.jurisdictions,
    ...codes.jurisdictions.map((code) => code.toUpperCase()),
    ...codes.licenceTypes,
  ]);
  const anywhere = new Set([...codes.measures, ...codes.controlCodes]);
  return (sources) =>
    eachNode(
      sources.filter(({ layer }) => layer === 'domain' || layer === 'app'),
      ({ node }) => {
        const text = textOf(node);
        if (text === undefined) return undefined;
        const found = exact.has(text) ? text : codesIn(text).find((word) => anywhere.has(word));
        return found === undefined ? undefined : `names the code ${found}, which is law`;
      },
    );
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateElement' ? node.value.raw : undefined;
}

function codesIn(text: string): string[] {
  return text.split(/[^A-Za-z0-9.\-_]+/);
}

/** Every rule cites its law, says its sentence, and is named in the test beside it. */
export function rulesCitedAndTested(sources: readonly Source[]): Fault[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return sources
    .filter(({ layer, isTest }) => layer === 'domain' && !isTest)
    .flatMap((source) => {
      const test = texts.get(source.path.replace(/\.tsx?$/, '.test.ts')) ?? '';
      return source.placed.flatMap(({ node }) => {
        const rule = ruleIn(node);
        if (rule === undefined) return [];
        const faults = [...unwritten(rule), ...(isNamedIn(test, rule) ? [] : [untested(rule)])];
        return faults.map((says) => faultAt(source, node.start, says));
      });
    });
}

interface WrittenRule {
  readonly name: string;
  readonly content: Node | undefined | null;
}

/** A constant that is declared as a rule, or a function that makes one from the law's data. */
function ruleIn(node: Node): WrittenRule | undefined {
  if (node.type === 'FunctionDeclaration') {
    const last = node.body?.body.at(-1);
    const content = last?.type === 'ReturnStatement' ? last.argument : undefined;
    if (!isRuleType(node.returnType?.typeAnnotation) || node.id === null) return undefined;
    return { name: node.id.name, content };
  }
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
  const { init, id } = node;
  const { expression: content, typeAnnotation: claimed } =
    init?.type === 'TSSatisfiesExpression'
      ? init
      : { expression: init, typeAnnotation: id.typeAnnotation?.typeAnnotation };
  return isRuleType(claimed) ? { name: id.name, content } : undefined;
}

function isRuleType(type: Node | undefined): boolean {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  return type.typeName.name === 'Rule';
}

function unwritten({ name, content }: WrittenRule): string[] {
  if (content?.type !== 'ObjectExpression') return [];
  return ['id', 'cites', 'says', 'period'].flatMap((key) => {
    const property = content.properties.find(
      (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === key,
    );
    if (property?.type !== 'Property') return [`rule ${name} has no ${key}`];
    const text = textOf(property.value);
    return text?.trim() === '' ? [`rule ${name} has an empty ${key}`] : [];
  });
}

function isNamedIn(test: string, { name }: WrittenRule): boolean {
  return new RegExp(`\\b${name}\\b`).test(test);
}

function untested({ name }: WrittenRule): string {
  return `rule ${name} is in no test beside it`;
}

/** Every export of the domain says in one line what it means, in the law's terms. */
export function exportsExplained(sources: readonly Source[]): Fault[] {
  const domain = sources.filter(({ layer, isTest }) => layer === 'domain' && !isTest);
  return eachNode(domain, ({ node }, source) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return undefined;
    if (speaksForItself(node.declaration) || isExplained(node, source)) return undefined;
    return 'is exported without a line of what it means';
  });
}

/** A rule says its sentence, a union of literals its words, a derived type stands by its table. */
function speaksForItself(declaration: Node): boolean {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.every((one) => ruleIn(one) !== undefined);
  }
  if (declaration.type !== 'TSTypeAliasDeclaration') return false;
  const { typeAnnotation: meaning } = declaration;
  if (meaning.type === 'TSUnionType')
    return meaning.types.every((one) => one.type === 'TSLiteralType');
  return meaning.type === 'TSTypeOperator' || meaning.type === 'TSIndexedAccessType';
}

const FORMAT_NOTE = /\/\/ biome-ignore.*/g;

function isExplained(exported: Node, source: Source): boolean {
  const before = source.comments.findLast(
    ({ type, value, end }) => type === 'Block' && value.startsWith('*') && end <= exported.start,
  );
  if (before === undefined || !/\p{Letter}/u.test(before.value)) return false;
  const between = source.text.slice(before.end, exported.start);
  return between.replace(FORMAT_NOTE, '').trim() === '';
}
