import type { CaseView } from '../../../app/view-case.ts';
import type { LicenceType } from '../../../domain/law/licence-type.ts';
import { useReasonOptions } from '../view/clock.tsx';
import type { Option } from '../view/countries.ts';
import { Choices, Select, TextArea } from '../view/field.tsx';
import { capital } from '../view/format.ts';
import { useVisit, useWords } from '../view/visit.ts';
import { REMARKS } from './case-commands.ts';

export function ReasonField({ label }: { readonly label: string }) {
  const { cases: words } = useWords();
  return <TextArea name="reason" label={label} hint={words.reasonHint} />;
}

interface OfType {
  readonly licenceType: LicenceType | undefined;
}

export function StopFields({ licenceType }: OfType) {
  const { cases: words } = useWords();
  return (
    <div class="fields">
      <Choices
        name="reason"
        label={words.stopReason}
        options={useReasonOptions(licenceType?.clockStops ?? [])}
      />
      <TextArea name="note" label={words.stopNote} hint={words.stopNoteHint} />
    </div>
  );
}

export function RestartFields() {
  const { cases: words } = useWords();
  return <TextArea name="note" label={words.restartNote} />;
}

/** Each remark may name the part of the form that it is about: the exporter is led there. */
export function RemarkFields({ view }: { readonly view: CaseView }) {
  const { cases: words } = useWords();
  const places = useFormPlaces(view);
  return (
    <div class="fields">
      <p class="hint">{words.returnHint}</p>
      {Array.from({ length: REMARKS }, (_, index) => index + 1).map((place) => (
        <div key={place} class="remark">
          <TextArea name={`says${place}`} label={words.remarkPlace(place)} rows={2} />
          <Select
            name={`path${place}`}
            label={words.remarkAbout}
            options={places}
            blank={words.remarkGeneral}
          />
        </div>
      ))}
    </div>
  );
}

function useFormPlaces({ application, licenceType }: CaseView): readonly Option[] {
  const { language, words } = useVisit();
  const fields = licenceType?.fields.filter(({ path }) => !path.includes('*')) ?? [];
  const lines = (application.form.lines ?? []).map((_, index) => ({
    value: `/lines/${index}`,
    label: words.application.goodsLine(index + 1),
  }));
  const documents = licenceType?.documents ?? [];
  const labelOf = ({ label, labelZh }: { label: string; labelZh: string }) =>
    capital(language === 'zh' ? labelZh : label);
  return [
    ...documents.map((one) => ({ value: `/documents/${one.kind}`, label: labelOf(one) })),
    ...lines,
    ...fields.map((one) => ({ value: one.path, label: labelOf(one) })),
  ];
}
