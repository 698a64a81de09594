import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NOTHING_TYPED, type Typed } from '../request/typed.ts';
import { useVisit, useWords } from './visit.ts';

/** What is wrong with which field, by the field's name. The name '' is the form as a whole. */
export type Problems = ReadonlyMap<string, string>;

export const NO_PROBLEMS: Problems = new Map();

interface FormState {
  readonly values: Typed;
  readonly problems: Problems;
  /** Stands before every id, so that two forms of a page can have the same fields. */
  readonly prefix: string;
}

const FormContext = createContext<FormState>({
  values: NOTHING_TYPED,
  problems: NO_PROBLEMS,
  prefix: '',
});

export function useForm(): FormState {
  return useContext(FormContext);
}

export function fieldId(name: string, prefix = ''): string {
  const plain = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return prefix === '' ? plain : `${prefix}-${plain}`;
}

interface FormProps {
  readonly action: string;
  readonly method?: 'get' | 'post';
  readonly values?: Typed | undefined;
  readonly problems?: Problems | undefined;
  readonly prefix?: string;
  /** The version that the person looks at: a later one refuses the act. */
  readonly expected?: number;
  readonly upload?: boolean;
  /** Where the script asks what is still missing, while somebody types. */
  readonly live?: string;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/**
 * Every form of the product. One that posts carries the proof that it came from our page and an
 * idempotency key of its own, so that a double click or a reload does nothing twice.
 */
export function Form({
  action,
  method = 'post',
  values,
  problems,
  prefix = '',
  ...more
}: FormProps) {
  const state = { values: values ?? NOTHING_TYPED, problems: problems ?? NO_PROBLEMS, prefix };
  const enctype = more.upload === true ? 'multipart/form-data' : undefined;
  return (
    <form
      action={action}
      method={method}
      class={more.class ?? 'stack'}
      enctype={enctype}
      data-live={more.live}
      novalidate
    >
      {method === 'post' ? <Carried expected={more.expected} /> : null}
      <FormContext.Provider value={state}>{more.children}</FormContext.Provider>
    </form>
  );
}

function Carried({ expected }: { readonly expected: number | undefined }) {
  const { csrf, mintKey } = useVisit();
  return (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={mintKey()} />
      {expected === undefined ? null : (
        <input type="hidden" name="expected" value={`${expected}`} />
      )}
    </>
  );
}

interface SummaryProps {
  readonly problems: Problems | undefined;
  readonly prefix?: string;
}

/** What has to change, each with a link to its field. Stands at the top and takes the focus. */
export function ErrorSummary({ problems, prefix = '' }: SummaryProps) {
  const { common } = useWords();
  if (problems === undefined || problems.size === 0) return null;
  return (
    <div class="notice notice-bad errors" role="alert" tabIndex={-1} id="errors" data-focus>
      <h2>{common.errorsTitle}</h2>
      <ul>
        {[...problems].map(([name, says]) => (
          <li key={name}>
            {name === '' ? says : <a href={`#${fieldId(name, prefix)}`}>{says}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
