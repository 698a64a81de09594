import { css } from './css.ts';

/** What has happened, what has to change, and what folds away until it is wanted. */
export const notices = css`
.notice {
  display: grid;
  gap: var(--step-1);
  padding: var(--step-3) var(--step-4);
  border-radius: var(--round);
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--quiet);
  background: var(--surface);
}
.notice-good {
  border-inline-start-color: var(--good);
  background: var(--good-soft);
}
.notice-warn {
  border-inline-start-color: var(--warn);
  background: var(--warn-soft);
}
.notice-bad {
  border-inline-start-color: var(--bad);
  background: var(--bad-soft);
}
.notice-info {
  border-inline-start-color: var(--info);
  background: var(--info-soft);
}
.notice h2 {
  font-size: var(--text-3);
}
.notice a {
  color: inherit;
  font-weight: 600;
}
.notice-bad a {
  color: var(--bad);
}
.errors:focus {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}
.errors ul {
  list-style: none;
  padding: 0;
}
.errors li a {
  display: inline-block;
  padding-block: var(--step-1);
}
details > summary {
  cursor: pointer;
  padding-block: var(--step-2);
  font-weight: 600;
  font-size: var(--text-2);
}
.step {
  border-block-start: 1px solid var(--line);
}
.step:last-child {
  border-block-end: 1px solid var(--line);
}
.step > summary {
  padding-block: var(--step-3);
}
.step[open] > summary {
  padding-block-end: var(--step-2);
}
.step > :not(summary) {
  margin-block-end: var(--step-4);
}
`;
