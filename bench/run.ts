/** `npm run bench -- NAME…` runs the named benches, all of them without a name. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  determine: () => import('./determine.ts'),
  search: () => import('./search.ts'),
  bulk: () => import('./bulk.ts'),
  start: () => import('./start.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  console.log(`\n== ${name}`);
  await (await BENCHES[name]?.())?.run();
}
