import type { JSX } from 'preact';
import type { CaseView } from '../../../app/view-case.ts';
import type { ApplicationCommandType } from '../../../domain/application/command.ts';
import { STEPS } from '../../../domain/application/may-take.ts';
import { holds } from '../../../domain/party/actor.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { NOTHING_TYPED, type Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Form, NO_PROBLEMS, type Problems } from '../view/form.tsx';
import { Panel } from '../view/panel.tsx';
import { Mark } from '../view/tag.tsx';
import { useVisit } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import { CASE_STEPS, type CaseStep } from './case-commands.ts';
import { GrantFields, RefusalFields } from './proposal-fields.tsx';
import { ReasonField, RemarkFields, RestartFields, StopFields } from './step-fields.tsx';

/** What was posted and not done: it is shown again with what stands in the way. */
export interface FailedStep {
  readonly step: CaseStep;
  readonly values: Typed;
  readonly problems: Problems;
}

export interface StepsProps {
  readonly view: CaseView;
  readonly today: PlainDate;
  readonly failed: FailedStep | undefined;
}

const COMMAND_OF = {
  'take-up': 'take-up',
  countersign: 'countersign',
  'send-back': 'send-back',
  'propose-grant': 'propose',
  'propose-refusal': 'propose',
  return: 'return',
  'stop-clock': 'stop-clock',
  'restart-clock': 'restart-clock',
} as const satisfies Record<CaseStep, ApplicationCommandType>;

/** The steps of whoever looks: those that are open as forms, the others with what closes them. */
export function CaseSteps({ view, today, failed }: StepsProps) {
  const { words, person } = useVisit();
  const own = CASE_STEPS.filter(
    (step) => person !== undefined && holds(person, STEPS[COMMAND_OF[step]].by),
  );
  if (own.length === 0) return null;
  const answers = own.map((step) => ({ step, may: mayOf(view, step) }));
  const open = answers.filter(({ may }) => may.ok);
  const closed = answers.filter(({ may }) => !may.ok);
  return (
    <Panel title={words.cases.decide} id="decide" strong>
      {open.length === 0 ? <p class="soft">{words.cases.nothingOpen}</p> : null}
      <div>
        {open.map(({ step }) => (
          <OpenStep key={step} step={step} view={view} today={today} failed={failed} />
        ))}
      </div>
      <ClosedSteps closed={closed} />
    </Panel>
  );
}

function mayOf({ steps }: CaseView, step: CaseStep) {
  const found = steps.find((one) => one.step === COMMAND_OF[step]);
  if (found === undefined) throw new Error(`the case does not say whether ${step} is open`);
  return found.may;
}

/** Where one click does it, the step stands open; where there is something to write, it folds. */
const OPEN_AT_ONCE: readonly CaseStep[] = ['take-up', 'countersign'];

function OpenStep({ step, view, today, failed }: StepsProps & { readonly step: CaseStep }) {
  const { words } = useVisit();
  const { application, version } = view;
  const ours = failed?.step === step ? failed : undefined;
  const { fields, button, look } = useStepForm(step, { view, today });
  return (
    <details class="step" open={ours !== undefined || OPEN_AT_ONCE.includes(step)}>
      <summary>{titleOf(step, words.cases)}</summary>
      <Form
        action={`/cases/${application.id}/${step}#decide`}
        prefix={step}
        expected={version}
        values={ours?.values ?? NOTHING_TYPED}
        problems={ours?.problems ?? NO_PROBLEMS}
      >
        {fields}
        <div>
          <Button {...(look === undefined ? {} : { look })}>{button}</Button>
        </div>
      </Form>
    </details>
  );
}

function titleOf(step: CaseStep, words: ReturnType<typeof useVisit>['words']['cases']): string {
  const titles = {
    'take-up': words.takeUp,
    countersign: words.countersign,
    'send-back': words.sendBack,
    'propose-grant': words.proposeGrant,
    'propose-refusal': words.proposeRefuse,
    return: words.return,
    'stop-clock': words.stopClock,
    'restart-clock': words.restartClock,
  } as const satisfies Record<CaseStep, string>;
  return titles[step];
}

interface StepForm {
  readonly fields: JSX.Element;
  readonly button: string;
  readonly look?: 'second' | 'danger';
}

function useStepForm(
  step: CaseStep,
  { view, today }: Pick<StepsProps, 'view' | 'today'>,
): StepForm {
  const { cases: words } = useVisit().words;
  const { application, licenceType } = view;
  switch (step) {
    case 'take-up':
      return { fields: <p class="hint">{words.takeUpHint}</p>, button: words.takeUp };
    case 'countersign': {
      const grants = application.status === 'proposed' && application.proposal.outcome === 'grant';
      return { fields: <></>, button: grants ? words.countersignGrant : words.countersignRefuse };
    }
    case 'send-back':
      return {
        fields: <ReasonField label={words.sendBackReason} />,
        button: words.sendBack,
        look: 'second',
      };
    case 'propose-grant':
      return { fields: <GrantFields view={view} today={today} />, button: words.proposeGrant };
    case 'propose-refusal':
      return {
        fields: <RefusalFields licenceType={licenceType} />,
        button: words.proposeRefuse,
        look: 'danger',
      };
    case 'return':
      return { fields: <RemarkFields view={view} />, button: words.return, look: 'second' };
    case 'stop-clock':
      return {
        fields: <StopFields licenceType={licenceType} />,
        button: words.stopClock,
        look: 'second',
      };
    case 'restart-clock':
      return { fields: <RestartFields />, button: words.restartClock, look: 'second' };
  }
}

interface ClosedProps {
  readonly closed: readonly { readonly step: CaseStep; readonly may: ReturnType<typeof mayOf> }[];
}

function ClosedSteps({ closed }: ClosedProps) {
  const { words, language } = useVisit();
  if (closed.length === 0) return null;
  return (
    <details>
      <summary>
        {words.cases.notOpen} ({closed.length})
      </summary>
      <ul class="gaps">
        {closed.map(({ step, may }) => (
          <li key={step}>
            <Mark tone="quiet" shape="dash" text={titleOf(step, words.cases)} />
            <span class="soft block">{may.ok ? '' : sayRefusal(language, may)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
