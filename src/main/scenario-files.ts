import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './package-root.ts';

/** The worked cases that come with the program, by name. */
export function scenarioNames(): readonly string[] {
  const files = readdirSync(folder()).filter((file) => file.endsWith('.json'));
  return files.map((file) => path.basename(file, '.json')).sort();
}

/** As it stands in its file; whoever reads it parses it. */
export function scenarioFile(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder(), `${name}.json`), 'utf8'));
}

function folder(): string {
  return path.join(packageRoot(), 'scenarios');
}
