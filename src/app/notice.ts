import type { ApplicationForm } from '../domain/application/form.ts';
import type { OutcomeChange } from '../domain/determination/answer.ts';
import type { QuestioningOutcome } from '../domain/questioning/questioning.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import type { Page, PageRequest } from './page.ts';

/** A form on file whose lines are determined anew when the law changes. */
export interface ReDetermined {
  readonly stream: 'application' | 'licence';
  readonly id: string;
  /** The firm whose goods they are. */
  readonly firm: string;
  readonly form: ApplicationForm;
  /** The lines that count, from 1; absent: all. */
  readonly lines?: readonly number[];
}

/** A line that the law answers otherwise, with the entries on which each answer rests. */
export interface LineChange extends OutcomeChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changes for one application or licence. */
export interface SubjectChange {
  readonly stream: string;
  readonly lines: readonly LineChange[];
}

/** Of some subjects the first, and how many there are in all. */
export interface Changes {
  readonly changed: number;
  readonly subjects: readonly SubjectChange[];
}

/** One clause or measure that revives or ends. */
export interface TurnAhead {
  readonly happens: 'revives' | 'ends';
  /** The instrument that ends on the last day. */
  readonly instrument: string;
  /** The instrument that revives; absent where nothing does. */
  readonly revives?: string;
  /** Its clauses; none: the whole of it. */
  readonly clauses: readonly string[];
}

/** What a notice is about, as data: each reader has it in words of their own language. */
export type NoticeContent =
  | ({
      readonly kind: 'law-changed';
      readonly edition: string;
      readonly editionBefore: string;
      readonly onBefore: PlainDate;
    } & Changes)
  | ({
      readonly kind: 'turn-ahead';
      readonly lastDay: PlainDate;
      readonly turns: readonly TurnAhead[];
    } & Changes)
  | {
      readonly kind: 'ruling-decided';
      readonly ruling: string;
      readonly item: string;
      readonly outcome: 'controlled' | 'not-controlled' | 'refused';
    }
  | {
      readonly kind: 'questioning-opened';
      readonly questioning: string;
      readonly declaration: string;
      readonly dueOn: PlainDate | 'unknown';
    }
  | {
      readonly kind: 'questioning-closed';
      readonly questioning: string;
      readonly declaration: string;
      readonly outcome: QuestioningOutcome;
    };

export interface Notice {
  /** The same matter is told once. */
  readonly key: string;
  readonly jurisdiction: string;
  /** Whom it is for; absent: the authority. */
  readonly firm?: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly content: NoticeContent;
}

export interface PostedNotice extends Omit<Notice, 'key'> {
  readonly id: string;
  /** When this reader marked it as read. */
  readonly readAt?: Instant;
}

/** Who reads: what is for the own firm, and at the authority what is for it. */
export interface NoticeReader {
  readonly person: string;
  readonly firm: string;
  readonly atAuthority: boolean;
}

/** What is told to firms and to the authority, and who has read it. */
export interface Notices {
  /** Tells it once: another notice with that key changes nothing. Answers whether it was new. */
  post(notice: Notice): Promise<boolean>;
  isPosted(key: string): Promise<boolean>;
  /** Newest first. */
  list(reader: NoticeReader, page: PageRequest): Promise<Page<PostedNotice>>;
  unread(reader: NoticeReader): Promise<number>;
  /** One of them, or all that there are. Answers how many were unread. */
  markRead(reader: NoticeReader, at: Instant, id?: string): Promise<number>;
}
