import type { Answer, DecidingEntry, OutcomeChange } from '../domain/determination/answer.ts';
import { turnsOf } from '../domain/determination/law-of-day.ts';
import type { Law } from '../domain/law/law.ts';
import { SYSTEM } from '../domain/party/actor.ts';
import { ok } from '../domain/result.ts';
import type { GivenRuling } from '../domain/ruling/ruling.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { determineWithRulings } from './determine-with-rulings.ts';
import { factsOfLine } from './facts-of-line.ts';
import type { LawRun } from './law-runs.ts';
import type { LineChange, ReDetermined, SubjectChange } from './notice.ts';
import type { Act, Deps, Edge, Page, PageRequest } from './ports.ts';
import { tallyOf } from './tally-changes.ts';

/** A law on a day: what everything on file is determined by. */
export interface LawOn {
  readonly law: Law;
  readonly on: PlainDate;
}

export interface Redetermination extends LawOn {
  readonly at: Instant;
}

export type Redetermined =
  /** The first law that this database has seen, or one that stands as it did. */
  | { readonly compared: false; readonly because: 'first-law' | 'nothing-turned' | 'before-lost' }
  | {
      readonly compared: true;
      readonly looked: number;
      readonly changed: number;
      readonly firms: readonly string[];
    };

type Needs = Pick<Deps, 'journal' | 'desk' | 'notices' | 'lawRuns' | 'lawEditions' | 'lawBook'> & {
  readonly edge: Pick<Edge, 'digest'>;
};

/**
 * Determines every draft, open application and live licence under the law as it stood when that
 * was last done and as it stands now, records what changes and tells whom it concerns. Done once
 * for an edition and a turn of the law: whoever does it again changes nothing.
 */
export async function redetermine(
  deps: Needs,
  { law, on, at }: Redetermination,
): Promise<Redetermined> {
  const { code } = law.jurisdiction;
  const now = { edition: law.edition, on };
  const last = await deps.lawRuns.last(code);
  const before = last === undefined ? undefined : await lawBefore(deps, last, law);
  if (last === undefined || before === undefined || !hasTurned(last, { law, on })) {
    await deps.lawRuns.record(code, now);
    if (last === undefined) return { compared: false, because: 'first-law' };
    return { compared: false, because: before ? 'nothing-turned' : 'before-lost' };
  }
  const result = await compareAll(deps, before, { law, on, at });
  await deps.lawRuns.record(code, now);
  return result;
}

/** The edition of the last time is read from what was kept of it. */
async function lawBefore(
  { lawEditions, lawBook }: Needs,
  { edition, on }: LawRun,
  law: Law,
): Promise<LawOn | undefined> {
  if (edition === law.edition) return { law, on };
  const kept = await lawEditions.find(edition);
  if (kept === undefined) return undefined;
  const read = lawBook.reader.edition(kept);
  return read.ok ? { law: read.value, on } : undefined;
}

/** Another edition, or a day of this one on which something begins, rests, revives or ends. */
function hasTurned(last: LawRun, { law, on }: LawOn): boolean {
  if (last.edition !== law.edition) return true;
  return turnsOf(law).some((turn) => last.on < turn && turn <= on);
}

async function compareAll(
  deps: Needs,
  before: LawOn,
  after: Redetermination,
): Promise<Redetermined> {
  const { law, on } = after;
  const turn = turnsOf(law).findLast((one) => one <= on) ?? on;
  const from = `${before.law.edition} ${before.on}`;
  const run = `${law.jurisdiction.code} ${from} ${law.edition} ${turn}`;
  const tally = tallyOf();
  let looked = 0;
  for await (const { subject, change } of changesOnFile(deps, before, after)) {
    looked += 1;
    if (change === undefined) continue;
    tally.add(subject.firm, change);
    await recordChange(deps, subject, { change, run, after });
  }
  await tellAll(deps, { tally, run, before, after });
  return { compared: true, looked, changed: tally.total().changed, firms: [...tally.firms()] };
}

export interface Looked {
  readonly subject: ReDetermined;
  readonly change: SubjectChange | undefined;
}

