import { ELEMENTS } from '../../../domain/control-list/element.ts';
import { FORMS } from '../../../domain/control-list/form.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { countryOptions, type Option } from '../view/countries.ts';
import { Choices, Select, TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { rowNames } from './fact-query.ts';

interface DetermineFormProps {
  readonly laws: readonly Law[];
  readonly today: PlainDate;
  readonly query: Typed;
  readonly problems?: Problems | undefined;
}

/** The question, in four parts. Asking for more rows sends the form to itself. */
export function DetermineForm({ laws, today, query, problems }: DetermineFormProps) {
  const { determination: words } = useWords();
  return (
    <div class="stack">
      <ErrorSummary problems={problems} />
      <Head title={words.title} meta={words.lead} />
      <div class="split">
        <Form action="/determine/answer" method="get" values={query} problems={problems}>
          <WhichLaw laws={laws} today={today} />
          <WhatGoods query={query} />
          <WhichCodes />
          <WhereTo />
          <div class="row">
            <Button>{words.ask}</Button>
          </div>
        </Form>
        <div class="aside">
          <Panel title={words.howTitle}>
            {words.how.split('\n').map((sentence) => (
              <p key={sentence} class="small">
                {sentence}
              </p>
            ))}
          </Panel>
        </div>
      </div>
    </div>
  );
}

function WhichLaw({ laws, today }: Pick<DetermineFormProps, 'laws' | 'today'>) {
  const { language, words } = useVisit();
  const options = laws.map(({ jurisdiction }) => ({
    value: jurisdiction.code,
    label: language === 'zh' ? jurisdiction.nameZh : jurisdiction.name,
  }));
  const { determination } = words;
  return (
    <Panel title={determination.when}>
      <div class="fields fields-2">
        <Select name="jurisdiction" label={determination.jurisdiction} options={options} />
        <TextField
          name="/on"
          type="date"
          label={determination.on}
          value={today}
          hint={determination.onHint}
        />
      </div>
    </Panel>
  );
}

function WhatGoods({ query }: { readonly query: Typed }) {
  const { determination: words } = useWords();
  const rows = rowNames(query);
  return (
    <Panel title={words.what}>
      <div class="fields fields-2">
        <TextField name="/item/description" label={words.description} />
        <FormSelect name="/item/form" />
      </div>
      <fieldset class="field choices">
        <legend>{words.composition}</legend>
        <div class="hint">{words.compositionHint}</div>
        <input type="hidden" name="rows" value={`${rows.length}`} />
        <div class="stack stack-2">
          {rows.map(({ place, element, share }) => (
            <div key={place} class="pair">
              <TextField name={element} label={words.elementPlace(place)} list="elements" />
              <TextField
                name={share}
                label={words.sharePlace(place)}
                unit="%"
                inputMode="decimal"
              />
            </div>
          ))}
        </div>
        <ElementList />
      </fieldset>
      <div>
        <Button look="small" name="more" value="1" formaction="/determine#item-form">
          {words.moreElements}
        </Button>
      </div>
    </Panel>
  );
}

export function ElementList() {
  return (
    <datalist id="elements">
      {ELEMENTS.map((symbol) => (
        <option key={symbol} value={symbol} />
      ))}
    </datalist>
  );
}

export function FormSelect({ name, label }: { readonly name: string; readonly label?: string }) {
  const { determination: words, common } = useWords();
  const options = FORMS.map((value) => ({ value, label: words.forms[value] }));
  return (
    <Select name={name} label={label ?? words.form} options={options} blank={common.unknown} />
  );
}

function WhichCodes() {
  const { determination: words } = useWords();
  return (
    <Panel title={words.codes}>
      <p class="hint">{words.codesHint}</p>
      <div class="fields fields-2">
        <TextField name="/item/substance" label={words.substance} hint={words.substanceHint} />
        <TextField
          name="/item/controlCode"
          label={words.controlCode}
          hint={words.controlCodeHint}
        />
        <TextField name="/item/hsCode" label={words.customsCode} inputMode="decimal" />
      </div>
    </Panel>
  );
}

function WhereTo() {
  const { language, words } = useVisit();
  const { determination, common } = words;
  const countries = countryOptions(language);
  return (
    <Panel title={determination.where}>
      <div class="fields fields-2">
        <Select
          name="/destination"
          label={determination.destination}
          options={countries}
          blank={common.unknown}
        />
        <Select
          name="/endUser/country"
          label={determination.endUserCountry}
          options={countries}
          blank={common.unknown}
        />
      </div>
      <EndUseChoices name="/endUse" label={determination.endUse} />
      <YesNoChoices name="/endUser/military" label={determination.endUserMilitary} />
    </Panel>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly label: string;
}

export function EndUseChoices({ name, label }: QuestionProps) {
  const { determination: words, common } = useWords();
  const options: readonly Option[] = [
    { value: 'civil', label: words.civil },
    { value: 'military', label: words.military },
    { value: '', label: common.unknown },
  ];
  return <Choices name={name} label={label} options={options} inRow />;
}

export function YesNoChoices({ name, label }: QuestionProps) {
  const { common } = useWords();
  const options: readonly Option[] = [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
    { value: '', label: common.unknown },
  ];
  return <Choices name={name} label={label} options={options} inRow />;
}
