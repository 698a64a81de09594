import { strictestCap } from '../../../domain/application/fault-of-proposal.ts';
import type { LicenceType } from '../../../domain/law/licence-type.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { countryOptions, type Option } from '../view/countries.ts';
import { Choices, Select, TextArea, TextField } from '../view/field.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { EndUseChoices, YesNoChoices } from './determine-choices.tsx';

interface LicenceFieldsProps {
  /** The kinds of licence in force today. */
  readonly licenceTypes: readonly LicenceType[];
  readonly today: PlainDate;
}

export function LicenceFields({ licenceTypes, today }: LicenceFieldsProps) {
  const { application: words } = useWords();
  return (
    <div class="fields">
      <Choices
        name="/licenceType"
        label={words.licenceType}
        hint={words.licenceTypeHint}
        options={useTypeOptions({ licenceTypes, today })}
      />
      <CountrySelect name="/destination" label={words.destination} />
    </div>
  );
}

function useTypeOptions({ licenceTypes, today }: LicenceFieldsProps): readonly Option[] {
  const { language, words } = useVisit();
  return licenceTypes.map((licenceType) => {
    const { code, title, titleZh, endUsers } = licenceType;
    const users =
      endUsers === 'one' ? words.application.oneEndUser : words.application.manyEndUsers;
    const months = strictestCap(licenceType, today)?.months;
    const longest = months === undefined ? [] : [words.application.longest(months)];
    return {
      value: code,
      label: language === 'zh' ? titleZh : title,
      hint: [users, ...longest].join('; '),
    };
  });
}

interface NamedProps {
  readonly name: string;
  readonly label: string;
}

export function CountrySelect({ name, label }: NamedProps) {
  const { language, words } = useVisit();
  return (
    <Select
      name={name}
      label={label}
      options={countryOptions(language)}
      blank={words.common.choose}
      size="medium"
    />
  );
}

export function PartiesFields() {
  const { application: words } = useWords();
  return (
    <div class="stack stack-5">
      <fieldset class="group">
        <legend>{words.consignee}</legend>
        <p class="hint">{words.sameAsEndUser}</p>
        <PartyFields path="/consignee" />
      </fieldset>
      <fieldset class="group">
        <legend>{words.endUserParty}</legend>
        <PartyFields path="/endUser" />
        <TextField name="/endUser/natureOfBusiness" label={words.natureOfBusiness} />
        <YesNoChoices name="/endUser/military" label={words.militaryUser} />
      </fieldset>
    </div>
  );
}

function PartyFields({ path }: { readonly path: string }) {
  const { application: words } = useWords();
  return (
    <div class="fields">
      <TextField name={`${path}/name`} label={words.name} />
      <TextArea name={`${path}/address`} label={words.address} rows={2} />
      <div class="fields fields-2">
        <CountrySelect name={`${path}/country`} label={words.country} />
        <TextField name={`${path}/registrationNumber`} label={words.registrationNumber} />
      </div>
    </div>
  );
}

export function EndUseFields() {
  const { application: words } = useWords();
  return (
    <div class="fields">
      <EndUseChoices name="/endUse/kind" label={words.endUseKind} />
      <TextArea
        name="/endUse/description"
        label={words.endUseDescription}
        hint={words.endUseHint}
        rows={5}
      />
    </div>
  );
}

export function ContractFields() {
  const { application: words } = useWords();
  return (
    <div class="fields fields-2">
      <TextField name="/contract/number" label={words.contractNumber} />
      <TextField name="/contract/signedOn" type="date" label={words.contractSignedOn} />
    </div>
  );
}
