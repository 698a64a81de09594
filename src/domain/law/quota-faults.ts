import { atScale, type Decimal, parseDecimal } from '../quantity/decimal.ts';
import type { Law, QuotaPeriod, QuotaRule } from './law.ts';
import {
  firstSharedDay,
  type LawFault,
  periodFaults,
  repeatFaults,
  rivals,
  under,
} from './law-fault.ts';

/** Every place where quotas contradict themselves or the measures that set them. */
export function quotaFaults({ quotas, measures }: Law): readonly LawFault[] {
  const held = new Set(measures.map(({ id }) => id));
  const ids = quotas.map(({ id }) => id);
  const each = quotas.flatMap((quota, index) => under(`/${index}`, faultsOf(quota, held)));
  return [...repeatFaults(ids, '/id'), ...each];
}

function faultsOf(quota: QuotaRule, held: ReadonlySet<string>): readonly LawFault[] {
  const { measure, periods, companies } = quota;
  const says = `No measure is called ${measure}: correct it, or add the one that sets the quota.`;
  return [
    ...(held.has(measure) ? [] : [{ path: '/measure', says }]),
    ...under('/periods', sharedDayFaults(periods)),
    ...periods.flatMap((one, index) =>
      under(`/periods/${index}`, [...periodFaults(one.period), ...sumFaults(one)]),
    ),
    ...companies.flatMap(({ period }, index) => under(`/companies/${index}`, periodFaults(period))),
  ];
}

/** On one day one amount holds. */
function sharedDayFaults(periods: readonly QuotaPeriod[]): readonly LawFault[] {
  return rivals(periods).map(({ index, version, earlier }) => {
    const shared = firstSharedDay(version.period, earlier.period);
    return { path: `/${index}/period`, says: `Two amounts hold on ${shared}: end one before.` };
  });
}

/** Where base and strategic part are both given, together they are the amount. */
function sumFaults({ amount, base, strategic }: QuotaPeriod): readonly LawFault[] {
  if (base === undefined || strategic === undefined) return [];
  const [whole, ...parts] = [amount, base, strategic].map(decimal);
  const scale = Math.max(...[whole, ...parts].map((one) => one?.scale ?? 0));
  const sum = parts.reduce((total, part) => total + atScale(part, scale), 0n);
  if (whole === undefined || atScale(whole, scale) === sum) return [];
  const says = `${base} and ${strategic} do not make up ${amount}: correct one of the three.`;
  return [{ path: '/amount', says }];
}

/** The shape of the file has seen to it that a figure is one. */
function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed.value : { digits: 0n, scale: 0 };
}
