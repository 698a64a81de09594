import type { Office } from './office.ts';

/** A form that the China pack finds complete once its papers are attached. */
export const FORM = {
  licenceType: 'single',
  destination: 'DE',
  consignee: { name: 'Example Motors GmbH', address: 'Werkstrasse 1, Ulm', country: 'DE' },
  endUser: {
    name: 'Example Motors GmbH',
    address: 'Werkstrasse 1, Ulm',
    country: 'DE',
    registrationNumber: 'HRB 1',
    natureOfBusiness: 'Traction motors',
    military: 'no',
  },
  endUse: { kind: 'civil', description: 'Rotors of traction motors for passenger cars.' },
  contract: { number: 'C-1', signedOn: '2025-05-02' },
  lines: [
    {
      name: 'Rotor magnets',
      description: 'Sintered NdFeB magnets with 3 % dysprosium',
      form: 'magnet',
      composition: { Nd: '0.28', Dy: '0.03', Fe: '0.68', B: '0.01' },
      controlCode: '1C905.a.4',
      customsCode: '8505111000',
      origin: 'CN',
      quantity: '1200',
      unit: 'kg',
      value: '96000.00',
      currency: 'USD',
    },
  ],
} as const;

export const PAPERS = [
  'contract',
  'test-report',
  'end-user-certificate',
  'end-user-introduction',
  'identity',
] as const;

export const PDF = { 'content-type': 'application/pdf' } as const;

/** The case goes as far as a test needs it. Each answers with the id of the application. */
export async function drafted(office: Office): Promise<string> {
  const answer = await office
    .as('exporter')
    .post('/v1/applications', { jurisdiction: 'cn', form: FORM });
  return answer.json().id;
}

export async function complete(office: Office): Promise<string> {
  const id = await drafted(office);
  for (const kind of PAPERS) {
    const url = `/v1/applications/${id}/documents?kind=${kind}&fileName=${kind}.pdf`;
    await office.as('exporter').post(url, Buffer.from(`%PDF ${kind}`), { headers: PDF });
  }
  return id;
}

export async function inReview(office: Office): Promise<string> {
  const id = await complete(office);
  await office.as('exporter').post(`/v1/applications/${id}/submit`);
  await office.as('officer').post(`/v1/applications/${id}/take-up`);
  return id;
}

export const GRANT = {
  outcome: 'grant',
  validFrom: '2025-06-12',
  validUntil: '2025-12-11',
  lines: [{ lineNo: 1, quantity: '1000', conditions: ['No transfer to third parties.'] }],
  conditions: ['No military use.'],
  reason: 'Civil motors, demand proven.',
} as const;

export async function proposed(office: Office): Promise<string> {
  const id = await inReview(office);
  await office.as('officer').post(`/v1/applications/${id}/propose`, GRANT);
  return id;
}

/** The number of a licence for 1,000 kg, valid from 2025-06-12 to 2025-12-11. */
export async function licensed(office: Office): Promise<string> {
  const id = await proposed(office);
  const answer = await office.as('countersigner').post(`/v1/applications/${id}/countersign`);
  return answer.json().licence;
}

export const DECLARED = {
  declarationId: '310120250612000001',
  itemNo: 1,
  lineNo: 1,
  quantity: '400',
  unit: 'kg',
  office: 'Example Harbour',
  acceptedAt: '2025-06-12T01:30:00Z',
} as const;
