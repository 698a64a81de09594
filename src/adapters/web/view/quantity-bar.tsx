import { isUnit, type Unit } from '../../../domain/quantity/quantity.ts';
import { formatBase, percentOf } from './format.ts';
import { useWords } from './visit.ts';

/** Where the quantity of a line stands, in base units of its unit. */
export interface Stand {
  readonly unit: Unit;
  readonly granted: bigint;
  readonly available: bigint;
  readonly reserved: bigint;
  readonly writtenOff: bigint;
  readonly lapsed: bigint;
}

/** Told by pattern, and in numbers beside it: solid has left, striped is declared, dark lapsed. */
export function QuantityBar({ stand, thin }: { readonly stand: Stand; readonly thin?: boolean }) {
  const { granted, reserved, writtenOff, lapsed } = stand;
  const left = percentOf(writtenOff, granted);
  const declared = percentOf(reserved, granted);
  const gone = percentOf(lapsed, granted);
  return (
    <div class={thin === true ? 'bar bar-thin' : 'bar'} aria-hidden="true">
      <svg preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="written" width={`${left}%`} height="100%" />
        <rect fill="url(#stripes)" x={`${left}%`} width={`${declared}%`} height="100%" />
        <rect class="lapsed" x={`${100 - gone}%`} width={`${gone}%`} height="100%" />
      </svg>
    </div>
  );
}

/** Drawn once on a page: the stripes that every bar refers to. */
export function BarPatterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <pattern
        id="stripes"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="stripe" width="3" height="6" />
      </pattern>
    </svg>
  );
}

/** The same in numbers, each with its pattern: the bar's key and its text. */
export function StandKey({ stand }: { readonly stand: Stand }) {
  const { licence: words } = useWords();
  const parts = [
    { name: words.writtenOff, base: stand.writtenOff, class: 'written', fill: undefined },
    { name: words.reserved, base: stand.reserved, class: undefined, fill: 'url(#stripes)' },
    { name: words.available, base: stand.available, class: undefined, fill: 'none' },
    { name: words.lapsed, base: stand.lapsed, class: 'lapsed', fill: undefined },
  ];
  return (
    <ul class="key">
      {parts.map(({ name, base, class: className, fill }) => (
        <li key={name}>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <rect
              width="12"
              height="12"
              class={className}
              {...(fill === undefined ? {} : { fill })}
            />
          </svg>
          <span>
            {name} <b>{formatBase(base, stand.unit)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A quantity with its unit, as a person reads it. */
export function useQuantity(): (base: bigint, unit: string) => string {
  const { common } = useWords();
  return (base, unit) =>
    isUnit(unit) ? `${formatBase(base, unit)} ${common.units[unit]}` : `${base}`;
}
