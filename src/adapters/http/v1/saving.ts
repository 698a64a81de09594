import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import { takeStep } from '../../../app/take-step.ts';
import { gapsOf } from '../../../domain/application/completeness.ts';
import { parseApplicationForm } from '../../../domain/application/parse-form.ts';
import { typeInForce } from '../../../domain/law/licence-type.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { applicationId, saved } from '../schema/application.ts';
import { applicationForm } from '../schema/application-form.ts';
import { problems } from '../schema/problem.ts';
import { acknowledge, actOf, refuseWrite } from './act-of.ts';
import { lawOf, todayUnder } from './legal-day.ts';
import { presentGaps } from './present-application.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

const conditional = z.object({
  'if-match': z.string().regex(/^"\d+"$/, 'an ETag, such as "3"'),
  'idempotency-key': z.string().min(1).max(200).optional(),
});

/** The whole form takes the place of the one before. Documents stay as they are. */
export function serveSaving(app: Routes, deps: Deps): void {
  app.put(
    '/applications/:id/form',
    {
      schema: {
        tags: ['applications'],
        summary: 'Save the form, over the version that If-Match names',
        security: SIGNED_IN,
        params: applicationId,
        headers: conditional,
        body: applicationForm,
        response: { 200: saved, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const typed = parseApplicationForm(request.body);
      if (!typed.ok) return sendRefusal(reply, typed);
      const found = await deps.desk.application(id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const { jurisdiction, form: held } = found.subject;
      const form = held.documents ? { ...typed.value, documents: held.documents } : typed.value;
      const on = todayUnder(deps, jurisdiction);
      const act = actOf(request, deps, { on, content: request.body });
      const receipt = await takeStep(deps, act, { id, command: { type: 'save', form } });
      if (!receipt.ok) return refuseWrite(reply, receipt);
      acknowledge(reply, receipt.value);
      const { licenceTypes } = lawOf(deps, jurisdiction);
      const gaps = gapsOf(form, typeInForce(licenceTypes, form.licenceType, on));
      return reply.send({ id, version: receipt.value.version, gaps: presentGaps(gaps) });
    },
  );
}
