import type { JSX } from 'preact';
import type { RulingView } from '../../../app/view-ruling.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { lastDayAfterMonths } from '../../../domain/time/validity.ts';
import type { Typed } from '../request/typed.ts';
import { AttachForm } from '../view/attach-form.tsx';
import { Button } from '../view/button.tsx';
import { Choices, TextArea, TextField } from '../view/field.tsx';
import { Form, type Problems } from '../view/form.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit } from '../view/visit.ts';
import { RULING_FORMS, type RulingForm } from './ruling-commands.ts';

/** What was posted and not done: it is shown again with what stands in the way. */
export interface FailedRuling {
  readonly step: RulingForm | 'attach';
  readonly values: Typed;
  readonly problems: Problems;
}

interface StepsProps {
  readonly view: RulingView;
  readonly today: PlainDate;
  readonly failed: FailedRuling | undefined;
}

/** The steps that are open to whoever looks, each as a form. */
export function RulingSteps(props: StepsProps) {
  const { rulings } = useVisit().words;
  const { view, failed } = props;
  const open = RULING_FORMS.filter((step) => isOpen(view, step));
  const mayAttach = isOpen(view, 'attach');
  if (open.length === 0 && !mayAttach) return null;
  return (
    <Panel title={rulings.steps} strong>
      <div>
        {mayAttach ? <Attach view={view} failed={failed} /> : null}
        {open.map((step) => (
          <Step key={step} step={step} {...props} />
        ))}
      </div>
    </Panel>
  );
}

function isOpen({ steps }: RulingView, step: RulingForm | 'attach'): boolean {
  return steps.some((one) => one.step === step && one.may.ok);
}

function Attach({ view, failed }: Pick<StepsProps, 'view' | 'failed'>) {
  const { rulings } = useVisit().words;
  const kinds = Object.entries(rulings.kinds).map(([value, label]) => ({ value, label }));
  const { kind, file, attach, attachHint: hint } = rulings;
  return (
    <details class="step" open={failed?.step === 'attach' || view.ruling.documents.length === 0}>
      <summary>{attach}</summary>
      <AttachForm
        action={`/rulings/${view.ruling.id}/documents`}
        kinds={kinds}
        wanted="test-report"
        problems={failed?.step === 'attach' ? failed.problems : undefined}
        words={{ kind, file, hint, attach }}
      />
    </details>
  );
}

/** Where one click does it, the step stands open; where there is something to write, it folds. */
const OPEN_AT_ONCE: readonly RulingForm[] = ['take-up', 'countersign', 'propose'];

function Step({ step, view, today, failed }: StepsProps & { readonly step: RulingForm }) {
  const { title, fields, look } = useStep(step, today);
  const ours = failed?.step === step ? failed : undefined;
  return (
    <details class="step" open={ours !== undefined || OPEN_AT_ONCE.includes(step)}>
      <summary>{title}</summary>
      <Form
        action={`/rulings/${view.ruling.id}/${step}`}
        prefix={step}
        expected={view.version}
        values={ours?.values}
        problems={ours?.problems}
      >
        {fields}
        <div>
          <Button {...(look === undefined ? {} : { look })}>{title}</Button>
        </div>
      </Form>
    </details>
  );
}

interface StepForm {
  readonly title: string;
  readonly fields: JSX.Element;
  readonly look?: 'second' | 'danger';
}

function useStep(step: RulingForm, today: PlainDate): StepForm {
  const { rulings: words } = useVisit().words;
  const reason = <TextArea name="reason" label={words.reason} rows={2} />;
  switch (step) {
    case 'take-up':
      return { title: words.takeUp, fields: <></> };
    case 'countersign':
      return {
        title: words.countersign,
        fields: <p class="hint">{words.countersignSays}</p>,
      };
    case 'send-back':
      return { title: words.sendBack, fields: reason, look: 'second' };
    case 'withdraw':
      return { title: words.withdraw, fields: reason, look: 'danger' };
    case 'propose':
      return { title: words.propose, fields: <ProposalFields today={today} /> };
  }
}

const OUTCOMES = ['not-controlled', 'controlled', 'refuse'] as const;
const USUAL_MONTHS = 12;

function ProposalFields({ today }: Pick<StepsProps, 'today'>) {
  const { rulings: words } = useVisit().words;
  const options = OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }));
  return (
    <>
      <Choices name="outcome" label={words.outcome} options={options} value={OUTCOMES[0]} />
      <TextField name="codes" label={words.ruledCodes} hint={words.ruledCodesHint} />
      <div class="fields fields-2">
        <TextField name="validFrom" type="date" label={words.validFrom} value={today} />
        <TextField
          name="validUntil"
          type="date"
          label={words.validUntil}
          value={lastDayAfterMonths(today, USUAL_MONTHS)}
        />
      </div>
      <TextArea name="reason" label={words.reason} rows={3} />
    </>
  );
}
