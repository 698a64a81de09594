/**
 * What JSON cannot hold is written with a tag, so that every event comes back as it went in:
 * `{"$bigint":"12"}` for whole numbers without bound, `{"$utf16":"…"}` for text that PostgreSQL's
 * JSON refuses (it may hold neither U+0000 nor half a surrogate pair). A key of the writer's own
 * that begins with `$` gets another one before it.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(tag(value));
}

/** Reads what `toJson` wrote, once the JSON itself has been parsed. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[key, content] = ['', undefined]] = entries;
  if (key === '$bigint' && typeof content === 'string') return BigInt(content);
  if (key === '$utf16' && typeof content === 'string') return fromUtf16(content);
  return Object.fromEntries(entries.map(([name, part]) => [untagKey(name), fromJson(part)]));
}

function tag(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: `${value}` };
  if (typeof value === 'string') return isStorable(value) ? value : { $utf16: toUtf16(value) };
  if (Array.isArray(value)) return value.map(tag);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, part]) => [tagKey(key), tag(part)]));
}

function tagKey(key: string): string {
  if (!isStorable(key)) return `$utf16:${toUtf16(key)}`;
  return key.startsWith('$') ? `$${key}` : key;
}

function untagKey(key: string): string {
  if (key.startsWith('$utf16:')) return fromUtf16(key.slice('$utf16:'.length));
  return key.startsWith('$$') ? key.slice(1) : key;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !HALF_A_PAIR.test(text);
}

const HALF_A_PAIR = /\p{Surrogate}/u;

function toUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').toString('base64');
}

function fromUtf16(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf16le');
}
