import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, TODAY } from './office.ts';
import { openBrowser } from './open-browser.ts';
import { as, expectAccessibleEverywhere, newVisitor } from './visitor.ts';

const opened = await openBrowser();
const why = 'why' in opened ? ` (skipped: ${opened.why})` : '';

const DOCUMENTS = [
  'contract',
  'test-report',
  'end-user-certificate',
  'end-user-introduction',
  'identity',
] as const;

const LONG = { timeout: 240_000 };

describe.skipIf('why' in opened)(`magnets for Germany, from question to gram${why}`, LONG, () => {
  let office: Office;
  let browser: Browser;
  let application = '';
  let licence = '';

  beforeAll(async () => {
    if ('why' in opened) return;
    browser = opened.browser;
    office = await openOffice();
  });

  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  test('anybody learns by which clause dysprosium magnets need a licence', async () => {
    const page = await newVisitor(browser, office);
    await page.goto('/');
    await expectAccessibleEverywhere(page);
    await page.getByRole('link', { name: 'Do I need a licence?' }).first().click();
    await page.getByRole('link', { name: 'Fill in all facts in one form' }).click();
    await fillFacts(page);
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await seeHeading(page, 'A licence is needed');
    expect(await page.getByRole('table').first().textContent()).toContain('1C905.a.4');
    expect(
      await page.getByRole('link', { name: 'Announcement No. 18 of 2025', exact: true }).count(),
    ).toBe(1);
    await expectAccessibleEverywhere(page);
    await page.context().close();
  });

  test('the exporter starts from those facts, fills in the form and submits it', async () => {
    await as({ browser, office, login: 'exporter' }, async (page) => {
      await expectAccessibleEverywhere(page);
      await page.goto('/determine/form');
      await fillFacts(page);
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await page.getByRole('button', { name: 'Start an application with these facts' }).click();
      await seeHeading(page, /^Application A-/);
      application = await lastWordOfHeading(page);
      await expectAccessibleEverywhere(page);
      await fillForm(page);
      await attachDocuments(page);
      await page.getByRole('link', { name: 'Check and submit' }).click();
      await page.getByText('Nothing is missing.').first().waitFor();
      await expectAccessibleEverywhere(page);
      await page.getByRole('button', { name: 'Submit the application' }).click();
      await page.getByText('Submitted', { exact: true }).waitFor();
      await expectAccessibleEverywhere(page);
      await page.goto('/applications');
      await expectAccessibleEverywhere(page);
    });
  });

  test('the officer takes the case up and proposes a part of what was asked', async () => {
    await as({ browser, office, login: 'officer' }, async (page) => {
      await page.goto('/cases');
      await expectAccessibleEverywhere(page);
      await page.getByRole('link', { name: application }).click();
      await page.getByRole('button', { name: 'Take the case up' }).click();
      await page.getByText('In review', { exact: true }).waitFor();
      await expectAccessibleEverywhere(page);
      await proposeTooMuch(page);
      await page.getByLabel('Quantity to grant').fill('400');
      await page.getByRole('button', { name: 'Propose to grant' }).click();
      await page.getByText('Your proposal waits for a countersignature').waitFor();
      await expectAccessibleEverywhere(page);
    });
  });

  test('whoever may countersign, and did not propose it, issues the licence', async () => {
    await as({ browser, office, login: 'countersigner' }, async (page) => {
      await page.goto(`/cases/${application}`);
      await expectAccessibleEverywhere(page);
      await page.getByRole('button', { name: 'Countersign and issue the licence' }).click();
      await page.getByText('Countersigned. The decision stands.').waitFor();
      await page.getByRole('link', { name: /^Licence CN-2025-/ }).click();
      licence = await lastWordOfHeading(page);
      expect(await page.getByText('12 Jun 2025 to 11 Dec 2025').count()).toBe(1);
      await expectAccessibleEverywhere(page);
    });
  });

  test('customs reserve, write off and release, and never more than there is', async () => {
    await as({ browser, office, login: 'customs' }, async (page) => {
      await page.goto('/customs');
      await expectAccessibleEverywhere(page);
      await page.getByLabel('Licence number').fill(licence.toLowerCase());
      await page.getByRole('button', { name: 'Find the licence' }).click();
      await expectAccessibleEverywhere(page);
      await declare(page, '400.5');
      await page.getByText('Only 400 kg is left on this line.').first().waitFor();
      expect(await page.getByLabel('Declaration number').inputValue()).toBe('310120250518000123');
      await page.getByLabel('Quantity').first().waitFor();
      await page.locator('#reserve-quantity').fill('150');
      await page.getByRole('button', { name: 'Reserve', exact: true }).click();
      await page.getByText('The quantity is reserved for the declaration.').waitFor();
      await expectAccessibleEverywhere(page);
      await settle(page, 'Write off', '120.000001');
      await page.getByText('The quantity is written off.').waitFor();
      await settle(page, 'Release', '29.999999');
      await page.getByText('The quantity is available again.').waitFor();
      expect(await balanceOf(page)).toEqual(['120.000001', '0', '279.999999', '0']);
      await expectAccessibleEverywhere(page);
    });
  });

  test('a page that is sent twice is done once', async () => {
    await as({ browser, office, login: 'customs' }, async (page) => {
      await page.goto(`/customs/${licence}`);
      const carried = page.locator(`form[action="/customs/${licence}/reserve"]`);
      const form = {
        csrf: await carried.locator('[name=csrf]').inputValue(),
        key: await carried.locator('[name=key]').inputValue(),
        line: '1',
        quantity: '10',
        declaration: '310120250518000999',
        item: '1',
        office: 'Ningbo Customs',
        acceptedOn: TODAY,
      };
      for (let times = 0; times < 2; times += 1) {
        const answer = await page.request.post(`/customs/${licence}/reserve`, { form });
        expect(answer.ok()).toBe(true);
      }
      await page.reload();
      expect(await balanceOf(page)).toEqual(['120.000001', '10', '269.999999', '0']);
    });
  });

  test('the public learns that the licence is valid, and nothing of what is left', async () => {
    const page = await newVisitor(browser, office);
    await page.goto('/check');
    await expectAccessibleEverywhere(page);
    await page.getByLabel('Licence number').fill(licence);
    await page.getByRole('button', { name: 'Check' }).click();
    await seeHeading(page, 'This licence is valid');
    expect(await page.getByText('Written off').count()).toBe(0);
    expect(await page.getByText('Rheinland').count()).toBe(0);
    await expectAccessibleEverywhere(page);
    await page.context().close();
  });

  test('the auditor finds the record whole and reads the story of the licence', async () => {
    await office.deps.chain.seal();
    await as({ browser, office, login: 'auditor' }, async (page) => {
      await page.goto('/record');
      await page.getByText('The record is whole').waitFor();
      await expectAccessibleEverywhere(page);
      await page.getByLabel('Application or licence number').fill(licence);
      await page.getByRole('button', { name: 'Open a story' }).click();
      await page.getByText('Sun Jie').first().waitFor();
      await expectAccessibleEverywhere(page);
    });
  });
});

