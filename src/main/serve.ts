import type { ServeRequest, Terminal } from '../adapters/cli/parts.ts';
import { keepEditions } from '../app/keep-editions.ts';
import { ok } from '../domain/result.ts';
import { joinServer } from './join-server.ts';
import { mayListen, refuseToListen } from './may-listen.ts';
import { type Opened, refuseIfAway, startDatabase } from './open-database.ts';
import { headFile, joinOffice, type OpenOffice } from './open-record.ts';
import { addSample, SAMPLE_PASSWORD, type SignIn, sampleSignIns } from './sample.ts';
import { untilTold } from './until-told.ts';
import { keepUp } from './upkeep.ts';

/** Opens the office, and closes it in good order when it is told to. */
export async function serve(request: ServeRequest, terminal: Terminal): Opened<void> {
  const told = untilTold();
  const { data } = request;
  const may = await mayListen(request);
  if (!may.ok) return may;
  const database = await startDatabase(data, (text) => terminal.aside(`${text}\n`));
  if (!database.ok) return database;
  const office = await joinOffice(database.value, headFile(data));
  if (!office.ok) return office;
  try {
    const open = await openUp(office.value, request, terminal);
    await terminal.out(sayOpen(open, request.json));
    await told;
    return ok(await open.close());
  } catch (error) {
    return refuseToListen(error, request) ?? refuseIfAway(error);
  } finally {
    await office.value.close();
  }
}

interface Opening {
  readonly address: string;
  readonly signIns: readonly SignIn[];
  /** Lets what is in flight finish, and seals it. */
  close(): Promise<void>;
}

async function openUp(
  { store, deps }: OpenOffice,
  request: ServeRequest,
  terminal: Terminal,
): Promise<Opening> {
  await store.migrate();
  await keepEditions(deps);
  if (request.sample && (await deps.people.isEmpty())) await addSample(deps);
  const signIns = request.sample ? await sampleSignIns(deps) : [];
  const app = await joinServer(deps, store, signIns);
  const listening = await app.listen({ port: request.port, host: request.host });
  const upkeep = keepUp(deps, (error) => terminal.aside(`ytterby: upkeep failed: ${error}\n`));
  return {
    address: addressOf(request.host, new URL(listening).port),
    signIns,
    close: async () => {
      await app.close();
      await upkeep.stop();
      await deps.chain.seal();
    },
  };
}

/** As a person types it: this machine is called localhost. */
function addressOf(host: string, port: string): string {
  const isHere = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::';
  return `http://${isHere ? 'localhost' : host}:${port}`;
}

function sayOpen({ address, signIns }: Opening, json: boolean): string {
  if (json) return `${JSON.stringify({ address, signIns })}\n`;
  if (signIns.length === 0) return `Ytterby is open at ${address}\n`;
  const listed = signIns.map(({ login, name, firm, roles }) => {
    return `  ${login.padEnd(14)} ${name}, ${firm} (${roles.join(', ')})`;
  });
  const password = `Sample sign-ins, all with the password ${SAMPLE_PASSWORD}:`;
  return [`Ytterby is open at ${address}`, password, ...listed, ''].join('\n');
}
