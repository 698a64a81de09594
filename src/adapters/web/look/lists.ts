import { css } from './css.ts';

/** Facts by name, tasks with their state, gaps, stories, and parts side by side. */
export const lists = css`
.facts {
  display: grid;
  gap: 0;
  font-size: var(--text-2);
}
.facts > div {
  display: grid;
  gap: 0 var(--step-4);
  padding-block: var(--step-2);
  border-block-end: 1px solid var(--line);
}
.facts > div:last-child {
  border-block-end: 0;
}
.facts dt {
  color: var(--ink-soft);
}
.facts dd {
  min-inline-size: 0;
}
@media (min-width: 40rem) {
  .facts > div {
    grid-template-columns: 11rem minmax(0, 1fr);
  }
}
.facts-tight > div {
  grid-template-columns: minmax(7rem, 40%) minmax(0, 1fr);
}
.tasks {
  list-style: none;
  padding: 0;
}
.tasks li {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--step-1) var(--step-4);
  padding: var(--step-3) var(--step-4);
  border-block-end: 1px solid var(--line);
  position: relative;
}
.tasks li:last-child {
  border-block-end: 0;
}
.tasks li:hover {
  background: var(--accent-soft);
}
.tasks .task-name {
  flex: 1 1 14rem;
  min-inline-size: 0;
}
.tasks .task-name a {
  font-weight: 600;
}
.tasks .task-name a::after {
  content: "";
  position: absolute;
  inset: 0;
}
.tasks .soft {
  font-size: var(--text-2);
}
.story {
  list-style: none;
  padding: 0;
}
.story > li {
  display: grid;
  gap: 0 var(--step-4);
  padding-block-end: var(--step-4);
  padding-inline-start: var(--step-5);
  position: relative;
}
.story > li::before {
  content: "";
  position: absolute;
  inset-inline-start: 0.3125rem;
  inset-block: 0.5rem -0.5rem;
  border-inline-start: 1px solid var(--edge);
}
.story > li:last-child::before {
  display: none;
}
.story > li::after {
  content: "";
  position: absolute;
  inset-inline-start: 0;
  inset-block-start: 0.5rem;
  inline-size: 0.6875rem;
  block-size: 0.6875rem;
  border: 2px solid var(--accent);
  border-radius: 50%;
  background: var(--surface);
}
.story .when {
  color: var(--ink-soft);
  font-size: var(--text-1);
}
.story p {
  font-size: var(--text-2);
}
.list-plain {
  list-style: none;
  padding: 0;
}
.gaps {
  list-style: none;
  padding: 0;
  font-size: var(--text-2);
}
.gaps li {
  padding-block: var(--step-2);
  border-block-end: 1px solid var(--line);
}
.gaps li:last-child {
  border-block-end: 0;
}
.gaps a {
  display: inline-block;
  padding-block: 0.125rem;
}
.block {
  display: block;
}
.trio {
  display: grid;
  gap: var(--step-4);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  align-items: start;
}
.pairwise {
  display: grid;
  gap: var(--step-4) var(--step-5);
  grid-template-columns: minmax(0, 1fr);
}
@media (min-width: 40rem) {
  .pairwise {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
}
.line {
  display: grid;
  gap: var(--step-2);
  padding-block-end: var(--step-4);
  border-block-end: 1px solid var(--line);
}
.line:last-child {
  padding-block-end: 0;
  border-block-end: 0;
}
.tasks-still li:hover {
  background: none;
}
.tree {
  padding-inline-start: var(--step-3);
  border-inline-start: 1px solid var(--line);
}
`;
