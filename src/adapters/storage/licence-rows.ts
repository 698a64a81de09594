import type { Act, Loaded } from '../../app/ports.ts';
import { assert } from '../../domain/assert.ts';
import type { Book } from '../../domain/ledger/book.ts';
import type { LicenceEvent } from '../../domain/licence/event.ts';
import { evolve, evolveReservation, reservationIn } from '../../domain/licence/evolve.ts';
import type { IssuedLicence, Licence, Reservation } from '../../domain/licence/licence.ts';
import type { PlainDate } from '../../domain/time/plain-date.ts';
import type { Queryable } from './pool.ts';
import { fromJson, toJson } from './tagged-json.ts';

interface LicenceRecord {
  readonly version: number;
  readonly issued: unknown;
  readonly suspended_on: PlainDate | null;
  readonly suspended_reason: string | null;
  /** Parallel lists: the line numbers and their accounts, as text so that none loses a digit. */
  readonly lines: readonly (readonly string[])[];
}

/** A licence as it stands, with its books. */
export async function loadLicence(
  db: Queryable,
  number: string,
): Promise<Loaded<Licence> | undefined> {
  const { rows } = await db.query<LicenceRecord>(
    `select version, issued, suspended_on, suspended_reason, array(
       select array[line::text, authority::text, available::text, reserved::text,
                    written_off::text, lapsed::text]
       from licence_lines where licence = number order by line) as lines
     from licences where number = $1`,
    [number],
  );
  const [row] = rows;
  return row && { subject: parseLicence(row), version: row.version };
}

/** The rows are our own: what stands in them was a licence when it was written. */
function parseLicence(row: LicenceRecord): Licence {
  const { suspended_on: on, suspended_reason: reason } = row;
  const issued = fromJson(row.issued) as IssuedLicence;
  const books = new Map(row.lines.map(parseBook));
  if (on === null || reason === null) return { issued, books };
  return { issued, books, suspended: { on, reason } };
}

function parseBook([line = '', ...accounts]: readonly string[]): readonly [number, Book] {
  const [authority = 0n, available = 0n, reserved = 0n, writtenOff = 0n, lapsed = 0n] =
    accounts.map(BigInt);
  return [Number(line), { authority, available, reserved, writtenOff, lapsed }];
}

export interface ReservationRecord {
  readonly id: string;
  readonly line: number;
  readonly declaration: string;
  readonly office: string;
  readonly accepted_on: PlainDate;
  readonly reserved: bigint;
  readonly written_off: bigint;
  readonly released: bigint;
}

export async function loadReservation(
  db: Queryable,
  number: string,
  id: string,
): Promise<Reservation | undefined> {
  const { rows } = await db.query<ReservationRecord>(
    'select * from reservations where licence = $1 and id = $2',
    [number, id],
  );
  return rows[0] && reservationFrom(rows[0]);
}

export function reservationFrom(row: ReservationRecord): Reservation {
  const { id, line, declaration, office } = row;
  const named = { id, line, declaration, office, acceptedOn: row.accepted_on };
  const { reserved: reservedBase, written_off: writtenOffBase, released: releasedBase } = row;
  return { ...named, reservedBase, writtenOffBase, releasedBase };
}

export interface LicenceChange {
  readonly number: string;
  readonly act: Act;
  readonly events: readonly LicenceEvent[];
}

/** Brings header, books and reservations to what they are after these events. */
export async function saveLicence(
  db: Queryable,
  before: Loaded<Licence> | undefined,
  { number, act, events }: LicenceChange,
): Promise<void> {
  const after = events.reduce<Licence | undefined>(evolve, before?.subject);
  assert(after !== undefined, `${number} was changed before it was issued`);
  const version = (before?.version ?? 0) + events.length;
  if (before === undefined) await writeIssued(db, { subject: after, version }, act);
  else await writeHeader(db, { subject: after, version });
  await writeBooks(db, after, before?.subject.books);
  const touched = new Set(events.flatMap((event) => reservationIn(event) ?? []));
  for (const id of touched) {
    const reservation = await loadReservation(db, number, id);
    await writeReservation(db, number, events.reduce(evolveReservation, reservation));
  }
}

async function writeIssued(
  db: Queryable,
  { subject: { issued }, version }: Loaded<Licence>,
  { at }: Act,
): Promise<void> {
  const { number, application, holder, endUser, destination, validity } = issued;
  await db.query(
    `insert into licences (number, version, application, holder, end_user, destination,
       valid_from, valid_until, issued_at, issued)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[number, version, application, holder, endUser.name, destination],
      ...[validity.from, validity.until, at, toJson(issued)],
    ],
  );
}

async function writeHeader(
  db: Queryable,
  { subject: { issued, suspended }, version }: Loaded<Licence>,
): Promise<void> {
  await db.query(
    `update licences set version = $2, suspended_on = $3, suspended_reason = $4
     where number = $1`,
    [issued.number, version, suspended?.on ?? null, suspended?.reason ?? null],
  );
}

/** Only the books that have moved are written. */
async function writeBooks(
  db: Queryable,
  { issued, books }: Licence,
  before: Licence['books'] | undefined,
): Promise<void> {
  const moved = issued.lines.filter(({ line }) => books.get(line) !== before?.get(line));
  const entries = moved.map((line) => ({ ...line, book: books.get(line.line) }));
  const accountOf = (account: keyof Book) => entries.map(({ book }) => book?.[account]);
  if (entries.length === 0) return;
  await db.query(
    `insert into licence_lines (licence, line, name, unit, authority, available, reserved,
       written_off, lapsed)
     select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::bigint[], $6::bigint[],
       $7::bigint[], $8::bigint[], $9::bigint[])
     on conflict (licence, line) do update set
       authority = excluded.authority, available = excluded.available,
       reserved = excluded.reserved, written_off = excluded.written_off,
       lapsed = excluded.lapsed`,
    [
      issued.number,
      entries.map(({ line }) => line),
      entries.map(({ name }) => name),
      entries.map(({ unit }) => unit),
      ...[accountOf('authority'), accountOf('available'), accountOf('reserved')],
      ...[accountOf('writtenOff'), accountOf('lapsed')],
    ],
  );
}

async function writeReservation(
  db: Queryable,
  number: string,
  reservation: Reservation | undefined,
): Promise<void> {
  assert(reservation !== undefined, `${number} has no such reservation`);
  const { id, line, declaration, office, acceptedOn } = reservation;
  const { reservedBase, writtenOffBase, releasedBase } = reservation;
  await db.query(
    `insert into reservations (licence, id, line, declaration, office, accepted_on, reserved,
       written_off, released)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (licence, id) do update set
       reserved = excluded.reserved, written_off = excluded.written_off,
       released = excluded.released`,
    [
      ...[number, id, line, declaration, office, acceptedOn],
      ...[reservedBase, writtenOffBase, releasedBase],
    ],
  );
}
