import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Desk } from '../../app/ports.ts';
import type { Application } from '../../domain/application/application.ts';
import { applicationCounts, findApplications } from './find-applications.ts';
import { findLicences } from './find-licences.ts';
import { findLiveForms, findOpenForms } from './forms-on-file.ts';
import { loadLicence, loadReservation, reservationFrom } from './licence-rows.ts';
import { findQuestioning, findQuestionings } from './questioning-rows.ts';
import { newest, story } from './read-record.ts';
import { findExpiring, findGiven, findRuling, findRulings } from './ruling-rows.ts';
import type { Tables } from './tables.ts';
import { fromJson } from './tagged-json.ts';

/** What the screens and the API read, from the read models; the story from the record itself. */
export function openDesk(pool: pg.Pool, db: Kysely<Tables>): Desk {
  return {
    application: async (id) => {
      const rows = db.selectFrom('applications').select(['state', 'version']);
      const row = await rows.where('id', '=', id).executeTakeFirst();
      return row && { subject: parseApplication(row.state), version: row.version };
    },
    applications: (filter, page) => findApplications(db, filter, page),
    applicationCounts: (filter) => applicationCounts(db, filter),
    licence: (number) => loadLicence(pool, number),
    licences: (filter, page) => findLicences(db, filter, page),
    reservation: (number, id) => loadReservation(pool, number, id),
    reservations: async (number) => {
      const rows = reservationsIn(db).where('licence', '=', number);
      return (await rows.execute()).map(reservationFrom);
    },
    declaration: async (id) => {
      const rows = await reservationsIn(db).where('declaration', '=', id).execute();
      return rows.map((row) => ({ ...reservationFrom(row), licence: row.licence }));
    },
    dueToLapse: async (on, jurisdiction) => {
      const rows = db.selectFrom('licences').select('number').where('valid_until', '<', on);
      const ofOne =
        jurisdiction === undefined
          ? rows
          : rows.where(sql<boolean>`issued ->> 'jurisdiction' = ${jurisdiction}`);
      const withRest = ofOne.where(
        sql<boolean>`exists (select 1 from licence_lines where licence = number and available > 0)`,
      );
      return (await withRest.orderBy('number').execute()).map(({ number }) => number);
    },
    ruling: (id) => findRuling(db, id),
    rulings: (filter, page) => findRulings(db, filter, page),
    givenRulings: (exporter) => findGiven(db, exporter),
    rulingsToExpire: (on, jurisdiction) => findExpiring(db, on, jurisdiction),
    questioning: (id) => findQuestioning(db, id),
    questionings: (filter, page) => findQuestionings(db, filter, page),
    openForms: (jurisdiction, page) => findOpenForms(db, jurisdiction, page),
    liveForms: (of, page) => findLiveForms(db, of, page),
    story: (stream) => story(db, stream),
    newest: (page) => newest(db, page),
  };
}

function reservationsIn(db: Kysely<Tables>) {
  return db
    .selectFrom('reservations')
    .selectAll()
    .orderBy('accepted_on')
    .orderBy('licence')
    .orderBy('id');
}

/** The state is our own: it was an application when it was written. */
function parseApplication(state: unknown): Application {
  return fromJson(state) as Application;
}
