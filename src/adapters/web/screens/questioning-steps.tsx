import type { QuestioningView } from '../../../app/view-questioning.ts';
import { QUESTIONING_OUTCOMES } from '../../../domain/questioning/questioning.ts';
import type { Typed } from '../request/typed.ts';
import { AttachForm } from '../view/attach-form.tsx';
import { Button } from '../view/button.tsx';
import type { Option } from '../view/countries.ts';
import { Choices, TextArea } from '../view/field.tsx';
import { Form, type Problems } from '../view/form.tsx';
import { capital } from '../view/format.ts';
import { Panel } from '../view/panel.tsx';
import { useVisit } from '../view/visit.ts';
import { QUESTIONING_FORMS, type QuestioningForm, WORDS_IN } from './questioning-commands.ts';

/** What was posted and not done: it is shown again with what stands in the way. */
export interface FailedQuestioning {
  readonly step: QuestioningForm | 'attach';
  readonly values: Typed;
  readonly problems: Problems;
}

interface StepsProps {
  readonly view: QuestioningView;
  readonly failed: FailedQuestioning | undefined;
}

/** The steps that are open to whoever looks, each as a form. */
export function QuestioningSteps({ view, failed }: StepsProps) {
  const { questionings } = useVisit().words;
  const isOpen = (step: QuestioningForm | 'attach') =>
    view.steps.some((one) => one.step === step && one.may.ok);
  const open = QUESTIONING_FORMS.filter(isOpen);
  if (open.length === 0 && !isOpen('attach')) return null;
  return (
    <Panel title={questionings.steps} strong>
      <div>
        {isOpen('attach') ? <Attach view={view} failed={failed} /> : null}
        {open.map((step) => (
          <Step key={step} step={step} view={view} failed={failed} />
        ))}
      </div>
    </Panel>
  );
}

function Attach({ view, failed }: StepsProps) {
  const { rulings, questionings } = useVisit().words;
  const { kind, file, attachHint: hint } = rulings;
  const { attach } = questionings;
  const { id, documents } = view.questioning;
  const missing = view.papers.find(
    ({ code }) => !documents.some(({ kind: held }) => held === code),
  );
  return (
    <details class="step" open={failed?.step === 'attach' || documents.length === 0}>
      <summary>{attach}</summary>
      <AttachForm
        action={`/questionings/${id}/documents`}
        kinds={usePaperKinds(view)}
        wanted={missing?.code ?? 'other'}
        problems={failed?.step === 'attach' ? failed.problems : undefined}
        words={{ kind, file, hint, attach }}
      />
    </details>
  );
}

/** The papers that the law names, and whatever else shows what the goods are. */
export function usePaperKinds({ papers }: QuestioningView): readonly Option[] {
  const { language, words } = useVisit();
  const named = papers.map(({ code, label, labelZh }) => ({
    value: code,
    label: capital(language === 'zh' ? labelZh : label),
  }));
  return [...named, { value: 'other', label: words.rulings.kinds.other }];
}

function Step({ step, view, failed }: StepsProps & { readonly step: QuestioningForm }) {
  const { questionings: words } = useVisit().words;
  const ours = failed?.step === step ? failed : undefined;
  const { id } = view.questioning;
  return (
    <details class="step" open={ours !== undefined || step === 'answer'}>
      <summary>{words[step]}</summary>
      <Form
        action={`/questionings/${id}/${step}`}
        prefix={step}
        expected={view.version}
        values={ours?.values}
        problems={ours?.problems}
      >
        <StepFields step={step} />
        <div>
          <Button {...(step === 'answer' ? {} : { look: 'second' as const })}>{words[step]}</Button>
        </div>
      </Form>
    </details>
  );
}

function StepFields({ step }: { readonly step: QuestioningForm }) {
  const { questionings: words } = useVisit().words;
  const labels = {
    answer: words.statement,
    commission: words.commissionReason,
    resume: words.resumeNote,
    close: words.result,
  } as const satisfies Record<QuestioningForm, string>;
  const hints = { answer: words.answerHint, commission: words.commissionHint };
  const hint = step === 'answer' || step === 'commission' ? hints[step] : undefined;
  const outcomes = QUESTIONING_OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }));
  return (
    <>
      {step === 'close' ? (
        <Choices name="outcome" label={words.outcome} options={outcomes} />
      ) : null}
      <TextArea
        name={WORDS_IN[step]}
        label={labels[step]}
        rows={3}
        {...(hint === undefined ? {} : { hint })}
      />
    </>
  );
}
