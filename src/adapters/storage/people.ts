import type { Kysely } from 'kysely';
import type { Firm, People, Person } from '../../app/ports.ts';
import type { PeopleTable, Tables } from './tables.ts';

/** Who may act, and for whom. */
export function openPeople(db: Kysely<Tables>): People {
  return {
    byLogin: async (login) => {
      const row = await allOf(db).where('login', '=', login).executeTakeFirst();
      return row && { person: personFrom(row), passwordHash: row.password_hash };
    },
    byId: async (id) => {
      const row = await allOf(db).where('id', '=', id).executeTakeFirst();
      return row && personFrom(row);
    },
    names: (ids) => namesOf(db, ids),
    firm: async (id) => {
      const row = db.selectFrom('firms').selectAll().where('id', '=', id);
      const found = await row.executeTakeFirst();
      return found && firmFrom(found);
    },
    add: async ({ roles, ...person }, passwordHash) => {
      const row = { ...person, roles: [...roles], password_hash: passwordHash };
      await db.insertInto('people').values(row).execute();
    },
    addFirm: async ({ nameZh, registrationNumber, ...firm }) => {
      const row = { name_zh: nameZh ?? null, registration_number: registrationNumber };
      await db
        .insertInto('firms')
        .values({ ...firm, ...row })
        .execute();
    },
    isEmpty: async () => {
      const anyone = await db.selectFrom('people').select('id').limit(1).executeTakeFirst();
      return anyone === undefined;
    },
  };
}

function allOf(db: Kysely<Tables>) {
  return db.selectFrom('people').selectAll();
}

export function personFrom(row: Omit<PeopleTable, 'password_hash'>): Person {
  const { id, login, name, language, roles, firm } = row;
  return { id, login, name, language, roles, firm };
}

function firmFrom(row: Tables['firms']): Firm {
  const { id, name, name_zh: nameZh, address, country } = row;
  const firm = { id, name, address, country, registrationNumber: row.registration_number };
  return nameZh === null ? firm : { ...firm, nameZh };
}

/** People and firms alike: whoever stands in the record by id. */
async function namesOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const firms = db.selectFrom('firms').select(['id', 'name']).where('id', 'in', ids);
  const people = db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids);
  const rows = await people.union(firms).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
