import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import unpacked from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type OpenedBrowser =
  | { readonly browser: Browser }
  /** Why none could be started on this machine. */
  | { readonly why: string };

/** The system's Chromium, else the one that npm brought. Says why when neither starts. */
export async function openBrowser(): Promise<OpenedBrowser> {
  try {
    const executablePath = existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : await unpack();
    return { browser: await chromium.launch({ executablePath, args: FLAGS }) };
  } catch (error) {
    const why = `no browser can start here: ${error instanceof Error ? error.message : error}`;
    console.warn(`Browser tests are skipped: ${why}`);
    return { why };
  }
}

const LOCK = path.join(tmpdir(), 'ytterby-browser.lock');
const LONGEST_WAIT_TRIES = 300;

/** Unpacking is not safe to do twice at once, and each test file is a process of its own. */
async function unpack(): Promise<string> {
  for (let tries = 0; tries < LONGEST_WAIT_TRIES; tries += 1) {
    const locked = await mkdir(LOCK).then(
      () => true,
      () => false,
    );
    if (locked) break;
    await wait(100);
  }
  try {
    return await unpacked.executablePath();
  } finally {
    await rmdir(LOCK).catch(() => undefined);
  }
}
