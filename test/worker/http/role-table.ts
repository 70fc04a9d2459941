import { enrolmentOf, STAFF_ID } from '../office.ts'
import type { CallerName, RegencyApp } from './regency-app.ts'

const DELETION = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10'
const AGENCY = '/v1/agencies/{agencyId}'
const JULY = { month: '2021-07' }
/** A note of the office's own regulation. */
const CLAUSE = {
  regulation: 'B-1159/DINKES/065.11/06/2021',
  row: null,
  stands: '',
  number: 'Penutup',
  text: '',
  provision: '',
  who: '',
  when: '',
  parameters: {},
  severity: '',
  reportedTo: '',
}
const WITHOUT_CODE = 'XXXX-XXXX-XXXX-XXXX'

export interface Row {
  /** Method and path as in the API’s description, and a query. */
  readonly asks: string
  /** The answer to each caller, in the order of `COLUMNS`. */
  readonly answers: string
  readonly body?: (regency: RegencyApp) => unknown
}

export const COLUMNS: readonly CallerName[] = [
  'nobody',
  'stranger',
  'pembaca',
  'kepala-unit',
  'hr',
  'hr elsewhere',
  'installer',
  'overseer',
]

/**
 * Who may ask what. 401: not signed in; 404: the agency is not even known to whom it does not concern;
 * 403: not with this role. Rows are asked in this order; only HR gets as far as changing anything.
 */
