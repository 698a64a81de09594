import type { Application } from '../domain/application/application.ts';
import type { ApplicationEvent } from '../domain/application/event.ts';
import type { Law } from '../domain/law/law.ts';
import type { Finding } from '../domain/law/rule.ts';
import type { LicenceEvent } from '../domain/licence/event.ts';
import type { Licence, OpenQuestioning, Reservation } from '../domain/licence/licence.ts';
import type { Measure } from '../domain/measure/measure.ts';
import type { Actor } from '../domain/party/actor.ts';
import type { QuestioningEvent } from '../domain/questioning/event.ts';
import type { Questioning } from '../domain/questioning/questioning.ts';
import type { Result } from '../domain/result.ts';
import type { RulingEvent } from '../domain/ruling/event.ts';
import type { GivenRuling, Ruling } from '../domain/ruling/ruling.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import type { ItemFiles, ItemLists, ItemUploads } from './item-ports.ts';
import type { LawRuns } from './law-runs.ts';
import type { Notices, ReDetermined } from './notice.ts';
import type { Page, PageRequest } from './page.ts';

export type { Page, PageRequest };

/** Who acts, when, and under which key. The edge makes it; app and domain never read a clock. */
export interface Act {
  readonly actor: Actor;
  readonly at: Instant;
  /** The legal day in the authority's zone. */
  readonly on: PlainDate;
  /** Idempotency key: the same act is done once, another act with that key is refused. */
  readonly key: string;
  /** Digest of what was asked, so that a key cannot be used for something else. */
  readonly digest: string;
  /** The version the person looked at. Absent: whatever stands now. */
  readonly expected?: number;
}

export interface Receipt {
  readonly stream: string;
  readonly version: number;
  /** Present when the same act had been done before: nothing was done now. */
  readonly repeated?: true;
}

export type WriteRefusal = 'unknown' | 'changed-meanwhile' | 'key-used-otherwise';

/** An event on a stream, as it is appended. */
export type StreamEvent =
  | { readonly stream: 'application'; readonly id: string; readonly event: ApplicationEvent }
  | { readonly stream: 'licence'; readonly id: string; readonly event: LicenceEvent }
  | { readonly stream: 'ruling'; readonly id: string; readonly event: RulingEvent }
  | { readonly stream: 'questioning'; readonly id: string; readonly event: QuestioningEvent };

/** What one act has decided: written together with its read models, or not at all. */
export interface Decided {
  readonly events: readonly StreamEvent[];
  readonly findings: readonly Finding[];
}

export interface Loaded<Subject> {
  readonly subject: Subject;
  readonly version: number;
}

/** What of a licence an act touches. A new reservation names its declaration itself. */
export interface LicenceTouched {
  readonly number: string;
  readonly reservation?: string | undefined;
  readonly declaration?: string | undefined;
}

export interface BesideLicence {
  readonly reservation?: Reservation | undefined;
  readonly questioned?: OpenQuestioning | undefined;
}

/**
 * The journal: one transaction locks the subject, checks key and expected version, hands out what
 * stands, appends what was decided and updates the read models. A repeated act gets the recorded
 * receipt and does nothing. A refusal writes nothing, so the same key may try again.
 */
export interface Journal {
  changeApplication<Reason extends string>(
    act: Act,
    id: string,
    decide: (application: Application | undefined) => Result<Decided, Reason>,
  ): Promise<Result<Receipt, Reason | WriteRefusal>>;
  /** Handed out beside it: the reservation that is touched, and who questions its declaration. */
  changeLicence<Reason extends string>(
    act: Act,
    of: LicenceTouched,
    decide: (licence: Licence, beside: BesideLicence) => Result<Decided, Reason>,
  ): Promise<Result<Receipt, Reason | WriteRefusal>>;
  changeRuling<Reason extends string>(
    act: Act,
    id: string,
    decide: (ruling: Ruling | undefined) => Result<Decided, Reason>,
  ): Promise<Result<Receipt, Reason | WriteRefusal>>;
  /** Where a declaration is named, whatever questioning of it is open is handed out too. */
  changeQuestioning<Reason extends string>(
    act: Act,
    of: { readonly id: string; readonly declaration?: string },
    decide: (
      questioning: Questioning | undefined,
      open: OpenQuestioning | undefined,
    ) => Result<Decided, Reason>,
  ): Promise<Result<Receipt, Reason | WriteRefusal>>;
  /** A number never given before, such as `000042`; gaps are allowed. */
  nextNumber(series: string): Promise<number>;
}

