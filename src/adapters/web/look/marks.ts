import { css } from './css.ts';

/** States and quantities, told by shape and pattern before they are told by colour. */
export const marks = css`
.tag {
  display: inline-flex;
  align-items: center;
  gap: 0.375rem;
  padding: 0.125rem var(--step-2);
  border: 1px solid currentColor;
  border-radius: var(--round);
  background: var(--quiet-soft);
  color: var(--quiet);
  font-size: var(--text-1);
  font-weight: 600;
  line-height: 1.4;
  white-space: nowrap;
  vertical-align: middle;
}
.tag svg {
  inline-size: 0.75rem;
  block-size: 0.75rem;
  flex: none;
}
.tag-good {
  background: var(--good-soft);
  color: var(--good);
}
.tag-warn {
  background: var(--warn-soft);
  color: var(--warn);
}
.tag-bad {
  background: var(--bad-soft);
  color: var(--bad);
}
.tag-info {
  background: var(--info-soft);
  color: var(--info);
}
.bar {
  inline-size: 100%;
  block-size: 0.75rem;
  border: 1px solid var(--edge);
  border-radius: 2px;
  overflow: hidden;
  color: var(--accent);
  background: var(--surface);
}
.bar svg {
  inline-size: 100%;
  block-size: 100%;
}
.bar-thin {
  block-size: 0.5rem;
}
progress {
  inline-size: min(100%, 24rem);
  accent-color: var(--accent);
}
.written {
  fill: currentColor;
}
.lapsed {
  fill: var(--edge);
}
.bar .late {
  fill: var(--bad);
}
.key {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-1) var(--step-4);
  list-style: none;
  padding: 0;
  font-size: var(--text-2);
}
.key li {
  display: inline-flex;
  align-items: center;
  gap: var(--step-2);
}
.key svg {
  inline-size: 0.75rem;
  block-size: 0.75rem;
  border: 1px solid var(--edge);
  color: var(--accent);
  flex: none;
}
.mark {
  display: inline-flex;
  align-items: center;
  gap: 0.375rem;
  font-size: var(--text-2);
  white-space: nowrap;
}
.mark svg {
  inline-size: 0.875rem;
  block-size: 0.875rem;
  flex: none;
}
.mark-good {
  color: var(--good);
}
.mark-warn {
  color: var(--warn);
}
.mark-bad {
  color: var(--bad);
}
.patterns {
  position: absolute;
}
.stripe {
  fill: var(--accent);
}
.balance-head {
  justify-content: space-between;
}
.method {
  font: 650 var(--text-1) / 1 var(--mono);
  padding: 0.125rem var(--step-2);
  border: 1px solid currentColor;
  border-radius: var(--round);
}
.method-get {
  color: var(--info);
}
.method-post {
  color: var(--good);
}
.method-delete {
  color: var(--bad);
}
`;
