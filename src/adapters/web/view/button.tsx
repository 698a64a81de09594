import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly look?: 'second' | 'danger' | 'plain' | 'small';
  readonly name?: string;
  readonly value?: string;
  readonly formaction?: string;
  readonly label?: string;
}

function classOf(look: ButtonProps['look']): string {
  if (look === undefined) return 'button';
  return look === 'small' ? 'button button-second button-small' : `button button-${look}`;
}

/** Sends the form that it stands in. */
export function Button({ children, look, label, ...more }: ButtonProps) {
  return (
    <button type="submit" class={classOf(look)} aria-label={label} {...more}>
      {children}
    </button>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonProps['look'];
  readonly children: ComponentChildren;
}

/** Leads somewhere, and looks as important as a button. */
export function LinkButton({ href, look, children }: LinkButtonProps) {
  return (
    <a class={classOf(look)} href={href}>
      {children}
    </a>
  );
}

/** Opens the print dialogue. Without script it stays out of sight: the browser has a menu. */
export function PrintButton({ children }: { readonly children: ComponentChildren }) {
  return (
    <button type="button" class="button button-second no-print" data-print hidden>
      {children}
    </button>
  );
}

interface CopyProps {
  readonly address: string;
  /** What the button says once it is done. */
  readonly copied: string;
  readonly children: ComponentChildren;
}

/** Copies a whole address. Without script it stays out of sight: the link beside it is the same. */
export function CopyButton({ address, copied, children }: CopyProps) {
  return (
    <button
      type="button"
      class={classOf('small')}
      data-copy={address}
      data-copied={copied}
      aria-live="polite"
      hidden
    >
      {children}
    </button>
  );
}
