import type { UploadRefusal } from '../../../app/item-lists.ts';
import type { ItemsRefusal } from '../../../app/item-refusals.ts';
import type { Row } from './row.ts';

/** All that an item master can be refused for as a whole. */
export type ItemListRefusal =
  | Exclude<UploadRefusal, 'key-used-otherwise'>
  | ItemsRefusal
  | 'list-not-open'
  | 'too-many-sheets';

/** The words come with the refusal, since they name the column or the place. */
function row(title: string, fix: string): Row {
  return { status: 422, title, says: title, fix };
}

const MAP = { pointer: '/map' } as const;

/** Why an item master, or the map of its columns, cannot be read. */
export const OF_ITEM_LISTS = {
  'file-missing': {
    ...row('The upload is gone', 'Upload the file again.'),
    status: 409,
  },
  'file-too-large': {
    ...row('Too large', 'Send at most 100 MB, or use `ytterby determine --csv`.'),
    status: 413,
  },
  'table-empty': row('The file is empty', 'Begin with a header that names the columns.'),
  'table-without-items': row('No items', 'Add one line for each item below the header.'),
  'encoding-unknown': row('Encoding unknown', 'Save the text as UTF-8.'),
  'header-malformed': row('The header cannot be read', 'Give every column a name of its own.'),
  'not-a-workbook': row('Not a workbook', 'Save it as .xlsx, or send CSV.'),
  'table-is-workbook': row('A workbook, not CSV', 'Say that it is XLSX.'),
  'workbook-locked': row('Locked or too old', 'Save it as .xlsx without a password.'),
  'workbook-broken': row('The workbook is damaged', 'Save it anew in a spreadsheet program.'),
  'workbook-too-large': row('The workbook unpacks to too much', 'Save the one sheet that matters.'),
  'sheet-unknown': row('No such sheet', 'Choose a sheet that the workbook has.'),
  'map-malformed': { ...row('The map is wrong', 'See docs/bulk.md.'), field: MAP },
  'columns-missing': { ...row('No column is named', 'Name at least one.'), field: MAP },
  'target-unknown': { ...row('No such fact', 'Use the names of a fact sheet.'), field: MAP },
  'target-twice': { ...row('Said twice', 'Let one column say one fact.'), field: MAP },
  'percent-misplaced': { ...row('Not a share', 'Use per cent for mass fractions.'), field: MAP },
  'unit-missing': { ...row('The unit is missing', 'Say the unit of the figure.'), field: MAP },
  'column-missing': { ...row('No such column', 'Compare with `header`.'), field: MAP },
  'column-twice': { ...row('Column named twice', 'Rename one of them.'), field: MAP },
  'list-not-open': {
    status: 409,
    title: 'Not now',
    says: 'In its present state the list allows no such step.',
    fix: 'Look at `state`: unmapped lists start, queued and running ones can be cancelled.',
  },
  'too-many-sheets': row('Too many sheets', 'Send at most 10,000 at a time.'),
} as const satisfies Record<ItemListRefusal, Row>;
