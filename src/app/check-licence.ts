import { assert } from '../domain/assert.ts';
import type { Book } from '../domain/ledger/book.ts';
import type {
  IssuedLicence,
  Licence,
  LicenceLine,
  LicenceStanding,
} from '../domain/licence/licence.ts';
import { maySee } from '../domain/licence/may-see.ts';
import { standingOf } from '../domain/licence/standing.ts';
import type { Actor } from '../domain/party/actor.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import type { Desk } from './ports.ts';

/** A line as granted, and where its quantity stands. */
export type LineBalance = LicenceLine & { readonly book: Book };

/** What only those learn who may see the licence: parties, goods and balances. */
export interface LicenceContent {
  readonly issued: IssuedLicence;
  readonly suspended?: Licence['suspended'];
  readonly lines: readonly LineBalance[];
}

export type LicenceCheck =
  | { readonly known: false }
  | {
      readonly known: true;
      readonly number: string;
      readonly jurisdiction: string;
      /** Whether goods may be declared under it on the day asked about. */
      readonly valid: boolean;
      /** Why, in one word. */
      readonly standing: LicenceStanding;
      readonly validity: IssuedLicence['validity'];
      readonly content?: LicenceContent;
    };

export interface CheckRequest {
  readonly number: string;
  readonly on: PlainDate;
  /** Absent: the public asks. */
  readonly viewer?: Actor | undefined;
}

/** Whether a licence is valid on a day, and for those who may know, what is left on it. */
export async function checkLicence(
  { desk }: { readonly desk: Pick<Desk, 'licence'> },
  { number, on, viewer }: CheckRequest,
): Promise<LicenceCheck> {
  const found = await desk.licence(number);
  if (found === undefined) return { known: false };
  const licence = found.subject;
  const standing = standingOf(licence, on);
  const { jurisdiction, validity } = licence.issued;
  const check = { number, jurisdiction, valid: standing === 'valid', standing, validity } as const;
  if (viewer === undefined || !maySee(licence.issued, viewer)) return { known: true, ...check };
  return { known: true, ...check, content: contentOf(licence) };
}

/** What a licence holds, with the book of each line beside what was granted. */
export function contentOf(licence: Licence): LicenceContent {
  const { issued, suspended } = licence;
  const lines = issued.lines.map((line) => ({ ...line, book: bookOf(licence, line) }));
  return suspended === undefined ? { issued, lines } : { issued, suspended, lines };
}

function bookOf({ books }: Licence, { line }: LicenceLine): Book {
  const book = books.get(line);
  assert(book !== undefined, `line ${line} of a licence has no book`);
  return book;
}
