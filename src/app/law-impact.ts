import type { ApplicationForm } from '../domain/application/form.ts';
import type { Answer } from '../domain/determination/answer.ts';
import { determine } from '../domain/determination/determine.ts';
import type { FactSheet } from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import { type Overlap, overlapsOf } from '../domain/law/overlap.ts';
import { type AnswerChange, changeBetween } from '../domain/law/what-changes.ts';
import { standingOf } from '../domain/licence/standing.ts';
import type { Measure } from '../domain/measure/measure.ts';
import type { RefusalFacts } from '../domain/result.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { factsOfLine } from './facts-of-line.ts';
import type { Desk, Page, PageRequest } from './ports.ts';

/** An item, or a line of a case, that a draft would have answered otherwise. */
export interface Touched {
  readonly of: 'item' | 'application' | 'licence';
  /** The item's own name, the application's number, the licence's number. */
  readonly id: string;
  /** Line of the case, or place of the item, counted from 1. */
  readonly line: number;
  readonly name?: string;
  readonly holder?: string;
  readonly changed: AnswerChange;
  readonly before: Answer;
  readonly after: Answer;
}

/** A line that cannot be read as facts, so that nobody can say whether it is touched. */
export interface Unread {
  readonly of: Touched['of'];
  readonly id: string;
  readonly line: number;
  readonly reason: string;
  readonly facts?: RefusalFacts;
}

/** What a draft would change on a day: of the law, and of what people have before them. */
export interface Impact {
  readonly draft: Measure;
  readonly on: PlainDate;
  /** Whether a measure of this name is held, which the draft would then replace. */
  readonly replaces: boolean;
  readonly overlaps: readonly Overlap[];
  readonly looked: Readonly<Record<Touched['of'], number>>;
  readonly touched: readonly Touched[];
  readonly unread: readonly Unread[];
}

export interface ImpactRequest {
  /** The law as it is, and as it would be. */
  readonly law: Law;
  readonly drafted: { readonly draft: Measure; readonly law: Law };
  readonly on: PlainDate;
  readonly items: readonly FactSheet[];
}

/** Applications that the authority has or has given back: drafts are nobody's business. */
const OPEN = ['submitted', 'in-review', 'proposed', 'returned'] as const;

/** Without a desk nothing is asked of cases: then only law and items are looked at. */
export async function impactOf(desk: Desk | undefined, request: ImpactRequest): Promise<Impact> {
  const { law, drafted, on } = request;
  const { draft } = drafted;
  const findings = [itemsTouched(request)];
  if (desk !== undefined) {
    findings.push(await applicationsTouched(desk, request));
    findings.push(await licencesTouched(desk, request));
  }
  const looked = { item: 0, application: 0, licence: 0 };
  for (const { of, count } of findings) looked[of] += count;
  return {
    draft,
    on,
    replaces: law.measures.some(({ id }) => id === draft.id),
    overlaps: overlapsOf(draft, law),
    looked,
    touched: findings.flatMap(({ touched }) => touched),
    unread: findings.flatMap(({ unread }) => unread),
  };
}

interface Looked {
  readonly of: Touched['of'];
  /** How many lines or items were looked at. */
  count: number;
  readonly touched: Touched[];
  readonly unread: Unread[];
}

function nothingYet(of: Touched['of']): Looked {
  return { of, count: 0, touched: [], unread: [] };
}

type Subject = Omit<Touched, 'changed' | 'before' | 'after'>;

interface Held {
  readonly subject: Subject;
  readonly facts: FactSheet['facts'];
}

function hold(looked: Looked, { subject, facts }: Held, request: ImpactRequest): void {
  const { law, drafted, on } = request;
  const before = determine(law, facts, on);
  const after = determine(drafted.law, facts, on);
  const changed = changeBetween(before, after);
  if (changed !== undefined) looked.touched.push({ ...subject, changed, before, after });
}

function itemsTouched(request: ImpactRequest): Looked {
  const looked = nothingYet('item');
  for (const [index, { id, facts }] of request.items.entries()) {
    looked.count += 1;
    const subject = { of: 'item', id: `${id ?? index + 1}`, line: index + 1 } as const;
    hold(looked, { subject, facts }, request);
  }
  return looked;
}

interface Lined {
  readonly named: Pick<Subject, 'of' | 'id' | 'holder'>;
  readonly form: ApplicationForm;
  /** Only these lines are alive; absent: all of them. */
  readonly lines?: ReadonlySet<number>;
}

/** The lines of one form, each as its facts stand on the day. */
function holdLines(looked: Looked, { named, form, lines }: Lined, request: ImpactRequest): void {
  for (const [index, { name }] of (form.lines ?? []).entries()) {
    const line = index + 1;
    if (lines?.has(line) === false) continue;
    looked.count += 1;
    const sheet = factsOfLine(form, line, { law: request.law, on: request.on });
    if (!sheet.ok) {
      const { reason, facts } = sheet;
      const { of, id } = named;
      looked.unread.push({ of, id, line, reason, ...(facts && { facts }) });
      continue;
    }
    const subject = { ...named, line, ...(name === undefined ? {} : { name }) };
    hold(looked, { subject, facts: sheet.value.facts }, request);
  }
}

async function applicationsTouched(desk: Desk, request: ImpactRequest): Promise<Looked> {
  const looked = nothingYet('application');
  const { code } = request.law.jurisdiction;
  for await (const row of rowsOf((page) => desk.applications({ statuses: OPEN }, page))) {
    const held = await desk.application(row.id);
    if (held === undefined || held.subject.jurisdiction !== code) continue;
    const named = { of: 'application', id: row.id, holder: row.exporterName } as const;
    holdLines(looked, { named, form: held.subject.form }, request);
  }
  return looked;
}

/** A licence is live on a day when goods may be declared under it then or later. */
async function licencesTouched(desk: Desk, request: ImpactRequest): Promise<Looked> {
  const looked = nothingYet('licence');
  const { code } = request.law.jurisdiction;
  for await (const row of rowsOf((page) => desk.licences({}, page))) {
    const held = await desk.licence(row.number);
    if (held === undefined || held.subject.issued.jurisdiction !== code) continue;
    const standing = standingOf(held.subject, request.on);
    if (standing === 'expired' || standing === 'exhausted') continue;
    const application = await desk.application(held.subject.issued.application);
    if (application === undefined) continue;
    const named = { of: 'licence', id: row.number, holder: row.holderName } as const;
    const lines = new Set(held.subject.issued.lines.map(({ line }) => line));
    holdLines(looked, { named, form: application.subject.form, lines }, request);
  }
  return looked;
}

const PAGE = 200;

async function* rowsOf<Row>(ask: (page: PageRequest) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const page = await ask({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page.rows;
    after = page.next;
  } while (after !== undefined);
}
