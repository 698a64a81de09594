import { enrolFirm, enrolPerson } from '../../app/enrol.ts';
import type { Deps } from '../../app/ports.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { CliRefusal } from './cli-refusal.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface InRecord {
  readonly data?: string;
  readonly json?: true;
}

export interface FirmOptions extends InRecord {
  readonly name: string;
  readonly nameZh?: string;
  readonly address: string;
  readonly country: string;
  readonly registration: string;
}

export interface PersonOptions extends InRecord {
  readonly name: string;
  readonly firm: string;
  readonly role: readonly string[];
  readonly language: string;
  /** `-` reads the password from what is piped in: it never stands on the command line. */
  readonly passwordFile: string;
}

/** Enters a firm or an office, so that people can act for it. */
export async function addFirm(parts: Parts, id: string, options: FirmOptions): CommandAnswer {
  const { name, nameZh, address, country, registration: registrationNumber } = options;
  const firm = { id, name, address, country, registrationNumber };
  return inRecord(parts, options, (deps) =>
    enrolFirm(deps, nameZh === undefined ? firm : { ...firm, nameZh }),
  );
}

/** Gives a person an account. */
export async function addPerson(
  parts: Parts,
  login: string,
  { passwordFile, ...options }: PersonOptions,
): CommandAnswer {
  const language = (['en', 'zh'] as const).find((known) => known === options.language);
  if (language === undefined) return refuse('language-unknown', { language: options.language });
  let password = '';
  for await (const text of parts.terminal.read(passwordFile)) password += text;
  const enrolment = { login, language, password: password.replace(/\r?\n$/, '') };
  const { name, firm, role: roles } = options;
  return inRecord(parts, options, (deps) => enrolPerson(deps, { ...enrolment, name, firm, roles }));
}

async function inRecord(
  parts: Parts,
  { data, json }: InRecord,
  enter: (
    deps: Deps,
  ) => Promise<Result<{ readonly id: string; readonly name: string }, CliRefusal>>,
): CommandAnswer {
  const record = await parts.openRecord(data);
  if (!record.ok) return record;
  try {
    const entered = await enter(record.value.deps);
    if (!entered.ok) return entered;
    const { id, name } = entered.value;
    await parts.terminal.out(json ? `${JSON.stringify(entered.value)}\n` : `${id}: ${name}\n`);
    return ok(undefined);
  } finally {
    await record.value.close();
  }
}
