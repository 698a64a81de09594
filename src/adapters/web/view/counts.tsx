import type { ApplicationStatus } from '../../../domain/application/application.ts';
import { useWords } from './visit.ts';

interface CountsProps {
  readonly base: string;
  readonly statuses: readonly ApplicationStatus[];
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: readonly ApplicationStatus[];
  /** What is shown when nothing was chosen, and what it is called. */
  readonly first: { readonly label: string; readonly statuses: readonly ApplicationStatus[] };
}

/** How many stand in each state; each is a filter with an address of its own. */
export function Counts({ base, statuses, counts, chosen, first }: CountsProps) {
  const { application: words } = useWords();
  const total = first.statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const shown = statuses.filter((status) => (counts[status] ?? 0) > 0 || chosen.includes(status));
  return (
    <nav aria-label={words.status}>
      <ul class="counts">
        <li>
          <a href={base} aria-current={chosen.length === 0 ? 'true' : undefined}>
            {first.label} <b>{total}</b>
          </a>
        </li>
        {shown.map((status) => (
          <li key={status}>
            <a
              href={`${base}?status=${status}`}
              aria-current={chosen.length === 1 && chosen[0] === status ? 'true' : undefined}
            >
              {words.statuses[status]} <b>{counts[status] ?? 0}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
