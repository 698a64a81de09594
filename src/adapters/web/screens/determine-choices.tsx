import { ELEMENTS } from '../../../domain/control-list/element.ts';
import { elementName } from '../../../domain/control-list/element-names.ts';
import { FORMS } from '../../../domain/control-list/form.ts';
import type { Option } from '../view/countries.ts';
import { Choices, Select } from '../view/field.tsx';
import { useVisit, useWords } from '../view/visit.ts';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
}

/** Symbols to choose from while one is typed, with their names. */
export function ElementList() {
  const { language } = useVisit();
  return (
    <datalist id="elements">
      {ELEMENTS.map((symbol) => (
        <option key={symbol} value={symbol}>
          {elementName(symbol)[language]}
        </option>
      ))}
    </datalist>
  );
}

interface FormSelectProps {
  readonly name: string;
  readonly label?: string;
  readonly size?: 'medium';
}

export function FormSelect({ name, label, ...more }: FormSelectProps) {
  const { determination: words, common } = useWords();
  const options = FORMS.map((value) => ({ value, label: words.forms[value] }));
  return (
    <Select
      name={name}
      label={label ?? words.form}
      options={options}
      blank={common.unknown}
      {...more}
    />
  );
}

export function EndUseChoices({ name, label }: ChoiceProps) {
  const { determination: words, common } = useWords();
  const options: readonly Option[] = [
    { value: 'civil', label: words.civil },
    { value: 'military', label: words.military },
    { value: '', label: common.unknown },
  ];
  return <Choices name={name} label={label} options={options} inRow />;
}

export function YesNoChoices({ name, label }: ChoiceProps) {
  const { common } = useWords();
  const options: readonly Option[] = [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
    { value: '', label: common.unknown },
  ];
  return <Choices name={name} label={label} options={options} inRow />;
}
