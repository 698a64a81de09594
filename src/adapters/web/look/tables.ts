import { css } from './css.ts';

/** Tables on a desk, cards on a phone: the same rows, each cell with its heading beside it. */
export const tables = css`
.table {
  inline-size: 100%;
  border-collapse: collapse;
  font-size: var(--text-2);
}
.table caption:not(.hidden) {
  text-align: start;
  padding: var(--step-3) var(--step-4);
  font-weight: 650;
  font-size: var(--text-3);
}
.table th,
.table td {
  text-align: start;
  vertical-align: top;
  padding: var(--step-2) var(--step-3);
  border-block-end: 1px solid var(--line);
}
.table th:first-child,
.table td:first-child {
  padding-inline-start: var(--step-4);
}
.table th:last-child,
.table td:last-child {
  padding-inline-end: var(--step-4);
}
.table thead th {
  color: var(--ink-soft);
  font-size: var(--text-1);
  font-weight: 600;
  border-block-end-color: var(--edge);
  vertical-align: bottom;
}
.table tbody th {
  font-weight: 600;
}
.table tbody tr:last-child > * {
  border-block-end: 0;
}
.table tbody tr:hover {
  background: color-mix(in srgb, var(--accent-soft) 45%, transparent);
}
.table .number {
  text-align: end;
}
.panel-body > .table :is(th, td):first-child,
.panel-body > .table caption {
  padding-inline-start: 0;
}
.table td > div > .soft {
  display: block;
  font-size: var(--text-1);
}
.table-links a {
  display: inline-block;
  padding-block: 0.125rem;
}
.pager {
  display: flex;
  gap: var(--step-4);
  padding: var(--step-3) var(--step-4);
  border-block-start: 1px solid var(--line);
}
@media screen and (max-width: 47.99rem) {
  .table thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .table,
  .table tbody,
  .table tr,
  .table th,
  .table td,
  .table caption:not(.hidden) {
    display: block;
    inline-size: auto;
  }
  .table tr {
    padding: var(--step-3) var(--step-4);
    border-block-end: 1px solid var(--line);
  }
  .table tbody tr:last-child {
    border-block-end: 0;
  }
  .table th,
  .table td,
  .table th:first-child,
  .table td:first-child,
  .table th:last-child,
  .table td:last-child {
    border: 0;
    padding: 0.125rem 0;
    white-space: normal;
  }
  .table td[data-label] {
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    gap: var(--step-3);
    text-align: start;
  }
  .table td[data-label]::before {
    content: attr(data-label);
    color: var(--ink-soft);
  }
  .table td[data-label] > * {
    grid-column: 2;
  }
  .table td:has(> div:empty) {
    display: none;
  }
  .table .number {
    text-align: start;
  }
  .table tbody th {
    font-size: var(--text-3);
    padding-block-end: var(--step-1);
  }
}
`;
