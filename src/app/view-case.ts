import type { Application } from '../domain/application/application.ts';
import type { ApplicationCommandType } from '../domain/application/command.ts';
import { gapsOf } from '../domain/application/completeness.ts';
import {
  asSeenBy,
  maySee,
  type SightRefusal,
  sitsAtAuthority,
} from '../domain/application/may-see.ts';
import { isStep, mayBegin, STEPS, type StepRefusal } from '../domain/application/may-take.ts';
import { assert } from '../domain/assert.ts';
import type { Answer } from '../domain/determination/answer.ts';
import type { FactSheet, FactSheetRefusal } from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import { type LicenceType, typeInForce } from '../domain/law/licence-type.ts';
import type { Actor } from '../domain/party/actor.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { type ReviewClock, reviewClock } from '../domain/review/clock.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { determineWithRulings, type RulingsHeld } from './determine-with-rulings.ts';
import { factsOfLine } from './facts-of-line.ts';
import type { Deps, Edge, Firm, Recorded } from './ports.ts';

/** What the law of the day says about one line; refused where its facts cannot be read. */
export interface LineDetermination {
  readonly line: number;
  readonly answer: Result<Answer, FactSheetRefusal>;
}

/** A step of the procedure, and whether the viewer may begin it now. */
export interface OpenStep {
  readonly step: ApplicationCommandType;
  readonly may: Result<void, StepRefusal>;
}

/** Everything that a page about one application shows. */
export interface CaseView {
  /** As the viewer may see it: a proposal is inside the authority until it is signed. */
  readonly application: Application;
  readonly version: number;
  readonly exporter: Firm | undefined;
  /** The version in force on the day. */
  readonly licenceType: LicenceType | undefined;
  readonly gaps: ReturnType<typeof gapsOf>;
  /** Absent before receipt, after a return and after withdrawal. */
  readonly clock: ReviewClock | undefined;
  readonly determinations: readonly LineDetermination[];
  readonly steps: readonly OpenStep[];
  readonly story: readonly Recorded[];
  /** Names of the people in it, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CaseRequest {
  readonly id: string;
  /** The legal day on which it is looked at. */
  readonly on: PlainDate;
  readonly actor: Actor;
}

/** What a page about a case is made from. */
export type ViewCaseDeps = Pick<Deps, 'desk' | 'lawBook' | 'people'> & {
  readonly edge: Pick<Edge, 'digest'>;
};

/** One application with all that is computed from it: nothing here is stored, so nothing ages. */
export async function viewCase(
  { desk, lawBook, people, edge }: ViewCaseDeps,
  { id, on, actor }: CaseRequest,
): Promise<Result<CaseView, 'unknown' | SightRefusal>> {
  const loaded = await desk.application(id);
  if (loaded === undefined) return refuse('unknown');
  const { subject: application, version } = loaded;
  const sight = maySee(application, actor);
  if (!sight.ok) return sight;

  const law = lawBook.laws.get(application.jurisdiction);
  assert(law !== undefined, `${application.jurisdiction} is not in the law book`);
  const rulings = await desk.givenRulings(application.exporter);
  const story = storyFor(actor, await desk.story(`application/${id}`));
  return ok({
    application: asSeenBy(application, actor),
    version,
    exporter: await people.firm(application.exporter),
    ...judged(application, law, { on, actor, held: { rulings, digest: edge.digest } }),
    story,
    names: await people.names([...new Set(story.map((recorded) => recorded.actor))]),
  });
}

type Look = Pick<CaseRequest, 'on' | 'actor'> & { readonly held: RulingsHeld };

function judged(application: Application, law: Law, { on, actor, held }: Look) {
  const licenceType = typeInForce(law.licenceTypes, application.form.licenceType, on);
  const gaps = gapsOf(application.form, licenceType);
  const context = { actor, on, licenceType, gaps };
  const steps = Object.keys(STEPS)
    .filter(isStep)
    .map((step) => ({
      step,
      may: mayBegin(application, step, context),
    }));
  return {
    licenceType,
    gaps,
    steps,
    clock: clockOf(application, law, on),
    determinations: determinationsOf(application, law, { on, held }),
  };
}

/** The limit is that of the day of receipt: a later version does not shorten a running clock. */
export function clockOf(
  application: Application,
  law: Law,
  on: PlainDate,
): ReviewClock | undefined {
  if (!('receivedOn' in application)) return undefined;
  const { form, receivedOn, stops } = application;
  const licenceType = typeInForce(law.licenceTypes, form.licenceType, receivedOn);
  if (licenceType === undefined) return undefined;
  const ended = 'decidedOn' in application ? { endedOn: application.decidedOn } : {};
  const { statutoryLimitWorkingDays: limit, targetWorkingDays: target } = licenceType;
  const allowance = {
    ...(limit !== undefined && { limitWorkingDays: limit }),
    ...(target !== undefined && { targetWorkingDays: target }),
    calendar: law.calendar,
  };
  return reviewClock({ receivedOn, stops, ...ended }, allowance, on);
}

function determinationsOf(
  { form }: Application,
  law: Law,
  { on, held }: Pick<Look, 'on' | 'held'>,
) {
  return (form.lines ?? []).map((_, index) => {
    const sheet = factsOfLine(form, index + 1, { law, on });
    const answer = sheet.ok ? ok(answerTo(sheet.value, law, held)) : sheet;
    return { line: index + 1, answer };
  });
}

function answerTo({ id: item, facts, on }: FactSheet, law: Law, held: RulingsHeld): Answer {
  return determineWithRulings(held, law, { on, facts, item });
}

/** What the authority does among itself is its own until a decision is signed. */
function storyFor(viewer: Actor, story: readonly Recorded[]): readonly Recorded[] {
  if (sitsAtAuthority(viewer)) return story;
  return story.filter(({ type }) => type !== 'proposed' && type !== 'sent-back');
}
