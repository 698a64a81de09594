import type { Command } from 'commander';
import type { TableOptions } from './determine-table.ts';
import type { CommandAnswer, Parts } from './parts.ts';

/** `determine`: fact sheets in JSON, or an item master with a map of its columns. */
export function declareDetermine(
  program: Command,
  parts: Parts,
  settle: (answer: CommandAnswer) => Promise<void>,
): void {
  program
    .command('determine')
    .description('say for each fact sheet or item whether a licence is needed, by which clause')
    .argument('[file]', 'one JSON document or JSON Lines; - reads what is piped in')
    .option('--csv <file>', 'an item master as CSV; - reads what is piped in')
    .option('--xlsx <file>', 'an item master as a workbook')
    .option('--sheet <name>', 'the sheet of the workbook (default: the first)')
    .option('--delimiter <sign>', 'what stands between cells (default: found out)')
    .option('--map <file>', 'what the columns of the item master mean, as JSON')
    .option('--out <file>', 'where the answers of an item master go: .csv, .xlsx or .jsonl')
    .option('--language <code>', 'en or zh: the words of the answers of an item master')
    .option('--on <day>', 'the legal day of the sheets that name none')
    .option('--jurisdiction <code>', 'the jurisdiction of the sheets that name none')
    .option('--json', 'one JSON object a line, in the order of the sheets')
    .action(async (file: string | undefined, options: TableOptions) => {
      await settle(file === undefined ? ofTable(parts, options) : ofFile(parts, file, options));
    });
}

async function ofTable(parts: Parts, options: TableOptions): CommandAnswer {
  const { determineTable } = await import('./determine-table.ts');
  return determineTable(parts, options);
}

async function ofFile(parts: Parts, file: string, options: TableOptions): CommandAnswer {
  const { determineFile, refuseTableOptions } = await import('./determine-file.ts');
  return refuseTableOptions(options) ?? determineFile(parts, file, options);
}