/** Everything on file with what changes for it between two laws on their days, page by page. */
export async function* changesOnFile(
  { desk, edge }: Pick<Needs, 'desk' | 'edge'>,
  before: LawOn,
  after: LawOn,
): AsyncGenerator<Looked> {
  const { code: jurisdiction } = after.law.jurisdiction;
  const rulings = new Map<string, readonly GivenRuling[]>();
  const live = { jurisdiction, on: after.on };
  const sources = [
    (page: PageRequest) => desk.openForms(jurisdiction, page),
    (page: PageRequest) => desk.liveForms(live, page),
  ];
  for (const source of sources) {
    for await (const subject of allOf(source)) {
      const held = rulings.get(subject.firm) ?? (await desk.givenRulings(subject.firm));
      rulings.set(subject.firm, held);
      const answer = (lawOn: LawOn, line: number) =>
        answerTo(subject, line, { ...lawOn, rulings: held, digest: edge.digest });
      const change = changeOf(subject, (line) => [answer(before, line), answer(after, line)]);
      yield { subject, change };
    }
  }
}

const A_PAGE = 200;

/** One page at a time, so that memory does not grow with what is on file. */
async function* allOf(
  source: (page: PageRequest) => Promise<Page<ReDetermined>>,
): AsyncGenerator<ReDetermined> {
  let after: string | undefined;
  do {
    const page: Page<ReDetermined> = await source({ limit: A_PAGE, ...(after && { after }) });
    yield* page.rows;
    after = page.next;
  } while (after !== undefined);
}

interface Asked extends LawOn {
  readonly rulings: readonly GivenRuling[];
  readonly digest: Edge['digest'];
}

/** Facts that cannot be read yet have no answer: a draft may hold anything. */
function answerTo({ form }: ReDetermined, line: number, asked: Asked): Answer | undefined {
  const { law, on, rulings, digest } = asked;
  if (form.lines?.[line - 1] === undefined) return undefined;
  const sheet = factsOfLine(form, line, { law, on });
  if (!sheet.ok) return undefined;
  const { id: item, facts } = sheet.value;
  return determineWithRulings({ rulings, digest }, law, { on, facts, item });
}

type Pair = readonly [before: Answer | undefined, after: Answer | undefined];

function changeOf(
  { stream, id, form, lines }: ReDetermined,
  answers: (line: number) => Pair,
): SubjectChange | undefined {
  const all = lines ?? (form.lines ?? []).map((_, place) => place + 1);
  const changed = all.flatMap((line) => lineChange(line, answers(line)) ?? []);
  return changed.length === 0 ? undefined : { stream: `${stream}/${id}`, lines: changed };
}

function lineChange(line: number, [before, after]: Pair): LineChange | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [held, holds] = [before.entries.map(citation), after.entries.map(citation)];
  const same = before.outcome === after.outcome && held.join() === holds.join();
  if (same) return undefined;
  return { line, from: before.outcome, to: after.outcome, before: held, after: holds };
}

function citation({ measure, code }: DecidingEntry): string {
  return `${measure} ${code}`;
}

interface Recording {
  readonly change: SubjectChange;
  readonly run: string;
  readonly after: Redetermination;
}

/** An event only where the outcome is another: the same outcome by another entry is told alone. */
async function recordChange(
  { journal }: Needs,
  { stream, id }: ReDetermined,
  { change, run, after: { law, on, at } }: Recording,
): Promise<void> {
  const lines = change.lines.flatMap(({ line, from, to }): OutcomeChange[] =>
    from === to ? [] : [{ line, from, to }],
  );
  if (lines.length === 0) return;
  const key = `re-determine ${run} ${stream}/${id}`;
  const act: Act = { actor: SYSTEM, at, on, key, digest: key };
  const event = { type: 're-determined', on, edition: law.edition, lines } as const;
  const decided = () => ok({ events: [{ stream, id, event }], findings: [] });
  if (stream === 'application') await journal.changeApplication<never>(act, id, decided);
  else await journal.changeLicence<never>(act, { number: id }, decided);
}

interface Telling {
  readonly tally: ReturnType<typeof tallyOf>;
  readonly run: string;
  readonly before: LawOn;
  readonly after: Redetermination;
}

async function tellAll(
  { notices }: Needs,
  { tally, run, before, after: { law, on, at } }: Telling,
): Promise<void> {
  const { code: jurisdiction } = law.jurisdiction;
  const about = {
    kind: 'law-changed',
    edition: law.edition,
    editionBefore: before.law.edition,
    onBefore: before.on,
  } as const;
  const told = { jurisdiction, at, on };
  for (const firm of tally.firms()) {
    const content = { ...about, ...tally.of(firm) };
    await notices.post({ ...told, key: `law-changed ${run} ${firm}`, firm, content });
  }
  const content = { ...about, ...tally.total() };
  await notices.post({ ...told, key: `law-changed ${run}`, content });
}
