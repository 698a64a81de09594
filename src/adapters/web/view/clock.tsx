import type { ClockStop } from '../../../domain/application/application.ts';
import type { CodedReason } from '../../../domain/law/licence-type.ts';
import type { ReviewClock } from '../../../domain/review/clock.ts';
import type { Words } from '../words/words.ts';
import { type FactRow, Facts } from './facts.tsx';
import { capital, formatDay } from './format.ts';
import { Notice } from './notice.tsx';
import { Mark } from './tag.tsx';
import { useVisit } from './visit.ts';

/** The clock in one cell: days used, and when it is due or why that cannot be said. */
interface ClockLineProps {
  readonly clock: ReviewClock | undefined;
  /** Once a decision stands, nothing is due. */
  readonly isDecided?: boolean;
}

export function ClockLine({ clock, isDecided }: ClockLineProps) {
  const { cases } = useVisit().words;
  if (clock === undefined) return <span class="soft">{cases.notRunning}</span>;
  return (
    <>
      {cases.used(clock.used, clock.limit)}
      {clock.isTarget === true ? <span class="soft"> {cases.target}</span> : null}
      {isDecided === true ? null : <DueText clock={clock} />}
      {clock.overdueBy === undefined ? null : (
        <Mark tone="bad" shape="triangle" text={cases.overdue(clock.overdueBy)} />
      )}
    </>
  );
}

function DueText({ clock }: { readonly clock: ReviewClock }) {
  const { language, words } = useVisit();
  const { dueOn, standsSince } = clock;
  const { cases } = words;
  const since =
    standsSince === undefined
      ? cases.dueUnknown
      : cases.standsSince(formatDay(standsSince, language));
  return (
    <span class="soft">{dueOn === 'unknown' ? since : cases.due(formatDay(dueOn, language))}</span>
  );
}

/** Only a limit that a law sets is a statutory clock. */
export function clockTitle(clock: ReviewClock | undefined, words: Words['cases']): string {
  const isStatutory = clock === undefined || (clock.limit !== undefined && clock.isTarget !== true);
  return isStatutory ? words.clockTitle : words.targetTitle;
}

interface ClockFaceProps {
  /** What the count begins with; absent: receipt of a complete application. */
  readonly since?: string;
  readonly clock: ReviewClock;
  readonly receivedOn: string;
  readonly stops: readonly ClockStop[];
  readonly reasons: readonly CodedReason[];
  readonly calendar: string;
}

/** The clock in full: how it was counted, when it stood, and why. */
export function ClockFace({ clock, receivedOn, since, ...more }: ClockFaceProps) {
  const { stops, reasons, calendar } = more;
  const { language, words } = useVisit();
  const { cases } = words;
  const due = clock.dueOn === 'unknown' ? cases.dueUnknown : formatDay(clock.dueOn, language);
  const rows: readonly FactRow[] = [
    [since ?? cases.receivedOn, formatDay(receivedOn, language)],
    [clock.isTarget === true ? cases.targetOn : cases.dueOn, due],
  ];
  return (
    <div class="stack stack-2">
      <div class="figure-line">
        <b>{clock.used}</b>
        <span class="soft">
          {clock.limit === undefined
            ? words.common.workingDaysSoFar(clock.used)
            : `/ ${words.common.workingDays(clock.limit)}`}
        </span>
      </div>
      {clock.limit === undefined ? null : <ClockBar clock={clock} limit={clock.limit} />}
      <ClockRemarks clock={clock} reasons={reasons} />
      <Facts rows={rows} tight />
      <Stops stops={stops} reasons={reasons} />
      <p class="small soft" lang="en">
        {cases.countedIn(calendar)}
      </p>
    </div>
  );
}

interface ClockBarProps {
  readonly clock: ReviewClock;
  readonly limit: number;
}

function ClockBar({ clock, limit }: ClockBarProps) {
  const share = Math.min(100, Math.round((clock.used / limit) * 100));
  return (
    <div class="bar" aria-hidden="true">
      <svg preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect
          class={clock.overdueBy === undefined ? 'written' : 'late'}
          width={`${share}%`}
          height="100%"
        />
      </svg>
    </div>
  );
}

function ClockRemarks({ clock, reasons }: Pick<ClockFaceProps, 'clock' | 'reasons'>) {
  const { language, words } = useVisit();
  const { cases } = words;
  return (
    <>
      {clock.overdueBy === undefined ? null : (
        <Mark tone="bad" shape="triangle" text={cases.overdue(clock.overdueBy)} />
      )}
      {clock.isTarget === true ? <p class="small soft">{cases.isTarget}</p> : null}
      {clock.standsSince === undefined ? null : (
        <Notice tone="warn" title={cases.standsSince(formatDay(clock.standsSince, language))}>
          <p class="small">{reasonOf(reasons, clock.standsBecause ?? '', language)}</p>
        </Notice>
      )}
      {clock.unknownBecause === undefined ? null : (
        <p class="small soft">{cases.whyUnknown[clock.unknownBecause]}</p>
      )}
      {clock.unverified === undefined ? null : <p class="small soft">{cases.unverifiedCalendar}</p>}
    </>
  );
}

function Stops({ stops, reasons }: Pick<ClockFaceProps, 'stops' | 'reasons'>) {
  const { language, words } = useVisit();
  const { cases } = words;
  if (stops.length === 0) return null;
  const daysOf = ({ stoppedOn, restartedOn }: ClockStop) => {
    const from = formatDay(stoppedOn, language);
    if (restartedOn === undefined) return cases.stopSince(from);
    return cases.stopUntil(from, formatDay(restartedOn, language));
  };
  return (
    <details>
      <summary>{cases.stops}</summary>
      <ul class="list-plain small stack stack-2">
        {stops.map((stop) => (
          <li key={`${stop.stoppedOn} ${stop.reason}`}>
            {daysOf(stop)}: {reasonOf(reasons, stop.reason, language)}
            <span class="soft"> {stop.note}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function reasonOf(
  reasons: readonly CodedReason[],
  code: string,
  language: 'en' | 'zh',
): string {
  const held = reasons.find((reason) => reason.code === code);
  if (held === undefined) return code;
  return capital(language === 'zh' ? held.labelZh : held.label);
}

export function useReasonOptions(reasons: readonly CodedReason[]) {
  const { language } = useVisit();
  return reasons.map(({ code, label, labelZh, cites }) => ({
    value: code,
    label: capital(language === 'zh' ? labelZh : label),
    hint: cites,
  }));
}
