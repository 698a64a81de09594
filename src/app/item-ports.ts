import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';

/** What an item master can be read from, and what its answers can be written to. */
export type TableFormat = 'csv' | 'xlsx';

/** Why a file is no item master. The facts name the place and what would mend it. */
export type TableRefusal =
  | 'file-missing'
  | 'table-empty'
  | 'table-without-items'
  | 'encoding-unknown'
  | 'header-malformed'
  | 'not-a-workbook'
  | 'table-is-workbook'
  | 'workbook-locked'
  | 'workbook-broken'
  | 'workbook-too-large'
  | 'sheet-unknown';

/** Why one line, or one cell of it, cannot be taken as it stands. */
export type LineTrouble =
  | 'cells-ragged'
  | 'quote-unclosed'
  | 'cell-too-long'
  | 'cell-merged'
  | 'formula-without-value'
  | 'cell-is-error';

/** One line below the header. */
export interface TableRow {
  /** Where it begins in the file: its line, or its row in the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The line as a whole cannot be read. */
  readonly trouble?: {
    readonly type: LineTrouble;
    readonly facts?: Readonly<Record<string, string>>;
  };
  /** Cells that cannot be taken, by place. They matter only where a column means something. */
  readonly cellTroubles?: ReadonlyMap<number, LineTrouble>;
}

/** A file that stands open, and is read once from its first line to its last. */
export interface ItemTable {
  readonly format: TableFormat;
  readonly header: readonly string[];
  /** What was found out about the file: encoding and delimiter, or the sheet. */
  readonly found: Readonly<Record<string, string>>;
  /** Lines in batches of whatever size. Fails with `TableBroken` when the file ends badly. */
  rows(): AsyncIterable<readonly TableRow[]>;
  /** How much of the file has been read, from 0 to 1. */
  share(): number;
  close(): Promise<void>;
}

/** The file turned out to be broken after its beginning had been read. */
export class TableBroken extends Error {
  readonly reason: TableRefusal;
  readonly facts: Readonly<Record<string, string>>;

  constructor(reason: TableRefusal, facts: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.reason = reason;
    this.facts = facts;
  }
}

export interface TableChoice {
  readonly format?: TableFormat;
  readonly sheet?: string;
  readonly delimiter?: string;
}

/** Lines of text cells, in batches. */
export type CellRows = AsyncIterable<readonly (readonly string[])[]>;

/** Item masters as files, read and written in memory that does not grow with them. */
export interface ItemFiles {
  open(file: string, choice: TableChoice): Promise<Result<ItemTable, TableRefusal>>;
  /** Writes a table so that no cell of it is ever run as a formula. */
  write(format: TableFormat, header: readonly string[], rows: CellRows): AsyncIterable<Uint8Array>;
  /** A file that appears whole or not at all. */
  save(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface KeptUpload {
  readonly byteLength: number;
  readonly digest: string;
}

/** Uploaded item masters, by the id of their list, for as long as lines are left to answer. */
export interface ItemUploads {
  keep(
    id: string,
    bytes: AsyncIterable<Uint8Array>,
    mostBytes: number,
  ): Promise<Result<KeptUpload, 'file-too-large'>>;
  open(id: string, choice: TableChoice): Promise<Result<ItemTable, TableRefusal>>;
  forget(id: string): Promise<void>;
}

export const LIST_STATES = [
  'unmapped',
  'queued',
  'running',
  'done',
  'cancelled',
  'failed',
] as const;
export type ListState = (typeof LIST_STATES)[number];

/** How far a list has come. */
export interface ListProgress {
  readonly done: number;
  /** Lines that could not be read; they are among those done. */
  readonly bad: number;
  /** How much of the file has been read, from 0 to 1. */
  readonly share: number;
  readonly runningMilliseconds: number;
  /** Lines a second in the slowest and the fastest stretch so far. */
  readonly slowest?: number;
  readonly fastest?: number;
}

/** An item master that a firm has uploaded, and how the work on it stands. */
export interface ItemList {
  readonly id: string;
  readonly firm: string;
  readonly person: string;
  readonly fileName: string;
  readonly format: TableFormat;
  readonly byteLength: number;
  readonly header: readonly string[];
  readonly found: Readonly<Record<string, string>>;
  readonly state: ListState;
  /** The map as it was given, in JSON. */
  readonly map?: unknown;
  /** The day and the law of lines that name none. */
  readonly on: PlainDate;
  readonly jurisdiction?: string;
  readonly progress: ListProgress;
  /** Why it failed. */
  readonly failure?: { readonly reason: string; readonly facts: Readonly<Record<string, string>> };
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** An answered line as it is kept: in JSON, in the order of the file. */
export interface KeptAnswer {
  readonly place: number;
  readonly bad: boolean;
  readonly answer: unknown;
}

/** What may be changed of a list from outside its work. */
export interface ListOrder {
  readonly map: unknown;
  readonly on: PlainDate;
  readonly jurisdiction?: string;
}

/** A change of state from outside the work. */
export interface StateMove {
  readonly from: readonly ListState[];
  readonly to: ListState;
  readonly at: Instant;
  readonly order?: ListOrder;
}

/** Who works on lists: another worker takes over when the lease has run out. */
export interface Worker {
  readonly name: string;
  readonly at: Instant;
  readonly until: Instant;
}

export type NewList = Pick<
  ItemList,
  'id' | 'firm' | 'person' | 'fileName' | 'format' | 'byteLength' | 'header' | 'found' | 'on'
> & { readonly at: Instant; readonly key: string; readonly digest: string };

/** Item lists with their answers. They are working papers of a firm and no part of the record. */
export interface ItemLists {
  /** Adds a list, unless its key was used: then it is the list of that time, or a refusal. */
  add(list: NewList): Promise<Result<{ readonly id: string }, 'key-used-otherwise'>>;
  find(id: string): Promise<ItemList | undefined>;
  /** The newest lists of a firm. */
  ofFirm(firm: string): Promise<readonly ItemList[]>;
  /** Whether the list was in one of the states and is in the new one now. */
  move(id: string, move: StateMove): Promise<boolean>;
  /** The oldest list that waits or was left behind by a worker that is gone. */
  claim(worker: Worker): Promise<ItemList | undefined>;
  /** Keeps answers and progress in one step; false when the list is no longer this worker's. */
  store(
    id: string,
    worker: Worker,
    kept: { readonly answers: readonly KeptAnswer[]; readonly progress: ListProgress },
  ): Promise<boolean>;
  /** Ends the work: done, failed, or back to the queue. */
  settle(
    id: string,
    worker: Worker,
    end: { readonly state: 'done' | 'failed' | 'queued'; readonly failure?: ItemList['failure'] },
  ): Promise<void>;
  /** Answers in the order of the file, in batches. */
  answers(id: string, only?: 'bad'): AsyncIterable<readonly KeptAnswer[]>;
  firstAnswers(id: string, only: 'bad' | 'all', limit: number): Promise<readonly KeptAnswer[]>;
  remove(id: string): Promise<void>;
  /** What a firm has said that columns mean, by their names. */
  habits(firm: string): Promise<Readonly<Record<string, unknown>>>;
  rememberHabits(firm: string, habits: Readonly<Record<string, unknown>>): Promise<void>;
}
