import { css } from './css.ts';

/** Buttons, fields and what is said about them. Targets are 40 px high, and never below 24. */
export const controls = css`
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: var(--step-2);
  min-block-size: 2.5rem; padding: var(--step-2) var(--step-4);
  border: 1px solid var(--accent); border-radius: var(--round);
  background: var(--accent); color: var(--on-accent);
  font: 600 var(--text-2)/1.25 var(--sans); text-decoration: none; text-align: center; cursor: pointer;
}
.button:hover { background: var(--accent-strong); border-color: var(--accent-strong); color: var(--on-accent); }
.button-second { background: var(--surface); color: var(--accent); border-color: var(--edge); }
.button-second:hover { background: var(--accent-soft); color: var(--accent-strong); }
.button-danger { background: var(--surface); color: var(--bad); border-color: var(--bad); }
.button-danger:hover { background: var(--bad-soft); color: var(--bad); border-color: var(--bad); }
.button-small { min-block-size: 2rem; padding: var(--step-1) var(--step-3); }
.button-plain {
  min-block-size: 1.75rem; padding: var(--step-1); border: 0; background: none; color: var(--accent);
  text-decoration: underline; text-underline-offset: 0.2em; font-weight: 400;
}
.button-plain:hover { background: none; color: var(--accent-strong); text-decoration-thickness: 2px; }
.button[aria-disabled=true] { opacity: 0.7; cursor: progress; }
.fields { display: grid; gap: var(--step-4); grid-template-columns: minmax(0, 1fr); }
.fields-2 { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: start; }
.pair { display: grid; gap: var(--step-2) var(--step-4); grid-template-columns: minmax(0, 10rem) minmax(0, 14rem); align-items: end; }
@supports (grid-template-rows: subgrid) {
  .fields-2 { row-gap: var(--step-1); }
  .fields-2 > * { margin-block-end: var(--step-3); grid-row: span 4; }
  .fields-2 > .field { grid-template-rows: subgrid; }
  .fields-2 > .field > :is(label, legend) { grid-row: 1; align-self: end; }
  .fields-2 > .field:not(:has(> .hint)) > :is(label, legend) { grid-row: 1 / span 2; }
  .fields-2 > .field > .hint { grid-row: 2; }
  .fields-2 > .field > :is(input, select, textarea, .with-unit) { grid-row: 3; }
  .fields-2 > .field > .field-error { grid-row: 4; }
}
.field { display: grid; gap: var(--step-1); align-content: start; min-inline-size: 0; }
.field label, .field legend, .label { font-weight: 600; font-size: var(--text-2); padding: 0; }
.hint { color: var(--ink-soft); font-size: var(--text-2); max-width: 40rem; }
.field-error { color: var(--bad); font-size: var(--text-2); font-weight: 600; display: flex; gap: var(--step-1); }
input, select, textarea {
  inline-size: 100%; min-block-size: 2.5rem; padding: var(--step-2) var(--step-3);
  border: 1px solid var(--edge); border-radius: var(--round);
  background: var(--surface); color: var(--ink); font: var(--text-3)/1.4 var(--sans);
}
input, select { block-size: 2.5rem; }
input[type=file] { block-size: auto; }
textarea { min-block-size: 5.5rem; resize: vertical; }
select { padding-inline-end: var(--step-2); text-overflow: ellipsis; }
input:hover, select:hover, textarea:hover { border-color: var(--ink); }
input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: 0; }
[aria-invalid=true] { border: 2px solid var(--bad); }
.short { max-inline-size: 12rem; }
.medium { max-inline-size: 24rem; }
.with-unit { display: flex; }
.with-unit > :first-child { border-start-end-radius: 0; border-end-end-radius: 0; }
.with-unit .unit {
  display: flex; align-items: center; padding-inline: var(--step-3); white-space: nowrap;
  border: 1px solid var(--edge); border-inline-start: 0; background: var(--sunken);
  border-start-end-radius: var(--round); border-end-end-radius: var(--round); font-size: var(--text-2);
}
.choices { display: grid; gap: var(--step-1); border: 0; min-inline-size: 0; }
.choices-row { grid-auto-flow: row; }
@media (min-width: 40rem) {
  .choices-row .options { display: flex; flex-wrap: wrap; gap: var(--step-1) var(--step-5); }
}
.choice { display: flex; gap: var(--step-3); align-items: start; padding-block: var(--step-2); min-block-size: 2.25rem; }
.choice input { inline-size: 1.25rem; block-size: 1.25rem; min-block-size: 0; margin: 0.125rem 0 0; padding: 0; flex: none; accent-color: var(--accent); }
.choice label { font-weight: 400; font-size: var(--text-3); line-height: 1.5; }
.choice .hint { display: block; }
.notice {
  display: grid; gap: var(--step-1); padding: var(--step-3) var(--step-4); border-radius: var(--round);
  border: 1px solid var(--line); border-inline-start: 4px solid var(--quiet); background: var(--surface);
}
.notice-good { border-inline-start-color: var(--good); background: var(--good-soft); }
.notice-warn { border-inline-start-color: var(--warn); background: var(--warn-soft); }
.notice-bad { border-inline-start-color: var(--bad); background: var(--bad-soft); }
.notice-info { border-inline-start-color: var(--info); background: var(--info-soft); }
.notice h2 { font-size: var(--text-3); }
.notice a { color: inherit; font-weight: 600; }
.notice-bad a { color: var(--bad); }
.errors:focus { outline: 3px solid var(--focus); outline-offset: 2px; }
.errors ul { list-style: none; padding: 0; }
.errors li a { display: inline-block; padding-block: var(--step-1); }
details > summary { cursor: pointer; padding-block: var(--step-2); font-weight: 600; font-size: var(--text-2); }
.step { border-block-start: 1px solid var(--line); }
.step:last-child { border-block-end: 1px solid var(--line); }
.step > summary { padding-block: var(--step-3); }
.step[open] > summary { padding-block-end: var(--step-2); }
.step > :not(summary) { margin-block-end: var(--step-4); }
.group { border: 0; padding: 0; margin: 0; display: grid; gap: var(--step-3); min-inline-size: 0; }
.group > legend { font-weight: 650; padding: 0; margin-block-end: var(--step-2); }
.group + .group { border-block-start: 1px solid var(--line); padding-block-start: var(--step-4); }
.duo { display: grid; gap: var(--step-4); grid-template-columns: minmax(0, 1fr) minmax(0, 8rem); align-items: end; }
.remark { display: grid; gap: var(--step-2) var(--step-4); grid-template-columns: minmax(0, 1fr); align-items: start; }
.filters { display: grid; gap: var(--step-3) var(--step-4); grid-template-columns: minmax(0, 1fr); align-items: end; justify-content: start; }
@media (min-width: 40rem) {
  .remark { grid-template-columns: minmax(0, 1fr) minmax(0, 16rem); }
  .filters { grid-template-columns: minmax(0, 22rem) minmax(0, 12rem) auto; }
}
.sign-in { display: grid; gap: var(--step-5); grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 56rem) { .sign-in { grid-template-columns: minmax(0, 24rem) minmax(0, 1fr); } }
`;
