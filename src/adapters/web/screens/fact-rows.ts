import type { Law } from '../../../domain/law/law.ts';
import { DANGERS, PURPOSES } from '../../../domain/measure/condition.ts';
import { allOf, type Typed, textOf } from '../request/typed.ts';
import type { FactRow } from '../view/facts.tsx';
import { countryName } from '../view/format.ts';
import { useVisit } from '../view/visit.ts';
import { elementSaid, spelled, wordsOfAsk } from './determine-question.tsx';
import { ownerNames, rowNames } from './fact-query.ts';

/** The facts as they were given: the plain ones always, the others where something was said. */
export function useFactRows(law: Law, query: Typed): readonly FactRow[] {
  const goods = useGoodsRows(query);
  const answers = useAnswerRows(law, query);
  const parties = usePartyRows(query);
  return [...goods, ...answers, ...parties];
}

function useGoodsRows(query: Typed): readonly FactRow[] {
  const { language, words } = useVisit();
  const { determination, common, wizard } = words;
  const text = (name: string) => textOf(query, name);
  const forms: Readonly<Record<string, string>> = determination.forms;
  const yesNo: Readonly<Record<string, string>> = { yes: common.yes, no: common.no };
  const uses: Readonly<Record<string, string>> = {
    civil: determination.civil,
    military: determination.military,
  };
  return [
    [determination.description, text('/item/description')],
    [determination.form, forms[text('/item/form')] ?? ''],
    [determination.composition, useShares(query).join(', ')],
    [determination.substance, text('/item/substance')],
    [determination.controlCode, text('/item/controlCode')],
    [determination.customsCode, text('/item/hsCode')],
    ...given(wizard.origin, countryName(text('/item/origin'), language)),
    [determination.destination, countryName(text('/destination'), language)],
    [determination.endUse, uses[text('/endUse')] ?? ''],
    [determination.endUserCountry, countryName(text('/endUser/country'), language)],
    [determination.endUserMilitary, yesNo[text('/endUser/military')] ?? ''],
  ];
}

function given(name: string, value: string): readonly FactRow[] {
  return value === '' ? [] : [[name, value]];
}

/** `dysprosium (Dy) 2.5 %`; of some it is only known that they are there, or not. */
function useShares(query: Typed): readonly string[] {
  const { language, words } = useVisit();
  const { wizard, common } = words;
  const said = new Map<string, string>();
  for (const { element, share } of rowNames(query)) {
    if (textOf(query, element) !== '') said.set(textOf(query, element), textOf(query, share));
  }
  const some: Readonly<Record<string, string>> = { yes: wizard.some, no: common.no };
  for (const [name, symbol] of under(query, '/item/contains/')) {
    said.set(symbol, said.get(symbol) || (some[textOf(query, name)] ?? ''));
  }
  for (const [name, symbol] of under(query, '/item/composition/')) {
    const share = textOf(query, name);
    if (share !== '') said.set(symbol, share);
  }
  return [...said].map(([symbol, share]) => {
    const unit = /^[\d.]+$/.test(share) ? ' %' : '';
    return `${elementSaid(symbol, language)} ${share}${unit}`.trim();
  });
}

function under(query: Typed, prefix: string): readonly (readonly [name: string, rest: string])[] {
  return [...query.keys()]
    .filter((name) => name.startsWith(prefix) && textOf(query, name) !== '')
    .map((name) => [name, name.slice(prefix.length)] as const);
}

function useAnswerRows(law: Law, query: Typed): readonly FactRow[] {
  const { language, words } = useVisit();
  const { common } = words;
  const yesNo: Readonly<Record<string, string>> = { yes: common.yes, no: common.no };
  const answers = under(query, '/item/meets/').map(([name, ask]): FactRow => {
    return [wordsOfAsk(law, ask, language), yesNo[textOf(query, name)] ?? ''];
  });
  const figures = under(query, '/item/properties/').map(([name, property]): FactRow => {
    const unit = law.properties[property]?.unit ?? '';
    return [spelled(property), `${textOf(query, name)} ${unit}`.trim()];
  });
  return [...figures, ...answers];
}

function usePartyRows(query: Typed): readonly FactRow[] {
  const { wizard } = useVisit().words;
  const owners = ownerNames()
    .map(({ name, share }) => [textOf(query, name), textOf(query, share)] as const)
    .filter(([name]) => name !== '')
    .map(([name, share]) => `${name} ${share} %`);
  const purpose = PURPOSES.find((one) => one === textOf(query, '/purpose'));
  const known = DANGERS.filter((danger) => allOf(query, '/knows').includes(danger));
  return [
    ...given(wizard.endUserName, textOf(query, '/endUser/name')),
    ...given(wizard.consigneeName, textOf(query, '/consignee/name')),
    ...given(wizard.askOwners, owners.join(', ')),
    ...given(wizard.purpose, purpose === undefined ? '' : wizard.purposes[purpose]),
    ...given(wizard.knows, known.map((danger) => wizard.dangers[danger]).join('; ')),
  ];
}
