import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../app/ports.ts';
import { serveAssets } from './look/assets.ts';
import type { PagesOptions, Site } from './request/site.ts';
import { readUploads } from './request/upload.ts';
import { serveApplicationDocuments } from './screens/application-documents.tsx';
import { serveApplicationPage } from './screens/application-page.tsx';
import { serveApplicationParts } from './screens/application-parts.tsx';
import { serveApplications } from './screens/applications.tsx';
import { serveCasePage } from './screens/case-page.tsx';
import { serveCases } from './screens/cases.tsx';
import { serveCheck } from './screens/check.tsx';
import { serveCustoms } from './screens/customs.tsx';
import { serveDetermine } from './screens/determine.tsx';
import { serveDocs } from './screens/docs.tsx';
import { serveHome } from './screens/home.tsx';
import { serveItems } from './screens/items.tsx';
import { serveLanguage } from './screens/language.ts';
import { serveLaw } from './screens/law.tsx';
import { serveLicencePage } from './screens/licence-page.tsx';
import { serveLicences } from './screens/licences.tsx';
import { serveNotices } from './screens/notices.tsx';
import { serveQuestionings } from './screens/questionings.tsx';
import { serveRecord } from './screens/record.tsx';
import { serveRulings } from './screens/rulings.tsx';
import { serveSignIn } from './screens/sign-in.tsx';
import { serveSubmission } from './screens/submission.tsx';

/** All screens of the product, on a server that reads cookies and forms already. */
export async function registerPages(
  app: FastifyInstance,
  deps: Deps,
  options: PagesOptions,
): Promise<void> {
  await app.register(async (screens) => {
    await readUploads(screens);
    const site: Site = { app: screens, deps, options };
    serveAssets(screens);
    for (const serve of SCREENS) serve(site);
  });
}

const SCREENS: readonly ((site: Site) => void)[] = [
  serveHome,
  serveSignIn,
  serveLanguage,
  serveDetermine,
  serveLaw,
  serveApplications,
  serveApplicationPage,
  serveApplicationParts,
  serveApplicationDocuments,
  serveSubmission,
  serveCases,
  serveCasePage,
  serveItems,
  serveLicences,
  serveLicencePage,
  serveCustoms,
  serveRulings,
  serveQuestionings,
  serveNotices,
  serveRecord,
  serveCheck,
  serveDocs,
];
