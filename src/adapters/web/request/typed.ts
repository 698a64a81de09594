/** What a person typed: every value of every field, as it was sent. */
export type Typed = ReadonlyMap<string, readonly string[]>;

export const NOTHING_TYPED: Typed = new Map();

/** Reads a parsed query or body. Anything that is not text is left out. */
export function typedOf(sent: unknown): Typed {
  if (typeof sent !== 'object' || sent === null) return NOTHING_TYPED;
  const fields = Object.entries(sent).map(([name, value]) => [name, textsOf(value)] as const);
  return new Map(fields);
}

function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text) => typeof text === 'string').map(storable);
}

/** Null characters and halves of characters can be stored nowhere, and nobody means them. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}

/** The first value of a field without the blanks around it; empty when it was not sent. */
export function textOf(typed: Typed, name: string): string {
  return typed.get(name)?.[0]?.trim() ?? '';
}

export function allOf(typed: Typed, name: string): readonly string[] {
  return typed.get(name)?.map((text) => text.trim()) ?? [];
}

/** A typed text, or nothing when the field was left blank. */
export function givenOf(typed: Typed, name: string): string | undefined {
  const text = textOf(typed, name);
  return text === '' ? undefined : text;
}

/** The same fields with some of them set to one value. */
export function withTyped(typed: Typed, changes: Readonly<Record<string, string>>): Typed {
  return new Map([
    ...typed,
    ...Object.entries(changes).map(([name, text]) => [name, [text]] as const),
  ]);
}

/** Fields made in the source, as if they had been typed. */
export function asTyped(fields: Readonly<Record<string, string | undefined>>): Typed {
  const given = Object.entries(fields).filter(([, text]) => text !== undefined);
  return new Map(given.map(([name, text]) => [name, [text ?? '']]));
}

/** Writes fields as a query: `?a=1&b=2`, or nothing when there are none. */
export function queryOf(typed: Typed): string {
  const query = new URLSearchParams();
  for (const [name, values] of typed) for (const value of values) query.append(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
