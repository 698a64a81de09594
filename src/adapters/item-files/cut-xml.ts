import { TableBroken } from '../../app/item-ports.ts';

/** What a reader of XML is told of, in order. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text may come in parts. */
  text(text: string): void;
}

const LONGEST_TAG = 1_000_000;
const LONGEST_ENTITY = 12;
const CDATA = '<![CDATA[';

/**
 * Cuts XML into tags and texts as it comes in, and holds no more of it than one tag. Workbooks
 * have no document type, so one that brings its own entities is refused.
 */
export class XmlCutter {
  readonly #listener: XmlListener;
  #rest = '';

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  cut(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#tag(text, at) : this.#text(text, at);
      if (next === undefined) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_TAG) throw broken('a tag has no end');
  }

  end(): void {
    if (this.#rest.trim() !== '') throw broken('it ends in the middle of a tag');
  }

  #text(text: string, at: number): number | undefined {
    const open = text.indexOf('<', at);
    const end = open < 0 ? text.length : open;
    const said = text.slice(at, end);
    const half = open < 0 ? said.lastIndexOf('&') : -1;
    const isHalf = half >= 0 && !said.includes(';', half) && said.length - half < LONGEST_ENTITY;
    if (isHalf && half === 0) return undefined;
    const whole = isHalf ? said.slice(0, half) : said;
    this.#listener.text(whole.includes('&') ? decodeEntities(whole) : whole);
    return at + whole.length;
  }

  #tag(text: string, at: number): number | undefined {
    if (text[at + 1] === '!' || text[at + 1] === '?') return this.#special(text, at);
    const end = endOfTag(text, at);
    if (end < 0) return undefined;
    if (text[at + 1] === '/') {
      this.#listener.close(bareName(text.slice(at + 2, end).trim()));
      return end + 1;
    }
    const isEmpty = text[end - 1] === '/';
    const inside = text.slice(at + 1, isEmpty ? end - 1 : end);
    const blank = inside.search(/\s/);
    const name = bareName(blank < 0 ? inside : inside.slice(0, blank));
    this.#listener.open(name, blank < 0 ? '' : inside.slice(blank));
    if (isEmpty) this.#listener.close(name);
    return end + 1;
  }

  /** Comments, instructions and plain text in brackets. */
  #special(text: string, at: number): number | undefined {
    if (text.startsWith(CDATA, at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return undefined;
      this.#listener.text(text.slice(at + CDATA.length, end));
      return end + 3;
    }
    if (text.length - at < CDATA.length) return undefined;
    if (text.startsWith('<!DOCTYPE', at)) throw broken('it brings a document type');
    const close = text.startsWith('<!--', at) ? '-->' : '>';
    const end = text.indexOf(close, at);
    return end < 0 ? undefined : end + close.length;
  }
}

function broken(says: string): TableBroken {
  return new TableBroken('workbook-broken', { says });
}

/** A sign > inside a quoted value ends nothing. */
function endOfTag(text: string, at: number): number {
  const end = text.indexOf('>', at);
  if (end < 0) return -1;
  const tag = text.slice(at, end);
  // Nearly always: the quotation marks before the first sign are closed.
  if (!tag.includes("'") && isClosed(tag)) return end;
  let quote = '';
  for (let place = at; place < text.length; place += 1) {
    const sign = text[place];
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place;
  }
  return -1;
}

function isClosed(tag: string): boolean {
  let isOpen = false;
  for (let at = tag.indexOf('"'); at >= 0; at = tag.indexOf('"', at + 1)) isOpen = !isOpen;
  return !isOpen;
}

function bareName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute among those of a tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const value = UNUSUAL.test(attributes)
    ? searched(attributes, name)
    : plainValue(attributes, name);
  return value?.includes('&') ? decodeEntities(value) : value;
}

/** Prefixes, other quotation marks, other blanks: what spreadsheet programs seldom write. */
const UNUSUAL = /['\n\t\r:]| =|= /;

function plainValue(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  return attributes.slice(start, attributes.indexOf('"', start));
}

function searched(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`);
  patterns.set(name, pattern);
  return pattern.exec(attributes)?.[1];
}

const ENTITY = /&(#x?[0-9a-f]{1,6}|amp|lt|gt|quot|apos);/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>' },
  ...{ quot: '"', apos: "'" },
};

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
