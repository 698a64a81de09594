import type { FastifyInstance } from 'fastify';
import { buildServer } from '../adapters/http/server.ts';
import type { Store } from '../adapters/storage/open-store.ts';
import { errorPage } from '../adapters/web/error-page.ts';
import { registerPages } from '../adapters/web/pages.ts';
import type { Deps } from '../app/ports.ts';
import { version } from './package-root.ts';
import { SAMPLE_PASSWORD, type SignIn } from './sample.ts';
import { readSettings } from './settings.ts';

/** API and screens on one server. Sample sign-ins are offered on the sign-in page. */
export async function joinServer(
  deps: Deps,
  store: Store,
  signIns: readonly SignIn[],
): Promise<FastifyInstance> {
  const { secure, trustProxy, log } = readSettings();
  const sample = { logins: signIns.map(({ login }) => login), password: SAMPLE_PASSWORD };
  const pages = signIns.length === 0 ? { secure } : { secure, sample };
  const app = await buildServer(deps, {
    secure,
    ready: () => store.ready(),
    version: version(),
    errorPage: errorPage(deps, pages),
    ...(trustProxy.length === 0 ? {} : { trustProxy }),
    ...(log === undefined ? {} : { logger: { level: log, stream: process.stderr } }),
  });
  await registerPages(app, deps, pages);
  return app;
}
