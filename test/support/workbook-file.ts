import { packZip } from '../../src/adapters/item-files/pack-zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook of one sheet, as its XML: what no spreadsheet program would write as well. */
export async function workbookOf(
  sheet: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const files = {
    'xl/workbook.xml': `${XML}<workbook><sheets><sheet name="Items" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet>${sheet}</worksheet>`,
    ...parts,
  };
  return zipOf(Object.entries(files).map(([name, text]) => [name, [text]] as const));
}

export async function zipOf(
  files: readonly (readonly [name: string, content: Iterable<string>])[],
): Promise<Buffer> {
  const toPack = (async function* () {
    for (const [name, content] of files) {
      yield {
        name,
        content: (async function* () {
          yield* content;
        })(),
      };
    }
  })();
  const pieces: Buffer[] = [];
  for await (const piece of packZip(toPack, 9)) pieces.push(piece);
  return Buffer.concat(pieces);
}
