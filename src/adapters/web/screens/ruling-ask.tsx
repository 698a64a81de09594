import { type AskRulingRefusal, askRuling, type RulingRequest } from '../../../app/ask-ruling.ts';
import type { WriteRefusal } from '../../../app/ports.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Refused } from '../../../domain/result.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { givenOf, type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Select, TextArea, TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import type { Words } from '../words/words.ts';
import { ElementList, FormSelect } from './determine-choices.tsx';
import { compositionOf, fieldOfPath, rowNames } from './fact-query.ts';

export function serveAskRuling(site: Site): void {
  serveScreen(site, {
    path: '/rulings/new',
    get: forRoles(['exporter'], (asked) => show(site, asked, { values: asked.query })),
    post: forRoles(['exporter'], (asked) => ask(site, asked)),
  });
}

interface Filled {
  readonly values: Typed;
  readonly problems?: Problems;
}

function show(site: Site, { visit }: AskedBy, { values, problems }: Filled): Shown {
  const laws = [...site.deps.lawBook.laws.values()];
  const body = <AskPage laws={laws} values={values} problems={problems} />;
  return page(visit.words.rulings.ask, body, problems === undefined ? 200 : 422);
}

async function ask(site: Site, asked: AskedBy): Promise<Shown> {
  const { body, visit } = asked;
  if (body.has('more')) return show(site, asked, { values: body });
  const blank = blanksIn(body, visit.words);
  if (blank.size > 0) return show(site, asked, { values: body, problems: blank });
  const law = lawOf(site, textOf(body, 'jurisdiction'));
  const act = actOf(site, asked, law.jurisdiction.zone);
  const done = await askRuling(site.deps, act, requestOf(body, law));
  if (done.ok) return goTo(`/rulings/${done.value.id}`, 'ruling-asked');
  const problems = problemsOf(done, body, visit.words);
  return show(site, asked, { values: body, problems });
}

/** What was left blank is told all at once. */
function blanksIn(typed: Typed, { language }: Words): Problems {
  const needed = [
    ['name', 'item-unnamed'],
    ['question', 'question-missing'],
  ] as const;
  const blank = needed.filter(([field]) => textOf(typed, field) === '');
  return new Map(blank.map(([field, reason]) => [field, sayRefusal(language, { reason })]));
}

function requestOf(typed: Typed, law: Law): RulingRequest {
  const facts = {
    form: givenOf(typed, '/item/form'),
    substance: givenOf(typed, '/item/substance'),
    hsCode: givenOf(typed, '/item/hsCode'),
    composition: compositionOf(typed),
  };
  const given = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  return {
    jurisdiction: law.jurisdiction.code,
    item: {
      number: givenOf(typed, 'number'),
      name: textOf(typed, 'name'),
      facts: Object.fromEntries(given),
    },
    codes: codesIn(textOf(typed, 'codes')),
    question: textOf(typed, 'question'),
  };
}

/** Codes as people write them, one after the other. */
export function codesIn(text: string): readonly string[] {
  return text.split(/[\s,，;；]+/).filter((code) => code !== '');
}

const FIELDS: Readonly<Record<string, string>> = {
  'item-unnamed': 'name',
  'question-missing': 'question',
  'code-unknown': 'codes',
};

function problemsOf(
  refused: Refused<AskRulingRefusal | WriteRefusal>,
  typed: Typed,
  words: Words,
): Problems {
  const { reason, facts } = refused;
  const { problems } = words.determination;
  if (isOfFacts(reason, problems)) {
    return new Map([[fieldOfPath(typed, facts?.path ?? ''), problems[reason]]]);
  }
  return new Map([[FIELDS[reason] ?? '', sayRefusal(words.language, { ...refused, reason })]]);
}

type OfFacts = keyof Words['determination']['problems'];

function isOfFacts(
  reason: AskRulingRefusal | WriteRefusal,
  problems: Words['determination']['problems'],
): reason is Extract<AskRulingRefusal, OfFacts> {
  return Object.hasOwn(problems, reason);
}

interface AskPageProps {
  readonly laws: readonly Law[];
  readonly values: Typed;
  readonly problems: Problems | undefined;
}

function AskPage({ laws, values, problems }: AskPageProps) {
  const { words } = useVisit();
  const { rulings } = words;
  return (
    <div class="stack">
      <ErrorSummary problems={problems} />
      <Head
        title={rulings.ask}
        back={{ href: '/rulings', to: rulings.yours }}
        meta={rulings.askLead}
      />
      <Form action="/rulings/new" values={values} problems={problems} class="stack narrow">
        <Panel title={rulings.item}>
          <div class="fields fields-2">
            <TextField name="name" label={rulings.itemName} />
            <TextField
              name="number"
              label={rulings.itemNumber}
              hint={rulings.itemNumberHint}
              optional
            />
          </div>
          {laws.length === 1 ? null : <WhichLaw laws={laws} />}
        </Panel>
        <Goods values={values} />
        <Panel title={rulings.question}>
          <TextField name="codes" label={rulings.codes} hint={rulings.codesHint} optional />
          <TextArea name="question" label={rulings.question} rows={4} />
          <div>
            <Button>{rulings.send}</Button>
          </div>
        </Panel>
      </Form>
    </div>
  );
}

function WhichLaw({ laws }: Pick<AskPageProps, 'laws'>) {
  const { language, words } = useVisit();
  const options = laws.map(({ jurisdiction }) => ({
    value: jurisdiction.code,
    label: language === 'zh' ? jurisdiction.nameZh : jurisdiction.name,
  }));
  return <Select name="jurisdiction" label={words.determination.jurisdiction} options={options} />;
}

function Goods({ values }: Pick<AskPageProps, 'values'>) {
  const { rulings, determination } = useVisit().words;
  const rows = rowNames(values);
  return (
    <Panel title={rulings.whatItIs}>
      <div class="fields fields-2">
        <FormSelect name="/item/form" />
        <TextField
          name="/item/substance"
          label={determination.substance}
          hint={determination.substanceHint}
          optional
        />
        <TextField
          name="/item/hsCode"
          label={determination.customsCode}
          inputMode="decimal"
          optional
        />
      </div>
      <fieldset class="field choices">
        <legend>{determination.composition}</legend>
        <div class="hint">{determination.compositionHint}</div>
        <input type="hidden" name="rows" value={`${rows.length}`} />
        <div class="stack stack-2">
          {rows.map(({ place, element, share }) => (
            <div key={place} class="pair">
              <TextField name={element} label={determination.elementPlace(place)} list="elements" />
              <TextField
                name={share}
                label={determination.sharePlace(place)}
                unit="%"
                inputMode="decimal"
              />
            </div>
          ))}
        </div>
        <ElementList />
      </fieldset>
      <div>
        <Button look="small" name="more" value="1">
          {determination.moreElements}
        </Button>
      </div>
    </Panel>
  );
}
