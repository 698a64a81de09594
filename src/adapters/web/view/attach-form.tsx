import { Button } from './button.tsx';
import type { Option } from './countries.ts';
import { FileField, Select } from './field.tsx';
import { Form, type Problems } from './form.tsx';

interface AttachFormProps {
  readonly action: string;
  readonly kinds: readonly Option[];
  /** The kind that is wanted next. */
  readonly wanted: string;
  readonly problems: Problems | undefined;
  readonly words: {
    readonly kind: string;
    readonly file: string;
    readonly hint: string;
    readonly attach: string;
  };
}

/** One file at a time, of a kind that the law or the procedure names. */
export function AttachForm({ action, kinds, wanted, problems, words }: AttachFormProps) {
  return (
    <Form action={action} prefix="attach" problems={problems} upload>
      <Select name="kind" label={words.kind} options={kinds} value={wanted} />
      <FileField name="file" label={words.file} hint={words.hint} />
      <div>
        <Button look="second">{words.attach}</Button>
      </div>
    </Form>
  );
}
