import type { Condition } from '../../domain/measure/condition.ts';
import type { Entry, Measure } from '../../domain/measure/measure.ts';
import { COUNTRIES } from '../../domain/party/country.ts';
import type { PackFault } from './pack-fault.ts';
import type { CountryGroup } from './pack-schema.ts';

type Groups = Readonly<Record<string, CountryGroup>>;
type Say = (path: string, says: string) => void;

/** Where a pack keeps the groups that its conditions may name. */
export const COUNTRY_GROUPS = 'control-list/country-groups.json';

/** A measure in which every `@name` of a condition has become the countries of that group. */
export function withCountries(
  file: string,
  measure: Measure,
  groups: Groups,
): { readonly measure: Measure; readonly faults: readonly PackFault[] } {
  const faults: PackFault[] = [];
  const entries = measure.entries.map((entry, index): Entry => {
    const say: Say = (path, says) =>
      faults.push({ file, path: `/entries/${index}/when${path}`, says });
    return { ...entry, when: expanded(entry.when, groups, say) };
  });
  return { measure: { ...measure, entries }, faults };
}

function expanded(condition: Condition, groups: Groups, say: Say): Condition {
  const within = (place: string): Say => {
    return (path, says) => say(`/${place}${path}`, says);
  };
  const each = (parts: readonly Condition[], kind: string) =>
    parts.map((part, index) => expanded(part, groups, within(`${kind}/${index}`)));
  if ('all' in condition) return { all: each(condition.all, 'all') };
  if ('any' in condition) return { any: each(condition.any, 'any') };
  if ('not' in condition) return { not: expanded(condition.not, groups, within('not')) };
  if ('destinationIn' in condition) {
    const { destinationIn: named } = condition;
    const destinationIn = countriesOf(named, groups, within('destinationIn'));
    return { destinationIn, ...calledBy(named, groups) };
  }
  if ('originIn' in condition) {
    const { originIn: named } = condition;
    const originIn = countriesOf(named, groups, within('originIn'));
    return { originIn, ...calledBy(named, groups) };
  }
  return condition;
}

/** One group by itself is spoken of by its name. */
function calledBy(named: readonly string[], groups: Groups) {
  const [only = '', ...others] = named;
  const group = others.length === 0 ? groupCalled(only.slice(1), groups) : undefined;
  if (group === undefined) return {};
  const { title, titleZh } = group;
  return { called: { title, ...(titleZh !== undefined && { titleZh }) } };
}

/** A country that two groups hold stands once; one that is written out twice stays a fault. */
function countriesOf(named: readonly string[], groups: Groups, say: Say): readonly string[] {
  const written = named.filter((one) => !one.startsWith('@'));
  const grouped = named.flatMap((one, index) => {
    if (!one.startsWith('@')) return [];
    const group = groupCalled(one.slice(1), groups);
    if (group !== undefined) return membersOf(group, groups);
    say(`/${index}`, `No group is called ${one}: write it in ${COUNTRY_GROUPS}, or correct it.`);
    return [];
  });
  return [...written, ...new Set(grouped.filter((one) => !written.includes(one)))];
}

function membersOf(group: CountryGroup, groups: Groups): readonly string[] {
  if ('countries' in group) return group.countries;
  const other = groupCalled(group.allBut, groups);
  const left = other === undefined ? [] : membersOf(other, groups);
  return COUNTRIES.filter((country) => !left.includes(country));
}

function groupCalled(name: string, groups: Groups): CountryGroup | undefined {
  return Object.hasOwn(groups, name) ? groups[name] : undefined;
}

/** A group that is the rest of another needs one that lists its countries. */
export function groupFaults(groups: Groups): readonly PackFault[] {
  return Object.entries(groups).flatMap(([name, group]) => {
    if (!('allBut' in group)) return [];
    const other = groupCalled(group.allBut, groups);
    if (other !== undefined && 'countries' in other) return [];
    const says = `No group with countries is called ${group.allBut}: add it, or correct the name.`;
    return [{ file: COUNTRY_GROUPS, path: `/${name}/allBut`, says }];
  });
}
