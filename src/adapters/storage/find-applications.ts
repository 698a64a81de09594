import { type Kysely, sql } from 'kysely';
import type { ApplicationFilter, ApplicationRow, Page, PageRequest } from '../../app/ports.ts';
import { pageOf, parseMark, writeMark } from './page-mark.ts';
import type { Tables } from './tables.ts';

/** Applications that a filter lets through, the one that changed last first. */
export async function findApplications(
  db: Kysely<Tables>,
  filter: ApplicationFilter,
  { limit, after }: PageRequest,
): Promise<Page<ApplicationRow>> {
  const mark = parseMark(after);
  const found = await filtered(db, filter)
    .$if(mark !== undefined, (query) =>
      query.where(sql<boolean>`(updated_at, a.id) < (${mark?.at}::timestamptz, ${mark?.name})`),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, {
    row: applicationRow,
    mark: ({ updated_at, id }) => writeMark({ at: updated_at, name: id }),
  });
}

/** How many stand in each status. */
export async function applicationCounts(
  db: Kysely<Tables>,
  { exporter }: Pick<ApplicationFilter, 'exporter'>,
): Promise<Readonly<Record<string, number>>> {
  const all = db.selectFrom('applications').select(['status', sql<bigint>`count(*)`.as('number')]);
  const own = exporter === undefined ? all : all.where('exporter', '=', exporter);
  const rows = await own.groupBy('status').execute();
  return Object.fromEntries(rows.map(({ status, number }) => [status, Number(number)]));
}

function filtered(db: Kysely<Tables>, { exporter, statuses, officer, text }: ApplicationFilter) {
  const pattern = `%${(text ?? '').replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`;
  return selected(db)
    .$if(exporter !== undefined, (query) => query.where('exporter', '=', exporter ?? ''))
    .$if(statuses !== undefined, (query) =>
      query.where(sql<boolean>`status = any(${statuses}::text[])`),
    )
    .$if(officer !== undefined, (query) => query.where('officer', '=', officer ?? ''))
    .$if(text !== undefined && text !== '', (query) =>
      query.where(sql<boolean>`concat_ws(' ', a.id, f.name, f.name_zh, end_user, first_line,
        licence) ilike ${pattern}`),
    );
}

function selected(db: Kysely<Tables>) {
  return db
    .selectFrom('applications as a')
    .leftJoin('firms as f', 'f.id', 'a.exporter')
    .select(['a.id', 'a.version', 'status', 'exporter', 'f.name as exporter_name'])
    .select(['licence_type', 'destination', 'end_user', 'first_line', 'line_count'])
    .select(['received_on', 'officer', 'licence', 'updated_at']);
}

type Found = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;

function applicationRow(found: Found): ApplicationRow {
  const { id, version, status, exporter } = found;
  return {
    ...{ id, version, status, exporter },
    exporterName: found.exporter_name ?? exporter,
    lineCount: found.line_count,
    updatedAt: found.updated_at,
    ...(found.licence_type !== null && { licenceType: found.licence_type }),
    ...(found.destination !== null && { destination: found.destination }),
    ...(found.end_user !== null && { endUser: found.end_user }),
    ...(found.first_line !== null && { firstLine: found.first_line }),
    ...(found.received_on !== null && { receivedOn: found.received_on }),
    ...(found.officer !== null && { officer: found.officer }),
    ...(found.licence !== null && { licence: found.licence }),
  };
}
