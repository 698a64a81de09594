import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Login, type Office, PASSWORD } from './office.ts';

export const DESK = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;
/** A desk at 400 % zoom. */
export const NARROW = { width: 320, height: 640 } as const;

type Look = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'locale' | 'javaScriptEnabled'
>;

/** A page in a browser of its own: no cookie of anybody else. */
export async function newVisitor(browser: Browser, office: Office, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: office.address,
    viewport: DESK,
    locale: 'en-GB',
    ...look,
  });
  return context.newPage();
}

export async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('User name').fill(login);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Signs in with a browser of one's own, and closes it when done. */
export async function as<Outcome>(
  {
    browser,
    office,
    login,
    look,
  }: {
    readonly browser: Browser;
    readonly office: Office;
    readonly login: Login;
    readonly look?: Look;
  },
  work: (page: Page) => Promise<Outcome>,
): Promise<Outcome> {
  const page = await newVisitor(browser, office, look);
  try {
    await signIn(page, login);
    return await work(page);
  } finally {
    await page.context().close();
  }
}

/** Nothing that axe calls serious or critical: contrast, names, roles, landmarks, order. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(said, `accessibility of ${page.url()}`).toEqual([]);
}

/** The same at a desk and on a phone, where tables become cards. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.setViewportSize(DESK);
}

/** No page is wider than its window: at 320 px that is a desk at 400 % zoom. */
export async function expectNoSideways(page: Page): Promise<void> {
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
