import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { LicenceType } from '../../../domain/law/licence-type.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { jurisdiction, jurisdictions } from '../schema/jurisdiction.ts';
import { problems } from '../schema/problem.ts';
import type { Routes } from './routes.ts';

type WireJurisdiction = z.infer<typeof jurisdiction>;

/** The law that is held here is everybody's to read. */
export function serveJurisdictions(app: Routes, { lawBook }: Deps): void {
  app.get(
    '/jurisdictions',
    {
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'Whose law is held, in which edition',
        response: { 200: jurisdictions, ...problems },
      },
    },
    async () => ({ items: [...lawBook.laws.values()].map(presentSummary) }),
  );
  app.get(
    '/jurisdictions/:code',
    {
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'Measures, licence types and gaps of one law',
        params: z.object({ code: z.string() }),
        response: { 200: jurisdiction, ...problems },
      },
    },
    async (request, reply) => {
      const law = lawBook.laws.get(request.params.code.toLowerCase());
      if (law === undefined) return sendRefusal(reply, refuse('unknown'));
      return reply.header('etag', `"${law.edition}"`).send(presentLaw(law));
    },
  );
}

function presentSummary({ jurisdiction: held, edition }: Law) {
  const { code, name, nameZh, authority, authorityZh, zone, currency, checkedOn, complete } = held;
  return {
    code,
    name,
    nameZh,
    authority,
    authorityZh,
    zone,
    currency,
    edition,
    checkedOn,
    complete,
  };
}

function presentLaw(law: Law): WireJurisdiction {
  const { missing, notHeld } = law.jurisdiction;
  return {
    ...presentSummary(law),
    missing: [...missing],
    notHeld: [...notHeld],
    measures: law.measures.map(presentMeasure),
    licenceTypes: law.licenceTypes.map(presentLicenceType),
  };
}

function presentMeasure(measure: Measure): WireJurisdiction['measures'][number] {
  const unverified = measure.entries.filter(({ verified }) => !verified).map(({ id }) => id);
  return {
    ...measure,
    suspensions: measure.suspensions.map(({ period, clauses, by }) => ({
      period,
      ...(clauses && { clauses: [...clauses] }),
      ...(by === undefined ? {} : { by }),
    })),
    entries: measure.entries.length,
    verified: unverified.length === 0,
    unverified,
    missing: [...measure.missing],
    sources: [...measure.sources],
  };
}

function presentLicenceType(type: LicenceType): WireJurisdiction['licenceTypes'][number] {
  return {
    ...type,
    validityCaps: [...type.validityCaps],
    units: [...type.units],
    fields: [...type.fields],
    documents: [...type.documents],
    clockStops: [...type.clockStops],
    refusalGrounds: [...type.refusalGrounds],
    conditions: [...type.conditions],
  };
}