async function seeHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** `Licence CN-2025-000001` ends in its number. */
async function lastWordOfHeading(page: Page): Promise<string> {
  const text = await page.getByRole('heading', { level: 1 }).textContent();
  return text?.split(' ').at(-1) ?? '';
}

async function fillFacts(page: Page): Promise<void> {
  await page.getByLabel('Description').fill('Sintered rotor magnets');
  await page.getByLabel('Form', { exact: true }).selectOption('magnet');
  const shares = [
    ['Nd', '28.5'],
    ['Dy', '2.5'],
    ['Fe', '69'],
  ] as const;
  for (const [index, [element, share]] of shares.entries()) {
    await page.getByLabel(`Element ${index + 1}`).fill(element);
    await page.getByLabel(`Share ${index + 1}`).fill(share);
  }
  await page.getByLabel('Country of destination').selectOption('DE');
  await page.getByLabel('Country of the end user').selectOption('DE');
  await page.getByRole('radio', { name: 'Civil' }).check();
  await page
    .getByRole('group', { name: 'Is the end user military?' })
    .getByLabel('No', { exact: true })
    .check();
}

const PLANT = {
  Name: 'Rheinland Motorenwerk GmbH',
  Address: 'Hafenstrasse 14, 47119 Duisburg',
  'Registration number': 'HRB 20418',
} as const;

