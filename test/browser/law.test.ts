import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, expectAccessible, expectNoSideways, NARROW, newVisitor, PHONE } from './visitor.ts';

const opened = await openBrowser();
const why = 'why' in opened ? ` (skipped: ${opened.why})` : '';
const LONG = { timeout: 240_000 };

const TIMELINE = '/law/cn/timeline?from=2025-09-01&to=2026-12-31';
const PAGES = [
  '/law',
  TIMELINE,
  '/law/cn/CN-2025-57',
  '/law/cn/CN-2024-46',
  '/law/cn/diff?from=2025-11-06&to=2025-11-10',
];

describe.skipIf('why' in opened)(`the law on screens${why}`, LONG, () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    if ('why' in opened) return;
    browser = opened.browser;
    office = await openOffice();
  });

  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  test.each(PAGES)('%s is accessible and fits, at a desk, on a phone and zoomed', async (path) => {
    const page = await newVisitor(browser, office);
    await page.goto(path);
    for (const size of [DESK, PHONE, NARROW]) {
      await page.setViewportSize(size);
      await expectNoSideways(page);
    }
    await page.setViewportSize(DESK);
    await expectAccessible(page);
    await page.context().close();
  });

  test('in Chinese and in the dark the timeline keeps its contrast', async () => {
    const page = await newVisitor(browser, office, { colorScheme: 'dark', locale: 'zh-CN' });
    await page.goto(TIMELINE);
    await page.getByRole('heading', { level: 1, name: '中国法规时间轴' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('a bar says to a screen reader what the table says', async () => {
    const page = await newVisitor(browser, office);
    await page.goto(TIMELINE);
    const bar = page.locator('li', { hasText: '57/2025' }).getByRole('img');
    const label = (await bar.getAttribute('aria-label')) ?? '';
    expect(label).toContain('Suspended 7 Nov 2025 – 10 Nov 2026');
    expect(label).toContain('by 70/2025, back in force on 11 Nov 2026');
    const row = page.getByRole('row', { name: /57\/2025.*Suspended/ });
    expect(await row.first().textContent()).toContain('7 Nov 2025');
    await page.context().close();
  });

  test('another range is asked for by a form, without a script and without a mouse', async () => {
    const page = await newVisitor(browser, office, { javaScriptEnabled: false });
    await page.goto('/law/cn/timeline');
    await page.locator('#from').fill('2025-11-01');
    await page.locator('#to').fill('2025-11-30');
    await page.locator('#to').press('Enter');
    await page.getByText('1 Nov 2025 – 30 Nov 2025 · Edition').waitFor();
    expect(page.url()).toContain('from=2025-11-01');
    await page.getByRole('link', { name: '57/2025' }).first().press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toContain('/law/cn/CN-2025-57');
    await page.context().close();
  });

  test('days the wrong way round are told beside the field', async () => {
    const page = await newVisitor(browser, office);
    const answer = await page.goto('/law/cn/timeline?from=2026-01-01&to=2025-01-01');
    expect(answer?.status()).toBe(422);
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('states differ by more than colour', async () => {
    const page = await newVisitor(browser, office);
    await page.goto(TIMELINE);
    expect(await fillingsOf(page)).toEqual({ solid: true, hatched: true, dotted: true });
    await page.context().close();
  });
});

async function fillingsOf(page: Page) {
  const has = async (selector: string) => (await page.locator(selector).count()) > 0;
  return {
    solid: await has('.timeline-bar .span-in-force'),
    hatched: await has('.timeline-bar .span-suspended[fill="url(#law-hatch)"]'),
    dotted: await has('.timeline-bar .span-outline'),
  };
}
