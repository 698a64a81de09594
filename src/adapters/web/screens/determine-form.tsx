import type { Law } from '../../../domain/law/law.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Select, TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { LawsHeld, useLawName } from '../view/law-gaps.tsx';
import { Panel } from '../view/panel.tsx';
import { useWords } from '../view/visit.ts';
import { ElementList, EndUseChoices, FormSelect, YesNoChoices } from './determine-choices.tsx';
import {
  CountrySelect,
  DangerChecks,
  OwnersQuestion,
  PurposeSelect,
  Question,
} from './determine-question.tsx';
import { rowNames } from './fact-query.ts';
import { asksOf } from './law-asks.ts';

interface DetermineFormProps {
  readonly laws: readonly Law[];
  readonly law: Law;
  readonly today: PlainDate;
  readonly query: Typed;
  readonly problems?: Problems | undefined;
}

/** All facts in one form. Asking for more rows sends the form to itself. */
export function DetermineForm({ laws, law, today, query, problems }: DetermineFormProps) {
  const { determination: words } = useWords();
  return (
    <div class="stack">
      <ErrorSummary problems={problems} />
      <Head
        title={words.title}
        meta={words.lead}
        back={{ href: '/determine', to: words.backToSearch }}
      />
      <div class="split">
        <Form action="/determine/answer" method="get" values={query} problems={problems}>
          <WhichLaw laws={laws} today={today} />
          <WhatGoods query={query} />
          <WhichCodes law={law} />
          <Answered law={law} query={query} />
          <WhereTo />
          <Parties law={law} />
          <Circumstances law={law} />
          <div class="row">
            <Button>{words.ask}</Button>
          </div>
        </Form>
        <div class="aside stack">
          <Panel title={words.howTitle}>
            {words.how.split('\n').map((sentence) => (
              <p key={sentence} class="small">
                {sentence}
              </p>
            ))}
          </Panel>
          <Panel title={words.lawsHeld}>
            <LawsHeld laws={laws} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function WhichLaw({ laws, today }: Pick<DetermineFormProps, 'laws' | 'today'>) {
  const { determination } = useWords();
  const nameOf = useLawName();
  const options = laws.map((law) => ({ value: law.jurisdiction.code, label: nameOf(law) }));
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
        <Button look="small" name="more" value="1" formaction="/determine/form#item-form">
          {words.moreElements}
        </Button>
      </div>
    </Panel>
  );
}

interface OfLaw {
  readonly law: Law;
}

function WhichCodes({ law }: OfLaw) {
  const { determination: words, wizard } = useWords();
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
        {asksOf(law).has('originIn') ? (
          <CountrySelect name="/item/origin" label={wizard.origin} />
        ) : null}
      </div>
    </Panel>
  );
}

const ANSWERED = /^\/item\/(composition|contains|properties|meets)\//;

/** What was answered on the way is kept, and can be changed like everything else. */
function Answered({ law, query }: OfLaw & Pick<DetermineFormProps, 'query'>) {
  const { wizard } = useWords();
  const names = [...query.keys()].filter((name) => ANSWERED.test(name));
  const paths = new Set(names.map((name) => name.replace('/contains/', '/composition/')));
  if (paths.size === 0) return null;
  return (
    <Panel title={wizard.answered}>
      {[...paths].map((path) => (
        <Question key={path} path={path} law={law} query={query} />
      ))}
    </Panel>
  );
}

function WhereTo() {
  const { determination } = useWords();
  return (
    <Panel title={determination.where}>
      <div class="fields fields-2">
        <CountrySelect name="/destination" label={determination.destination} />
        <CountrySelect name="/endUser/country" label={determination.endUserCountry} />
      </div>
      <EndUseChoices name="/endUse" label={determination.endUse} />
      <YesNoChoices name="/endUser/military" label={determination.endUserMilitary} />
    </Panel>
  );
}

/** Only where the law keeps lists of parties. */
export function Parties({ law }: OfLaw) {
  const { wizard } = useWords();
  const asks = asksOf(law);
  if (!asks.has('partyListed')) return null;
  return (
    <Panel title={wizard.parties}>
      <p class="hint">{wizard.askEndUserHint}</p>
      <div class="fields fields-2">
        <TextField name="/endUser/name" label={wizard.endUserName} />
        <TextField name="/consignee/name" label={wizard.consigneeName} />
      </div>
      {asks.has('owned') ? <OwnersQuestion /> : null}
    </Panel>
  );
}

/** Only where the law lets a purpose pass or turns on what is known. */
export function Circumstances({ law }: OfLaw) {
  const { wizard } = useWords();
  const asks = asksOf(law);
  if (!asks.has('purposeIn') && !asks.has('knowsOf')) return null;
  return (
    <Panel title={wizard.circumstances}>
      {asks.has('purposeIn') ? <PurposeSelect /> : null}
      {asks.has('knowsOf') ? <DangerChecks /> : null}
    </Panel>
  );
}
