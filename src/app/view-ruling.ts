import { sitsAtAuthority } from '../domain/application/may-see.ts';
import { assert } from '../domain/assert.ts';
import type { Actor } from '../domain/party/actor.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { RulingStep } from '../domain/ruling/command.ts';
import { asSeenBy, maySee } from '../domain/ruling/may-see.ts';
import { isRulingStep, mayBegin, type RulingRefusal, STEPS } from '../domain/ruling/may-take.ts';
import type { Ruling } from '../domain/ruling/ruling.ts';
import type { Deps, Recorded } from './ports.ts';
import { type StoryLine, tellStory } from './tell-story.ts';
import type { Language } from './words.ts';

/** A step of the procedure, and whether the viewer may begin it now. */
export interface OpenRulingStep {
  readonly step: RulingStep;
  readonly may: Result<void, RulingRefusal>;
}

/** Everything that a page about one ruling shows. */
export interface RulingView {
  /** As the viewer may see it: a proposal is inside the authority until it is signed. */
  readonly ruling: Ruling;
  readonly version: number;
  readonly exporterName: string;
  readonly steps: readonly OpenRulingStep[];
  readonly story: readonly StoryLine[];
}

export interface CaseLook {
  readonly id: string;
  readonly actor: Actor;
  readonly language: Language;
}

type Needs = Pick<Deps, 'desk' | 'people' | 'lawBook'> & {
  readonly edge: Pick<Deps['edge'], 'today'>;
};

/** One ruling, for those who may see it. */
export async function viewRuling(
  { desk, people, lawBook, edge }: Needs,
  { id, actor, language }: CaseLook,
): Promise<Result<RulingView, 'unknown' | 'role-may-not'>> {
  const found = await desk.ruling(id);
  if (found === undefined) return refuse('unknown');
  const { subject, version } = found;
  if (!maySee(subject, actor)) return refuse('role-may-not');
  const law = lawBook.laws.get(subject.jurisdiction);
  assert(law !== undefined, `${subject.jurisdiction} is not in the law book`);
  const context = { actor, on: edge.today(law.jurisdiction.zone), law };
  const steps = Object.keys(STEPS)
    .filter(isRulingStep)
    .map((step) => ({ step, may: mayBegin(subject, step, context) }));
  const recorded = storyFor(actor, await desk.story(`ruling/${id}`));
  const names = await people.names([...new Set(recorded.map((one) => one.actor))]);
  const firm = await people.firm(subject.exporter);
  return ok({
    ruling: asSeenBy(subject, actor),
    version,
    exporterName: firm?.name ?? subject.exporter,
    steps,
    story: tellStory(recorded, { names, language }),
  });
}

/** What the authority does among itself is its own until a decision is signed. */
function storyFor(viewer: Actor, story: readonly Recorded[]): readonly Recorded[] {
  if (sitsAtAuthority(viewer)) return story;
  return story.filter(({ type }) => type !== 'ruling-proposed' && type !== 'ruling-sent-back');
}
