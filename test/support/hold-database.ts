import { startEmbedded } from '../../src/adapters/storage/embedded-postgres.ts';

/** An instance in a process of its own, for tests that kill it. Holds until it is killed. */
const dataDir = process.argv[2] ?? '';
const { url } = await startEmbedded({ dataDir, say: () => undefined });
process.stdout.write(`${url}\n`);
setInterval(() => undefined, 60_000);