export const ROLE_TABLE: readonly Row[] = [
  // nobody, stranger, pembaca, kepala-unit, hr, hr elsewhere, installer, overseer
  { asks: 'GET /healthz', answers: '200 200 200 200 200 200 200 200' },
  { asks: 'GET /readyz', answers: '200 200 200 200 200 200 200 200' },
  { asks: 'GET /v1/about', answers: '200 200 200 200 200 200 200 200' },
  { asks: 'GET /v1/agencies', answers: '401 200 200 200 200 200 200 200' },
  {
    asks: 'POST /v1/enrolment-checks',
    answers: '401 403 403 403 200 403 403 403',
    body: ({ google }) => ({ spreadsheetId: google.spreadsheetId, code: WITHOUT_CODE }),
  },
  {
    asks: 'POST /v1/enrolments',
    answers: '401 403 403 403 200 403 403 403',
    body: ({ google }) => enrolmentOf(google, WITHOUT_CODE),
  },
  {
    asks: 'POST /v1/hints',
    answers: '401 404 202 202 202 404 202 404',
    body: ({ google }) => ({ spreadsheetId: google.spreadsheetId, changed: 'sheet' }),
  },
  { asks: `POST ${AGENCY}/made-up-codes`, answers: '401 404 403 403 200 404 403 404' },
  // Each has one of their own alone, and here nobody has one.
  { asks: 'GET /v1/made-up-office', answers: '401 200 200 200 200 200 200 200' },
  { asks: 'POST /v1/made-up-office', answers: '401 404 404 404 404 404 404 404' },
  { asks: 'DELETE /v1/made-up-office', answers: '401 200 200 200 200 200 200 200' },
  {
    asks: 'GET /v1/made-up-contents?language=id',
    answers: '401 200 200 200 200 200 200 200',
  },
  { asks: `GET ${AGENCY}/status`, answers: '401 404 200 200 200 404 403 404' },
  { asks: `GET ${AGENCY}/roster-check?month=2021-07`, answers: '401 404 403 200 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/old-answers`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ form: 'permit', formId: 'permit', submittedAt: [] }),
  },
  {
    asks: `POST ${AGENCY}/answer-deletions`,
    answers: '401 404 403 403 204 404 403 404',
    body: () => ({
      id: DELETION,
      form: 'permit',
      formId: 'permit',
      deleted: 1,
      before: '2021-04-06T01:00:00Z',
    }),
  },
  {
    asks: `GET ${AGENCY}/affected?by=store&from=2021-07-01T00:00:00Z&until=2021-07-05T00:00:00Z`,
    answers: '401 404 403 403 200 404 403 404',
  },
  { asks: `GET ${AGENCY}/corrections`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/correction-answers`,
    answers: '401 404 403 403 404 404 403 404',
    body: () => ({ id: 'none', done: 'Sudah dibetulkan' }),
  },
  { asks: `GET ${AGENCY}/restrictions`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/restrictions`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ employeeId: STAFF_ID, restricted: false, reason: 'Surat 12/2021' }),
  },
  { asks: `GET ${AGENCY}/people/{employeeId}/data`, answers: '401 404 403 403 200 404 403 404' },
  { asks: `GET ${AGENCY}/personal-links`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/key-renewals`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ employeeId: null, reason: 'Ponsel hilang' }),
  },
  { asks: `GET ${AGENCY}/reminders`, answers: '401 404 403 200 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/reminders`,
    answers: '401 404 403 200 200 404 403 404',
    body: () => ({ way: 'mail', employeeId: null, atMost: 10, onlyRipe: false }),
  },
  {
    asks: `POST ${AGENCY}/reminder-outcomes`,
    answers: '401 404 403 204 204 404 403 404',
    body: () => ({ date: '2021-07-05', sent: [STAFF_ID], notSent: [] }),
  },
  {
    asks: `GET ${AGENCY}/holiday-proposals?year=2021`,
    answers: '401 404 403 403 200 404 403 404',
  },
  { asks: `GET ${AGENCY}/imports`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/import-decisions`,
    answers: '401 404 403 403 404 404 403 404',
    body: () => ({ block: '0123456789abcdef', counts: true }),
  },
  {
    asks: `POST ${AGENCY}/chats`,
    answers: '401 404 403 200 200 404 403 404',
    body: () => ({
      messages: 1,
      accepted: [
        {
          employeeId: '199901012020011001',
          on: '2021-07-05',
          at: '07:30',
          messages: 1,
          text: 'hadir',
        },
      ],
      left: [],
    }),
  },
  { asks: `GET ${AGENCY}/confirmations`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/confirmations`,
    answers: '401 404 403 403 404 404 403 404',
    body: () => ({ ids: ['0123456789abcdef'] }),
  },
  { asks: `GET ${AGENCY}/filings`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/attributions`,
    answers: '401 404 403 403 404 404 403 404',
    body: () => ({ refs: ['0123456789'], employeeId: STAFF_ID, reason: 'Salah akun' }),
  },
  { asks: `GET ${AGENCY}/regulations`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/circulars`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ text: '1. Setiap Kamis dari rumah.' }),
  },
  {
    asks: `POST ${AGENCY}/clause-readings`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => CLAUSE,
  },
  {
    asks: `POST ${AGENCY}/clause-confirmations`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ id: DELETION, clauses: [{ ...CLAUSE, shown: '' }] }),
  },
  {
    asks: `POST ${AGENCY}/regulation-confirmations`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({
      id: '3f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10',
      number: '2/2021',
      issuedOn: '2021-08-01',
      validFrom: '2021-08-01',
      validUntil: '',
      extends: CLAUSE.regulation,
      template: '',
    }),
  },
  { asks: `GET ${AGENCY}/desk`, answers: '401 404 403 200 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/desk`,
    answers: '401 404 403 200 200 404 403 404',
    body: () => ({ decisions: [{ ref: 'none', decision: 'approved', note: '' }] }),
  },
  {
    asks: `POST ${AGENCY}/what-if`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({
      ...JULY,
      rows: [{ provision: 'office-share', parameters: 'paling banyak = 50 %' }],
    }),
  },
  {
    asks: `GET ${AGENCY}/people/{employeeId}/days/2021-07-05`,
    answers: '401 404 200 200 200 404 403 404',
  },
  {
    asks: `GET ${AGENCY}/recaps/attendance?month=2021-07&format=csv`,
    answers: '401 404 200 403 200 404 403 404',
  },
  {
    asks: `GET ${AGENCY}/recaps/daily-evaluation?month=2021-07&format=csv&unit=UMUM`,
    answers: '401 404 403 200 200 404 403 404',
  },
  {
    asks: `POST ${AGENCY}/recap-jobs`,
    answers: '401 404 403 403 202 404 403 404',
    body: () => ({ ...JULY, kinds: ['attendance'] }),
  },
  {
    asks: `POST ${AGENCY}/recap-jobs`,
    answers: '401 404 403 202 202 404 403 404',
    body: () => ({ ...JULY, kinds: ['personal-report'], employeeId: STAFF_ID }),
  },
  { asks: `GET ${AGENCY}/recap-jobs`, answers: '401 404 403 200 200 404 403 404' },
  // A unit head sees the jobs that they asked for themselves: this one is HR's.
  { asks: `GET ${AGENCY}/recap-jobs/{jobId}`, answers: '401 404 403 404 200 404 403 404' },
  { asks: `DELETE ${AGENCY}/recap-jobs/{jobId}`, answers: '401 404 403 404 200 404 403 404' },
  { asks: `GET ${AGENCY}/months`, answers: '401 404 403 403 200 404 403 404' },
  { asks: `GET ${AGENCY}/months/2021-07`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/months/2021-07/close`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ reason: 'Diminta hari ini' }),
  },
  { asks: `GET ${AGENCY}/months/2021-07/letter`, answers: '401 404 403 403 200 404 403 404' },
  {
    asks: `POST ${AGENCY}/months/2021-07/letter`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ numbered: { number: '800/1/2021', datedOn: '2021-07-05' } }),
  },
  {
    asks: `POST ${AGENCY}/months/2021-07/reopen`,
    answers: '401 404 403 403 200 404 403 404',
    body: () => ({ reason: 'Surat tugas menyusul' }),
  },
]

export function requestOf(
  regency: RegencyApp,
  { asks, body }: Row,
): { method: string; path: string; body?: unknown } {
  const [method = '', path = ''] = asks.split(' ')
  return {
    method,
    path: path
      .replace('{agencyId}', regency.agencyId)
      .replace('{jobId}', regency.jobId)
      .replace('{employeeId}', STAFF_ID),
    ...(body && { body: body(regency) }),
  }
}
