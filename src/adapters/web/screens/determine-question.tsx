import { isElement } from '../../../domain/control-list/element.ts';
import { elementName } from '../../../domain/control-list/element-names.ts';
import type { Law } from '../../../domain/law/law.ts';
import { DANGERS, PURPOSES } from '../../../domain/measure/condition.ts';
import type { Typed } from '../request/typed.ts';
import { countryOptions } from '../view/countries.ts';
import { Checks, Select, TextField } from '../view/field.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import type { Language } from '../words/catalogue.ts';
import { EndUseChoices, FormSelect, YesNoChoices } from './determine-choices.tsx';
import { ownerNames, rowNames } from './fact-query.ts';

interface QuestionProps {
  readonly path: string;
  readonly law: Law;
  readonly query: Typed;
}

/** One fact as a question, in the words of the law where it is the law's own. */
export function Question({ path, law, query }: QuestionProps) {
  const askOf = useAskOf(law);
  const { wizard } = useWords();
  const [kind, name] = partsOf(path);
  const label = askOf(path);
  if (kind === 'composition') return <ShareQuestion path={path} label={label} element={name} />;
  if (kind === 'properties') return <FigureQuestion path={path} name={name} law={law} />;
  if (kind === 'meets') return <YesNoChoices name={path} label={label} />;
  switch (path) {
    case '/item/form':
      return <FormSelect name={path} label={label} size="medium" />;
    case '/item/substance':
    case '/item/controlCode':
      return <TextField name={path} label={label} size="medium" />;
    case '/destination':
    case '/endUser/country':
    case '/item/origin':
      return <CountrySelect name={path} label={label} size="medium" />;
    case '/endUse':
      return <EndUseChoices name={path} label={label} />;
    case '/endUser/military':
      return <YesNoChoices name={path} label={label} />;
    case '/endUser/name':
      return (
        <div class="fields fields-2">
          <TextField name={path} label={label} hint={wizard.askEndUserHint} />
          <TextField name="/consignee/name" label={wizard.askConsignee} optional />
        </div>
      );
    case '/endUser/owners':
      return <OwnersQuestion />;
    default:
      return <RestQuestion query={query} />;
  }
}

function partsOf(path: string): readonly [kind: string, name: string] {
  const [, kind = '', name = ''] =
    /^\/item\/(composition|properties|meets)\/(.+)$/.exec(path) ?? [];
  return [kind, name];
}

/** How a fact is asked for, in the language of the visit. */
export function useAskOf(law: Law): (path: string) => string {
  const { language, words } = useVisit();
  const { determination, wizard } = words;
  const plain: Readonly<Record<string, string>> = {
    '/item/form': determination.askForm,
    '/item/substance': determination.askSubstance,
    '/item/controlCode': determination.askControlCode,
    '/item/origin': wizard.askOrigin,
    '/item/composition': determination.askRest,
    '/destination': determination.askDestination,
    '/endUse': determination.askEndUse,
    '/endUser/country': determination.askEndUserCountry,
    '/endUser/military': determination.askMilitary,
    '/endUser/name': wizard.askEndUser,
    '/endUser/owners': wizard.askOwners,
  };
  return (path) => {
    const [kind, name] = partsOf(path);
    if (kind === 'composition') return wizard.askContains(elementSaid(name, language));
    if (kind === 'properties') return determination.askFigure(spelled(name));
    if (kind !== 'meets') return plain[path] ?? path;
    const listed = law.controlList.find(({ code }) => code === name);
    if (listed === undefined) return wordsOfAsk(law, name, language);
    const { title, titleZh = title } = listed;
    return wizard.askListed(name, language === 'zh' ? titleZh : title);
  };
}

/** `dysprosium (Dy)`: those who know the product may not know the symbol. */
export function elementSaid(symbol: string, language: Language): string {
  if (!isElement(symbol)) return symbol;
  const name = elementName(symbol)[language];
  return language === 'zh' ? `${name}（${symbol}）` : `${name} (${symbol})`;
}

/** `flexuralStrength` is read as two words. */
export function spelled(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A question in the words of the measure that asks it. */
export function wordsOfAsk(law: Law, ask: string, language: Language): string {
  const measure = law.measures.find(({ asks }) => Object.hasOwn(asks, ask));
  const zh = language === 'zh' ? measure?.asksZh?.[ask] : undefined;
  return zh ?? measure?.asks[ask] ?? ask;
}

interface ShareProps {
  readonly path: string;
  readonly label: string;
  readonly element: string;
}

/** That there is some of it settles most clauses; how much there is settles the others. */
function ShareQuestion({ path, label, element }: ShareProps) {
  const { wizard } = useWords();
  return (
    <div class="pairwise">
      <YesNoChoices name={`/item/contains/${element}`} label={label} />
      <TextField
        name={path}
        label={wizard.shareIfKnown}
        unit="%"
        inputMode="decimal"
        size="medium"
      />
    </div>
  );
}

interface FigureProps {
  readonly path: string;
  readonly name: string;
  readonly law: Law;
}

function FigureQuestion({ path, name, law }: FigureProps) {
  const { determination: words } = useWords();
  const property = law.properties[name];
  return (
    <TextField
      name={path}
      label={words.askFigure(spelled(name))}
      hint={<span lang="en">{property?.meaning}</span>}
      unit={property?.unit ?? ''}
      inputMode="decimal"
      size="medium"
    />
  );
}

interface CountryProps {
  readonly name: string;
  readonly label: string;
  readonly size?: 'medium';
}

export function CountrySelect(props: CountryProps) {
  const { language, words } = useVisit();
  return <Select {...props} options={countryOptions(language)} blank={words.common.unknown} />;
}

/** Only the other elements could settle it: rows for them, after those that are filled in. */
function RestQuestion({ query }: { readonly query: Typed }) {
  const { determination: words } = useWords();
  const first = rowNames(query).length;
  return (
    <fieldset class="field choices">
      <legend>{words.askRest}</legend>
      <div class="hint">{words.askRestHint}</div>
      <div class="stack stack-2">
        {[1, 2, 3].map((place) => (
          <div key={place} class="pair">
            <TextField name={`element${first + place}`} label={words.elementPlace(first + place)} />
            <TextField
              name={`share${first + place}`}
              label={words.sharePlace(first + place)}
              unit="%"
              inputMode="decimal"
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export function OwnersQuestion() {
  const { wizard } = useWords();
  return (
    <fieldset class="field choices">
      <legend>{wizard.askOwners}</legend>
      <div class="hint">{wizard.askOwnersHint}</div>
      <div class="stack stack-2">
        {ownerNames().map(({ name, share }, place) => (
          <div key={name} class="duo">
            <TextField name={name} label={wizard.owner(`${place + 1}`)} />
            <TextField
              name={share}
              label={wizard.ownerShare(`${place + 1}`)}
              unit="%"
              inputMode="decimal"
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** An exemption that is claimed. */
export function PurposeSelect() {
  const { wizard } = useWords();
  const options = PURPOSES.map((value) => ({ value, label: wizard.purposes[value] }));
  return (
    <Select
      name="/purpose"
      label={wizard.purpose}
      hint={wizard.purposeHint}
      options={options}
      size="medium"
    />
  );
}

/** What an exporter knows of, should know, or was told. */
export function DangerChecks() {
  const { wizard } = useWords();
  const options = DANGERS.map((value) => ({ value, label: wizard.dangers[value] }));
  return <Checks name="/knows" label={wizard.knows} options={options} />;
}
