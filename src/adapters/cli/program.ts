import { Command, CommanderError } from 'commander';
import { type CliRefusal, EXIT_CODES, wordsFor } from './cli-refusal.ts';
import { declareDetermine } from './declare-determine.ts';
import type { FirmOptions, PersonOptions } from './enrol.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface Json {
  readonly json?: true;
}

interface InFolder extends Json {
  readonly data?: string;
}

/** Runs one command line, and answers the exit code. Refusals become one line on stderr. */
export async function runProgram(parts: Parts, argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = declareProgram(parts, async (answer) => {
    const result = await answer;
    if (result.ok) return;
    parts.terminal.aside(`${wordsFor(result.reason, result.facts)}\n`);
    code = EXIT_CODES[result.reason satisfies CliRefusal];
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return sayMisuse(parts, error);
  }
  return code;
}

/** Help and version are wanted; all else that commander throws is a command line gone wrong. */
function sayMisuse(parts: Parts, error: CommanderError): number {
  if (error.exitCode === 0) return 0;
  const nothingAsked = error.code === 'commander.help';
  const says = nothingAsked ? 'say what to do; --help lists it' : plainly(error.message);
  parts.terminal.aside(`${wordsFor('arguments-wrong', { says })}\n`);
  return EXIT_CODES['arguments-wrong'];
}

function plainly(message: string): string {
  return message.replace(/^error: /, '');
}

type Settle = (answer: CommandAnswer) => Promise<void>;

function declareProgram(parts: Parts, settle: Settle): Command {
  const program = new Command('ytterby')
    .description('Licensing the export of controlled critical materials, from measure to gram.')
    .version(parts.version)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  declareServe(program, parts, settle);
  declareDetermine(program, parts, settle);
  declareScenario(program, parts, settle);
  declareAudit(program, parts, settle);
  declareLaw(program, parts, settle);
  declareDatabase(program, parts, settle);
  declareEnrolment(program, parts, settle);
  return program;
}

function declareServe(program: Command, parts: Parts, settle: Settle): void {
  program
    .command('serve')
    .description('open the licensing office on this machine')
    .option('--port <number>', 'where to listen', '8080')
    .option('--host <address>', 'on which address', '127.0.0.1')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--sample', 'fill an empty database with invented firms, people and cases')
    .option('--json', 'say what happens as JSON Lines')
    .action(async (options: InFolder & { port: string; host: string; sample?: true }) => {
      const { serve } = await import('./serve.ts');
      await settle(serve(parts, options));
    });
}

function declareScenario(program: Command, parts: Parts, settle: Settle): void {
  program
    .command('scenario')
    .description('replay a worked case on a throwaway database, and check every step')
    .argument('<name>', 'such as magnets-2025')
    .option('--json', 'one JSON object a step, then the sum')
    .action(async (name: string, options: Json) => {
      const { playScenario } = await import('./play-scenario.ts');
      await settle(playScenario(parts, name, options));
    });
}

function declareAudit(program: Command, parts: Parts, settle: Settle): void {
  const audit = program.command('audit').description('what has been recorded, and whether it is');
  audit
    .command('verify')
    .description('recompute the chain of the whole record')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--json', 'one JSON object')
    .action(async (options: InFolder) => {
      const { auditVerify } = await import('./audit-verify.ts');
      await settle(auditVerify(parts, options));
    });
  audit
    .command('show')
    .description('tell the story of a licence in words')
    .argument('<number>', 'the number of the licence, or of an application')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--language <code>', 'en or zh', 'en')
    .option('--json', 'one JSON object an event')
    .action(async (number: string, options: InFolder & { language: string }) => {
      const { auditShow } = await import('./audit-show.ts');
      await settle(auditShow(parts, number, options));
    });
}

function declareLaw(program: Command, parts: Parts, settle: Settle): void {
  const law = program.command('law').description('the law that is held');
  law
    .command('check')
    .description('read the law and name every fault by file and place')
    .argument('[folder]', 'a folder of jurisdictions, or of one (default: what comes with this)')
    .option('--json', 'one JSON object a fault, then the sum')
    .action(async (folder: string | undefined, options: Json) => {
      const { lawCheck } = await import('./law-check.ts');
      await settle(lawCheck(parts, folder, options));
    });
  law
    .command('show')
    .description('show a jurisdiction, a measure, a list, a quota, a licence type or a code')
    .argument('[code]', 'such as cn, CN-2025-18, single or 1C905.a.4 (default: what is held)')
    .option('--json', 'one JSON object')
    .action(async (code: string | undefined, options: Json) => {
      const { lawShow } = await import('./law-show.ts');
      await settle(lawShow(parts, code, options));
    });
  declareLawOverTime(law, parts, settle);
  declareDraftsAndEditions(law, parts, settle);
}

interface OfJurisdiction extends Json {
  readonly jurisdiction?: string;
}

function declareLawOverTime(law: Command, parts: Parts, settle: Settle): void {
  law
    .command('timeline')
    .description('draw all measures over days: in force, suspended, announced')
    .option('--from <day>', 'the first day (default: the first publication)')
    .option('--to <day>', 'the last day (default: some weeks after the last change)')
    .option('--jurisdiction <code>', 'whose law (default: the first that is held)')
    .option('--json', 'one JSON object a row')
    .action(async (options: OfJurisdiction & { from?: string; to?: string }) => {
      const { lawTimeline } = await import('./law-timeline.ts');
      await settle(lawTimeline(parts, options));
    });
  law
    .command('diff')
    .description('say in words what differs between two days, or two folders that hold a law')
    .argument('<one>', 'a day such as 2025-11-06, or a folder')
    .argument('<other>', 'a later day, or another folder')
    .option('--jurisdiction <code>', 'whose law (default: the first that is held)')
    .option('--items <file>', 'fact sheets: say for each on which days its answer changes')
    .option('--json', 'one JSON object a difference, one an item, then the sum')
    .action(async (one: string, other: string, options: OfJurisdiction & { items?: string }) => {
      const { lawDiff } = await import('./law-diff.ts');
      await settle(lawDiff(parts, [one, other], options));
    });
}

interface ImpactOptions extends OfJurisdiction, InFolder {
  readonly items?: string;
  readonly on?: string;
}

interface EditionOptions extends OfJurisdiction, InFolder {
  readonly replay?: string;
  readonly kept?: true;
}

function declareDraftsAndEditions(law: Command, parts: Parts, settle: Settle): void {
  law
    .command('impact')
    .description('say what a draft measure would touch: entries, items, open cases, live licences')
    .argument('<draft>', 'a file that holds one measure as a pack does')
    .option('--on <day>', 'the day to look at (default: the first day of the draft)')
    .option('--items <file>', 'fact sheets that are looked at too')
    .option('--data <folder>', 'the record whose cases are looked at (default: none)')
    .option('--jurisdiction <code>', 'whose law (default: the first that is held)')
    .option('--json', 'one JSON object a finding, then the sum')
    .action(async (draft: string, options: ImpactOptions) => {
      const { lawImpact } = await import('./law-impact.ts');
      await settle(lawImpact(parts, draft, options));
    });
  law
    .command('edition')
    .description('name the edition of each law, or answer fact sheets by one that was kept')
    .argument('[file]', 'with --replay: fact sheets to be answered')
    .option('--replay <digest>', 'the edition that an answer carried')
    .option('--kept', 'list the editions that the record has kept')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--jurisdiction <code>', 'whose law (default: all that are held)')
    .option('--json', 'one JSON object a line')
    .action(async (file: string | undefined, options: EditionOptions) => {
      const { lawEdition } = await import('./law-edition.ts');
      await settle(lawEdition(parts, file, options));
    });
}

function declareEnrolment(program: Command, parts: Parts, settle: Settle): void {
  program
    .command('firm')
    .description('firms and offices')
    .command('add')
    .description('enter a firm or an office, so that people can act for it')
    .argument('<id>', 'small letters, digits and dashes, such as ningbo-magnets')
    .requiredOption('--name <name>', 'as registered')
    .option('--name-zh <name>', 'in Chinese')
    .requiredOption('--address <text>', 'where it sits')
    .requiredOption('--country <code>', 'two letters of ISO 3166')
    .requiredOption('--registration <number>', 'its registration number')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--json', 'one JSON object')
    .action(async (id: string, options: FirmOptions) => {
      const { addFirm } = await import('./enrol.ts');
      await settle(addFirm(parts, id, options));
    });
  program
    .command('person')
    .description('people and their accounts')
    .command('add')
    .description('give a person an account; the password is read from a file or piped in')
    .argument('<login>', 'what the person signs in with')
    .requiredOption('--name <name>', 'as it stands on screens')
    .requiredOption('--firm <id>', 'the firm or office that the person acts for')
    .requiredOption('--role <role...>', 'exporter, officer, countersigner, customs or auditor')
    .option('--language <code>', 'en or zh', 'en')
    .option('--password-file <file>', '- reads what is piped in', '-')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--json', 'one JSON object')
    .action(async (login: string, options: PersonOptions) => {
      const { addPerson } = await import('./enrol.ts');
      await settle(addPerson(parts, login, options));
    });
}

function declareDatabase(program: Command, parts: Parts, settle: Settle): void {
  program
    .command('db')
    .description('the database behind it')
    .command('url')
    .description('print the address of the embedded database while it runs')
    .option('--data <folder>', 'where the embedded database lives (default: ./.ytterby)')
    .option('--json', 'one JSON object')
    .action(async (options: InFolder) => {
      const { databaseUrl } = await import('./database-url.ts');
      await settle(databaseUrl(parts, options));
    });
}
