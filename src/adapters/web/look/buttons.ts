import { css } from './css.ts';

/** What sends a form or leads on. Targets are 40 px high, and never below 24. */
export const buttons = css`
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: var(--step-2);
  min-block-size: 2.5rem;
  padding: var(--step-2) var(--step-4);
  border: 1px solid var(--accent);
  border-radius: var(--round);
  background: var(--accent);
  color: var(--on-accent);
  font: 600 var(--text-2) / 1.25 var(--sans);
  text-decoration: none;
  text-align: center;
  cursor: pointer;
}
.button:hover {
  background: var(--accent-strong);
  border-color: var(--accent-strong);
  color: var(--on-accent);
}
.button-second {
  background: var(--surface);
  color: var(--accent);
  border-color: var(--edge);
}
.button-second:hover {
  background: var(--accent-soft);
  color: var(--accent-strong);
}
.button-danger {
  background: var(--surface);
  color: var(--bad);
  border-color: var(--bad);
}
.button-danger:hover {
  background: var(--bad-soft);
  color: var(--bad);
  border-color: var(--bad);
}
.button-small {
  min-block-size: 2rem;
  padding: var(--step-1) var(--step-3);
}
.button-plain {
  min-block-size: 1.75rem;
  padding: var(--step-1);
  border: 0;
  background: none;
  color: var(--accent);
  text-decoration: underline;
  text-underline-offset: 0.2em;
  font-weight: 400;
}
.button-plain:hover {
  background: none;
  color: var(--accent-strong);
  text-decoration-thickness: 2px;
}
.button[aria-disabled="true"] {
  opacity: 0.7;
  cursor: progress;
}
`;
