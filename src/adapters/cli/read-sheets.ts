/** One fact sheet as it came in: a value, or why it is none. */
export type Sheet = { readonly value: unknown } | { readonly notJson: string };

/**
 * Cuts a stream of text into fact sheets: JSON Lines, one document over many lines, or an array.
 * JSON Lines go out as they come in; only a document or an array is held as a whole.
 */
export async function* readSheets(texts: AsyncIterable<string>): AsyncGenerator<readonly Sheet[]> {
  const batches = linesOf(texts);
  let head: readonly string[] = [];
  let shape: Shape = 'unclear';
  while (shape === 'unclear') {
    const { done, value } = await batches.next();
    head = head.concat(value ?? []);
    shape = done === true ? shapeOf(head, 'lines') : shapeOf(head, 'unclear');
  }
  if (shape === 'document') {
    for await (const batch of batches) head = head.concat(batch);
    yield documentSheets(head);
    return;
  }
  yield lineSheets(head);
  for await (const batch of batches) yield lineSheets(batch);
}

async function* linesOf(
  texts: AsyncIterable<string>,
): AsyncGenerator<readonly string[], undefined> {
  let rest = '';
  for await (const text of texts) {
    const end = text.lastIndexOf('\n');
    if (end >= 0) yield (rest + text.slice(0, end)).split('\n');
    rest = end >= 0 ? text.slice(end + 1) : rest + text;
  }
  if (rest !== '') yield [rest];
}

type Shape = 'lines' | 'document' | 'unclear';

/** A first line that is broken, with whole objects after it, is one bad line of many. */
function shapeOf(head: readonly string[], otherwise: 'lines' | 'unclear'): Shape {
  const [first, second] = head.filter(isWritten);
  if (first === undefined) return otherwise;
  if (first.trimStart().startsWith('[')) return 'document';
  if (!first.trimStart().startsWith('{') || isWhole(first)) return 'lines';
  if (second === undefined) return otherwise;
  return isWhole(second) ? 'lines' : 'document';
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

function isWhole(line: string): boolean {
  return 'value' in parseSheet(line);
}

/** What does not hold together as one document may still be lines, some of them bad. */
function documentSheets(lines: readonly string[]): readonly Sheet[] {
  const whole = parseSheet(lines.join('\n'));
  if ('value' in whole) {
    return Array.isArray(whole.value) ? whole.value.map((value) => ({ value })) : [whole];
  }
  return lines.some(holdsSheet) ? lineSheets(lines) : [whole];
}

function holdsSheet(line: string): boolean {
  return line.trimStart().startsWith('{') && isWhole(line);
}

function lineSheets(lines: readonly string[]): readonly Sheet[] {
  return lines.filter(isWritten).map(parseSheet);
}

function parseSheet(text: string): Sheet {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { notJson: error instanceof Error ? error.message : 'it cannot be parsed' };
  }
}
