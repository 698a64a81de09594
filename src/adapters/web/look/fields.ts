import { css } from './css.ts';

/** Fields, what is said about them, and how they stand beside one another. */
export const fields = css`
.fields {
  display: grid;
  gap: var(--step-4);
  grid-template-columns: minmax(0, 1fr);
}
.fields-2 {
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  align-items: start;
}
.pair {
  display: grid;
  gap: var(--step-2) var(--step-4);
  grid-template-columns: minmax(0, 10rem) minmax(0, 14rem);
  align-items: end;
}
@supports (grid-template-rows: subgrid) {
  .fields-2 {
    row-gap: var(--step-1);
  }
  .fields-2 > * {
    margin-block-end: var(--step-3);
    grid-row: span 4;
  }
  .fields-2 > .field {
    grid-template-rows: subgrid;
  }
  .fields-2 > .field > :is(label, legend) {
    grid-row: 1;
    align-self: end;
  }
  .fields-2 > .field:not(:has(> .hint)) > :is(label, legend) {
    grid-row: 1 / span 2;
  }
  .fields-2 > .field > .hint {
    grid-row: 2;
  }
  .fields-2 > .field > :is(input, select, textarea, .with-unit) {
    grid-row: 3;
  }
  .fields-2 > .field > .field-error {
    grid-row: 4;
  }
}
.field {
  display: grid;
  gap: var(--step-1);
  align-content: start;
  min-inline-size: 0;
}
.field label,
.field legend,
.label {
  font-weight: 600;
  font-size: var(--text-2);
  padding: 0;
}
.hint {
  color: var(--ink-soft);
  font-size: var(--text-2);
  max-width: 40rem;
}
.field-error {
  color: var(--bad);
  font-size: var(--text-2);
  font-weight: 600;
  display: flex;
  gap: var(--step-1);
}
input,
select,
textarea {
  inline-size: 100%;
  min-block-size: 2.5rem;
  padding: var(--step-2) var(--step-3);
  border: 1px solid var(--edge);
  border-radius: var(--round);
  background: var(--surface);
  color: var(--ink);
  font: var(--text-3) / 1.4 var(--sans);
}
input,
select {
  block-size: 2.5rem;
}
input[type="file"] {
  block-size: auto;
}
textarea {
  min-block-size: 5.5rem;
  resize: vertical;
}
textarea[rows="1"] {
  min-block-size: 2.5rem;
}
textarea[rows="2"] {
  min-block-size: 4rem;
}
select {
  padding-inline-end: var(--step-2);
  text-overflow: ellipsis;
}
input:hover,
select:hover,
textarea:hover {
  border-color: var(--ink);
}
input:focus-visible,
select:focus-visible,
textarea:focus-visible {
  outline-offset: 0;
}
[aria-invalid="true"] {
  border: 2px solid var(--bad);
}
.short {
  max-inline-size: 12rem;
}
.medium {
  max-inline-size: 24rem;
}
.with-unit {
  display: flex;
  align-items: start;
}
.with-unit > :first-child {
  border-start-end-radius: 0;
  border-end-end-radius: 0;
}
.with-unit .unit {
  display: flex;
  align-items: center;
  padding-inline: var(--step-3);
  white-space: nowrap;
  border: 1px solid var(--edge);
  border-inline-start: 0;
  background: var(--sunken);
  border-start-end-radius: var(--round);
  border-end-end-radius: var(--round);
  font-size: var(--text-2);
  block-size: 2.5rem;
}
.choices {
  display: grid;
  gap: var(--step-1);
  border: 0;
  min-inline-size: 0;
}
.choices-row {
  grid-auto-flow: row;
}
@media (min-width: 40rem) {
  .choices-row .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--step-1) var(--step-5);
  }
}
.choice {
  display: flex;
  gap: var(--step-3);
  align-items: start;
  padding-block: var(--step-1);
  min-block-size: 2rem;
}
.options-many {
  display: grid;
  gap: var(--step-1) var(--step-5);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
}
.choice input {
  inline-size: 1.25rem;
  block-size: 1.25rem;
  min-block-size: 0;
  margin: 0.125rem 0 0;
  padding: 0;
  flex: none;
  accent-color: var(--accent);
}
.choice label {
  font-weight: 400;
  font-size: var(--text-3);
  line-height: 1.5;
}
.choice .hint {
  display: block;
}
.group {
  border: 0;
  padding: 0;
  margin: 0;
  display: grid;
  gap: var(--step-3);
  min-inline-size: 0;
}
.group > legend {
  font-weight: 650;
  padding: 0;
  margin-block-end: var(--step-2);
}
.group + .group {
  margin-block-start: var(--step-4);
}
.duo {
  display: grid;
  gap: var(--step-4);
  grid-template-columns: minmax(0, 1fr) minmax(0, 8rem);
  align-items: end;
}
.meaning {
  display: grid;
  gap: var(--step-2) var(--step-4);
  grid-template-columns: minmax(0, 1fr) minmax(0, 7rem);
  align-items: end;
}
.remark {
  display: grid;
  gap: var(--step-2) var(--step-4);
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
}
.filters {
  display: grid;
  gap: var(--step-3) var(--step-4);
  grid-template-columns: minmax(0, 1fr);
  align-items: end;
  justify-content: start;
}
@media (min-width: 40rem) {
  .remark {
    grid-template-columns: minmax(0, 1fr) minmax(0, 16rem);
  }
  .filters {
    grid-template-columns: minmax(0, 22rem) minmax(0, 12rem) auto;
  }
}
.sign-in {
  display: grid;
  gap: var(--step-5);
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
}
@media (min-width: 56rem) {
  .sign-in {
    grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
  }
}
`;
