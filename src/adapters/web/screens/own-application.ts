import { type StepCommand, takeStep } from '../../../app/take-step.ts';
import { type CaseView, viewCase } from '../../../app/view-case.ts';
import type { ApplicationForm } from '../../../domain/application/form.ts';
import type { mayBegin } from '../../../domain/application/may-take.ts';
import type { Law } from '../../../domain/law/law.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, type Screen } from '../request/serve-screen.tsx';
import { NOT_FOUND, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { sayRefusal } from '../words/refusals.ts';

/** One of the exporter's applications, and whoever asked for it. */
export interface Own {
  readonly site: Site;
  readonly asked: AskedBy;
  readonly view: CaseView;
  readonly law: Law;
}

/** A screen of one application of the signed-in exporter. */
export function forOwn(site: Site, screen: (own: Own) => Promise<Shown> | Shown): Screen {
  return forRoles(['exporter'], async (asked) => {
    const loaded = await loadCase(site, asked);
    return 'view' in loaded ? screen({ ...loaded, asked, site }) : loaded;
  });
}

/** Whoever may not see it learns nothing, not even that there is such a case. */
export async function loadCase(
  site: Site,
  { params, person }: AskedBy,
): Promise<{ readonly view: CaseView; readonly law: Law } | Shown> {
  const id = params.id ?? '';
  const known = await site.deps.desk.application(id);
  if (known === undefined) return NOT_FOUND;
  const law = lawOf(site, known.subject.jurisdiction);
  const on = site.deps.edge.today(law.jurisdiction.zone);
  const seen = await viewCase(site.deps, { id, on, actor: person });
  return seen.ok ? { view: seen.value, law } : NOT_FOUND;
}

/** Takes a step with what was posted. Answers the refusal in words, or nothing when it was done. */
export async function takeOwnStep(
  { site, asked, view, law }: Own,
  command: StepCommand,
): Promise<string | undefined> {
  const act = actOf(site, asked, law.jurisdiction.zone);
  const done = await takeStep(site.deps, act, { id: view.application.id, command });
  return done.ok ? undefined : sayRefusal(asked.visit.language, done);
}

export function saveForm(own: Own, form: ApplicationForm): Promise<string | undefined> {
  return takeOwnStep(own, { type: 'save', form });
}

/** Whether the form is still the exporter's to change. */
export function isOpen({ steps }: CaseView): boolean {
  return steps.some(({ step, may }) => step === 'save' && may.ok);
}

export function may({ steps }: CaseView, asked: Parameters<typeof mayBegin>[1]): boolean {
  return steps.some(({ step, may: answer }) => step === asked && answer.ok);
}
