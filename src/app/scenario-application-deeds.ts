import type { Proposal } from '../domain/application/application.ts';
import type { ApplicationForm } from '../domain/application/form.ts';
import { assert } from '../domain/assert.ts';
import { parseQuantity } from '../domain/quantity/quantity.ts';
import { ok, type Result } from '../domain/result.ts';
import { attachDocument } from './attach-document.ts';
import { draftApplication } from './draft-application.ts';
import type { Act } from './ports.ts';
import type { DeedName, Given } from './scenario.ts';
import { withChanges } from './scenario-match.ts';
import {
  changesIn,
  dayIn,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  textsIn,
} from './scenario-read.ts';
import { caseNamed, type Deed, outcomeOf, plainly, refused, type Stage } from './scenario-stage.ts';
import { type StepCommand, takeStep } from './take-step.ts';
import { viewCase } from './view-case.ts';

/** What exporters and officers do with an application. */
export const APPLICATION_DEEDS = {
  /** A form of the file, with changes; from here on the story calls it by its name. */
  draft: async (stage, given, act) => {
    const { jurisdiction, forms } = stage.scenario;
    const form = withChanges(objectIn(forms, textIn(given, 'form')), changesIn(given));
    const drafted = await draftApplication(stage.deps, act, { jurisdiction, form });
    if (!drafted.ok) return refused(drafted);
    stage.cases.set(textIn(given, 'application'), drafted.value.id);
    return stateAfter(stage, drafted.value.id, [act, drafted]);
  },

  /** Papers by their kinds. Each is a text of its own, so that no two have one digest. */
  attach: async (stage, given, act) => {
    const id = caseNamed(stage, given);
    for (const kind of textsIn(given, 'papers')) {
      const bytes = new TextEncoder().encode(`${kind} of ${id}, attached on ${act.on}\n`);
      const paper = { id, kind, fileName: `${kind}.txt`, mediaType: 'text/plain', bytes };
      const attached = await attachDocument(
        stage.deps,
        { ...act, key: `${act.key} ${kind}` },
        paper,
      );
      if (!attached.ok) return refused(attached);
    }
    return stateAfter(stage, id, [act, ok({})]);
  },

  save: deedOf((given, form) => {
    return { type: 'save', form: withChanges({ ...form }, changesIn(given)) };
  }),
  submit: deedOf(() => ({ type: 'submit' })),
  withdraw: deedOf((given) => ({ type: 'withdraw', reason: textIn(given, 'reason') })),
  'take-up': deedOf(() => ({ type: 'take-up' })),
  return: deedOf((given) => ({ type: 'return', remarks: remarksIn(given) })),
  'stop-clock': deedOf((given) => {
    return { type: 'stop-clock', reason: textIn(given, 'reason'), note: textIn(given, 'note') };
  }),
  'restart-clock': deedOf((given) => ({ type: 'restart-clock', note: textIn(given, 'note') })),
  propose: deedOf((given, form) => {
    return { type: 'propose', proposal: proposalIn(objectIn(given, 'proposal'), form) };
  }),
  'send-back': deedOf((given) => ({ type: 'send-back', reason: textIn(given, 'reason') })),
  countersign: deedOf(() => ({ type: 'countersign' })),

  /** The case as that person sees it on that day. */
  look: async (stage, given, { actor, on }) => {
    const view = await viewCase(stage.deps, { id: caseNamed(stage, given), actor, on });
    if (!view.ok) return refused(view);
    const { application, clock, gaps, determinations } = view.value;
    const lines = determinations.map(({ answer }) => (answer.ok ? answer.value : refused(answer)));
    return plainly({ status: application.status, clock, gaps: gaps.length, lines });
  },
} as const satisfies Partial<Record<DeedName, Deed>>;

function deedOf(commandOf: (given: Given, form: ApplicationForm) => StepCommand): Deed {
  return async (stage, given, act) => {
    const id = caseNamed(stage, given);
    const found = await stage.deps.desk.application(id);
    assert(found !== undefined, `${id} has been drafted and is not there`);
    const command = commandOf(given, found.subject.form);
    return stateAfter(stage, id, [act, await takeStep(stage.deps, act, { id, command })]);
  };
}

type Done = readonly [Act, Result<{ readonly repeated?: true }, string>];

/** What came of it, and how the application stands now in the eyes of whoever did it. */
async function stateAfter(stage: Stage, id: string, [act, done]: Done): Promise<Given> {
  const view = await viewCase(stage.deps, { id, on: act.on, actor: act.actor });
  if (!view.ok) return outcomeOf(done);
  const { application, gaps } = view.value;
  return { status: application.status, gaps: gaps.length, ...outcomeOf(done) };
}

function remarksIn(given: Given) {
  return objectsIn(given, 'remarks').map((remark) => {
    const says = textIn(remark, 'says');
    return remark.path === undefined ? { says } : { path: textIn(remark, 'path'), says };
  });
}

function proposalIn(given: Given, form: ApplicationForm): Proposal {
  const reason = textIn(given, 'reason');
  if (given.outcome === 'refuse') {
    return { outcome: 'refuse', grounds: textsIn(given, 'grounds'), reason };
  }
  return {
    outcome: 'grant',
    validFrom: dayIn(given, 'validFrom'),
    validUntil: dayIn(given, 'validUntil'),
    lines: objectsIn(given, 'lines').map((line) => grantedLineIn(line, form)),
    conditions: textsIn(given, 'conditions'),
    reason,
  };
}

/** Quantities stand in the file as on paper: decimal text in the unit of the line. */
function grantedLineIn(given: Given, { lines = [] }: ApplicationForm) {
  const line = numberIn(given, 'line');
  const quantity = parseQuantity(textIn(given, 'quantity'), lines[line - 1]?.unit ?? '');
  assert(quantity.ok, `what is granted of line ${line} is no quantity`);
  return { line, quantityBase: quantity.value, conditions: textsIn(given, 'conditions') };
}
