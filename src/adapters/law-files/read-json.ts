import { escaped } from '../../domain/application/form-path.ts';
import type { PackFault } from './pack-fault.ts';

/** One file of a pack, read but not yet understood. */
export interface PackFile {
  readonly name: string;
  readonly content: unknown;
}

/** A file's content, or why it has none. A key written twice would silently hide a clause. */
export function readJson(
  name: string,
  text: string,
): PackFile | { readonly faults: readonly PackFault[] } {
  const content = contentOf(text);
  if (content instanceof SyntaxError) {
    const says = `The file is not JSON: ${content.message}.`;
    return { faults: [{ file: name, path: '', says }] };
  }
  const twice = repeatedKeys(text);
  if (twice.length === 0) return { name, content };
  const says = 'This key is written twice in one object: remove one, or rename it.';
  return { faults: twice.map((path) => ({ file: name, path, says })) };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** An object or a list that is open while the text is read. */
interface Frame {
  readonly path: string;
  /** Keys so far; a list has none. */
  readonly keys?: Set<string>;
  /** Where the value stands that comes next. */
  place: string;
  index: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{},]/g;

/** Paths of keys that stand a second time in their object. The text is known to be JSON. */
function repeatedKeys(text: string): readonly string[] {
  const twice: string[] = [];
  const open: Frame[] = [{ path: '', place: '', index: 0 }];
  for (const [token, colon] of text.matchAll(TOKEN)) {
    const frame = open.at(-1);
    if (frame === undefined) break;
    if (colon !== undefined) meetKey(frame, keyIn(token, colon), twice);
    else if (token === '{') open.push({ ...opened(frame), keys: new Set() });
    else if (token === '[') open.push({ ...opened(frame), place: `${frame.place}/0` });
    else if (token === ']' || token === '}') open.pop();
    else if (token === ',' && frame.keys === undefined) {
      frame.index += 1;
      frame.place = `${frame.path}/${frame.index}`;
    }
  }
  return twice;
}

function opened({ place }: Frame): Frame {
  return { path: place, place, index: 0 };
}

function keyIn(token: string, colon: string): string {
  return String(JSON.parse(token.slice(0, token.length - colon.length)));
}

function meetKey(frame: Frame, key: string, twice: string[]): void {
  frame.place = `${frame.path}/${escaped(key)}`;
  if (frame.keys?.has(key)) twice.push(frame.place);
  frame.keys?.add(key);
}
