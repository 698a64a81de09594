import type { Law } from '../../../domain/law/law.ts';
import {
  SPAN_STATES,
  type Span,
  type SpanState,
  type TimelineRow,
  type Window,
} from '../../../domain/law/timeline.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { Language } from '../words/catalogue.ts';
import { percentAt, stretchOf, type Tick, ticksOf } from './day-scale.ts';
import { formatDay, formatMonth } from './format.ts';
import { useVisit, useWords } from './visit.ts';

interface TimelineProps {
  readonly law: Law;
  readonly rows: readonly TimelineRow[];
  readonly window: Window;
  readonly today: PlainDate;
  /** Above a single measure its name is known. */
  readonly named?: false;
}

/** Measures as bars over days: one row each, or one for each set of clauses that part ways. */
export function Timeline({ law, rows, window, today, named }: TimelineProps) {
  const ticks = ticksOf(window);
  return (
    <div class="timeline">
      <Hatch />
      <Axis ticks={ticks} window={window} today={today} />
      <ol>
        {rows.map((row) => (
          <li class="timeline-row" key={keyOf(row)}>
            <div class="timeline-name">
              <RowName row={row} law={law} named={named !== false} />
            </div>
            <Bar row={row} law={law} scale={{ ticks, window, today }} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a row is called, so that no two of a page are called the same. */
export function keyOf({ measure, clauses }: TimelineRow): string {
  return `${measure.id} ${clauses?.join(' ') ?? ''}`;
}

interface RowNameProps {
  readonly row: TimelineRow;
  readonly law: Law;
  readonly named: boolean;
}

function RowName({ row, law, named }: RowNameProps) {
  const { language } = useVisit();
  const { measure } = row;
  const clauses = useClauses(row);
  const { title, titleZh } = measure;
  const isZh = language === 'zh' && titleZh !== undefined;
  if (!named)
    return <span class="strong">{clauses ?? <span lang="en">{measure.number}</span>}</span>;
  return (
    <>
      <a href={`/law/${law.jurisdiction.code}/${measure.id}`}>{measure.number}</a>
      {clauses === undefined ? null : <span> · {clauses}</span>}
      <span class="soft" lang={isZh ? 'zh-Hans' : 'en'}>
        {isZh ? titleZh : title}
      </span>
    </>
  );
}

const MOST_CLAUSES = 4;

/** The clauses of a row in words; nothing when it stands for the whole measure. */
export function useClauses({ clauses }: TimelineRow): string | undefined {
  const { law: words } = useWords();
  if (clauses === undefined) return undefined;
  const few = words.clausesNamed(clauses.slice(0, MOST_CLAUSES).join(', '), clauses.length);
  const left = clauses.length - MOST_CLAUSES;
  return left > 0 ? `${few} ${words.more(left)}` : few;
}

interface Scale {
  readonly ticks: readonly Tick[];
  readonly window: Window;
  readonly today: PlainDate;
}

function Axis({ ticks, window, today }: Scale) {
  const { language, words } = useVisit();
  const isIn = window.from <= today && today <= window.until;
  const now = percentAt(today, window);
  return (
    <div class="timeline-row timeline-axis" aria-hidden="true">
      <span />
      <svg class="timeline-ticks" aria-hidden="true" focusable="false">
        {ticks.map(({ on, unit, minor }) => (
          <text
            key={on}
            x={`${percentAt(on, window)}%`}
            y="30"
            class={minor ? 'wide-only' : undefined}
          >
            {tickText({ on, unit }, language)}
          </text>
        ))}
        {isIn ? (
          <text class="now" x={`${now}%`} y="13" text-anchor={now > 85 ? 'end' : 'start'}>
            {`▾ ${words.law.today} ${formatDay(today, language)}`}
          </text>
        ) : null}
      </svg>
    </div>
  );
}

function tickText({ on, unit }: Pick<Tick, 'on' | 'unit'>, language: Language): string {
  if (unit === 'year') return on.slice(0, 4);
  return unit === 'month' ? formatMonth(on, language) : formatDay(on, language);
}

interface BarProps {
  readonly row: TimelineRow;
  readonly law: Law;
  readonly scale: Scale;
}

function Bar({ row, law, scale }: BarProps) {
  const { ticks, window, today } = scale;
  const say = useSpanWords(law);
  const label = row.spans.map((span) => say(span)).join('; ');
  const isIn = window.from <= today && today <= window.until;
  return (
    <svg class="timeline-bar" role="img" aria-label={label} focusable="false">
      {ticks.map(({ on }) => (
        <VerticalLine key={on} class="timeline-grid" at={percentAt(on, window)} />
      ))}
      {row.spans.map((span) => (
        <SpanShape key={span.from} span={span} window={window} says={say(span)} />
      ))}
      {isIn ? <VerticalLine class="timeline-now-ground" at={percentAt(today, window)} /> : null}
      {isIn ? <VerticalLine class="timeline-now" at={percentAt(today, window)} /> : null}
    </svg>
  );
}

function VerticalLine({ class: name, at }: { readonly class: string; readonly at: number }) {
  return <line class={name} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />;
}

const TOP = 9;
const HEIGHT = 26;
const BASELINE = 26;

interface SpanShapeProps {
  readonly span: Span;
  readonly window: Window;
  readonly says: string;
}

/** Solid, hatched, dotted around a thinner solid, light, or a mere line: five states, no colour. */
function SpanShape({ span, window, says }: SpanShapeProps) {
  const { x, w } = stretchOf(span, window);
  return (
    <g>
      <title>{says}</title>
      <Filling state={span.state} x={`${x}%`} width={`${w}%`} />
      <Label state={span.state} x={x} width={w} />
    </g>
  );
}

interface FillingProps {
  readonly state: SpanState;
  readonly x: string;
  readonly width: string;
}

function Filling({ state, x, width }: FillingProps) {
  const box = { x, width, y: TOP, height: HEIGHT };
  switch (state) {
    case 'in-force':
      return <rect {...box} class="span-in-force" />;
    case 'suspended':
      return <rect {...box} class="span-suspended" fill="url(#law-hatch)" />;
    case 'starts-later':
      return <rect {...box} class="span-starts-later" />;
    case 'announced':
      return (
        <>
          <rect x={x} width={width} y={TOP + 4} height={HEIGHT - 8} class="span-announced" />
          <rect {...box} class="span-outline" />
        </>
      );
    case 'ended':
      return <rect x={x} width={width} y={TOP + HEIGHT / 2} height="1" class="span-ended" />;
  }
}

/** About how wide a bar is at least: beside its name, and below it on a phone. */
const WIDE_PIXELS = 620;
const NARROW_PIXELS = 310;
const LATIN_PIXELS = 7;
const HAN_PIXELS = 12.5;
const PADDING_PIXELS = 14;

/** Written where there is room for it; the tip, the label and the table say it anyway. */
function Label({
  state,
  x,
  width,
}: {
  readonly state: SpanState;
  readonly x: number;
  readonly width: number;
}) {
  const { law: words } = useWords();
  const text = words.short[state];
  const needed = pixelsOf(text) + PADDING_PIXELS;
  if (state === 'ended' || needed > (width / 100) * WIDE_PIXELS) return null;
  const ground = { suspended: 'on-hatch', 'in-force': 'on-solid', announced: 'on-solid' };
  const colour = state === 'starts-later' ? undefined : ground[state];
  const isTight = needed > (width / 100) * NARROW_PIXELS;
  return (
    <text
      x={`${x}%`}
      dx="7"
      y={BASELINE}
      class={[colour, isTight ? 'wide-only' : undefined].filter(Boolean).join(' ') || undefined}
    >
      {text}
    </text>
  );
}

function pixelsOf(text: string): number {
  return [...text].reduce((sum, sign) => {
    return sum + (sign > '\u2e80' ? HAN_PIXELS : LATIN_PIXELS);
  }, 0);
}

/** A span in a sentence: its state, its days, by whom and until when. */
export function useSpanWords(law: Law): (span: Span) => string {
  const { words, language } = useVisit();
  return (span) => {
    const { from, until, state } = span;
    const days = [formatDay(from, language), formatDay(until, language)] as const;
    const beside = besideWords(span, law, { words: words.law, language });
    const said = words.law.spanSays(words.law.states[state], ...days);
    return beside === '' ? said : `${said} (${beside})`;
  };
}

/** What a reader asks next: by which instrument, and when it starts or is back. */
export function useBeside(law: Law): (span: Span) => string {
  const { words, language } = useVisit();
  return (span) => besideWords(span, law, { words: words.law, language });
}

interface Speech {
  readonly words: ReturnType<typeof useWords>['law'];
  readonly language: Language;
}

function besideWords(span: Span, law: Law, { words, language }: Speech): string {
  const { by, revivesOn, startsOn, says } = span;
  const instrument = law.measures.find(({ id }) => id === by)?.number ?? by;
  const parts = [
    instrument === undefined ? undefined : words.suspendedBy(instrument),
    revivesOn === undefined ? undefined : words.backOn(formatDay(revivesOn, language)),
    startsOn === undefined ? undefined : words.startsOn(formatDay(startsOn, language)),
    says,
  ];
  return parts.filter((part) => part !== undefined).join(language === 'zh' ? '，' : ', ');
}

/** The hatching of what rests, drawn once for a page. */
export function Hatch() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="law-hatch"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="hatch-ground" width="7" height="7" />
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="7" />
        </pattern>
      </defs>
    </svg>
  );
}

/** How to read the bars. */
export function TimelineKey() {
  const { law: words } = useWords();
  return (
    <ul class="key timeline-key" aria-label={words.key}>
      {SPAN_STATES.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 36 44" aria-hidden="true" focusable="false" preserveAspectRatio="none">
            <Filling state={state} x="1" width="34" />
          </svg>
          {words.states[state]}
        </li>
      ))}
    </ul>
  );
}
