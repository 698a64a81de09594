import { css } from './css.ts';

/** Surfaces that hold one thing: panels, tiles, filters with their counts, an outcome. */
export const panels = css`
.panel {
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: var(--round);
}
.panel > .panel-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--step-2) var(--step-4);
  padding: var(--step-3) var(--step-4);
  border-block-end: 1px solid var(--line);
}
.panel > .panel-head h2,
.panel > .panel-head h3 {
  font-size: var(--text-3);
}
.panel > .panel-head .panel-end {
  margin-inline-start: auto;
  font-size: var(--text-2);
}
.panel > .panel-body {
  padding: var(--step-4);
}
.panel-strong {
  border-block-start: 3px solid var(--accent);
}
.counts {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-2);
  list-style: none;
  padding: 0;
}
.counts a {
  display: flex;
  align-items: baseline;
  gap: var(--step-2);
  padding: var(--step-2) var(--step-3);
  border: 1px solid var(--line);
  border-radius: var(--round);
  background: var(--surface);
  color: var(--ink);
  text-decoration: none;
  font-size: var(--text-2);
}
.counts a:hover {
  border-color: var(--accent);
}
.counts a[aria-current] {
  border-color: var(--accent);
  background: var(--accent-soft);
  color: var(--accent-strong);
  font-weight: 600;
}
.counts b {
  font-size: var(--text-3);
}
.tile {
  display: grid;
  gap: var(--step-2);
  align-content: start;
  padding: var(--step-4);
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: var(--round);
  position: relative;
}
.tile:hover {
  border-color: var(--accent);
}
.tile h2,
.tile h3 {
  font-size: var(--text-3);
}
.tile h2 a::after,
.tile h3 a::after {
  content: "";
  position: absolute;
  inset: 0;
}
.tile p {
  color: var(--ink-soft);
  font-size: var(--text-2);
}
.figure-line {
  display: flex;
  align-items: baseline;
  gap: var(--step-2);
}
.figure-line b {
  font-size: var(--text-6);
  line-height: 1.1;
  font-weight: 650;
}
.outcome {
  display: grid;
  gap: var(--step-3);
  padding: var(--step-5);
  border: 1px solid var(--line);
  border-block-start: 4px solid var(--quiet);
  border-radius: var(--round);
  background: var(--surface);
}
.outcome-good {
  border-block-start-color: var(--good);
}
.outcome-warn {
  border-block-start-color: var(--warn);
}
.outcome-bad {
  border-block-start-color: var(--bad);
}
.outcome-info {
  border-block-start-color: var(--info);
}
.outcome h1,
.outcome h2 {
  font-size: var(--text-5);
}
.empty {
  padding: var(--step-6) var(--step-4);
  color: var(--ink-soft);
  text-align: center;
}
.empty p {
  margin-inline: auto;
}
`;
