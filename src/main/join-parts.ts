import type { Parts } from '../adapters/cli/parts.ts';
import { version } from './package-root.ts';
import { scenarioFile, scenarioNames } from './scenario-files.ts';
import { openTerminal } from './terminal.ts';

/** What the commands are made of. Whatever one command does not need is not even read. */
export function joinParts(): Parts {
  const terminal = openTerminal();
  const say = (text: string) => terminal.aside(`${text}\n`);
  return {
    version: version(),
    terminal,
    loadLaw: async (folder) => (await import('./law.ts')).lawIn(folder),
    itemFiles: async () => (await import('../adapters/item-files/item-files.ts')).itemFiles,
    openRecord: async (data) => (await import('./open-record.ts')).openRecord(data, say),
    openThrowaway: async () => (await import('./open-record.ts')).openThrowaway(say),
    databaseUrl: async (data) => (await import('./open-record.ts')).databaseUrl(data),
    scenarioNames: async () => scenarioNames(),
    scenario: async (name) => scenarioFile(name),
    serve: async (request) => (await import('./serve.ts')).serve(request, terminal),
  };
}
