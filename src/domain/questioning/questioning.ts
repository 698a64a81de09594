import type { ClockStop } from '../application/application.ts';
import type { DocumentForm } from '../application/form.ts';
import type { Actor } from '../party/actor.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** How customs may end a questioning. */
export const QUESTIONING_OUTCOMES = ['no-licence-needed', 'licence-needed'] as const;
export type QuestioningOutcome = (typeof QUESTIONING_OUTCOMES)[number];

interface Common {
  readonly id: string;
  readonly jurisdiction: string;
  /** The declaration whose goods are not let go meanwhile. */
  readonly declaration: string;
  readonly office: string;
  /** The firm that declared, and that has to answer. */
  readonly exporter: string;
  readonly goods: string;
  /** Why the goods may be controlled. */
  readonly reason: string;
  /** Day of the notice: day 0 of the time to answer. */
  readonly openedOn: PlainDate;
  readonly openedBy: Actor['id'];
  readonly documents: readonly DocumentForm[];
  /** Days on which the time did not run, because the goods were being identified. */
  readonly stops: readonly ClockStop[];
}

/** What the exporter has answered, where it has. */
export interface QuestioningAnswer {
  readonly answeredOn: PlainDate;
  readonly statement: string;
}

/** A questioning is what its status says, with only the fields that this status has. */
export type Questioning =
  | (Common & { readonly status: 'open' })
  | (Common & QuestioningAnswer & { readonly status: 'answered' })
  /** The goods are being identified; an answer may or may not have come before. */
  | (Common & Partial<QuestioningAnswer> & { readonly status: 'identification' })
  | (Common &
      Partial<QuestioningAnswer> & {
        readonly status: 'closed';
        readonly outcome: QuestioningOutcome;
        readonly closedOn: PlainDate;
        readonly closedBy: Actor['id'];
        /** What follows from it, in words. */
        readonly result: string;
      });

export type QuestioningStatus = Questioning['status'];
