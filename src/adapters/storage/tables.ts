import type { ColumnType, Generated } from 'kysely';
import type { ApplicationStatus } from '../../domain/application/application.ts';
import type { Outcome } from '../../domain/law/rule.ts';
import type { Role } from '../../domain/party/actor.ts';
import type { Unit } from '../../domain/quantity/quantity.ts';
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
}
