import { css } from './css.ts';

/** Text, links and headings: what a page looks like before any component stands on it. */
export const ground = css`
*,
::before,
::after {
  box-sizing: border-box;
}
[hidden] {
  display: none !important;
}
html {
  -webkit-text-size-adjust: 100%;
  overflow-y: scroll;
  background: var(--paper);
}
body {
  margin: 0;
  min-block-size: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: var(--text-3) / 1.5 var(--sans);
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;
}
:lang(zh) {
  line-height: 1.65;
}
h1,
h2,
h3,
h4,
p,
ul,
ol,
dl,
dd,
figure,
fieldset,
table,
pre {
  margin: 0;
  padding: 0;
}
h1 {
  font-size: var(--text-5);
  line-height: 1.25;
  font-weight: 650;
  letter-spacing: -0.01em;
}
h2 {
  font-size: var(--text-4);
  line-height: 1.3;
  font-weight: 650;
}
h3 {
  font-size: var(--text-3);
  line-height: 1.4;
  font-weight: 650;
}
h1,
h2,
h3 {
  text-wrap: balance;
}
:lang(zh) h1,
h1:lang(zh) {
  letter-spacing: 0;
}
p {
  max-width: 44rem;
  text-wrap: pretty;
}
ul,
ol {
  padding-inline-start: 1.25rem;
}
a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
}
a:hover {
  color: var(--accent-strong);
  text-decoration-thickness: 2px;
}
:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
  border-radius: var(--round);
}
main:focus {
  outline: none;
}
code,
.code {
  font-family: var(--mono);
  font-size: 0.92em;
  overflow-wrap: anywhere;
}
small,
.small {
  font-size: var(--text-2);
}
.soft {
  color: var(--ink-soft);
}
.strong {
  font-weight: 650;
}
.unbold {
  font-weight: 400;
}
.number {
  text-align: end;
  white-space: nowrap;
}
.lead {
  font-size: var(--text-4);
  line-height: 1.4;
  max-width: 40rem;
}
.hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.nowrap {
  white-space: nowrap;
}
hr {
  border: 0;
  border-block-start: 1px solid var(--line);
  margin-block: var(--step-5);
}
svg {
  display: block;
}
@media (prefers-reduced-motion: no-preference) {
  a,
  .button,
  input,
  select,
  textarea {
    transition:
      background-color 80ms,
      border-color 80ms;
  }
}
`;
