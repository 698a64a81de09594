import type { z } from 'zod';
import type { Recorded } from '../../../app/ports.ts';
import type { Finding } from '../../../domain/law/rule.ts';
import type { recordPage } from '../schema/audit.ts';
import type { finding } from '../schema/common.ts';

type WireFinding = z.infer<typeof finding>;
type WireRecorded = z.infer<typeof recordPage>['items'][number];

/** The facts that a finding saw stay inside: they may be another firm's. */
export function presentFinding({ rule, cites, says, outcome, verified }: Finding): WireFinding {
  return { rule, cites, says, outcome, ...(verified === undefined ? {} : { verified }) };
}

export function presentRecorded(recorded: Recorded): WireRecorded {
  const { stream, version, type, at, on, actor, body, findings, sequence, digest } = recorded;
  return {
    stream,
    version,
    type,
    at,
    on,
    actor,
    body: { ...inJson(body) },
    findings: findings.map(presentFinding),
    ...(sequence === undefined ? {} : { sequence }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** JSON has no whole numbers of any size, so base units are written as text. */
function inJson(body: Recorded['body']): Record<string, unknown> {
  const text = JSON.stringify(body, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
  return JSON.parse(text);
}
