import { css } from './css.ts';

/**
 * The colours, steps and sizes that everything else is drawn from. Contrast of every text colour
 * on every surface is at least 4.5 to 1, of every control's edge at least 3 to 1.
 */
export const tokens = css`
:root {
  color-scheme: light dark;
  --paper: #f2f4f3;
  --surface: #ffffff;
  --sunken: #e9edeb;
  --line: #d3dad7;
  --edge: #76827d;
  --ink: #15201d;
  --ink-soft: #4a5753;
  --accent: #0b5d52;
  --accent-strong: #07463e;
  --accent-soft: #dfeeea;
  --on-accent: #ffffff;
  --band: #0c2b27;
  --on-band: #f1f6f4;
  --on-band-soft: #b5c9c3;
  --focus: #15201d;
  --good: #17613a;
  --good-soft: #e0f0e6;
  --warn: #74480a;
  --warn-soft: #fbefd6;
  --bad: #9b2226;
  --bad-soft: #fbe8e6;
  --info: #1d4c80;
  --info-soft: #e4edf7;
  --quiet: #45514d;
  --quiet-soft: #e9edeb;
  --text-1: 0.8125rem;
  --text-2: 0.875rem;
  --text-3: 1rem;
  --text-4: 1.25rem;
  --text-5: 1.625rem;
  --text-6: 2.125rem;
  --step-1: 0.25rem;
  --step-2: 0.5rem;
  --step-3: 0.75rem;
  --step-4: 1rem;
  --step-5: 1.5rem;
  --step-6: 2rem;
  --step-7: 3rem;
  --step-8: 4rem;
  --round: 4px;
  --sans:
    -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
    "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC", sans-serif;
  --mono:
    ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Liberation Mono",
    "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace;
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #101514;
    --surface: #181e1d;
    --sunken: #222a28;
    --line: #303a37;
    --edge: #7f8c87;
    --ink: #e7eceb;
    --ink-soft: #abb7b3;
    --accent: #78cbbb;
    --accent-strong: #9addd0;
    --accent-soft: #17332e;
    --on-accent: #06211d;
    --band: #0a1b19;
    --on-band: #e7eceb;
    --on-band-soft: #a6bab4;
    --focus: #f3d27a;
    --good: #84d3a3;
    --good-soft: #16301f;
    --warn: #ecc170;
    --warn-soft: #352810;
    --bad: #f2a09b;
    --bad-soft: #3b1b1a;
    --info: #9cc3ee;
    --info-soft: #172a40;
    --quiet: #b6c1bd;
    --quiet-soft: #222a28;
  }
}
`;
