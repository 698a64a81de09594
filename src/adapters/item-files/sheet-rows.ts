import { type LineTrouble, TableBroken } from '../../app/item-ports.ts';
import { numberText } from './cell-text.ts';
import { LONGEST_CELL } from './cut-records.ts';
import { attributeOf, type XmlListener } from './cut-xml.ts';
import { columnOf } from './merged-cells.ts';
import { type NumberLook, unescapeText } from './workbook-parts.ts';

/** A row of a sheet as it was stored: blank cells are empty text. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly troubles: ReadonlyMap<number, LineTrouble>;
}

/** What the cells of a sheet refer to. */
export interface SheetTexts {
  readonly shared: readonly (string | undefined)[];
  readonly looks: readonly (NumberLook | undefined)[];
  readonly from1904: boolean;
}

const NO_TROUBLE: ReadonlyMap<number, LineTrouble> = new Map();
const MOST_COLUMNS = 16_384;
const REFERENCE = /^([A-Z]{1,3})\d+$/;

/** Collects the rows of a sheet from its tags. `take` hands out those that are whole. */
export class RowCollector implements XmlListener {
  readonly #texts: SheetTexts;
  #rows: SheetRow[] = [];
  #line = 0;
  #cells: string[] = [];
  #troubles: Map<number, LineTrouble> | undefined;
  #column = 0;
  #type = 'n';
  #look: NumberLook | undefined;
  #value = '';
  #isCell = false;
  #isFormula = false;
  #hasValue = false;
  #isTooLong = false;
  /** Inside a value or a text of a cell, and not inside its formula or its reading aid. */
  #isValue = false;
  #isPhonetic = false;

  constructor(texts: SheetTexts) {
    this.#texts = texts;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (!this.#isCell) return;
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if ((name === 'v' || name === 't') && !this.#isPhonetic) {
      this.#isValue = true;
      this.#hasValue = true;
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c' && this.#isCell) this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  text(text: string): void {
    if (!this.#isValue) return;
    if (this.#value.length + text.length > LONGEST_CELL) this.#isTooLong = true;
    else this.#value += text;
  }

  #openRow(attributes: string): void {
    const line = Number(attributeOf(attributes, 'r') ?? this.#line + 1);
    if (!(line > this.#line)) {
      throw new TableBroken('workbook-broken', { says: 'its rows are not in order' });
    }
    this.#line = line;
    this.#cells = [];
    this.#troubles = undefined;
    this.#column = 0;
  }

  #closeRow(): void {
    const troubles = this.#troubles ?? NO_TROUBLE;
    this.#rows.push({ line: this.#line, cells: this.#cells, troubles });
  }

  #openCell(attributes: string): void {
    const letters = REFERENCE.exec(attributeOf(attributes, 'r') ?? '')?.[1];
    if (letters !== undefined) this.#column = columnOf(letters);
    if (this.#column >= MOST_COLUMNS) {
      throw new TableBroken('workbook-broken', { says: 'it has a column that no sheet has' });
    }
    this.#type = attributeOf(attributes, 't') ?? 'n';
    const style = this.#type === 'n' ? attributeOf(attributes, 's') : undefined;
    this.#look = style === undefined ? undefined : this.#texts.looks[Number(style)];
    this.#value = '';
    this.#isCell = true;
    this.#isFormula = false;
    this.#hasValue = false;
    this.#isTooLong = false;
  }

  #closeCell(): void {
    this.#isCell = false;
    const text = this.#cellText();
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
    this.#column += 1;
  }

  #cellText(): string {
    if (this.#isTooLong) return this.#trouble('cell-too-long', `${this.#value.slice(0, 100)}…`);
    if (this.#isFormula && !this.#hasValue) return this.#trouble('formula-without-value', '');
    if (this.#type === 'e') return this.#trouble('cell-is-error', this.#value);
    if (this.#type === 's') return this.#sharedText();
    if (this.#type === 'b') return this.#value === '1' ? 'true' : 'false';
    if (this.#type === 'n') {
      return numberText(this.#value.trim(), this.#look, this.#texts.from1904);
    }
    return unescapeText(this.#value);
  }

  #sharedText(): string {
    const place = Number(this.#value);
    if (this.#value.trim() === '') return '';
    if (!(place < this.#texts.shared.length)) {
      throw new TableBroken('workbook-broken', { says: 'a cell names a text that is not there' });
    }
    return this.#texts.shared[place] ?? this.#trouble('cell-too-long', '');
  }

  #trouble(trouble: LineTrouble, text: string): string {
    this.#troubles ??= new Map();
    this.#troubles.set(this.#column, trouble);
    return text;
  }
}
