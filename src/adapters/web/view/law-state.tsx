import type { Law } from '../../../domain/law/law.ts';
import {
  type ClauseStanding,
  clauseStandingOn,
  type SpanState,
} from '../../../domain/law/timeline.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { formatDay } from './format.ts';
import { Tag, type TagLook } from './tag.tsx';
import { useVisit } from './visit.ts';

// biome-ignore format: a table reads better as a table
const LOOKS = {
  'in-force':     { tone: 'good',  shape: 'tick' },
  'suspended':    { tone: 'info',  shape: 'pause' },
  'announced':    { tone: 'warn',  shape: 'question' },
  'starts-later': { tone: 'info',  shape: 'clock' },
  'ended':        { tone: 'quiet', shape: 'dash' },
} as const satisfies Record<SpanState, TagLook>;

interface StateTagProps {
  readonly law: Law;
  /** Absent: it is not published yet on that day. */
  readonly standing: ClauseStanding | undefined;
  readonly mixed?: boolean;
}

/** How a clause stands on a day, with the day that comes next. */
export function StateTag({ law, standing, mixed }: StateTagProps) {
  const { words, language } = useVisit();
  const said = words.law;
  if (standing === undefined) return <span class="soft">{said.notPublished}</span>;
  if (mixed === true) return <Tag tone="warn" shape="half" text={said.partly} />;
  const { state, revivesOn, startsOn, by } = standing;
  const instrument = law.measures.find(({ id }) => id === by)?.number;
  const beside = [
    instrument === undefined ? undefined : said.suspendedBy(instrument),
    revivesOn === undefined ? undefined : said.backOn(formatDay(revivesOn, language)),
    startsOn === undefined ? undefined : said.startsOn(formatDay(startsOn, language)),
  ].filter((part) => part !== undefined);
  return (
    <>
      <Tag {...LOOKS[state]} text={said.short[state]} />
      {beside.length === 0 ? null : <span class="soft">{beside.join(', ')}</span>}
    </>
  );
}

interface MeasureStateProps {
  readonly law: Law;
  readonly measure: Measure;
  readonly on: PlainDate;
}

/** How a measure stands; where its clauses part ways, that they do. */
export function MeasureState({ law, measure, on }: MeasureStateProps) {
  const clauses = measure.entries.length === 0 ? [{}] : measure.entries;
  const standings = clauses.map((clause) => clauseStandingOn(measure, clause, on));
  const [first] = standings;
  const isMixed = standings.some((one) => one?.state !== first?.state || one?.by !== first?.by);
  return <StateTag law={law} standing={first} mixed={isMixed} />;
}

/** The house that published it: enough to tell one source from another. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? url;
}
