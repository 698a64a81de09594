import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepEditions } from '../../src/app/keep-editions.ts';
import { keepLawCurrent } from '../../src/app/keep-law-current.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { type Login, type Office, openOffice } from './office.ts';
import { openBrowser } from './open-browser.ts';
import { submittedCase } from './sample-cases.ts';
import { as, DESK, expectAccessibleEverywhere, expectNoSideways, NARROW } from './visitor.ts';

const opened = await openBrowser();
const why = 'why' in opened ? ` (skipped: ${opened.why})` : '';
const LONG = { timeout: 240_000 };
/** A Tuesday on which questioning is in force; the seventh working day after is 2025-06-26. */
const TODAY = '2025-06-17';
const REPORT = { name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from('Dy 0 %') };

describe.skipIf('why' in opened)(`rulings, questionings and notices${why}`, LONG, () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    if ('why' in opened) return;
    browser = opened.browser;
    office = await openOffice({}, TODAY);
  });

  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const on = (login: Login, work: (page: Page) => Promise<void>) =>
    as({ browser, office, login }, work);

  async function looksRight(page: Page): Promise<void> {
    await expectAccessibleEverywhere(page);
    await page.setViewportSize(NARROW);
    await expectNoSideways(page);
    await page.setViewportSize(DESK);
  }

  test('an exporter asks, two people rule, and customs find it', async () => {
    await on('exporter', async (page) => {
      await page.goto('/rulings');
      await looksRight(page);
      await page.getByRole('link', { name: 'Ask for a ruling' }).click();
      await page.getByRole('button', { name: 'Send the question' }).click();
      await page.getByRole('alert').waitFor();
      await looksRight(page);
      await page.getByLabel('Name of the item').fill('Rotor magnets without dysprosium');
      await page.getByLabel('Item number').fill('M-42');
      await page.getByLabel('Form', { exact: true }).selectOption('magnet');
      await page.getByLabel('Element 1').fill('Nd');
      await page.getByLabel('Share 1').fill('30');
      await page.getByLabel('Control codes in question').fill('1C905.a.4');
      await page.getByLabel('What you want to know').fill('Our supplier adds no dysprosium.');
      await page.getByRole('button', { name: 'Send the question' }).click();
      await page.getByText('The question was sent.').waitFor();
      await page.getByLabel('File').setInputFiles(REPORT);
      await page.getByRole('button', { name: 'Attach a document' }).click();
      await page.getByRole('link', { name: 'report.txt' }).waitFor();
      await looksRight(page);
    });
    await on('officer', async (page) => {
      await page.goto('/rulings');
      await page.getByRole('link', { name: 'R-000001' }).click();
      await page.getByRole('button', { name: 'Take it up' }).click();
      await page.getByLabel('Code or codes').fill('1C905');
      await page.getByLabel('Reason').fill('The report bears it out.');
      await looksRight(page);
      await page.getByRole('button', { name: 'Propose an answer' }).click();
      await page.getByText('Waits for a second person').waitFor();
    });
    await on('countersigner', async (page) => {
      await page.goto('/rulings/R-000001');
      await looksRight(page);
      await page.getByRole('button', { name: 'Countersign' }).click();
      await page.getByText('Countersigned. The decision stands.').waitFor();
    });
    await on('customs', async (page) => {
      await page.goto('/rulings');
      await page.getByLabel('Item number').fill('M-42');
      await page.getByLabel('Exporter, by id').fill('magnets');
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page.getByText('Not controlled').waitFor();
      await looksRight(page);
      await page.getByRole('link', { name: 'R-000001' }).click();
      await page.getByRole('heading', { name: 'Ruling R-000001' }).waitFor();
    });
  });

  test('customs question, the exporter answers with papers, customs close', async () => {
    await on('customs', async (page) => {
      await page.goto('/questionings');
      await page.getByRole('link', { name: 'Question a declaration' }).click();
      await page.getByRole('button', { name: 'Open the questioning' }).click();
      await page.getByRole('alert').waitFor();
      await looksRight(page);
      await page.getByLabel('Declaration number').fill('310120250617000001');
      await page.getByLabel('Exporter').fill('magnets');
      await page.getByLabel('Goods as declared').fill('Magnets, declared as not controlled');
      await page.getByLabel('Why they may be controlled').fill('One number for all magnets.');
      await page.getByRole('button', { name: 'Open the questioning' }).click();
      await page.getByText('The questioning is open').waitFor();
    });
    await on('exporter', async (page) => {
      await page.goto('/notices');
      await page.getByText('Answer with papers by 2025-06-26.').waitFor();
      await page.getByRole('link', { name: 'Open', exact: true }).first().click();
      await page.getByLabel('File').setInputFiles(REPORT);
      await page.getByRole('button', { name: 'Attach a document' }).click();
      await page.getByLabel('Statement').fill('No dysprosium was added.');
      await looksRight(page);
      await page.getByRole('button', { name: 'Answer', exact: true }).click();
      await page.getByText('Your answer was sent to customs.').waitFor();
      await page.goto('/questionings');
      await looksRight(page);
    });
    await on('customs', async (page) => {
      await page.goto('/questionings/Q-000001');
      await page.locator('summary', { hasText: 'Close the questioning' }).click();
      await page.getByLabel('No licence needed').check();
      await page.getByLabel('What follows from it').fill('The report bears it out.');
      await looksRight(page);
      await page.getByRole('button', { name: 'Close the questioning' }).click();
      await page.getByText('goods may be moved again').waitFor();
    });
  });

  test('notices are counted in the header and marked as read', async () => {
    const law = office.deps.lawBook.laws.get('cn');
    if (law === undefined) throw new Error('no law of cn');
    await keepEditions(office.deps);
    await submittedCase(office.deps);
    const at = office.deps.edge.now();
    await keepLawCurrent(office.deps, { law, on: day('2025-11-06'), at });
    await keepLawCurrent(office.deps, { law, on: day('2026-10-28'), at });
    await keepLawCurrent(office.deps, { law, on: day('2026-11-11'), at });
    for (const login of ['exporter', 'officer'] as const) {
      await on(login, async (page) => {
        await page.goto('/notices');
        await looksRight(page);
        await page.getByRole('button', { name: 'Mark all as read' }).click();
        await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
        expect(await page.getByText('unread').count()).toBe(0);
      });
    }
  });

  test('in Chinese, too', async () => {
    await on('auditor', async (page) => {
      await page.getByRole('button', { name: '中文' }).click();
      for (const path of ['/rulings/R-000001', '/questionings/Q-000001', '/notices']) {
        await page.goto(path);
        await looksRight(page);
      }
    });
  });
});
