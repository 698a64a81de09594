import type { StoryLine } from '../../../app/tell-story.ts';
import { formatInstant } from './format.ts';
import { useVisit } from './visit.ts';

/** A story that was told already: the newest first, as whoever opens a case wants to know. */
export function Told({ lines }: { readonly lines: readonly StoryLine[] }) {
  const { language, zone } = useVisit();
  return (
    <ol class="story" reversed>
      {lines.toReversed().map(({ at, who, says, detail }, place) => (
        <li key={`${at} ${place}`}>
          <p>
            <b>{who}</b> {says}
          </p>
          {detail === undefined ? null : <p class="soft">{detail}</p>}
          <p class="when">
            <time dateTime={at}>{formatInstant(at, language, zone)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