async function fillForm(page: Page): Promise<void> {
  const goOn = () => page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Licence and destination' }).click();
  await page.getByRole('radio', { name: 'Single licence' }).check();
  await expectAccessibleEverywhere(page);
  await goOn();
  for (const party of ['Consignee (importer)', 'End user']) {
    const group = page.getByRole('group', { name: party, exact: true });
    for (const [label, text] of Object.entries(PLANT))
      await group.getByLabel(label, { exact: true }).fill(text);
    await group.getByLabel('Country').selectOption('DE');
  }
  await page.getByLabel('What the end user does').fill('Traction motors for electric cars');
  await expectAccessibleEverywhere(page);
  await goOn();
  await page
    .getByLabel('What the goods are used for')
    .fill('Rotors of traction motors, in Duisburg');
  await goOn();
  await page.getByLabel('Contract number').fill('YJ-2025-031');
  await page.getByLabel('Day of signature').fill('2025-03-14');
  await goOn();
  await fillGoods(page);
  await goOn();
}

/** A quantity that cannot be read is kept, and said, until it is changed. */
async function fillGoods(page: Page): Promise<void> {
  await page.getByLabel('Name of the goods').fill('Rotor magnet segments');
  await page.getByLabel('Control code').fill('1C905.a.4');
  await page.getByLabel('Customs code').fill('8505111000');
  await page.getByLabel('Country of origin').selectOption('CN');
  await page.getByLabel('Quantity').fill('1e3');
  await page.getByLabel('Unit', { exact: true }).selectOption('kg');
  await page.getByLabel('Value').fill('96000.00');
  await page.getByLabel('Currency').fill('EUR');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /quantity: write plain digits/ })
    .click();
  expect(await page.getByLabel('Quantity').inputValue()).toBe('1e3');
  await expectAccessibleEverywhere(page);
  await page.getByLabel('Quantity').fill('500');
}

async function attachDocuments(page: Page): Promise<void> {
  for (const kind of DOCUMENTS) {
    await page.getByLabel('Kind of document').selectOption(kind);
    const file = {
      name: `${kind}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`The ${kind}.`),
    };
    await page.getByLabel('File', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    await page.getByText('The document was attached.').waitFor();
  }
  await expectAccessibleEverywhere(page);
}

/** More than was asked, for longer than is granted: refused, and what was typed stays. */
async function proposeTooMuch(page: Page): Promise<void> {
  await page.getByText('Propose to grant').first().click();
  const reasons = page.locator('#propose-grant-reason');
  await reasons.fill('Civil motors; the end user is known.');
  await page.getByLabel('Quantity to grant').fill('500.000001');
  await page.getByRole('button', { name: 'Propose to grant' }).click();
  await page.getByText('Line 1 asks for 500 kg.').first().waitFor();
  expect(await page.getByLabel('Quantity to grant').inputValue()).toBe('500.000001');
  expect(await reasons.inputValue()).toBe('Civil motors; the end user is known.');
  await expectAccessibleEverywhere(page);
}

async function declare(page: Page, quantity: string): Promise<void> {
  await page.locator('#reserve-quantity').fill(quantity);
  await page.getByLabel('Declaration number').fill('310120250518000123');
  expect(await page.getByLabel('Accepted on').inputValue()).toBe(TODAY);
  await page.getByRole('button', { name: 'Reserve', exact: true }).click();
}

async function settle(page: Page, move: 'Write off' | 'Release', quantity: string): Promise<void> {
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: move, exact: true }) });
  await form.getByLabel(move).fill(quantity);
  await form.getByRole('button', { name: move, exact: true }).click();
}

/** Written off, reserved, available, lapsed: the first line's numbers as they are shown. */
async function balanceOf(page: Page): Promise<readonly string[]> {
  return page.locator('.key').first().locator('b').allTextContents();
}
