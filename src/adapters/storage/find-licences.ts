import { type Kysely, sql } from 'kysely';
import type { LicenceRow, Page, PageRequest } from '../../app/ports.ts';
import { pageOf, parseMark, writeMark } from './page-mark.ts';
import type { Tables } from './tables.ts';

/** Licences, the one that was issued last first. */
export async function findLicences(
  db: Kysely<Tables>,
  { holder }: { readonly holder?: string },
  { limit, after }: PageRequest,
): Promise<Page<LicenceRow>> {
  const mark = parseMark(after);
  const found = await selected(db)
    .$if(holder !== undefined, (query) => query.where('holder', '=', holder ?? ''))
    .$if(mark !== undefined, (query) =>
      query.where(sql<boolean>`(issued_at, number) < (${mark?.at}::timestamptz, ${mark?.name})`),
    )
    .orderBy('issued_at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const lines = await linesOf(
    db,
    found.map(({ number }) => number),
  );
  return pageOf(found, limit, {
    row: (one) => licenceRow(one, lines.get(one.number) ?? []),
    mark: ({ issued_at, number }) => writeMark({ at: issued_at, name: number }),
  });
}

function selected(db: Kysely<Tables>) {
  return db
    .selectFrom('licences')
    .leftJoin('firms', 'firms.id', 'holder')
    .select(['number', 'application', 'holder', 'firms.name as holder_name', 'end_user'])
    .select(['destination', 'valid_from', 'valid_until', 'suspended_on', 'issued_at']);
}

type Found = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;
type Lines = LicenceRow['lines'];

async function linesOf(
  db: Kysely<Tables>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Lines>> {
  if (numbers.length === 0) return new Map();
  const rows = db.selectFrom('licence_lines').selectAll().where('licence', 'in', numbers);
  const held = new Map<string, Lines[number][]>();
  for (const row of await rows.orderBy('line').execute()) {
    const { licence, line, name, unit, authority, available, reserved, lapsed } = row;
    const accounts = { availableBase: available, reservedBase: reserved, lapsedBase: lapsed };
    const granted = { grantedBase: -authority, writtenOffBase: row.written_off };
    const lines = held.get(licence) ?? [];
    held.set(licence, [...lines, { line, name, unit, ...granted, ...accounts }]);
  }
  return held;
}

function licenceRow(found: Found, lines: Lines): LicenceRow {
  const { number, application, holder, destination } = found;
  return {
    ...{ number, application, holder, destination, lines },
    holderName: found.holder_name ?? holder,
    endUser: found.end_user,
    validFrom: found.valid_from,
    validUntil: found.valid_until,
    suspended: found.suspended_on !== null,
  };
}
