import type { Law } from '../../../domain/law/law.ts';
import { formatDay } from './format.ts';
import { Notice } from './notice.tsx';
import { useVisit } from './visit.ts';

interface LawProps {
  readonly law: Law;
}

/** The name of a jurisdiction in the language of the visit. */
export function useLawName(): (law: Law) => string {
  const { language } = useVisit();
  return ({ jurisdiction }) => (language === 'zh' ? jurisdiction.nameZh : jurisdiction.name);
}

/** What is not held of a law, before anybody relies on an answer; nothing when it is whole. */
export function LawGaps({ law }: LawProps) {
  const { words } = useVisit();
  const { determination } = words;
  const nameOf = useLawName();
  if (law.jurisdiction.complete) return null;
  return (
    <Notice tone="warn" title={determination.heldInPart(nameOf(law))}>
      <p class="small">{determination.heldInPartSays}</p>
      <Missing law={law} />
    </Notice>
  );
}

/** Whose law an answer rests on, when it was checked, and in which edition. */
export function LawEdition({ law }: LawProps) {
  const { words, language } = useVisit();
  const { common } = words;
  const nameOf = useLawName();
  const checked = common.checkedOn(formatDay(law.jurisdiction.checkedOn, language));
  return (
    <p class="small soft">
      {common.lawOf(nameOf(law))}, {checked} · {common.edition} {law.edition.slice(0, 12)}
    </p>
  );
}

/** Each law that may be asked about, and whether it is held as a whole. */
export function LawsHeld({ laws }: { readonly laws: readonly Law[] }) {
  const { words } = useVisit();
  const { determination } = words;
  const nameOf = useLawName();
  return (
    <ul class="list-plain small stack stack-2">
      {laws.map((law) => (
        <li key={law.jurisdiction.code}>
          <b>{nameOf(law)}</b>{' '}
          <span class="soft">
            {law.jurisdiction.complete ? determination.heldWhole : determination.heldPart}
          </span>
          {law.jurisdiction.complete ? null : <Missing law={law} />}
        </li>
      ))}
    </ul>
  );
}

function Missing({ law }: LawProps) {
  const { words } = useVisit();
  const nameOf = useLawName();
  const { missing } = law.jurisdiction;
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>{words.determination.notHeldOf(nameOf(law))}</summary>
      <ul class="small" lang="en">
        {missing.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </details>
  );
}
