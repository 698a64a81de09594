import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, PASSWORD } from './office.ts';
import { openBrowser } from './open-browser.ts';
import { issueLicence, proposedCase, submittedCase } from './sample-cases.ts';
import {
  as,
  DESK,
  expectAccessible,
  expectNoSideways,
  NARROW,
  newVisitor,
  PHONE,
} from './visitor.ts';

const opened = await openBrowser();
const why = 'why' in opened ? ` (skipped: ${opened.why})` : '';
const LONG = { timeout: 240_000 };

describe.skipIf('why' in opened)(`screens for every hand, eye and language${why}`, LONG, () => {
  let office: Office;
  let browser: Browser;
  let proposed = '';
  let submitted = '';
  let licence = '';

  beforeAll(async () => {
    if ('why' in opened) return;
    browser = opened.browser;
    office = await openOffice({ sample: { logins: ['exporter', 'officer'], password: PASSWORD } });
    submitted = await submittedCase(office.deps);
    proposed = await proposedCase(office.deps);
    licence = await issueLicence(office.deps);
  });

  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const pages = () => ({
    public: [
      '/',
      '/determine',
      FOUND,
      '/determine/form',
      ANSWER,
      ASKED,
      '/sign-in',
      '/check',
      `/v/${licence}`,
      '/docs',
      '/nowhere',
    ],
    exporter: [
      '/',
      '/applications',
      `/applications/${submitted}`,
      '/licences',
      `/licences/${licence}`,
    ],
    officer: ['/', '/cases', `/cases/${submitted}`, `/cases/${proposed}`],
    customs: ['/customs', `/customs/${licence}`],
    auditor: ['/record', `/record/licence/${licence}`],
  });

  test('at 320 pixels, a desk at 400 % zoom, no page is wider than its window', async () => {
    await everyPage(
      async (page, path) => {
        await page.goto(path);
        await expectNoSideways(page);
      },
      { viewport: NARROW },
    );
  });

  test('in the dark, at a desk and on a phone, every page keeps its contrast', async () => {
    await everyPage(
      async (page, path) => {
        await page.goto(path);
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          await expectAccessible(page);
        }
      },
      { colorScheme: 'dark' },
    );
  });

  test('in Chinese every page is as accessible, and fits', async () => {
    await everyPage(async (page, path) => {
      await page
        .context()
        .addCookies([{ name: 'ytterby-language', value: 'zh', url: office.address }]);
      await page.goto(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      await expectAccessible(page);
      await page.setViewportSize(NARROW);
      await expectNoSideways(page);
    });
  });

  test('somebody signs in and countersigns without a mouse', async () => {
    const page = await newVisitor(browser, office);
    await page.goto('/sign-in');
    await press(page, 'Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await press(page, 'Enter');
    await tabTo(page, 'login');
    await page.keyboard.type('countersigner');
    await press(page, 'Tab');
    await page.keyboard.type(PASSWORD);
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await tabTo(page, proposed);
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: `Case ${proposed}` }).waitFor();
    await tabTo(page, 'Countersign and issue the licence');
    await press(page, 'Enter');
    await page.getByText('Countersigned. The decision stands.').waitFor();
    await page.context().close();
  });

  test('a wrong password says so beside the field, and the focus goes there', async () => {
    const page = await newVisitor(browser, office);
    await page.goto('/sign-in');
    await page.getByLabel('User name').fill('officer');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('errors');
    expect(await page.getByLabel('User name').inputValue()).toBe('officer');
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    await page.getByRole('link', { name: /do not belong together/ }).click();
    expect(await focused(page)).toBe('login');
    await page.context().close();
  });

  test('without script everything still works: rows are added, and a step is taken', async () => {
    const page = await newVisitor(browser, office, { javaScriptEnabled: false });
    await page.goto('/determine/form');
    await page.getByLabel('Element 1').fill('Dy');
    await page.getByRole('button', { name: 'Add elements' }).click();
    expect(await page.getByLabel('Element 1').inputValue()).toBe('Dy');
    expect(await page.getByLabel('Element 6').count()).toBe(1);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in as Wei Lan' }).click();
    await page.goto(`/cases/${submitted}`);
    await page.getByRole('button', { name: 'Take the case up' }).click();
    await page.getByText('You have taken the case up.').waitFor();
    await page.context().close();
  });

  test('while somebody types, the panel says what would still be missing, and nothing is saved', async () => {
    await as({ browser, office, login: 'exporter' }, async (page) => {
      await page.goto('/applications');
      await page.getByRole('button', { name: 'Start an application' }).click();
      await page.getByRole('link', { name: 'Contract', exact: true }).click();
      const address = page.url();
      const missing = page.locator('#completeness').getByText('Contract number: fill this in.');
      await page.goto(address.replace('/contract', '/licence'));
      await page.getByRole('radio', { name: 'Single licence' }).check();
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.goto(address);
      await missing.waitFor();
      await page.getByLabel('Contract number').fill('YJ-2025-031');
      await missing.waitFor({ state: 'detached' });
      await page.reload();
      await missing.waitFor();
      expect(await page.getByLabel('Contract number').inputValue()).toBe('');
    });
  });

  test('the rows of the queue are walked by arrow keys, and by j and k', async () => {
    await as({ browser, office, login: 'officer' }, async (page) => {
      await page.goto('/cases?status=submitted&status=in-review&status=proposed&status=granted');
      await page.locator('tbody th a').first().focus();
      const first = await focused(page);
      await press(page, 'ArrowDown');
      const second = await focused(page);
      expect(second).not.toBe(first);
      await press(page, 'k');
      expect(await focused(page)).toBe(first);
    });
  });

  test('the language is switched in the band and stays', async () => {
    const page = await newVisitor(browser, office, { locale: 'de-DE' });
    await page.goto('/determine');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '是否需要许可？' }).waitFor();
    await page.goto('/check');
    await page.getByRole('heading', { level: 1, name: '查验许可证' }).waitFor();
    await page.context().close();
  });

  async function everyPage(
    look: (page: Page, path: string) => Promise<void>,
    options: Parameters<typeof newVisitor>[2] = {},
  ): Promise<void> {
    const { public: open, ...own } = pages();
    const visitor = await newVisitor(browser, office, options);
    for (const path of open) await look(visitor, path);
    await visitor.context().close();
    for (const [login, paths] of Object.entries(own) as [keyof typeof own, string[]][]) {
      await as({ browser, office, login, look: options }, async (page) => {
        for (const path of paths) await look(page, path);
      });
    }
  }
});

const FOUND = '/determine?jurisdiction=cn&q=dysprosum+magnt';
const ASKED = '/determine/answer?jurisdiction=cn&%2Fon=2025-06-12&%2Fitem%2Fform=equipment';
const ANSWER =
  '/determine/answer?jurisdiction=cn&%2Fon=2025-11-10&%2Fitem%2Fform=oxide&element1=Ho&share1=87.3&%2Fdestination=DE';

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
}

/** What the focus is on: the words of a link or button, the name of a field. */
async function focused(page: Page): Promise<string> {
  const text = await page.evaluate(
    'document.activeElement.name || document.activeElement.innerText || ""',
  );
  return `${text}`.trim();
}

const MOST_TABS = 80;

async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await press(page, 'Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`no Tab reaches ${name} on ${page.url()}`);
}
