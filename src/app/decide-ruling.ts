import { assert } from '../domain/assert.ts';
import { canonical } from '../domain/audit/canonical.ts';
import type { Hasher } from '../domain/audit/entry.ts';
import type { Law } from '../domain/law/law.ts';
import { SYSTEM } from '../domain/party/actor.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { RulingCommand } from '../domain/ruling/command.ts';
import { decide } from '../domain/ruling/decide.ts';
import type { RulingRefusal } from '../domain/ruling/may-take.ts';
import { entriesRuled, wordingOf } from '../domain/ruling/ruled-entries.ts';
import { findingsOf } from '../domain/ruling/rules.ts';
import type { Ruling, RulingAnswer, RulingBasis } from '../domain/ruling/ruling.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { keepPaper, type Paper, type PaperDeps, type PaperRefusal } from './keep-paper.ts';
import type { Act, Decided, Deps, Edge, LawBook, Receipt, WriteRefusal } from './ports.ts';

export type RulingStepRefusal = RulingRefusal | WriteRefusal;

/** A step as a person asks for it. What law a ruling rests on is not theirs to say. */
export type RulingStepCommand =
  | Exclude<RulingCommand, { readonly type: 'countersign' | 'attach' | 'expire' }>
  | { readonly type: 'countersign' };

export interface StepOfRuling {
  readonly id: string;
  readonly command: RulingStepCommand;
}

type Needs = Pick<Deps, 'journal' | 'desk' | 'lawBook' | 'notices'> & {
  readonly edge: Pick<Edge, 'digest'>;
};

/** One step of a ruling; whoever asked is told once it is decided. */
export async function decideRuling(
  deps: Needs,
  act: Act,
  { id, command }: StepOfRuling,
): Promise<Result<Receipt, RulingStepRefusal>> {
  const { journal, lawBook, edge } = deps;
  const receipt = await journal.changeRuling(act, id, (ruling) => {
    if (ruling === undefined) return refuse('unknown');
    const law = lawOf(lawBook, ruling);
    const whole =
      command.type === 'countersign'
        ? { ...command, basis: basisFor(ruling, law, { on: act.on, digest: edge.digest }) }
        : command;
    return decideOn(ruling, whole, { act, law });
  });
  if (receipt.ok && command.type === 'countersign') await tellExporter(deps, act, id);
  return receipt;
}

function lawOf({ laws }: LawBook, { jurisdiction }: Ruling): Law {
  const law = laws.get(jurisdiction);
  assert(law !== undefined, `${jurisdiction} is not in the law book`);
  return law;
}

function decideOn(
  ruling: Ruling,
  command: RulingCommand,
  { act, law }: { readonly act: Act; readonly law: Law },
): Result<Decided, RulingRefusal> {
  const context = { actor: act.actor, on: act.on, law };
  const decision = decide(ruling, command, context);
  if (!decision.ok) return decision;
  const events = decision.value.map(
    (event) => ({ stream: 'ruling', id: ruling.id, event }) as const,
  );
  return ok({ events, findings: findingsOf(ruling, command, context) });
}

interface ReadOn {
  readonly on: PlainDate;
  readonly digest: Hasher;
}

/** A refusal rests on no entries; its basis names the edition alone. */
function basisFor(ruling: Ruling, law: Law, read: ReadOn): RulingBasis {
  const proposal = ruling.status === 'proposed' ? ruling.proposal : undefined;
  const answers = proposal !== undefined && proposal.outcome !== 'refuse';
  const entries = answers ? entriesDigest(law, proposal, read) : '';
  return { edition: law.edition, entries };
}

/** What the entries that a ruling speaks of say on a day, as one digest. */
export function entriesDigest(law: Law, answer: RulingAnswer, { on, digest }: ReadOn): string {
  return digest(canonical(wordingOf(entriesRuled(law, answer, on))));
}

async function tellExporter({ desk, notices }: Needs, act: Act, id: string): Promise<void> {
  const decided = await desk.ruling(id);
  assert(decided !== undefined, `${id} was countersigned and is not known`);
  const { subject } = decided;
  if (subject.status !== 'given' && subject.status !== 'refused') return;
  const { jurisdiction, exporter: firm, item } = subject;
  const outcome = subject.status === 'given' ? subject.answer.outcome : 'refused';
  const content = { kind: 'ruling-decided', ruling: id, item: item.name, outcome } as const;
  const { at, on } = act;
  await notices.post({ key: `ruling ${id}`, jurisdiction, firm, at, on, content });
}

export interface PaperOfCase extends Paper {
  /** The ruling or questioning it belongs to. */
  readonly id: string;
}

/** Attaches a test report or another paper that the ruling is to rest on. */
export async function attachToRuling(
  deps: Pick<Deps, 'journal' | 'lawBook'> & PaperDeps,
  act: Act,
  { id, ...paper }: PaperOfCase,
): Promise<Result<Receipt & { readonly document: string }, RulingStepRefusal | PaperRefusal>> {
  const kept = await keepPaper(deps, act, paper);
  if (!kept.ok) return kept;
  const command = { type: 'attach', document: kept.value } as const;
  const receipt = await deps.journal.changeRuling(act, id, (ruling) => {
    if (ruling === undefined) return refuse('unknown');
    return decideOn(ruling, command, { act, law: lawOf(deps.lawBook, ruling) });
  });
  return receipt.ok ? ok({ ...receipt.value, document: kept.value.id }) : receipt;
}

interface Moment {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly jurisdiction: string;
}

/** What goes by itself: a ruling whose last day has passed runs out. Answers which. */
export async function expireRulings(
  { journal, desk, lawBook }: Pick<Deps, 'journal' | 'desk' | 'lawBook'>,
  { at, on, jurisdiction }: Moment,
): Promise<readonly string[]> {
  const expired: string[] = [];
  for (const id of await desk.rulingsToExpire(on, jurisdiction)) {
    const key = `expire ${id}`;
    const act: Act = { actor: SYSTEM, at, on, key, digest: key };
    const done = await journal.changeRuling(act, id, (ruling) => {
      if (ruling === undefined) return refuse('unknown');
      return decideOn(ruling, { type: 'expire' }, { act, law: lawOf(lawBook, ruling) });
    });
    if (done.ok) expired.push(id);
  }
  return expired;
}
