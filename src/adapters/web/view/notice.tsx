import type { ComponentChildren } from 'preact';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  /** `status` for what has just happened, so that a screen reader says it. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

export function Notice({ tone, title, live, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={live === true ? 'status' : undefined}>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </div>
  );
}
