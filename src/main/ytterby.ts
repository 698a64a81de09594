import { runProgram } from '../adapters/cli/program.ts';
import { joinParts } from './join-parts.ts';

process.exitCode = await run();

/** What could not be foreseen ends in one line and a code of its own; the stack only if asked. */
async function run(): Promise<number> {
  try {
    return await runProgram(joinParts(), process.argv.slice(2));
  } catch (error) {
    const isShort = process.env.YTTERBY_TRACE === undefined;
    process.stderr.write(`ytterby: ${isShort ? messageOf(error) : stackOf(error)}\n`);
    return 70;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : String(error);
}
