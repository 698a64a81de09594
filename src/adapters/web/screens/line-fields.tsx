import type { LicenceType } from '../../../domain/law/licence-type.ts';
import { isUnit, UNITS } from '../../../domain/quantity/quantity.ts';
import type { Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Select, TextArea, TextField } from '../view/field.tsx';
import { useWords } from '../view/visit.ts';
import { ElementList, FormSelect } from './determine-choices.tsx';
import { rowNames } from './fact-query.ts';
import { lineField } from './form-fields.ts';
import { CountrySelect } from './section-fields.tsx';

interface LineFieldsProps {
  /** Counted from 1. */
  readonly line: number;
  readonly values: Typed;
  readonly licenceType: LicenceType | undefined;
}

/** One line of goods: what it is, what it is made of, how much of it. */
export function LineFields({ line, values, licenceType }: LineFieldsProps) {
  const { application: words, determination } = useWords();
  return (
    <div class="stack stack-5">
      <div class="fields">
        <TextField name={lineField(line, 'name')} label={words.goodsName} />
        <TextArea
          name={lineField(line, 'description')}
          label={words.goodsDescription}
          hint={words.goodsDescriptionHint}
        />
        <div class="fields fields-2">
          <TextField
            name={lineField(line, 'itemNumber')}
            label={words.itemNumber}
            hint={words.itemNumberHint}
            optional
          />
          <FormSelect name={lineField(line, 'form')} />
          <TextField
            name={lineField(line, 'substance')}
            label={words.substance}
            hint={determination.substanceHint}
            optional
          />
        </div>
      </div>
      <Shares values={values} />
      <div class="fields fields-2">
        <TextField name={lineField(line, 'controlCode')} label={words.controlCode} />
        <TextField
          name={lineField(line, 'customsCode')}
          label={words.customsCode}
          inputMode="decimal"
        />
        <CountrySelect name={lineField(line, 'origin')} label={words.origin} />
      </div>
      <Amounts line={line} licenceType={licenceType} />
    </div>
  );
}

function Shares({ values }: { readonly values: Typed }) {
  const { application: words, determination } = useWords();
  const rows = rowNames(values);
  return (
    <fieldset class="group">
      <legend>{words.shares}</legend>
      <p class="hint">{determination.compositionHint}</p>
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
      <div>
        <Button look="small" name="more" value="1">
          {determination.moreElements}
        </Button>
      </div>
    </fieldset>
  );
}

function Amounts({ line, licenceType }: Pick<LineFieldsProps, 'line' | 'licenceType'>) {
  const { application: words, common } = useWords();
  const units = licenceType?.units ?? Object.keys(UNITS).filter(isUnit);
  const options = units.map((value) => ({ value, label: common.units[value] }));
  return (
    <div class="fields fields-2">
      <div class="duo">
        <TextField name={lineField(line, 'quantity')} label={words.quantity} inputMode="decimal" />
        <Select
          name={lineField(line, 'unit')}
          label={words.unit}
          options={options}
          blank={common.choose}
        />
      </div>
      <div class="duo">
        <TextField name={lineField(line, 'value')} label={words.value} inputMode="decimal" />
        <TextField name={lineField(line, 'currency')} label={words.currency} />
      </div>
    </div>
  );
}
