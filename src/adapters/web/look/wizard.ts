import { css } from './css.ts';

/** What a search finds, and findings that unfold down to the facts they saw. */
export const wizard = css`
.panel-note {
  padding: var(--step-3) var(--step-4);
}
.panel-fold {
  padding: var(--step-3) var(--step-4);
  font-size: var(--text-3);
}
.panel .panel {
  border: 0;
}
.panel .panel > .panel-head,
.panel .panel > .panel-body {
  padding-inline: 0;
}
.hits {
  border-block: 1px solid var(--line);
}
.hits .task-name {
  flex-basis: 20rem;
}
.hits .standing {
  display: grid;
  justify-items: end;
  gap: var(--step-1);
}
.hits .why:not(:last-child)::after {
  content: "· ";
}
.explained,
.explained-parts,
.seen {
  list-style: none;
  padding: 0;
}
.explained > li {
  border-block-end: 1px solid var(--line);
  padding-inline: var(--step-4);
}
.explained > li:last-child {
  border-block-end: 0;
}
.explained summary {
  padding-block: var(--step-3);
  font-weight: 400;
  font-size: var(--text-3);
}
.explained .mark {
  margin-inline-end: var(--step-2);
  font-weight: 600;
}
.explained .row a,
.explained .row .mark {
  display: inline-flex;
  align-items: center;
  min-block-size: 1.5rem;
}
.explained-body {
  display: grid;
  gap: var(--step-2);
  padding-block-end: var(--step-4);
  padding-inline-start: var(--step-4);
}
.explained-parts {
  display: grid;
  gap: var(--step-3);
  border-inline-start: 2px solid var(--line);
  padding-inline-start: var(--step-4);
}
.explained-parts .explained-parts {
  margin-block-start: var(--step-2);
}
.seen {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--step-4);
}
.otherwise {
  color: var(--info);
}
.otherwise::before {
  content: "↪ ";
}
@media (max-width: 40rem) {
  .hits .standing {
    justify-items: start;
  }
  .explained-body {
    padding-inline-start: 0;
  }
}
@media print {
  .explained details::details-content {
    content-visibility: visible;
    block-size: auto;
  }
  .explained > li {
    break-inside: avoid;
    padding-inline: 0;
  }
}
`;
