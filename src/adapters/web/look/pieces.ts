import { css } from './css.ts';

/** Panels, tags, fact lists, task lists, bars and stories. */
export const pieces = css`
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round); }
.panel > .panel-head {
  display: flex; flex-wrap: wrap; align-items: center; gap: var(--step-2) var(--step-4);
  padding: var(--step-3) var(--step-4); border-block-end: 1px solid var(--line);
}
.panel > .panel-head h2, .panel > .panel-head h3 { font-size: var(--text-3); }
.panel > .panel-head .panel-end { margin-inline-start: auto; font-size: var(--text-2); }
.panel > .panel-body { padding: var(--step-4); }
.panel-strong { border-block-start: 3px solid var(--accent); }
.tag {
  display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.125rem var(--step-2);
  border: 1px solid currentColor; border-radius: var(--round); background: var(--quiet-soft); color: var(--quiet);
  font-size: var(--text-1); font-weight: 600; line-height: 1.4; white-space: nowrap; vertical-align: middle;
}
.tag svg { inline-size: 0.75rem; block-size: 0.75rem; flex: none; }
.tag-good { background: var(--good-soft); color: var(--good); }
.tag-warn { background: var(--warn-soft); color: var(--warn); }
.tag-bad { background: var(--bad-soft); color: var(--bad); }
.tag-info { background: var(--info-soft); color: var(--info); }
.facts { display: grid; gap: 0; font-size: var(--text-2); }
.facts > div { display: grid; gap: 0 var(--step-4); padding-block: var(--step-2); border-block-end: 1px solid var(--line); }
.facts > div:last-child { border-block-end: 0; }
.facts dt { color: var(--ink-soft); }
.facts dd { min-inline-size: 0; }
@media (min-width: 40rem) { .facts > div { grid-template-columns: 11rem minmax(0, 1fr); } }
.facts-tight > div { grid-template-columns: minmax(7rem, 40%) minmax(0, 1fr); }
.tasks { list-style: none; padding: 0; }
.tasks li {
  display: flex; flex-wrap: wrap; align-items: center; gap: var(--step-1) var(--step-4);
  padding: var(--step-3) var(--step-4); border-block-end: 1px solid var(--line); position: relative;
}
.tasks li:last-child { border-block-end: 0; }
.tasks li:hover { background: var(--accent-soft); }
.tasks .task-name { flex: 1 1 14rem; min-inline-size: 0; }
.tasks .task-name a { font-weight: 600; }
.tasks .task-name a::after { content: ""; position: absolute; inset: 0; }
.tasks .soft { font-size: var(--text-2); }
.counts { display: flex; flex-wrap: wrap; gap: var(--step-2); list-style: none; padding: 0; }
.counts a {
  display: flex; align-items: baseline; gap: var(--step-2); padding: var(--step-2) var(--step-3);
  border: 1px solid var(--line); border-radius: var(--round); background: var(--surface);
  color: var(--ink); text-decoration: none; font-size: var(--text-2);
}
.counts a:hover { border-color: var(--accent); }
.counts a[aria-current] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; }
.counts b { font-size: var(--text-3); }
.tile { display: grid; gap: var(--step-2); align-content: start; padding: var(--step-4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--round); position: relative; }
.tile:hover { border-color: var(--accent); }
.tile h2, .tile h3 { font-size: var(--text-3); }
.tile h2 a::after, .tile h3 a::after { content: ""; position: absolute; inset: 0; }
.tile p { color: var(--ink-soft); font-size: var(--text-2); }
.figure-line { display: flex; align-items: baseline; gap: var(--step-2); }
.figure-line b { font-size: var(--text-6); line-height: 1.1; font-weight: 650; }
.bar { inline-size: 100%; block-size: 0.75rem; border: 1px solid var(--edge); border-radius: 2px; overflow: hidden; color: var(--accent); background: var(--surface); }
.bar svg { inline-size: 100%; block-size: 100%; }
.bar-thin { block-size: 0.5rem; }
.written { fill: currentColor; }
.lapsed { fill: var(--edge); }
.bar .late { fill: var(--bad); }
.key { display: flex; flex-wrap: wrap; gap: var(--step-1) var(--step-4); list-style: none; padding: 0; font-size: var(--text-2); }
.key li { display: inline-flex; align-items: center; gap: var(--step-2); }
.key svg { inline-size: 0.75rem; block-size: 0.75rem; border: 1px solid var(--edge); color: var(--accent); flex: none; }
.story { list-style: none; padding: 0; }
.story > li { display: grid; gap: 0 var(--step-4); padding-block-end: var(--step-4); padding-inline-start: var(--step-5); position: relative; }
.story > li::before { content: ""; position: absolute; inset-inline-start: 0.3125rem; inset-block: 0.5rem -0.5rem; border-inline-start: 1px solid var(--edge); }
.story > li:last-child::before { display: none; }
.story > li::after { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: 0.5rem; inline-size: 0.6875rem; block-size: 0.6875rem; border: 2px solid var(--accent); border-radius: 50%; background: var(--surface); }
.story .when { color: var(--ink-soft); font-size: var(--text-1); }
.story p { font-size: var(--text-2); }
.outcome { display: grid; gap: var(--step-3); padding: var(--step-5); border: 1px solid var(--line); border-block-start: 4px solid var(--quiet); border-radius: var(--round); background: var(--surface); }
.outcome-good { border-block-start-color: var(--good); }
.outcome-warn { border-block-start-color: var(--warn); }
.outcome-bad { border-block-start-color: var(--bad); }
.outcome-info { border-block-start-color: var(--info); }
.outcome h1, .outcome h2 { font-size: var(--text-5); }
.mark { display: inline-flex; align-items: center; gap: 0.375rem; font-size: var(--text-2); white-space: nowrap; }
.mark svg { inline-size: 0.875rem; block-size: 0.875rem; flex: none; }
.mark-good { color: var(--good); }
.mark-warn { color: var(--warn); }
.mark-bad { color: var(--bad); }
.list-plain { list-style: none; padding: 0; }
.empty { padding: var(--step-6) var(--step-4); color: var(--ink-soft); text-align: center; }
.empty p { margin-inline: auto; }
.gaps { list-style: none; padding: 0; font-size: var(--text-2); }
.gaps li { padding-block: var(--step-2); border-block-end: 1px solid var(--line); }
.gaps li:last-child { border-block-end: 0; }
.gaps a { display: inline-block; padding-block: 0.125rem; }
.block { display: block; }
.trio { display: grid; gap: var(--step-4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); align-items: start; }
.pairwise { display: grid; gap: var(--step-4) var(--step-5); grid-template-columns: minmax(0, 1fr); }
@media (min-width: 40rem) { .pairwise { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
.line { display: grid; gap: var(--step-2); padding-block-end: var(--step-4); border-block-end: 1px solid var(--line); }
.line:last-child { padding-block-end: 0; border-block-end: 0; }
.tasks-still li:hover { background: none; }
.patterns { position: absolute; }
.stripe { fill: var(--accent); }
.balance-head { justify-content: space-between; }
.method { font: 650 var(--text-1)/1 var(--mono); padding: 0.125rem var(--step-2); border: 1px solid currentColor; border-radius: var(--round); }
.method-get { color: var(--info); }
.method-post { color: var(--good); }
.method-delete { color: var(--bad); }
.tree { padding-inline-start: var(--step-3); border-inline-start: 1px solid var(--line); }
`;
