import type { CaseView } from '../../../app/view-case.ts';
import { strictestCap } from '../../../domain/application/fault-of-proposal.ts';
import type { LicenceType } from '../../../domain/law/licence-type.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { lastDayAfterMonths } from '../../../domain/time/validity.ts';
import { useReasonOptions } from '../view/clock.tsx';
import { Checks, TextArea, TextField } from '../view/field.tsx';
import { groupDigits } from '../view/format.ts';
import { useWords } from '../view/visit.ts';
import { ReasonField } from './step-fields.tsx';

interface GrantFieldsProps {
  readonly view: CaseView;
  readonly today: PlainDate;
}

/** What is proposed line by line. It begins with what was asked, for as long as may be. */
export function GrantFields({ view, today }: GrantFieldsProps) {
  const { cases: words } = useWords();
  const { licenceType, application } = view;
  return (
    <div class="fields">
      <p class="hint">{words.proposeHint}</p>
      {(application.form.lines ?? []).map((line, index) => (
        <LineGrant key={`${index} ${line.name}`} line={index + 1} view={view} />
      ))}
      <Validity licenceType={licenceType} today={today} />
      <Checks
        name="conditions"
        label={words.conditions}
        options={useReasonOptions(licenceType?.conditions ?? [])}
      />
      <TextArea
        name="moreConditions"
        label={words.moreConditions}
        hint={words.lineConditionsHint}
        rows={2}
      />
      <ReasonField label={words.reason} />
    </div>
  );
}

function LineGrant({ line, view }: { readonly line: number; readonly view: CaseView }) {
  const { cases: words, common } = useWords();
  const { name, quantity = '', unit = '' } = view.application.form.lines?.[line - 1] ?? {};
  const units: Readonly<Record<string, string>> = common.units;
  const unitWord = units[unit] ?? unit;
  return (
    <fieldset class="group">
      <legend>
        {line}. {name}
      </legend>
      <div class="fields fields-2">
        <TextField
          name={`quantity${line}`}
          label={words.grantQuantity}
          hint={words.grantQuantityHint(`${groupDigits(quantity)} ${unitWord}`)}
          value={quantity}
          unit={unitWord}
          inputMode="decimal"
        />
        <TextArea
          name={`conditions${line}`}
          label={words.lineConditions}
          hint={words.lineConditionsHint}
          rows={1}
        />
      </div>
    </fieldset>
  );
}

interface ValidityProps {
  readonly licenceType: LicenceType | undefined;
  readonly today: PlainDate;
}

function Validity({ licenceType, today }: ValidityProps) {
  const { cases: words } = useWords();
  const cap = licenceType === undefined ? undefined : strictestCap(licenceType, today);
  const latest = cap === undefined ? '' : lastDayAfterMonths(today, cap.months);
  return (
    <div class="fields">
      {cap === undefined ? null : <p class="hint">{words.validityHint(cap.months, cap.cites)}</p>}
      <div class="fields fields-2">
        <TextField name="validFrom" type="date" label={words.validFrom} value={today} />
        <TextField name="validUntil" type="date" label={words.validUntil} value={latest} />
      </div>
    </div>
  );
}

export function RefusalFields({ licenceType }: Pick<ValidityProps, 'licenceType'>) {
  const { cases: words } = useWords();
  return (
    <div class="fields">
      <p class="hint">{words.proposeHint}</p>
      <Checks
        name="grounds"
        label={words.grounds}
        options={useReasonOptions(licenceType?.refusalGrounds ?? [])}
      />
      <ReasonField label={words.reason} />
    </div>
  );
}
