export type Language = 'en' | 'zh';

/** One sentence in each language. Whoever writes one writes both. */
export type Words = Readonly<Record<Language, string>>;

/** What is told of an event, in each language. */
export interface Told {
  readonly says: Words;
  readonly detail?: Words;
}

/** What the words of an event need beside the event. */
export interface Speech {
  /** A line's quantity with its unit. */
  quantity(line: number, base: bigint): Words;
  /** A coded reason in the law's words. */
  reason(code: string): Words;
}

/** What people wrote is told as they wrote it, whatever the language. */
export function asWritten(text: string): Words {
  return { en: text, zh: text };
}

/** Says something, and the parts beside it; empty parts are left out. */
export function tell(says: Words, parts: readonly Words[]): Told {
  const said = parts.filter(({ en }) => en !== '');
  if (said.length === 0) return { says };
  const detail = {
    en: said.map(({ en }) => en).join('; '),
    zh: said.map(({ zh }) => zh).join('；'),
  };
  return { says, detail };
}

/** A line of an application or a licence, and a quantity of it. */
export interface LinePart {
  readonly line: number;
  readonly quantityBase: bigint;
}

export function tellPart({ line, quantityBase }: LinePart, speech: Speech): Words {
  const quantity = speech.quantity(line, quantityBase);
  return { en: `line ${line}: ${quantity.en}`, zh: `第 ${line} 项：${quantity.zh}` };
}
