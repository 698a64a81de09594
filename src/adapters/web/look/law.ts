import { css } from './css.ts';

/** Bars over time. States differ by filling and outline, so that grey paper shows them as well. */
export const law = css`
.timeline {
  display: grid;
}
.timeline ol {
  list-style: none;
  padding: 0;
}
.timeline-row {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0 var(--step-4);
  align-items: center;
  overflow: hidden;
  border-block-end: 1px solid var(--line);
  padding-inline: var(--step-4);
}
.timeline li:last-child {
  border-block-end: 0;
}
.timeline-row:not(.timeline-axis):hover {
  background: color-mix(in srgb, var(--accent-soft) 45%, transparent);
}
.timeline-name {
  padding-block: var(--step-2) 0;
  font-size: var(--text-2);
  line-height: 1.35;
  min-inline-size: 0;
}
.timeline-name a {
  font-weight: 600;
}
.timeline-name .soft {
  display: block;
  font-size: var(--text-1);
}
.timeline svg {
  inline-size: 100%;
  overflow: visible;
}
.timeline-bar {
  block-size: 2.75rem;
}
.timeline-ticks {
  block-size: 2.25rem;
  font: 600 0.75rem/1 var(--sans);
}
.timeline-ticks text {
  fill: var(--ink-soft);
}
.timeline-ticks .now {
  fill: var(--ink);
}
.timeline-axis {
  position: sticky;
  inset-block-start: 0;
  background: var(--surface);
  z-index: 1;
  border-block-end-color: var(--edge);
}
.timeline-grid {
  stroke: var(--line);
  stroke-width: 1;
}
.timeline-now {
  stroke: var(--ink);
  stroke-width: 1.5;
}
.timeline-now-ground {
  stroke: var(--surface);
  stroke-width: 4;
}
.span-in-force {
  fill: var(--accent);
  stroke: var(--accent);
}
.span-suspended {
  stroke: var(--ink);
  stroke-width: 1.25;
}
.span-announced {
  fill: var(--accent);
}
.span-outline {
  fill: none;
  stroke: var(--ink);
  stroke-width: 1.5;
  stroke-dasharray: 1.5 3;
  stroke-linecap: round;
}
.span-starts-later {
  fill: var(--sunken);
  stroke: var(--edge);
}
.span-ended {
  stroke: var(--edge);
  stroke-width: 1;
}
.hatch-ground {
  fill: var(--surface);
}
.hatch-line {
  stroke: var(--ink-soft);
  stroke-width: 1.5;
}
.timeline-bar text {
  font: 600 0.75rem/1 var(--sans);
  fill: var(--ink);
  pointer-events: none;
}
.timeline-bar .on-solid {
  fill: var(--on-accent);
}
.timeline-bar .on-hatch {
  paint-order: stroke;
  stroke: var(--surface);
  stroke-width: 5px;
  stroke-linejoin: round;
}
.timeline-key {
  padding: var(--step-3) var(--step-4);
  border-block-end: 1px solid var(--line);
}
.timeline-key svg {
  inline-size: 2.25rem;
  block-size: 1rem;
  border: 0;
}
.wide-only {
  display: none;
}
@media print, (min-width: 64rem) {
  .timeline-row {
    grid-template-columns: 19rem minmax(0, 1fr);
  }
  .timeline-name {
    padding-block: var(--step-2);
  }
  .timeline-grid, .timeline-now, .timeline-now-ground {
    transform: scaleY(9);
    transform-origin: center;
  }
  .wide-only {
    display: inline;
  }
}
.range {
  display: grid;
  gap: var(--step-3) var(--step-4);
  grid-template-columns: minmax(0, 1fr);
  align-items: end;
  justify-content: start;
}
@media (min-width: 40rem) {
  .range {
    grid-template-columns: repeat(2, minmax(0, 12rem)) minmax(0, 16rem) auto;
  }
  .range-days {
    grid-template-columns: repeat(2, minmax(0, 12rem)) auto;
  }
}
.question {
  padding-inline-start: 1rem;
}
.question li {
  padding-block: 0.125rem;
}
@media screen and (max-width: 47.99rem) {
  .table td .tag, .table td .mark {
    white-space: normal;
  }
  .table-links a {
    overflow-wrap: anywhere;
  }
}
@media print {
  .timeline-row {
    grid-template-columns: 5.5cm minmax(0, 1fr);
    break-inside: avoid;
    padding-inline: 0;
  }
  .timeline-axis {
    position: static;
  }
  .timeline-bar {
    block-size: 0.85cm;
  }
  .timeline svg, .timeline-key svg {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .span-in-force, .span-announced {
    fill: #222;
    stroke: #222;
  }
  .span-starts-later {
    fill: #e4e4e4;
    stroke: #555;
  }
  .timeline-grid {
    stroke: #ccc;
  }
  .timeline-bar .on-solid {
    fill: #fff;
  }
}
@media (forced-colors: active) {
  .span-in-force, .span-announced {
    fill: CanvasText;
  }
  .timeline-bar .on-solid {
    fill: Canvas;
  }
}
`;
