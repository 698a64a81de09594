import type { ColumnType, Generated } from 'kysely';
import type { ListState, TableFormat } from '../../app/item-ports.ts';
import type { ApplicationStatus } from '../../domain/application/application.ts';
import type { Outcome } from '../../domain/law/rule.ts';
import type { Role } from '../../domain/party/actor.ts';
import type { Unit } from '../../domain/quantity/quantity.ts';
import type { QuestioningStatus } from '../../domain/questioning/questioning.ts';
import type { RulingStatus } from '../../domain/ruling/ruling.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PlainDate } from '../../domain/time/plain-date.ts';

/** A value as `toJson` writes it: given as text, handed back parsed. */
export type Tagged = ColumnType<unknown, string, string>;

export interface EventsTable {
  readonly position: Generated<bigint>;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly on_day: PlainDate;
  readonly actor: string;
  readonly body: Tagged;
}

export interface FindingsTable {
  readonly stream: string;
  readonly version: number;
  readonly place: number;
  readonly rule: string;
  readonly cites: string;
  readonly says: string;
  readonly outcome: Outcome;
  readonly facts: Tagged | null;
  readonly verified: boolean | null;
}

export interface ChainTable {
  readonly sequence: bigint;
  readonly position: bigint;
  readonly stream: string;
  readonly version: number;
  readonly previous: string;
  readonly digest: string;
}

export interface ApplicationsTable {
  readonly id: string;
  readonly version: number;
  readonly status: ApplicationStatus;
  readonly exporter: string;
  readonly licence_type: string | null;
  readonly destination: string | null;
  readonly end_user: string | null;
  readonly first_line: string | null;
  readonly line_count: number;
  readonly received_on: PlainDate | null;
  readonly officer: string | null;
  readonly licence: string | null;
  readonly updated_at: Instant;
  readonly state: Tagged;
}

export interface LicencesTable {
  readonly number: string;
  readonly version: number;
  readonly application: string;
  readonly holder: string;
  readonly end_user: string;
  readonly destination: string;
  readonly valid_from: PlainDate;
  readonly valid_until: PlainDate;
  readonly suspended_on: PlainDate | null;
  readonly suspended_reason: string | null;
  readonly issued_at: Instant;
  readonly issued: Tagged;
}

export interface LicenceLinesTable {
  readonly licence: string;
  readonly line: number;
  readonly name: string;
  readonly unit: Unit;
  readonly authority: bigint;
  readonly available: bigint;
  readonly reserved: bigint;
  readonly written_off: bigint;
  readonly lapsed: bigint;
}

export interface ReservationsTable {
  readonly licence: string;
  readonly id: string;
  readonly line: number;
  readonly declaration: string;
  readonly office: string;
  readonly accepted_on: PlainDate;
  readonly reserved: bigint;
  readonly written_off: bigint;
  readonly released: bigint;
}

export interface FirmsTable {
  readonly id: string;
  readonly name: string;
  readonly name_zh: string | null;
  readonly address: string;
  readonly country: string;
  readonly registration_number: string;
}

export interface PeopleTable {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly roles: Role[];
  readonly firm: string;
  readonly password_hash: string;
}

export interface SessionsTable {
  readonly token_digest: string;
  readonly person: string;
  readonly until: Instant;
}

export interface DocumentsTable {
  readonly digest: string;
  readonly bytes: Buffer;
}

export interface LawEditionsTable {
  readonly digest: string;
  readonly jurisdiction: string;
  readonly loaded_at: Instant;
  /** File names in order, each with its text: whitespace too belongs to what was sealed. */
  readonly files: ColumnType<readonly (readonly [string, string])[], string, never>;
}

export interface RulingsTable {
  readonly id: string;
  readonly version: number;
  readonly status: RulingStatus;
  readonly jurisdiction: string;
  readonly exporter: string;
  readonly item_number: string | null;
  readonly valid_until: PlainDate | null;
  readonly updated_at: Instant;
  readonly state: Tagged;
}

export interface QuestioningsTable {
  readonly id: string;
  readonly version: number;
  readonly status: QuestioningStatus;
  readonly jurisdiction: string;
  readonly exporter: string;
  readonly declaration: string;
  readonly opened_on: PlainDate;
  readonly closed_on: PlainDate | null;
  readonly updated_at: Instant;
  readonly state: Tagged;
}

export interface NoticesTable {
  readonly id: Generated<bigint>;
  readonly key: string;
  readonly jurisdiction: string;
  readonly firm: string | null;
  readonly at: Instant;
  readonly on_day: PlainDate;
  readonly content: Tagged;
}

export interface NoticeReadsTable {
  readonly notice: bigint;
  readonly person: string;
  readonly read_at: Instant;
}

export interface LawRunsTable {
  readonly jurisdiction: string;
  readonly edition: string;
  readonly on_day: PlainDate;
}

export interface ItemListsTable {
  readonly id: string;
  readonly firm: string;
  readonly person: string;
  readonly key: string;
  readonly digest: string;
  readonly file_name: string;
  readonly format: TableFormat;
  readonly byte_length: bigint;
  readonly header: string;
  readonly found: string;
  readonly state: ListState;
  readonly map: string | null;
  readonly on_day: PlainDate;
  readonly jurisdiction: string | null;
  readonly progress: string;
  readonly failure: string | null;
  readonly worker: string | null;
  readonly lease_until: Instant | null;
  readonly created_at: Instant;
  readonly changed_at: Instant;
}

export interface ItemAnswersTable {
  readonly list: string;
  readonly place: number;
  readonly bad: boolean;
  readonly answer: string;
}

export interface ItemHabitsTable {
  readonly firm: string;
  readonly habits: string;
}

/** What Kysely reads. The journal and the chain write in SQL of their own. */
export interface Tables {
  readonly events: EventsTable;
  readonly findings: FindingsTable;
  readonly chain: ChainTable;
  readonly applications: ApplicationsTable;
  readonly licences: LicencesTable;
  readonly licence_lines: LicenceLinesTable;
  readonly reservations: ReservationsTable;
  readonly firms: FirmsTable;
  readonly people: PeopleTable;
  readonly sessions: SessionsTable;
  readonly documents: DocumentsTable;
  readonly law_editions: LawEditionsTable;
  readonly rulings: RulingsTable;
  readonly questionings: QuestioningsTable;
  readonly notices: NoticesTable;
  readonly notice_reads: NoticeReadsTable;
  readonly law_runs: LawRunsTable;
  readonly item_lists: ItemListsTable;
  readonly item_answers: ItemAnswersTable;
  readonly item_habits: ItemHabitsTable;
}