export interface ApplicationRow {
  readonly id: string;
  readonly exporter: string;
  readonly exporterName: string;
  readonly status: Application['status'];
  readonly licenceType?: string;
  readonly destination?: string;
  readonly endUser?: string;
  readonly firstLine?: string;
  readonly lineCount: number;
  readonly receivedOn?: PlainDate;
  readonly officer?: string;
  readonly licence?: string;
  readonly updatedAt: Instant;
  readonly version: number;
}

export interface LicenceRow {
  readonly number: string;
  readonly application: string;
  readonly holder: string;
  readonly holderName: string;
  readonly endUser: string;
  readonly destination: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly suspended: boolean;
  /** Share of the granted quantity that is written off, per line and in line order. */
  readonly lines: readonly {
    readonly line: number;
    readonly name: string;
    readonly unit: string;
    readonly grantedBase: bigint;
    readonly availableBase: bigint;
    readonly reservedBase: bigint;
    readonly writtenOffBase: bigint;
    readonly lapsedBase: bigint;
  }[];
}

/** A reservation beside the licence that it draws on. */
export interface DeclaredReservation extends Reservation {
  readonly licence: string;
}

export interface ApplicationFilter {
  readonly exporter?: string;
  readonly statuses?: readonly Application['status'][];
  readonly officer?: string;
  readonly text?: string;
}

/** One line of a story: an event in its envelope, sealed or not yet. */
export interface Recorded {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly actor: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  readonly sequence?: number;
  readonly digest?: string;
}

/** A case of a list, as it stands, beside the name of the firm that it is about. */
export interface Listed<Subject> extends Loaded<Subject> {
  readonly exporterName: string;
  readonly updatedAt: Instant;
}

export interface RulingFilter {
  readonly exporter?: string;
  readonly statuses?: readonly Ruling['status'][];
  /** The exporter's number of the item, exactly. */
  readonly item?: string;
}

export interface QuestioningFilter {
  readonly exporter?: string;
  readonly statuses?: readonly Questioning['status'][];
  readonly declaration?: string;
}

/** What the screens and the API read. Reads never write. */
export interface Desk {
  application(id: string): Promise<Loaded<Application> | undefined>;
  applications(filter: ApplicationFilter, page: PageRequest): Promise<Page<ApplicationRow>>;
  /** How many stand in each status, for the heads of queues. */
  applicationCounts(
    filter: Pick<ApplicationFilter, 'exporter'>,
  ): Promise<Readonly<Record<string, number>>>;
  licence(number: string): Promise<Loaded<Licence> | undefined>;
  licences(filter: { readonly holder?: string }, page: PageRequest): Promise<Page<LicenceRow>>;
  reservations(number: string): Promise<readonly Reservation[]>;
  /** One reservation of a licence. */
  reservation(number: string, id: string): Promise<Reservation | undefined>;
  /** What one customs declaration holds, over all licences and lines. */
  declaration(id: string): Promise<readonly DeclaredReservation[]>;
  /** Licences with something available whose last day is before that day, all or of one law. */
  dueToLapse(on: PlainDate, jurisdiction?: string): Promise<readonly string[]>;
  ruling(id: string): Promise<Loaded<Ruling> | undefined>;
  rulings(filter: RulingFilter, page: PageRequest): Promise<Page<Listed<Ruling>>>;
  /** All rulings of a firm that were given and have not run out, the newest first. */
  givenRulings(exporter: string): Promise<readonly GivenRuling[]>;
  /** Given rulings of a jurisdiction whose last day is before that day. */
  rulingsToExpire(on: PlainDate, jurisdiction: string): Promise<readonly string[]>;
  questioning(id: string): Promise<Loaded<Questioning> | undefined>;
  questionings(filter: QuestioningFilter, page: PageRequest): Promise<Page<Listed<Questioning>>>;
  /** Drafts and applications on which nobody has decided. */
  openForms(jurisdiction: string, page: PageRequest): Promise<Page<ReDetermined>>;
  /** Licences whose last day is that day or later, with the form that they came of. */
  liveForms(of: LiveForms, page: PageRequest): Promise<Page<ReDetermined>>;
  /** Everything on one stream, `application/ID` or `licence/NUMBER`, in order. */
  story(stream: string): Promise<readonly Recorded[]>;
  /** The newest entries of the whole record, newest first. */
  newest(page: PageRequest): Promise<Page<Recorded>>;
}

export interface LiveForms {
  readonly jurisdiction: string;
  readonly on: PlainDate;
}

