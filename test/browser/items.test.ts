import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workItemLists } from '../../src/app/work-item-lists.ts';
import { fileOf } from '../support/item-rows.ts';
import { type Office, openOffice } from './office.ts';
import { openBrowser } from './open-browser.ts';
import { as, expectAccessibleEverywhere, expectNoSideways, PHONE } from './visitor.ts';

const opened = await openBrowser();
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
  if ('browser' in opened) await opened.browser.close();
});

const browserTest = test.skipIf('why' in opened);
const browser = (): Browser => {
  if ('why' in opened) throw new Error(opened.why);
  return opened.browser;
};

const LINES = [
  '料号,Form,Dy %,Nd %,Fe %,HS code,Destination,Supplier',
  'P-1,magnet,0.5,28.5,71,8505111000,DE,"Firm A, Ltd"',
  'P-2,magnet,0,29,71,8505111000,US,Firm B',
  'P-3,magnet,0.5,28.5,71,8505111,DE,=HYPERLINK("x")',
  'P-4,oxide,60,,60,,DE,Firm C',
];

async function upload(page: Page, text: string) {
  await page.goto('/items');
  await page.getByLabel('CSV or XLSX file').setInputFiles(await fileOf(text));
  await page.getByRole('button', { name: 'Upload' }).click();
}

const work = () => workItemLists(office.deps, { name: 'test', isStopping: () => false });

browserTest('an item master is uploaded, mapped, worked on and fetched, without a script', () =>
  as(
    { browser: browser(), office, login: 'exporter', look: { javaScriptEnabled: false } },
    async (page) => {
      await upload(page, LINES.join('\n'));
      expect(await page.getByLabel('料号', { exact: true }).inputValue()).toBe('id');
      expect(await page.getByLabel('Dy %', { exact: true }).inputValue()).toBe('percent');
      expect(await page.getByLabel('Supplier', { exact: true }).inputValue()).toBe('');
      await page.getByLabel('Day on which customs accept the declaration').fill('2025-04-04');
      await page.getByRole('button', { name: 'Determine all lines' }).click();
      await page.getByRole('link', { name: 'Stop refreshing' }).click();
      await work();
      await page.reload();
      expect(await page.getByText('4 lines answered · 2 of them').count()).toBe(1);
      expect(await page.getByText('a customs code has 6, 8 or 10 digits').count()).toBe(1);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Fetch as CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('items-answers.csv');
      const stream = await file.createReadStream();
      let text = '';
      for await (const piece of stream) text += `${piece}`;
      expect(text).toContain(
        'P-1,magnet,0.5,28.5,71,8505111000,DE,"Firm A, Ltd",2,licence-required',
      );
      expect(text).toContain('"\'=HYPERLINK(""x"")"');
    },
  ),
);

browserTest('what the columns meant is remembered for the next list', () =>
  as({ browser: browser(), office, login: 'exporter' }, async (page) => {
    await upload(page, 'Werkstoff,Nr\nmagnet,1\n');
    await page.getByLabel('Werkstoff', { exact: true }).selectOption('item.form');
    await page.getByRole('button', { name: 'Determine all lines' }).click();
    await page.getByText('Waiting').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled').first().waitFor();
    await upload(page, 'Nr,Werkstoff\n1,magnet\n');
    expect(await page.getByLabel('Werkstoff', { exact: true }).inputValue()).toBe('item.form');
  }),
);

browserTest('a wrong element and an empty file are said at their field', () =>
  as({ browser: browser(), office, login: 'exporter' }, async (page) => {
    await upload(page, '');
    expect(await page.getByRole('alert').textContent()).toContain('The file is empty');
    await upload(page, 'No,Share\n1,0.5\n');
    await page.getByLabel('Share', { exact: true }).selectOption('fraction');
    await page.getByLabel('Element in Share').fill('Xx');
    await page.getByRole('button', { name: 'Determine all lines' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Xx is no element');
  }),
);

browserTest('the pages are accessible and fit a phone', () =>
  as({ browser: browser(), office, login: 'exporter' }, async (page) => {
    for (const name of ['list', 'map', 'done'] as const) {
      if (name === 'list') await page.goto('/items');
      if (name === 'map') await upload(page, LINES.join('\n'));
      if (name === 'done') {
        await page.getByRole('button', { name: 'Determine all lines' }).click();
        await work();
        await page.getByRole('link', { name: 'Look again' }).click();
      }
      await shoot(page, name);
      await expectAccessibleEverywhere(page);
      await page.setViewportSize(PHONE);
      await expectNoSideways(page);
      await shoot(page, `${name}-phone`);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  }),
);

async function shoot(page: Page, name: string) {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  await writeFile(`${folder}/items-${name}.png`, await page.screenshot({ fullPage: true }));
}

browserTest('another firm sees nothing of it', () =>
  as({ browser: browser(), office, login: 'rival' }, async (page) => {
    await page.goto('/items');
    expect(await page.getByText('No list has been uploaded yet.').count()).toBe(1);
    const [list] = await office.deps.itemLists.ofFirm('magnets');
    expect((await page.goto(`/items/${list?.id}`))?.status()).toBe(404);
  }),
);
