import { type Kysely, sql } from 'kysely';
import type { ReDetermined } from '../../app/notice.ts';
import type { LiveForms, Page, PageRequest } from '../../app/ports.ts';
import type { Application, ApplicationStatus } from '../../domain/application/application.ts';
import type { IssuedLicence } from '../../domain/licence/licence.ts';
import { pageOf } from './page-mark.ts';
import type { Tables } from './tables.ts';
import { fromJson } from './tagged-json.ts';

/** Nobody has decided on these. */
const OPEN = ['draft', 'returned', 'submitted', 'in-review', 'proposed'] as const;

/** Drafts and open applications in the order of their ids: a page begins after the last one. */
export async function findOpenForms(
  db: Kysely<Tables>,
  jurisdiction: string,
  { limit, after = '' }: PageRequest,
): Promise<Page<ReDetermined>> {
  const found = await db
    .selectFrom('applications')
    .select(['id', 'exporter', 'state'])
    .where('status', 'in', OPEN satisfies readonly ApplicationStatus[])
    .where(sql<boolean>`state ->> 'jurisdiction' = ${jurisdiction}`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, {
    row: ({ id, exporter: firm, state }) => {
      return { stream: 'application', id, firm, form: parseApplication(state).form };
    },
    mark: ({ id }) => id,
  });
}

/** Licences that still run, with the form that says what the goods are made of. */
export async function findLiveForms(
  db: Kysely<Tables>,
  { jurisdiction, on }: LiveForms,
  { limit, after = '' }: PageRequest,
): Promise<Page<ReDetermined>> {
  const found = await db
    .selectFrom('licences as l')
    .innerJoin('applications as a', 'a.id', 'l.application')
    .select(['number', 'holder', 'issued', 'state'])
    .where('valid_until', '>=', on)
    .where(sql<boolean>`issued ->> 'jurisdiction' = ${jurisdiction}`)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, {
    row: ({ number: id, holder: firm, issued, state }) => {
      const lines = parseIssued(issued).lines.map(({ line }) => line);
      return { stream: 'licence', id, firm, form: parseApplication(state).form, lines };
    },
    mark: ({ number }) => number,
  });
}

/** The states are our own: each was what it says when it was written. */
function parseApplication(state: unknown): Application {
  return fromJson(state) as Application;
}

function parseIssued(issued: unknown): IssuedLicence {
  return fromJson(issued) as IssuedLicence;
}
