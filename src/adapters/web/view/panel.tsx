import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly title: string;
  readonly id?: string;
  /** Stands at the end of the panel's head: a tag, a count, a link. */
  readonly end?: ComponentChildren;
  readonly strong?: boolean;
  /** The children bring their own room, as a table does. */
  readonly bare?: boolean;
  /** The page has said the title already. */
  readonly titleHidden?: boolean;
  readonly children?: ComponentChildren;
}

export function Panel({ title, id, end, strong, bare, titleHidden, children }: PanelProps) {
  const heading = id === undefined ? undefined : `${id}-title`;
  return (
    <section
      class={strong === true ? 'panel panel-strong' : 'panel'}
      id={id}
      aria-labelledby={heading}
    >
      <div class={titleHidden === true ? 'hidden' : 'panel-head'}>
        <h2 id={heading}>{title}</h2>
        {end === undefined ? null : <div class="panel-end">{end}</div>}
      </div>
      {bare === true ? children : <div class="panel-body stack">{children}</div>}
    </section>
  );
}
