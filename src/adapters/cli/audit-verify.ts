import type { ChainReport } from '../../app/ports.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface AuditVerifyOptions {
  readonly data?: string;
  readonly json?: true;
}

/** Recomputes the chain from its first entry; also beside a server that is writing. */
export async function auditVerify(parts: Parts, options: AuditVerifyOptions): CommandAnswer {
  const record = await parts.openRecord(options.data);
  if (!record.ok) return record;
  try {
    const report = await record.value.deps.chain.verify();
    await parts.terminal.out(`${options.json ? JSON.stringify(report) : inWords(report)}\n`);
    if (report.whole) return ok(undefined);
    return refuse('record-broken', { sequence: `${report.firstBreak.sequence}` });
  } finally {
    await record.value.close();
  }
}

export function inWords(report: ChainReport): string {
  if (!report.whole) {
    const { sequence, stream, reason } = report.firstBreak;
    return `The record is broken at entry ${sequence} (${stream}): ${reason}.`;
  }
  const unsealed = report.unsealed === 0 ? '' : ` ${report.unsealed} more are not sealed yet.`;
  return `The record is whole: ${report.entries} entries, head ${report.head}.${unsealed}`;
}
