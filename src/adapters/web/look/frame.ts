import { css } from './css.ts';

/** The band above, the footer below, and how a page divides the room between them. */
export const frame = css`
.skip {
  position: absolute;
  inset-block-start: var(--step-2);
  inset-inline-start: var(--step-2);
  padding: var(--step-2) var(--step-4);
  background: var(--surface);
  color: var(--ink);
  transform: translateY(-200%);
  z-index: 2;
  border-radius: var(--round);
}
.skip:focus {
  transform: none;
}
.inside {
  max-inline-size: 78rem;
  margin-inline: auto;
  padding-inline: var(--step-4);
}
.band {
  background: var(--band);
  color: var(--on-band);
  --focus: #f3d27a;
}
.band .inside {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--step-2) var(--step-5);
  min-block-size: 3.5rem;
  padding-block: var(--step-2);
}
.brand {
  display: inline-flex;
  align-items: center;
  gap: var(--step-3);
  min-block-size: 2rem;
  color: inherit;
  text-decoration: none;
  font-weight: 650;
  font-size: 1.125rem;
}
.brand:hover {
  color: inherit;
  text-decoration: underline;
}
.brand svg {
  inline-size: 1.75rem;
  block-size: 1.75rem;
}
.band-end {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--step-2) var(--step-4);
  margin-inline-start: auto;
  font-size: var(--text-2);
}
.band-end .who {
  color: var(--on-band-soft);
}
.band-end .who b {
  color: var(--on-band);
  font-weight: 600;
}
.band-link,
.band button {
  display: inline-flex;
  align-items: center;
  min-block-size: 2rem;
  padding-inline: var(--step-2);
  border: 1px solid transparent;
  border-radius: var(--round);
  background: none;
  color: inherit;
  font: inherit;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  cursor: pointer;
}
.band button:hover,
.band-link:hover {
  border-color: var(--on-band-soft);
  color: inherit;
}
.places {
  background: var(--surface);
  border-block-end: 1px solid var(--line);
}
.places ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--step-5);
  list-style: none;
  padding: 0;
}
.places a {
  display: block;
  padding-block: var(--step-3) calc(var(--step-3) - 3px);
  border-block-end: 3px solid transparent;
  color: var(--ink);
  text-decoration: none;
  font-size: var(--text-2);
  font-weight: 550;
}
.places a:hover {
  border-color: var(--edge);
}
.places a[aria-current] {
  border-color: var(--accent);
  color: var(--accent);
}
main {
  flex: 1;
  inline-size: 100%;
  padding-block: var(--step-5) var(--step-7);
}
.foot {
  border-block-start: 1px solid var(--line);
  color: var(--ink-soft);
}
.foot .inside {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: var(--step-2) var(--step-5);
  padding-block: var(--step-4);
  font-size: var(--text-2);
}
.foot a {
  color: inherit;
  padding-block: var(--step-1);
}
.head {
  display: grid;
  gap: var(--step-1);
  margin-block-end: var(--step-2);
}
.head-line {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--step-2) var(--step-4);
}
.head .actions {
  margin-inline-start: auto;
}
.head .meta {
  color: var(--ink-soft);
}
.back {
  display: inline-block;
  font-size: var(--text-2);
  padding-block: var(--step-1);
}
.stack {
  display: grid;
  gap: var(--step-4);
  align-content: start;
  grid-template-columns: minmax(0, 1fr);
}
.stack-5 {
  gap: var(--step-5);
}
.stack-2 {
  gap: var(--step-2);
}
.row {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--step-2) var(--step-4);
}
.row-end {
  justify-content: flex-end;
}
.narrow {
  max-inline-size: 44rem;
}
.tiles {
  display: grid;
  gap: var(--step-4);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
}
.split {
  display: grid;
  gap: var(--step-5);
  grid-template-columns: minmax(0, 1fr);
}
@media (min-width: 64rem) {
  .inside {
    padding-inline: var(--step-5);
  }
  .split {
    grid-template-columns: minmax(0, 1fr) 23rem;
    align-items: start;
  }
  .split > .aside {
    position: sticky;
    inset-block-start: var(--step-4);
    max-block-size: calc(100vh - 2rem);
    overflow-y: auto;
  }
}
`;
