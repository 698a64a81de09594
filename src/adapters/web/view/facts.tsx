import type { ComponentChildren } from 'preact';
import { useWords } from './visit.ts';

export type FactRow = readonly [name: string, value: ComponentChildren];

/** Names and what they are. A blank one says that it was not given, rather than nothing. */
export function Facts({
  rows,
  tight,
}: {
  readonly rows: readonly FactRow[];
  readonly tight?: boolean;
}) {
  const { common } = useWords();
  return (
    <dl class={tight === true ? 'facts facts-tight' : 'facts'}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{isBlank(value) ? <span class="soft">{common.notGiven}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isBlank(value: ComponentChildren): boolean {
  return value === undefined || value === null || value === '';
}
