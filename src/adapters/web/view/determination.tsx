import type {
  Answer,
  DecidingEntry,
  DeterminationOutcome,
} from '../../../domain/determination/answer.ts';
import { citationOf } from '../../../domain/determination/standing.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Finding, Outcome } from '../../../domain/law/rule.ts';
import type { Entry, Measure } from '../../../domain/measure/measure.ts';
import { formatDay } from './format.ts';
import { type Column, Table } from './table.tsx';
import { Mark, Tag, type TagLook } from './tag.tsx';
import { useVisit, useWords } from './visit.ts';

// biome-ignore format: a table reads better as a table
export const OUTCOME_LOOKS = {
  'prohibited':            { tone: 'bad',  shape: 'cross' },
  'presumption-of-denial': { tone: 'bad',  shape: 'triangle' },
  'licence-required':      { tone: 'warn', shape: 'square' },
  'need-facts':            { tone: 'info', shape: 'question' },
  'suspended':             { tone: 'info', shape: 'pause' },
  'not-controlled':        { tone: 'good', shape: 'tick' },
} as const satisfies Record<DeterminationOutcome, TagLook>;

export function OutcomeTag({ outcome }: { readonly outcome: DeterminationOutcome }) {
  const { determination: words } = useWords();
  return <Tag {...OUTCOME_LOOKS[outcome]} text={words.outcomes[outcome].tag} />;
}

interface Cited {
  readonly deciding: DecidingEntry;
  readonly measure: Measure | undefined;
  readonly entry: Entry | undefined;
}

function lookUp(law: Law, deciding: DecidingEntry): Cited {
  const measure = law.measures.find(({ id }) => id === deciding.measure);
  const entry = measure?.entries.find((one) => {
    const { clause, code } = citationOf(measure, one);
    return code === deciding.code && clause === deciding.clause;
  });
  return { deciding, measure, entry };
}

/** The clauses that decided: instrument, place, item, days in force, and where it can be read. */
export function DecidingTable({ law, answer }: { readonly law: Law; readonly answer: Answer }) {
  const { determination: words } = useWords();
  const columns = useDecidingColumns();
  const rows = answer.entries.map((entry) => lookUp(law, entry));
  if (rows.length === 0) return <p class="empty">{words.noneDecided}</p>;
  return (
    <Table
      caption={words.deciding}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ deciding }) => `${deciding.measure} ${deciding.code}`}
    />
  );
}

function useDecidingColumns(): readonly Column<Cited>[] {
  const { language, words } = useVisit();
  const { determination, common } = words;
  return [
    {
      head: determination.code,
      cell: ({ deciding }) => <span class="code nowrap">{deciding.code}</span>,
    },
    { head: determination.itemTitle, cell: ({ entry }) => <ItemTitle entry={entry} /> },
    { head: determination.measure, cell: (cited) => <MeasureName {...cited} /> },
    { head: determination.clause, cell: ({ deciding }) => deciding.clause ?? '–' },
    {
      head: determination.inForce,
      cell: ({ measure, entry }) => {
        const period = entry?.period ?? measure?.period;
        if (period === undefined) return '–';
        const until =
          period.until === undefined ? '' : ` ${common.until} ${formatDay(period.until, language)}`;
        return `${common.from} ${formatDay(period.from, language)}${until}`;
      },
    },
    { head: determination.read, cell: ({ entry }) => <VerifiedMark verified={entry?.verified} /> },
  ];
}

function ItemTitle({ entry }: { readonly entry: Entry | undefined }) {
  const { language } = useVisit();
  if (entry === undefined) return null;
  if (language === 'zh' && entry.titleZh !== undefined) return <>{entry.titleZh}</>;
  return <span lang="en">{entry.title}</span>;
}

function MeasureName({ deciding, measure }: Cited) {
  if (measure === undefined) return <>{deciding.measure}</>;
  const [source] = measure.sources;
  return (
    <span lang="en">
      {source === undefined ? measure.instrument : <a href={source.url}>{measure.instrument}</a>}
      <span class="soft"> {measure.title}</span>
    </span>
  );
}

/** What the mark means, where it stands in a table. */
function UnverifiedNote({ isNeeded }: { readonly isNeeded: boolean }) {
  const { common } = useWords();
  if (!isNeeded) return null;
  return (
    <p class="panel-body small soft">
      {common.unverified}: {common.unverifiedHint}
    </p>
  );
}

export function VerifiedMark({ verified }: { readonly verified: boolean | undefined }) {
  const { common } = useWords();
  if (verified === false) return <Mark tone="warn" shape="empty" text={common.unverified} />;
  return <Mark tone="good" shape="tick" text={common.verified} />;
}

// biome-ignore format: a table reads better as a table
export const RESULT_LOOKS = {
  'met':     { tone: 'quiet', shape: 'tick' },
  'not-met': { tone: 'quiet', shape: 'cross' },
  'unknown': { tone: 'warn',  shape: 'question' },
} as const satisfies Record<Outcome, TagLook>;

/** In Chinese where it is held. */
function FindingSays({ says, saysZh }: Finding) {
  const { language } = useVisit();
  if (language === 'zh' && saysZh !== undefined) return <span class="unbold">{saysZh}</span>;
  return (
    <span lang="en" class="unbold">
      {says}
    </span>
  );
}

/** Every rule that was applied, in its own words, with its citation and how sure the source is. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }) {
  const { determination: words } = useWords();
  const results = { met: words.met, 'not-met': words['not-met'], unknown: words.open };
  const columns: readonly Column<Finding>[] = [
    {
      head: words.finding,
      cell: (finding) => <FindingSays {...finding} />,
    },
    {
      head: words.result,
      cell: ({ outcome }) => <Mark {...RESULT_LOOKS[outcome]} text={results[outcome]} />,
    },
    { head: words.cites, cell: ({ cites }) => <span lang="en">{cites}</span> },
    {
      head: words.read,
      cell: ({ verified }) => (verified === undefined ? '–' : <VerifiedMark verified={verified} />),
    },
  ];
  return (
    <>
      <Table
        caption={words.findings}
        captionHidden
        columns={columns}
        rows={findings}
        keyOf={({ rule, says }) => `${rule} ${says}`}
      />
      <UnverifiedNote isNeeded={findings.some(({ verified }) => verified === false)} />
    </>
  );
}