export interface ChainBreak {
  readonly sequence: number;
  readonly stream: string;
  readonly reason: string;
}

export type ChainReport =
  | {
      readonly whole: true;
      readonly entries: number;
      readonly unsealed: number;
      readonly head: string;
    }
  | { readonly whole: false; readonly firstBreak: ChainBreak };

export interface Chain {
  /** Seals what is not sealed yet, unless another sealer is at work. Answers how many. */
  seal(): Promise<number>;
  verify(): Promise<ChainReport>;
}

export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly nameZh?: string;
  readonly address: string;
  readonly country: string;
  readonly registrationNumber: string;
}

export interface Person extends Actor {
  readonly login: string;
  readonly name: string;
  readonly language: 'en' | 'zh';
}

export interface People {
  byLogin(login: string): Promise<{ person: Person; passwordHash: string } | undefined>;
  byId(id: string): Promise<Person | undefined>;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  firm(id: string): Promise<Firm | undefined>;
  add(person: Person, passwordHash: string): Promise<void>;
  addFirm(firm: Firm): Promise<void>;
  isEmpty(): Promise<boolean>;
}

export interface Sessions {
  /** `token` is kept as its digest only. */
  open(person: string, token: string, until: Instant): Promise<void>;
  find(token: string, at: Instant): Promise<Person | undefined>;
  close(token: string): Promise<void>;
}

export interface Documents {
  put(digest: string, bytes: Uint8Array): Promise<void>;
  get(digest: string): Promise<Uint8Array | undefined>;
}

/** The files of one edition of a law, as they were read: whoever doubts an answer can replay it. */
export interface LawEdition {
  /** SHA-256 over the files: the `edition` that answers carry. */
  readonly digest: string;
  readonly jurisdiction: string;
  /** The text of each file by its name in the pack, in the order of names. */
  readonly files: ReadonlyMap<string, string>;
}

/** An edition that was kept, and the instant at which the system first ran with it. */
export type KeptEdition = LawEdition & { readonly loadedAt: Instant };

/** Every edition that the system has run with. None is ever altered. */
export interface LawEditions {
  /** Keeps an edition. One that is kept already stays as it is. */
  keep(edition: LawEdition, at: Instant): Promise<void>;
  find(digest: string): Promise<KeptEdition | undefined>;
  /** Oldest first, without their files. */
  list(): Promise<readonly Omit<KeptEdition, 'files'>[]>;
}

/** What is wrong with a file of law, where in it, and what to mend. */
export interface LawFileFault {
  readonly file: string;
  /** JSON Pointer into the file; empty for the whole of it. */
  readonly path: string;
  readonly says: string;
}

/** What was read, or every fault in it. */
export type ReadLaw<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly LawFileFault[] };

/** A measure that is not law yet, and the law as it would be with it. */
export interface DraftedLaw {
  readonly draft: Measure;
  readonly law: Law;
}

/** Reads law that does not come from the packs held here, by the rules that those were read by. */
export interface LawReader {
  /** The law of an edition with a draft in it: the text of one measure, as it is kept in a pack. */
  draft(edition: LawEdition, text: string): ReadLaw<DraftedLaw>;
  edition(edition: LawEdition): ReadLaw<Law>;
}

/** The law by jurisdiction code, as loaded at start. */
export interface LawBook {
  readonly laws: ReadonlyMap<string, Law>;
  /** The files of each of the laws. */
  readonly editions: readonly LawEdition[];
  readonly reader: LawReader;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  matches(passwordHash: string, password: string): Promise<boolean>;
}

/** What the edge needs and the domain may not have: the time, randomness, digests. */
export interface Edge {
  now(): Instant;
  /** The legal day at this moment in a zone. */
  today(zone: string): PlainDate;
  /** A new unguessable token, URL-safe. */
  token(): string;
  /** SHA-256 of a text or of bytes, in hexadecimal. */
  digest(content: string | Uint8Array): string;
}

/** All that a screen, a route or a command may use. `main` joins it from the adapters. */
export interface Deps {
  readonly journal: Journal;
  readonly desk: Desk;
  readonly chain: Chain;
  readonly people: People;
  readonly sessions: Sessions;
  readonly documents: Documents;
  readonly lawEditions: LawEditions;
  readonly notices: Notices;
  readonly lawRuns: LawRuns;
  readonly itemLists: ItemLists;
  readonly itemUploads: ItemUploads;
  readonly itemFiles: ItemFiles;
  readonly passwords: Passwords;
  readonly lawBook: LawBook;
  readonly edge: Edge;
}
