import type { ComponentChildren } from 'preact';
import { textOf } from '../request/typed.ts';
import type { Option } from './countries.ts';
import { fieldId, useForm } from './form.tsx';
import { useWords } from './visit.ts';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly optional?: boolean;
  readonly size?: 'short' | 'medium';
}

interface TextProps extends Common {
  readonly type?: 'text' | 'date' | 'password';
  readonly unit?: string;
  readonly inputMode?: 'decimal' | 'text';
  readonly autocomplete?: string;
  readonly value?: string;
  readonly list?: string;
}

/** What every control knows of itself: its id, what was typed, what is wrong with it. */
function useControl(name: string, hint: ComponentChildren) {
  const { values, problems, prefix } = useForm();
  const id = fieldId(name, prefix);
  const problem = problems.get(name);
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const problemId = problem === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, problemId].filter(Boolean).join(' ');
  return {
    id,
    problem,
    typed: values.has(name) ? textOf(values, name) : undefined,
    said: {
      id,
      name,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
      'aria-invalid': problem === undefined ? undefined : ('true' as const),
    },
  };
}

interface FrameProps extends Common {
  readonly id: string;
  readonly problem: string | undefined;
  readonly children: ComponentChildren;
}

function Frame({ id, label, hint, optional, size, problem, children }: FrameProps) {
  const { common } = useWords();
  return (
    <div class={size === undefined ? 'field' : `field ${size}`}>
      <label for={id}>
        {label} {optional === true ? <span class="soft">{common.optional}</span> : null}
      </label>
      {hint === undefined ? null : (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <FieldError id={id} problem={problem} />
    </div>
  );
}

function FieldError({
  id,
  problem,
}: {
  readonly id: string;
  readonly problem: string | undefined;
}) {
  const { common } = useWords();
  if (problem === undefined) return null;
  return (
    <div class="field-error" id={`${id}-error`}>
      <span class="hidden">{common.error}</span>
      <span aria-hidden="true">▲</span>
      {problem}
    </div>
  );
}

export function TextField(props: TextProps) {
  const { type = 'text', unit, inputMode, autocomplete = 'off', value = '', list } = props;
  const { id, typed, problem, said } = useControl(props.name, props.hint);
  const filled = { ...said, value: typed ?? value, autocomplete };
  const free = {
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(list === undefined ? {} : { list }),
  };
  const input = {
    date: <input {...filled} type="date" />,
    /** What was typed is not sent back. */
    password: <input {...filled} value="" type="password" />,
    text: <input {...filled} {...free} type="text" />,
  }[type];
  return (
    <Frame {...props} id={id} problem={problem}>
      {unit === undefined ? input : <WithUnit unit={unit}>{input}</WithUnit>}
    </Frame>
  );
}

function WithUnit({
  unit,
  children,
}: {
  readonly unit: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="with-unit">
      {children}
      <span class="unit">{unit}</span>
    </div>
  );
}

export function TextArea(props: Common & { readonly value?: string; readonly rows?: number }) {
  const { id, typed, problem, said } = useControl(props.name, props.hint);
  return (
    <Frame {...props} id={id} problem={problem}>
      <textarea {...said} rows={props.rows ?? 3}>
        {typed ?? props.value ?? ''}
      </textarea>
    </Frame>
  );
}

interface SelectProps extends Common {
  readonly options: readonly Option[];
  readonly value?: string;
  /** What stands first and means nothing was chosen. Absent: one of the options always is. */
  readonly blank?: string;
}

export function Select(props: SelectProps) {
  const { id, typed, problem, said } = useControl(props.name, props.hint);
  const chosen = typed ?? props.value ?? '';
  return (
    <Frame {...props} id={id} problem={problem}>
      <select {...said}>
        {props.blank === undefined ? null : <option value="">{props.blank}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface ChoicesProps extends Common {
  readonly options: readonly Option[];
  readonly value?: string;
  readonly inRow?: boolean;
}

/** One of a few, all in sight. */
export function Choices(props: ChoicesProps) {
  const { id, typed, problem, said } = useControl(props.name, props.hint);
  const chosen = typed ?? props.value ?? '';
  return (
    <fieldset
      class={props.inRow === true ? 'field choices choices-row' : 'field choices'}
      aria-describedby={said['aria-describedby']}
    >
      <legend>{props.label}</legend>
      {props.hint === undefined ? null : (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      <div class="options">
        {props.options.map((option, place) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            name={props.name}
            id={place === 0 ? id : `${id}-${place}`}
            checked={option.value === chosen}
          />
        ))}
      </div>
      <FieldError id={id} problem={problem} />
    </fieldset>
  );
}

interface ChecksProps extends Common {
  readonly options: readonly Option[];
}

/** Any of a few, all in sight. */
export function Checks({ name, label, hint, options }: ChecksProps) {
  const { values } = useForm();
  const { id, problem, said } = useControl(name, hint);
  const chosen = values.get(name) ?? [];
  return (
    <fieldset class="field choices" aria-describedby={said['aria-describedby']}>
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class="options-many">
        {options.map((option, place) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            name={name}
            id={place === 0 ? id : `${id}-${place}`}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
      <FieldError id={id} problem={problem} />
    </fieldset>
  );
}

interface ChoiceProps extends Option {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
}

function Choice({ type, name, id, value, label, hint, checked }: ChoiceProps) {
  return (
    <div class="choice">
      <input type={type} name={name} id={id} value={value} checked={checked} />
      <label for={id}>
        {label}
        {hint === undefined ? null : <span class="hint">{hint}</span>}
      </label>
    </div>
  );
}

/** A file of this computer. Nothing can be shown again: the browser alone holds it. */
export function FileField(props: Common) {
  const { id, problem, said } = useControl(props.name, props.hint);
  return (
    <Frame {...props} id={id} problem={problem}>
      <input {...said} type="file" />
    </Frame>
  );
}
