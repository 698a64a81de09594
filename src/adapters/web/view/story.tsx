import type { Recorded } from '../../../app/ports.ts';
import { type StoryLine, tellStory } from '../../../app/tell-story.ts';
import type { CodedReason } from '../../../domain/law/licence-type.ts';
import { formatDay, formatInstant } from './format.ts';
import { useVisit } from './visit.ts';

interface StoryProps {
  readonly recorded: readonly Recorded[];
  readonly names: ReadonlyMap<string, string>;
  readonly reasons?: readonly CodedReason[];
}

/** Who did what, when: the newest first, as whoever opens a case wants to know. */
export function Story({ recorded, names, reasons = [] }: StoryProps) {
  const { language } = useVisit();
  const lines = tellStory(recorded, { names, language, reasons });
  return (
    <ol class="story" reversed>
      {lines.toReversed().map((line, place) => (
        <li key={`${line.at} ${place}`}>
          <Told line={line} />
        </li>
      ))}
    </ol>
  );
}

/** The legal day is said where it is not the day of the clock on the wall. */
function Told({ line }: { readonly line: StoryLine }) {
  const { language, zone } = useVisit();
  const { at, on, who, says, detail } = line;
  return (
    <>
      <p>
        <b>{who}</b> {says}
      </p>
      {detail === undefined ? null : <p class="soft">{detail}</p>}
      <p class="when">
        <time dateTime={at}>{formatInstant(at, language, zone)}</time>
        {formatInstant(at, language, zone).includes(formatDay(on, language))
          ? null
          : ` · ${formatDay(on, language)}`}
      </p>
    </>
  );
}
