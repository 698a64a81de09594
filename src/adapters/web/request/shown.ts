import type { JSX } from 'preact';
import type { CookieChange } from './cookies.ts';

/** What a screen answers with. */
export type Shown =
  | {
      readonly show: 'page';
      readonly status: number;
      readonly title: string;
      readonly body: JSX.Element;
      /** The browser asks again by itself, where the person has said so. */
      readonly refreshSeconds?: number;
    }
  /** A part of a page, for the script that replaces one. */
  | { readonly show: 'part'; readonly body: JSX.Element }
  | { readonly show: 'elsewhere'; readonly to: string; readonly cookies?: readonly CookieChange[] }
  | { readonly show: 'file'; readonly file: ShownFile }
  /** A file too large to hold. */
  | { readonly show: 'stream'; readonly stream: ShownStream }
  /** One of the pages for what went wrong. */
  | { readonly show: 'error'; readonly status: 403 | 404 };

export interface ShownFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

export interface ShownStream extends Omit<ShownFile, 'bytes'> {
  readonly pieces: AsyncIterable<Uint8Array>;
}

type ShownPage = Extract<Shown, { readonly show: 'page' }>;

export function page(title: string, body: JSX.Element, status = 200): ShownPage {
  return { show: 'page', status, title, body };
}

/** After a form was done: the browser asks for a page anew, so that a reload repeats nothing. */
export function goTo(to: string, said?: string): Shown {
  if (said === undefined) return { show: 'elsewhere', to };
  const [path = to, fragment] = to.split('#');
  const query = `${path.includes('?') ? '&' : '?'}said=${said}`;
  return {
    show: 'elsewhere',
    to: `${path}${query}${fragment === undefined ? '' : `#${fragment}`}`,
  };
}

export const NOT_FOUND: Shown = { show: 'error', status: 404 };
export const FORBIDDEN: Shown = { show: 'error', status: 403 };
