import { css } from './css.ts';

/** The sheet that is printed: A4, ink on white, no controls; and forced colours. */
export const print = css`
.sheet {
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: var(--round);
  padding: var(--step-5);
}
.sheet-title {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: var(--step-2) var(--step-5);
  border-block-end: 2px solid var(--ink);
  padding-block-end: var(--step-4);
  margin-block-end: var(--step-4);
}
.sheet-number {
  font: 650 var(--text-5) / 1.2 var(--mono);
  overflow-wrap: anywhere;
}
.sheet-part {
  margin-block-start: var(--step-4);
}
.sheet-end {
  display: grid;
  justify-items: start;
  gap: var(--step-1);
}
.sheet .table {
  margin-block-start: var(--step-4);
}
.sheet .table caption:not(.hidden) {
  padding-inline: 0;
}
.boxes {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1px;
  background: var(--line);
  border: 1px solid var(--line);
}
.box {
  background: var(--surface);
  padding: var(--step-3);
  font-size: var(--text-2);
  min-inline-size: 0;
}
@media print, (min-width: 40rem) {
  .boxes {
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  .box {
    grid-column: span 2;
  }
  .box-half {
    grid-column: span 3;
  }
  .box-wide {
    grid-column: 1 / -1;
  }
}
.box h3 {
  font-size: var(--text-1);
  font-weight: 600;
  color: var(--ink-soft);
}
.only-print {
  display: none;
}
@page {
  size: A4;
  margin: 16mm 14mm;
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font: 8pt sans-serif;
  }
}
@media print {
  :root {
    --paper: #fff;
    --surface: #fff;
    --sunken: #fff;
    --line: #999;
    --edge: #555;
  }
  html {
    font-size: 11pt;
  }
  .band,
  .places,
  .foot,
  .skip,
  .back,
  .button,
  .no-print {
    display: none !important;
  }
  .only-print {
    display: block;
  }
  main {
    padding: 0;
    min-block-size: 0;
  }
  .inside {
    max-inline-size: none;
    padding: 0;
  }
  .panel,
  .sheet,
  .outcome {
    border-color: #999;
  }
  .sheet {
    border: 0;
    padding: 0;
  }
  .split,
  .stack,
  .stack-2,
  .fields {
    display: block;
  }
  .stack > * + *,
  .fields > * + * {
    margin-block-start: 3mm;
  }
  .table tr,
  .box,
  .field,
  .sheet-part,
  .outcome {
    break-inside: avoid;
  }
  .panel-head {
    break-after: avoid;
  }
  .boxes {
    gap: 0;
    border: 0;
  }
  .box {
    border: 1px solid #999;
    margin: 0 -1px -1px 0;
  }
  h2,
  h3 {
    break-after: avoid;
  }
  a {
    color: inherit;
  }
  .tag,
  .bar,
  .key svg {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
}
@media (forced-colors: active) {
  .tag,
  .button,
  .panel,
  .notice {
    border: 1px solid CanvasText;
  }
  .bar .written {
    fill: CanvasText;
  }
}
`;
