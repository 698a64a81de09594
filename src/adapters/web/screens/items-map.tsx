import { guessColumns } from '../../../app/item-guess.ts';
import { firstLines, startList } from '../../../app/item-lists.ts';
import type { ItemList, TableRow } from '../../../app/item-ports.ts';
import { wordsOfRefusal } from '../../../app/item-refusals.ts';
import { isElement } from '../../../domain/control-list/element.ts';
import type { Refused } from '../../../domain/result.ts';
import { parsePlainDate } from '../../../domain/time/plain-date.ts';
import { goTo, page, type Shown } from '../request/shown.ts';
import { asTyped, type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { countryOptions } from '../view/countries.ts';
import { type FactRow, Facts } from '../view/facts.tsx';
import { Checks, Select, TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { formatBytes } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import type { Words } from '../words/words.ts';
import { ElementList } from './determine-choices.tsx';
import type { OwnList } from './own-list.ts';

const COMPOSITION = 'item.composition.';

/** The first lines of a list and what its columns seem to mean, to be said by a person. */
export async function showMap(own: OwnList, sent?: Sent): Promise<Shown> {
  const { site, list, asked } = own;
  const rows = await firstLines(site.deps, list);
  const typed = sent?.typed ?? (await guessed(own));
  const title = asked.visit.words.items.mapTitle(list.fileName);
  const body = <MapPage own={own} rows={rows} typed={typed} problems={sent?.problems} />;
  return page(title, body, sent === undefined ? 200 : 422);
}

interface Sent {
  readonly typed: Typed;
  readonly problems: Problems;
}

/** What is filled in before anybody has said anything. */
async function guessed({ site, list }: OwnList): Promise<Typed> {
  const guesses = guessColumns(list.header, await site.deps.itemLists.habits(list.firm));
  const fields: Record<string, string> = { on: list.on };
  for (const [place, name] of list.header.entries()) {
    const guess = guesses.get(name);
    if (guess === undefined) continue;
    if (guess.to.startsWith(COMPOSITION)) {
      fields[factOf(place)] = guess.percent === true ? 'percent' : 'fraction';
      fields[elementOf(place)] = guess.to.slice(COMPOSITION.length);
    } else fields[factOf(place)] = guess.to;
  }
  return asTyped(fields);
}

function factOf(place: number): string {
  return `fact-${place}`;
}

function elementOf(place: number): string {
  return `element-${place}`;
}

/** Puts the list in the queue, or shows the form again with what has to change. */
export async function postMap(own: OwnList): Promise<Shown> {
  const { site, list, asked } = own;
  const { body, visit } = asked;
  const { words, language } = visit;
  const { columns, problems } = readColumns(list, body, words.items);
  const on = parsePlainDate(textOf(body, 'on') || list.on);
  if (!on.ok) problems.set('on', words.determination.onHint);
  if (problems.size > 0 || !on.ok) return showMap(own, { typed: body, problems });
  const decimal = body.has('comma') ? { decimal: ',' } : {};
  const map = { columns, constants: constantsOf(body, columns), ...decimal };
  const started = await startList(site.deps, list, { map, on: on.value });
  if (started.ok) return goTo(`/items/${list.id}?follow=1`);
  const says = sayRefused(started, { language, words });
  return showMap(own, { typed: body, problems: new Map([['', says]]) });
}

type Started = Exclude<Awaited<ReturnType<typeof startList>>, { readonly ok: true }>;

function sayRefused(
  { reason, facts }: Refused<Started['reason']>,
  { language, words }: { readonly language: 'en' | 'zh'; readonly words: Words },
): string {
  return reason === 'list-not-open' ? words.items.notOpen : wordsOfRefusal(reason, facts)[language];
}

type Columns = Readonly<Record<string, unknown>>;

function readColumns(
  { header }: ItemList,
  body: Typed,
  words: Words['items'],
): { readonly columns: Columns; readonly problems: Map<string, string> } {
  const columns: Record<string, unknown> = {};
  const problems = new Map<string, string>();
  for (const [place, name] of header.entries()) {
    const fact = textOf(body, factOf(place));
    if (fact === '') continue;
    if (fact !== 'fraction' && fact !== 'percent') {
      columns[name] = { to: fact };
      continue;
    }
    const symbol = textOf(body, elementOf(place));
    if (!isElement(symbol)) problems.set(elementOf(place), words.elementUnknown(symbol));
    const to = `${COMPOSITION}${symbol}`;
    columns[name] = fact === 'percent' ? { to, percent: true } : { to };
  }
  return { columns, problems };
}

const CONSTANTS = ['jurisdiction', 'destination', 'endUse'] as const;

/** A column says more than what goes for all lines. */
function constantsOf(body: Typed, columns: Columns): Readonly<Record<string, string>> {
  const said = new Set(Object.values(columns).map((column) => Object(column).to));
  const given = CONSTANTS.map((name) => [name, textOf(body, name)] as const);
  return Object.fromEntries(given.filter(([name, text]) => text !== '' && !said.has(name)));
}

interface MapPageProps {
  readonly own: OwnList;
  readonly rows: readonly TableRow[];
  readonly typed: Typed;
  readonly problems: Problems | undefined;
}

function MapPage({ own, rows, typed, problems }: MapPageProps) {
  const { items: words } = useWords();
  const { list } = own;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head
        title={words.mapTitle(list.fileName)}
        back={{ href: '/items', to: words.title }}
        meta={words.mapLead}
      />
      <div class="split">
        <Form action={`/items/${list.id}/start`} values={typed} problems={problems}>
          <Panel title={words.columns}>
            {list.header.map((name, place) => (
              <ColumnFields key={name} name={name} place={place} rows={rows} />
            ))}
            <ElementList />
          </Panel>
          <ForAllLines own={own} />
          <div class="row">
            <Button>{words.start}</Button>
          </div>
        </Form>
        <div class="aside stack">
          <Panel title={words.found}>
            <Facts tight rows={useFound(list)} />
          </Panel>
          <Form action={`/items/${list.id}/remove`}>
            <Button look="danger">{words.remove}</Button>
          </Form>
        </div>
      </div>
    </>
  );
}

function useFound({ found, byteLength, format }: ItemList): readonly FactRow[] {
  const { items: words } = useWords();
  const size: FactRow = [words.size, formatBytes(byteLength)];
  if (format === 'xlsx') return [[words.sheet, found.sheet], size];
  const delimiter = found.delimiter === '\t' ? 'TAB' : found.delimiter;
  return [[words.encoding, found.encoding?.toUpperCase()], [words.delimiter, delimiter], size];
}

interface ColumnFieldsProps {
  readonly name: string;
  readonly place: number;
  readonly rows: readonly TableRow[];
}

const LONGEST_EXAMPLE = 30;

function ColumnFields({ name, place, rows }: ColumnFieldsProps) {
  const { items: words } = useWords();
  const values = rows.map(({ cells }) => (cells[place] ?? '').trim());
  const shown = [...new Set(values)].slice(0, 3).map((text) => {
    if (text === '') return words.empty;
    return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
  });
  const options = Object.entries(words.facts).map(([value, label]) => ({ value, label }));
  return (
    <div class="meaning">
      <Select
        name={factOf(place)}
        label={name === '' ? `${place + 1}` : name}
        hint={words.examples(shown.join(' · '))}
        options={options}
        blank={words.noMeaning}
      />
      <TextField name={elementOf(place)} label={words.element(name)} list="elements" />
    </div>
  );
}

function ForAllLines({ own: { site } }: Pick<MapPageProps, 'own'>) {
  const { words, language } = useVisit();
  const { items, determination } = words;
  const laws = [...site.deps.lawBook.laws.values()].map(({ jurisdiction }) => ({
    value: jurisdiction.code,
    label: language === 'zh' ? jurisdiction.nameZh : jurisdiction.name,
  }));
  const uses = (['civil', 'military'] as const).map((value) => ({
    value,
    label: determination[value],
  }));
  return (
    <Panel title={items.forAll}>
      <p class="hint">{items.forAllHint}</p>
      <div class="fields fields-2">
        <Select name="jurisdiction" label={determination.jurisdiction} options={laws} />
        <TextField name="on" type="date" label={determination.on} />
        <Select
          name="destination"
          label={determination.destination}
          options={countryOptions(language)}
          blank={words.common.unknown}
        />
        <Select
          name="endUse"
          label={determination.endUse}
          options={uses}
          blank={words.common.unknown}
        />
      </div>
      <Checks
        name="comma"
        label={items.numbers}
        options={[{ value: '1', label: items.commaDecimals }]}
      />
    </Panel>
  );
}
