import type { Gap } from '../../../domain/application/application.ts';
import { Notice } from './notice.tsx';
import { Mark } from './tag.tsx';
import { useVisit } from './visit.ts';

interface CompletenessProps {
  readonly gaps: readonly Gap[];
  /** Where a gap can be filled; absent for those who only read. */
  readonly linkOf?: (gap: Gap) => string;
}

/** What would get the application returned, each with its place and who asks for it. */
export function Completeness({ gaps, linkOf }: CompletenessProps) {
  const { language, words } = useVisit();
  const { application } = words;
  if (gaps.length === 0) {
    return (
      <Notice tone="good">
        <p>{linkOf === undefined ? words.cases.complete : application.complete}</p>
      </Notice>
    );
  }
  return (
    <div class="stack stack-2">
      <p>
        <Mark tone="warn" shape="triangle" text={application.gaps(gaps.length)} />
      </p>
      {linkOf === undefined ? null : <p class="hint">{application.gapsHint}</p>}
      <ul class="gaps">
        {gaps.map((gap) => {
          const says = language === 'zh' ? gap.saysZh : gap.says;
          return (
            <li key={gap.path}>
              {linkOf === undefined ? says : <a href={linkOf(gap)}>{says}</a>}
              <span class="soft block" lang="en">
                {gap.cites}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
