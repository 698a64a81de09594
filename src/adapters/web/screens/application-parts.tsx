import type { JSX } from 'preact';
import { MOST_LINES } from '../../../domain/application/completeness.ts';
import { covers } from '../../../domain/time/period.ts';
import { serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { type Part, servePart } from './application-part.tsx';
import {
  SECTIONS,
  type SectionName,
  typedOfForm,
  typedOfLine,
  withLine,
  withoutLine,
  withSection,
} from './form-fields.ts';
import { LineFields } from './line-fields.tsx';
import { forOwn, type Own, saveForm } from './own-application.ts';
import { ContractFields, EndUseFields, LicenceFields, PartiesFields } from './section-fields.tsx';

/** Every page of the form, at an address of its own. */
export function serveApplicationParts(site: Site): void {
  for (const section of SECTIONS) {
    servePart(site, { path: `/${section}`, partOf: (own) => sectionPart(own, section) });
  }
  servePart(site, { path: '/goods/:line', partOf: linePart });
  serveScreen(site, {
    path: '/applications/:id/goods/:line/remove',
    post: forOwn(site, removeLine),
  });
}

const FIELDS = {
  licence: licenceFields,
  parties: () => <PartiesFields />,
  'end-use': () => <EndUseFields />,
  contract: () => <ContractFields />,
} as const satisfies Record<SectionName, (own: Own) => JSX.Element>;

function licenceFields({ law, site }: Own): JSX.Element {
  const today = site.deps.edge.today(law.jurisdiction.zone);
  const inForce = law.licenceTypes.filter(({ period }) => covers(period, today));
  return <LicenceFields licenceTypes={inForce} today={today} />;
}

function sectionPart(own: Own, section: SectionName): Part {
  const { form } = own.view.application;
  return {
    task: section,
    title: own.asked.visit.words.application.sections[section],
    saved: typedOfForm(form),
    merge: (typed) => withSection(form, section, typed),
    fields: () => FIELDS[section](own),
  };
}

/** A line that was saved, or the one after the last. */
function linePart(own: Own): Part | undefined {
  const { form } = own.view.application;
  const held = form.lines?.length ?? 0;
  const line = lineIn(own);
  if (line === undefined || line > held + 1) return undefined;
  return {
    task: `goods/${line}`,
    title: own.asked.visit.words.application.goodsLine(line),
    saved: typedOfLine(form, line),
    merge: (typed) => withLine(form, line, typed),
    fields: (values) => (
      <LineFields line={line} values={values} licenceType={own.view.licenceType} />
    ),
    ...(line <= held ? { line } : {}),
  };
}

function lineIn({ asked }: Own): number | undefined {
  const text = asked.params.line ?? '';
  const line = Number(text);
  return /^[1-9]\d{0,2}$/.test(text) && line <= MOST_LINES ? line : undefined;
}

async function removeLine(own: Own): Promise<Shown> {
  const line = lineIn(own);
  const { id, form } = own.view.application;
  if (line === undefined) return NOT_FOUND;
  const problem = await saveForm(own, withoutLine(form, line));
  return goTo(`/applications/${id}`, problem === undefined ? 'line-removed' : 'not-done');
}
