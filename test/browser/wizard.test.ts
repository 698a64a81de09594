import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobody } from './form-sender.ts';
import { type Office, openOffice } from './office.ts';
import { openBrowser } from './open-browser.ts';
import { as, expectAccessibleEverywhere, expectNoSideways, NARROW, newVisitor } from './visitor.ts';

const opened = await openBrowser();
const why = 'why' in opened ? ` (skipped: ${opened.why})` : '';
const LONG = { timeout: 240_000 };

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const answer = (facts: Readonly<Record<string, string>>) =>
  `/determine/answer?${new URLSearchParams({ jurisdiction: 'cn', '/on': '2025-06-12', ...facts })}`;

const MAGNET = { '/item/form': 'magnet', '/item/controlCode': '1C905.a.4' };

describe('by addresses alone', () => {
  test('a word with a slip finds the entry, how it stands and why it was found', async () => {
    const { body } = await (await nobody(office)).get(
      '/determine?jurisdiction=cn&q=dysprosum+magnt',
    );
    expect(body).toContain('NdFeB permanent magnet material containing dysprosium');
    expect(body).toContain('dysprosum read as dysprosium');
    expect(body).toContain('In force');
  });

  test('what nothing is called says so, and does not say that nothing is controlled', async () => {
    const { body } = await (await nobody(office)).get('/determine?jurisdiction=cn&q=zzzzqqqq');
    expect(body).toContain('Nothing in this law is found for “zzzzqqqq”');
    expect(body).toContain('does not mean that nothing is controlled');
  });

  test('what was typed is shown, never run', async () => {
    const q = '<script>alert(1)</script>"\'';
    const { body } = await (await nobody(office)).get(`/determine?q=${encodeURIComponent(q)}`);
    expect(body).not.toContain('<script>alert');
  });

  test('a few questions are put at once, and none twice that was left blank', async () => {
    const visitor = await nobody(office);
    const first = fieldsAsked((await visitor.get(answer(MAGNET))).body);
    expect(first).toContain('/item/composition/Dy');
    expect(first.length).toBeLessThanOrEqual(8);
    const query = new URL(answer(MAGNET), 'http://localhost').searchParams;
    for (const path of first) query.append('asked', path);
    const second = fieldsAsked((await visitor.get(`/determine/answer?${query}`)).body);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((path) => first.includes(path))).toEqual([]);
  });

  test('that there is some of an element settles a clause that asks no share', async () => {
    const some = { '/item/contains/Dy': 'yes', '/item/contains/Nd': 'yes' };
    const { body } = await (await nobody(office)).get(answer({ ...MAGNET, ...some }));
    expect(body).toContain('A licence is needed');
    expect(body).toContain('Were this otherwise: Facts needed');
  });

  test('a share that is no number is refused beside its field, and all else is kept', async () => {
    const wrong = { ...MAGNET, '/item/composition/Dy': 'much', '/item/meets/ring': 'yes' };
    const refused = await (await nobody(office)).get(answer(wrong));
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="much"');
    expect(refused.body).toContain('name="/item/meets/ring"');
  });

  test('parties, purpose and what is known decide where the law turns on them', async () => {
    const visitor = await nobody(office);
    const danger = answer({ ...MAGNET, '/item/form': 'product', '/knows': 'terrorism' });
    expect((await visitor.get(danger)).body).toContain('A licence is needed');
    const free = answer({ '/item/form': 'product' });
    expect((await visitor.get(free)).body).toContain('Parties, purpose and what is known');
  });

  test('a law that is held in part says so before anybody relies on it', async () => {
    const { body } = await (await nobody(office)).get('/determine?jurisdiction=cd&q=cobalt');
    expect(body).toContain('held in part');
    expect(body).toContain('Goods that contain cobalt (Co)');
  });
});

/** The fields of the questions on a page, without what they carry along. */
function fieldsAsked(html: string): readonly string[] {
  const [questions = ''] = /<section[^>]*id="questions".*?<\/section>/s.exec(html) ?? [];
  const fields = questions.match(/<(?:input|select)[^>]*>/g) ?? [];
  const names = fields
    .filter((field) => !field.includes('type="hidden"'))
    .map((field) => /name="([^"]+)"/.exec(field)?.[1] ?? '');
  return [...new Set(names)];
}

describe.skipIf('why' in opened)(`the wizard in a browser${why}`, LONG, () => {
  let browser: Browser;
  beforeAll(() => {
    if ('browser' in opened) browser = opened.browser;
  });
  afterAll(() => browser?.close());

  test('somebody who knows a product learns by which clause it is controlled', async () => {
    const page = await newVisitor(browser, office);
    await page.goto('/determine');
    await page.getByLabel('Product, element, formula').fill('dysprosum magnet');
    await page.getByLabel('Day on which customs accept').fill('2025-06-12');
    await page.getByRole('button', { name: 'Search' }).click();
    await expectAccessibleEverywhere(page);
    await page.getByRole('link', { name: /^NdFeB .* dysprosium$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'More facts are needed' }).waitFor();
    await expectAccessibleEverywhere(page);
    await yes(page, 'Do the goods contain neodymium (Nd)?');
    await yes(page, 'Do the goods contain dysprosium (Dy)?');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'A licence is needed' }).waitFor();
    await page.getByText('Were this otherwise: Facts needed').first().waitFor();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize(NARROW);
    await expectNoSideways(page);
    await page.context().close();
  });

  test('the address alone shows the same answer, also without script and in Chinese', async () => {
    const page = await newVisitor(browser, office, { javaScriptEnabled: false });
    await page
      .context()
      .addCookies([{ name: 'ytterby-language', value: 'zh', url: office.address }]);
    await page.goto(answer({ ...MAGNET, '/item/contains/Dy': 'yes', '/item/contains/Nd': 'yes' }));
    await page.getByRole('heading', { level: 1, name: '需要出口许可' }).waitFor();
    await page.getByText('同时含有Dy、Nd').first().waitFor();
    await page.getByRole('link', { name: '此答复的网址' }).click();
    await page.getByRole('heading', { level: 1, name: '需要出口许可' }).waitFor();
    await page.context().close();
  });

  test('on paper every finding is unfolded, and no button is printed', async () => {
    const page = await newVisitor(browser, office);
    await page.goto(answer({ '/item/form': 'magnet', '/item/contains/Dy': 'yes' }));
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.explained details:not([open])').count()).toBe(0);
    expect(await page.locator('.button:visible').count()).toBe(0);
    await page.context().close();
  });

  test('an exporter goes on from the answer with everything filled in', async () => {
    await as({ browser, office, login: 'exporter' }, async (page) => {
      const some = { '/item/contains/Dy': 'yes', '/item/contains/Nd': 'yes' };
      await page.goto(answer({ ...MAGNET, ...some, '/destination': 'DE' }));
      await page.getByRole('button', { name: 'Start an application with these facts' }).click();
      await page.getByRole('heading', { level: 1, name: /^Application A-/ }).waitFor();
      await page.goto(`${page.url().split('?')[0]}/goods/1`);
      expect(await page.getByLabel('Control code').inputValue()).toBe('1C905.a.4');
    });
  });
});

async function yes(page: Page, question: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel('Yes', { exact: true }).check();
}
