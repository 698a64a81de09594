import { queryOf, type Typed, withTyped } from '../request/typed.ts';
import { useWords } from './visit.ts';

interface PagerProps {
  readonly base: string;
  readonly query: Typed;
  readonly next: string | undefined;
}

/** Onward by the cursor of the page before, and back to the beginning. */
export function Pager({ base, query, next }: PagerProps) {
  const { common } = useWords();
  const isFirst = !query.has('after');
  if (isFirst && next === undefined) return null;
  const start = new Map(query);
  start.delete('after');
  return (
    <div class="pager small">
      {isFirst ? null : <a href={`${base}${queryOf(start)}`}>{common.firstPage}</a>}
      {next === undefined ? null : (
        <a href={`${base}${queryOf(withTyped(query, { after: next }))}`}>{common.nextPage}</a>
      )}
    </div>
  );
}
