import {
  firstSharedDay,
  type LawFault,
  periodFaults,
  repeatFaults,
  rivals,
  under,
} from './law-fault.ts';
import type { LicenceType } from './licence-type.ts';

/** Every place where licence types contradict each other or themselves. */
export function licenceTypeFaults(types: readonly LicenceType[]): readonly LawFault[] {
  const doubled = rivals(types, (one, other) => one.code === other.code).map(
    ({ index, version, earlier }) => {
      const shared = firstSharedDay(version.period, earlier.period);
      const says = `Two versions of ${version.code} are in force on ${shared}: end one before.`;
      return { path: `/${index}/period`, says };
    },
  );
  return [...doubled, ...types.flatMap((type, index) => under(`/${index}`, typeFaults(type)))];
}

function typeFaults(type: LicenceType): readonly LawFault[] {
  const codes = (reasons: LicenceType['conditions']) => reasons.map(({ code }) => code);
  return [
    ...periodFaults(type.period),
    ...limitFaults(type),
    ...under('/validityCaps', capFaults(type)),
    ...under('/units', repeatFaults(type.units)),
    ...under(
      '/fields',
      repeatFaults(
        type.fields.map(({ path }) => path),
        '/path',
      ),
    ),
    ...under(
      '/documents',
      repeatFaults(
        type.documents.map(({ kind }) => kind),
        '/kind',
      ),
    ),
    ...under('/clockStops', repeatFaults(codes(type.clockStops), '/code')),
    ...under('/refusalGrounds', repeatFaults(codes(type.refusalGrounds), '/code')),
    ...under('/conditions', repeatFaults(codes(type.conditions), '/code')),
  ];
}

/** A clock runs to a limit or to a target, never to both, and either stands somewhere. */
function limitFaults({
  statutoryLimitWorkingDays: limit,
  targetWorkingDays: target,
  limitCites,
}: LicenceType): readonly LawFault[] {
  if (limit !== undefined && target !== undefined) {
    const says = 'A limit by law leaves no room for a target: keep one of the two.';
    return [{ path: '/targetWorkingDays', says }];
  }
  const isTimed = limit !== undefined || target !== undefined;
  if (isTimed === (limitCites !== undefined)) return [];
  const says = isTimed
    ? 'Nothing says where the limit or target stands: cite it here.'
    : 'There is neither limit nor target to be cited: remove this.';
  return [{ path: '/limitCites', says }];
}

/** Law and practice may each cap a licence on one day, but neither twice. */
function capFaults({ validityCaps }: LicenceType): readonly LawFault[] {
  const backwards = validityCaps.flatMap(({ period }, index) =>
    under(`/${index}`, periodFaults(period)),
  );
  const doubled = rivals(validityCaps, (one, other) => one.basis === other.basis).map(
    ({ index, version, earlier }) => {
      const shared = firstSharedDay(version.period, earlier.period);
      const says = `Two caps by ${version.basis} hold on ${shared}: end the earlier one before.`;
      return { path: `/${index}/period`, says };
    },
  );
  return [...backwards, ...doubled];
}
