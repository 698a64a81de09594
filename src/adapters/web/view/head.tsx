import type { ComponentChildren } from 'preact';
import { useWords } from './visit.ts';

interface HeadProps {
  readonly title: string;
  readonly back?: { readonly href: string; readonly to: string };
  readonly tag?: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** What is printed has a title of its own. */
  readonly screenOnly?: boolean;
}

/** The head of a page: where it hangs, what it is, how it stands, what can be done with it. */
export function Head({ title, back, tag, meta, actions, screenOnly }: HeadProps) {
  const { common } = useWords();
  return (
    <div class={screenOnly === true ? 'head no-print' : 'head'}>
      {back === undefined ? null : (
        <div>
          <a class="back" href={back.href}>
            <span aria-hidden="true">← </span>
            {common.back(back.to)}
          </a>
        </div>
      )}
      <div class="head-line">
        <h1>{title}</h1>
        {tag}
        {actions === undefined ? null : <div class="actions row">{actions}</div>}
      </div>
      {meta === undefined ? null : <p class="meta">{meta}</p>}
    </div>
  );
}
