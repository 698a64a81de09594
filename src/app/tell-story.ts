import type { ApplicationEvent } from '../domain/application/event.ts';
import { unreachable } from '../domain/assert.ts';
import type { CodedReason } from '../domain/law/licence-type.ts';
import type { LicenceEvent } from '../domain/licence/event.ts';
import type { IssuedLicence } from '../domain/licence/licence.ts';
import { SYSTEM } from '../domain/party/actor.ts';
import { isUnit, type Unit } from '../domain/quantity/quantity.ts';
import type { QuestioningEvent } from '../domain/questioning/event.ts';
import type { RulingEvent } from '../domain/ruling/event.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import type { Recorded } from './ports.ts';
import { sayQuantity } from './say-quantity.ts';
import { tellApplicationEvent } from './tell-application-event.ts';
import { tellLicenceEvent } from './tell-licence-event.ts';
import { tellQuestioningEvent } from './tell-questioning-event.ts';
import { tellRulingEvent } from './tell-ruling-event.ts';
import type { Language, Speech, Told, Words } from './words.ts';

/** One line of a story: who did what, when. `says` goes on from `who`: "Wei Lan | took it up". */
export interface StoryLine {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly who: string;
  readonly says: string;
  readonly detail?: string;
}

export interface Telling {
  /** Names of people by id; whoever is not in it appears by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Licences spoken of, for their units, where the story does not begin with their issue. */
  readonly licences?: readonly IssuedLicence[];
  /** The law's coded reasons: clock stops, refusal grounds, conditions. Others appear as coded. */
  readonly reasons?: readonly CodedReason[];
}

/** The record in words, in the order given. Saves that follow one another are told as one. */
export function tellStory(recorded: readonly Recorded[], telling: Telling): StoryLine[] {
  const namings = namingsIn(recorded, telling.licences ?? []);
  return runsOf(recorded).map((run) => tellRun(run, speechOf(run[0], namings, telling), telling));
}

type Run = readonly [Recorded, ...Recorded[]];

/** Drafting saves at every step: whoever reads wants to know that it was saved, and how often. */
function runsOf(recorded: readonly Recorded[]): Run[] {
  const runs: [Recorded, ...Recorded[]][] = [];
  for (const event of recorded) {
    const run = runs.at(-1);
    if (run !== undefined && isSavedAgain(run[0], event)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function isSavedAgain(first: Recorded, next: Recorded): boolean {
  const sameHand = first.stream === next.stream && first.actor === next.actor;
  return sameHand && first.type === 'saved' && next.type === 'saved' && first.on === next.on;
}

function tellRun(run: Run, speech: Speech, telling: Telling): StoryLine {
  const [event] = run;
  const { says, detail = timesOf(run) } = tellEvent(event, speech);
  const who = whoOf(event, telling);
  const line = { at: lastAt(run), on: event.on, who, says: says[telling.language] };
  return detail === undefined ? line : { ...line, detail: detail[telling.language] };
}

/** A run may be read from either end: the newest comes first on some pages. */
function lastAt(run: Run): Instant {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return last.version > first.version ? last.at : first.at;
}

function timesOf({ length }: Run): Words | undefined {
  return length === 1 ? undefined : { en: `${length} times`, zh: `共 ${length} 次` };
}

function whoOf({ actor }: Recorded, { names, language }: Telling): string {
  if (actor === SYSTEM.id) return { en: 'The system', zh: '系统' }[language];
  return names.get(actor) ?? actor;
}

function tellEvent(recorded: Recorded, speech: Speech): Told {
  const parsed = parseRecorded(recorded);
  switch (parsed.stream) {
    case 'application':
      return tellApplicationEvent(parsed.event, speech);
    case 'licence':
      return tellLicenceEvent(parsed.event, speech);
    case 'ruling':
      return tellRulingEvent(parsed.event);
    case 'questioning':
      return tellQuestioningEvent(parsed.event);
    default:
      return unreachable(parsed);
  }
}

type Parsed =
  | { readonly stream: 'application'; readonly event: ApplicationEvent }
  | { readonly stream: 'licence'; readonly event: LicenceEvent }
  | { readonly stream: 'ruling'; readonly event: RulingEvent }
  | { readonly stream: 'questioning'; readonly event: QuestioningEvent };

/** The record was written by these types; one that it does not know ends in `unreachable`. */
function parseRecorded({ stream, type, body }: Recorded): Parsed {
  const event = { ...body, type };
  if (stream.startsWith('licence/')) return { stream: 'licence', event: event as LicenceEvent };
  if (stream.startsWith('ruling/')) return { stream: 'ruling', event: event as RulingEvent };
  if (stream.startsWith('questioning/')) {
    return { stream: 'questioning', event: event as QuestioningEvent };
  }
  return { stream: 'application', event: event as ApplicationEvent };
}

function speechOf(event: Recorded, namings: readonly UnitNaming[], telling: Telling): Speech {
  const naming = namings.find(
    ({ stream, version }) => stream === event.stream && version <= event.version,
  );
  return {
    quantity(line, base) {
      const unit = naming?.units.get(line);
      if (unit !== undefined) return sayQuantity(base, unit);
      return { en: `${base} base units`, zh: `${base} 基本单位` };
    },
    reason(code) {
      const held = telling.reasons?.find((reason) => reason.code === code);
      return { en: held?.label ?? code, zh: held?.labelZh ?? code };
    },
  };
}

/** From which version of a stream on its lines have which units. */
interface UnitNaming {
  readonly stream: string;
  readonly version: number;
  readonly units: ReadonlyMap<number, Unit>;
}

/** Forms and issues name units; the newest come first, and what the caller knows comes last. */
function namingsIn(
  recorded: readonly Recorded[],
  licences: readonly IssuedLicence[],
): readonly UnitNaming[] {
  const found = recorded.flatMap((event) => {
    const { stream, version } = event;
    const units = unitsNamedIn(event);
    return units === undefined ? [] : [{ stream, version, units }];
  });
  const known = licences.map(({ number, lines }) => {
    return { stream: `licence/${number}`, version: 0, units: unitsOf(lines) };
  });
  return [...found, ...known].sort((one, other) => other.version - one.version);
}

function unitsNamedIn(recorded: Recorded): UnitNaming['units'] | undefined {
  const { event } = parseRecorded(recorded);
  if (event.type === 'issued') return unitsOf(event.licence.lines);
  if (event.type !== 'drafted' && event.type !== 'saved') return undefined;
  const lines = event.form.lines ?? [];
  return unitsOf(lines.map(({ unit }, index) => ({ line: index + 1, unit })));
}

function unitsOf(
  lines: readonly { readonly line: number; readonly unit?: string | undefined }[],
): UnitNaming['units'] {
  return new Map(
    lines.flatMap(({ line, unit }) => (unit !== undefined && isUnit(unit) ? [[line, unit]] : [])),
  );
}
