import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplicationStatus } from '../../src/domain/application/application.ts';
import { type FormSender, signedIn } from './form-sender.ts';
import { type Office, openOffice } from './office.ts';
import { issueLicence, proposedCase, submittedCase } from './sample-cases.ts';

let office: Office;
let exporter: FormSender;
let officer: FormSender;
let second: FormSender;

beforeAll(async () => {
  office = await openOffice();
  exporter = await signedIn(office, 'exporter');
  officer = await signedIn(office, 'officer');
  second = await signedIn(office, 'countersigner');
});

afterAll(() => office.close());

async function statusOf(id: string): Promise<ApplicationStatus | undefined> {
  return (await office.deps.desk.application(id))?.subject.status;
}

/** Sends the form that a case page offers for a step. */
function take(who: FormSender, id: string, [step, typed]: [string, Record<string, string>?]) {
  return who.fill(`/cases/${id}`, `/cases/${id}/${step}`, typed);
}

test('a case is returned with remarks, and each leads to its field', async () => {
  const id = await submittedCase(office.deps);
  await take(officer, id, ['take-up']);
  const blank = await take(officer, id, ['return']);
  expect([blank.statusCode, await statusOf(id)]).toEqual([422, 'in-review']);
  expect(blank.body).toContain('A reason is missing.');
  const remark = {
    says1: 'The certificate bears no stamp.',
    path1: '/documents/end-user-certificate',
  };
  await take(officer, id, ['return', remark]);
  expect(await statusOf(id)).toBe('returned');
  const { body } = await exporter.get(`/applications/${id}`);
  const link = `href="/applications/${id}/documents#document-end-user-certificate"`;
  expect(body).toContain(`<a ${link}>The certificate bears no stamp.</a>`);
});

test('the clock is stopped for a reason of the law, and no decision is proposed meanwhile', async () => {
  const id = await submittedCase(office.deps);
  await take(officer, id, ['take-up']);
  await take(officer, id, ['stop-clock', { reason: 'expert-opinion', note: 'Asked on Monday.' }]);
  const stands = (await officer.get(`/cases/${id}`)).body;
  expect(stands).toContain('Stands since 12 Jun 2025');
  expect(stands).toContain('No decision can be proposed while the clock stands.');
  expect(stands).not.toContain(`/cases/${id}/propose-grant`);
  await take(officer, id, ['restart-clock', { note: 'The opinion has come.' }]);
  expect((await officer.get(`/cases/${id}`)).body).toContain(`/cases/${id}/propose-grant`);
});

test('a refusal needs a ground of the law, and two people', async () => {
  const id = await submittedCase(office.deps);
  await take(officer, id, ['take-up']);
  const without = await take(officer, id, ['propose-refusal', { reason: 'A military user.' }]);
  expect(without.body).toContain('A refusal needs a ground of the law.');
  expect(without.body).toContain('A military user.');
  const grounds = { grounds: 'end-user-or-end-use', reason: 'A military user.' };
  await take(officer, id, ['propose-refusal', grounds]);
  expect((await exporter.get(`/applications/${id}`)).body).not.toContain('A military user.');
  await take(second, id, ['countersign']);
  expect(await statusOf(id)).toBe('refused');
});

test('a proposal is sent back by a second person, with what has to be looked at again', async () => {
  const id = await proposedCase(office.deps);
  await take(second, id, ['send-back', { reason: 'Which motor plant is it?' }]);
  expect(await statusOf(id)).toBe('in-review');
  expect((await officer.get(`/cases/${id}`)).body).toContain('Which motor plant is it?');
});

test('whoever proposed is not offered the countersignature, and is told why', async () => {
  const id = await submittedCase(office.deps);
  const both = await signedIn(office, 'officer2');
  await take(both, id, ['take-up']);
  await take(both, id, ['propose-refusal', { grounds: 'sensitivity', reason: 'Doubts.' }]);
  const { body } = await both.get(`/cases/${id}`);
  expect(body).not.toContain(`/cases/${id}/countersign`);
  expect(body).toContain('so somebody else has to sign or send it back');
});

test('an application is withdrawn with a reason, as long as it is not decided', async () => {
  const id = await submittedCase(office.deps);
  const address = `/applications/${id}`;
  await exporter.fill(address, `${address}/withdraw`, { reason: 'The order was cancelled.' });
  expect(await statusOf(id)).toBe('withdrawn');
  expect((await exporter.get(address)).body).not.toContain(`${address}/withdraw`);
});

test('lines and documents are taken out again while the form is open', async () => {
  const id = await submittedCase(office.deps);
  await take(officer, id, ['take-up']);
  await take(officer, id, ['return', { says1: 'Leave the second paper out.' }]);
  const address = `/applications/${id}`;
  const held = (await office.deps.desk.application(id))?.subject.form.documents?.[0]?.id;
  await exporter.fill(`${address}/documents`, `${address}/documents/${held}/remove`);
  await exporter.fill(`${address}/goods/1`, `${address}/goods/1/remove`);
  const form = (await office.deps.desk.application(id))?.subject.form;
  expect([form?.lines?.length, form?.documents?.length]).toEqual([0, 4]);
});

test('an officer suspends a licence: customs take no declaration until it is reinstated', async () => {
  const number = await issueLicence(office.deps);
  const customs = await signedIn(office, 'customs');
  const page = `/licences/${number}`;
  await officer.fill(page, `${page}/suspend`, { reason: 'The end user is being checked.' });
  const desk = (await customs.get(`/customs/${number}`)).body;
  expect(desk).toContain('No new declaration can be taken today.');
  expect(desk).toContain('The end user is being checked.');
  const declaration = {
    line: '1',
    quantity: '10',
    declaration: '310120250518000001',
    item: '1',
    office: 'Ningbo Customs',
    acceptedOn: '2025-06-12',
  };
  const reserve = () =>
    customs.fill(`/customs/${number}`, `/customs/${number}/reserve`, declaration);
  expect((await reserve()).body).toContain('The licence is suspended since 2025-06-12');
  await officer.fill(page, `${page}/reinstate`, { reason: 'The check is over.' });
  expect((await reserve()).headers.location).toBe(`/customs/${number}?said=reserved`);
});

test('a write-off is corrected with a reason, up to what the line still has', async () => {
  const number = await issueLicence(office.deps);
  const customs = await signedIn(office, 'customs');
  const page = `/customs/${number}`;
  const reservation = '310120250518000002:1:1';
  const declared = { declaration: '310120250518000002', item: '1', office: 'Ningbo Customs' };
  const accepted = { line: '1', quantity: '100', acceptedOn: '2025-06-12' };
  await customs.fill(page, `${page}/reserve`, { ...declared, ...accepted });
  await customs.fill(page, `${page}/write-off`, { reservation, quantity: '100' });
  const silent = await customs.fill(page, `${page}/correct`, { reservation, quantity: '90' });
  expect(silent.body).toContain('A reason is missing.');
  await customs.fill(page, `${page}/correct`, {
    reservation,
    quantity: '90',
    reason: 'Weighed anew.',
  });
  const book = (await office.deps.desk.licence(number))?.subject.books.get(1);
  expect(book).toMatchObject({ available: 310_000_000n, reserved: 0n, writtenOff: 90_000_000n });
});
