import { serveScreen } from '../request/serve-screen.tsx';
import type { Site } from '../request/site.ts';
import { textOf } from '../request/typed.ts';
import { isLanguage } from '../words/catalogue.ts';
import { nextOf } from './sign-in.tsx';

/** The switch in the band: kept in this browser, whoever signs in. */
export function serveLanguage(site: Site): void {
  serveScreen(site, {
    path: '/language',
    post: ({ body, query }) => {
      const value = textOf(body, 'language');
      const to = nextOf(query, body);
      if (!isLanguage(value)) return { show: 'elsewhere', to };
      return { show: 'elsewhere', to, cookies: [{ name: 'language', value }] };
    },
  });
}
