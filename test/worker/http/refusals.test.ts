import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ProblemDetails } from '../../../shared/contract/index.ts'
import { STAFF_ID } from '../office.ts'
import { openRegencyApp, type RegencyApp } from './regency-app.ts'

const DELETION = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10'
const AGENCY = '/v1/agencies/{agencyId}'
const NOBODY_ID = '199901012020011001'

interface Refusal {
  readonly asks: string
  readonly because: string
  readonly code: string
  readonly body?: unknown
}

const INVALID = { code: 'invalid-request' }

/** What HR, who may ask all of this, is refused for. */
const REFUSALS: readonly Refusal[] = [
  {
    asks: 'GET /v1/made-up-contents?language=xx',
    because: 'in a language that there is not',
    ...INVALID,
  },
  {
    asks: 'POST /v1/made-up-office',
    because: 'without an office of one’s own',
    code: 'agency-unknown',
  },
  {
    asks: 'POST /v1/enrolment-checks',
    because: 'without the spreadsheet',
    ...INVALID,
    body: { code: 'XXXX-XXXX-XXXX-XXXX' },
  },
  { asks: 'POST /v1/enrolments', because: 'without the forms', ...INVALID, body: { code: 'x' } },
  {
    asks: 'POST /v1/enrolment-checks',
    because: 'without a code for a spreadsheet of nobody',
    code: 'enrolment-code-invalid',
    body: { spreadsheetId: 'another' },
  },
  {
    asks: 'POST /v1/enrolments',
    because: 'with a code that there is not',
    code: 'enrolment-code-invalid',
    body: {
      code: 'ABCD-EFGH-1234-5678',
      spreadsheetId: 'another',
      forms: {
        'check-in': { formId: 'f1', items: {} },
        'daily-report': { formId: 'f2', items: {} },
        'weekly-plan': { formId: 'f3', items: {} },
        permit: { formId: 'f4', items: {} },
        'alternate-channel': { formId: 'f5', items: {} },
      },
    },
  },
  {
    asks: 'POST /v1/hints',
    because: 'of a form that is not the agency’s',
    code: 'form-unknown',
    body: { spreadsheetId: 'spreadsheet-1', changed: 'form', formId: 'another' },
  },
  {
    asks: 'POST /v1/hints',
    because: 'of a spreadsheet that nobody enrolled',
    code: 'agency-unknown',
    body: { spreadsheetId: 'another', changed: 'sheet' },
  },
  { asks: 'GET /v1/agencies/none/status', because: 'of no agency', code: 'agency-unknown' },
  { asks: 'GET /v1/agencies/none/confirmations', because: 'of no agency', code: 'agency-unknown' },
  {
    asks: `POST ${AGENCY}/confirmations`,
    because: 'of what nobody asks for',
    code: 'confirmation-unknown',
    body: { ids: ['0123456789abcdef'] },
  },
  { asks: `GET ${AGENCY}/filings?since=besok`, because: 'of no date', ...INVALID },
  {
    asks: `POST ${AGENCY}/attributions`,
    because: 'without a reason',
    ...INVALID,
    body: { refs: ['3K9QX0V7ZD'], employeeId: STAFF_ID, reason: ' ' },
  },
  {
    asks: `POST ${AGENCY}/attributions`,
    because: 'of a filing that there is not',
    code: 'filing-unknown',
    body: { refs: ['3K9QX0V7ZD'], employeeId: STAFF_ID, reason: 'Salah akun' },
  },
  {
    asks: `POST ${AGENCY}/attributions`,
    because: 'to nobody',
    code: 'person-unknown',
    body: { refs: ['3K9QX0V7ZD'], employeeId: NOBODY_ID, reason: 'Salah akun' },
  },
  { asks: 'GET /v1/agencies/none/desk', because: 'of no agency', code: 'agency-unknown' },
  {
    asks: `POST ${AGENCY}/desk`,
    because: 'of no decision',
    ...INVALID,
    body: { decisions: [] },
  },
  { asks: 'GET /v1/agencies/none/regulations', because: 'of no agency', code: 'agency-unknown' },
  { asks: `POST ${AGENCY}/circulars`, because: 'of no text', ...INVALID, body: { text: '' } },
  {
    asks: `POST ${AGENCY}/clause-readings`,
    because: 'of no clause',
    ...INVALID,
    body: { regulation: '1/2026' },
  },
  {
    asks: `POST ${AGENCY}/clause-confirmations`,
    because: 'of none',
    ...INVALID,
    body: { id: DELETION, clauses: [] },
  },
  {
    asks: `POST ${AGENCY}/regulation-confirmations`,
    because: 'of nothing that it prolongs',
    ...INVALID,
    body: {
      id: DELETION,
      number: '2/2021',
      issuedOn: '2021-08-01',
      validFrom: '2021-08-01',
      validUntil: '',
      extends: '9/2099',
      template: '',
    },
  },
  {
    asks: `POST ${AGENCY}/chats`,
    because: 'of messages that accepted and left are not',
    ...INVALID,
    body: {
      messages: 3,
      accepted: [
        {
          employeeId: NOBODY_ID,
          on: '2021-07-05',
          at: '07:30',
          messages: 1,
          text: 'hadir',
        },
      ],
      left: [{ reason: 'nothing', messages: 1 }],
    },
  },
  { asks: 'GET /v1/agencies/none/imports', because: 'of no agency', code: 'agency-unknown' },
  {
    asks: `POST ${AGENCY}/import-decisions`,
    because: 'on a block that there is not',
    code: 'import-unknown',
    body: { block: '0123456789abcdef', counts: true },
  },
  { asks: `GET ${AGENCY}/roster-check?month=2021-13`, because: 'of no month', ...INVALID },
  { asks: `GET ${AGENCY}/holiday-proposals?year=21`, because: 'of no year', ...INVALID },
  {
    asks: `GET ${AGENCY}/affected?by=link&whom=${NOBODY_ID}&from=2021-07-01T00:00:00Z&until=2021-07-05T00:00:00Z`,
    because: 'of a link of nobody',
    code: 'person-unknown',
  },
  { asks: 'GET /v1/agencies/none/corrections', because: 'of no agency', code: 'agency-unknown' },
  {
    asks: `POST ${AGENCY}/correction-answers`,
    because: 'to what nobody asked',
    code: 'filing-unknown',
    body: { id: 'none', done: 'Sudah' },
  },
  { asks: 'GET /v1/agencies/none/restrictions', because: 'of no agency', code: 'agency-unknown' },
  {
    asks: `POST ${AGENCY}/restrictions`,
    because: 'of nobody',
    code: 'person-unknown',
    body: { employeeId: NOBODY_ID, restricted: true, reason: 'Surat 12/2021' },
  },
  { asks: `GET ${AGENCY}/people/${NOBODY_ID}/data`, because: 'of nobody', code: 'person-unknown' },
  { asks: 'GET /v1/agencies/none/personal-links', because: 'of no agency', code: 'agency-unknown' },
  { asks: 'GET /v1/agencies/none/reminders', because: 'of no agency', code: 'agency-unknown' },
  {
    asks: `POST ${AGENCY}/reminders`,
    because: 'of more than a day’s mails at once',
    ...INVALID,
    body: { way: 'mail', employeeId: null, atMost: 101, onlyRipe: true },
  },
  {
    asks: `POST ${AGENCY}/reminder-outcomes`,
    because: 'of no date',
    ...INVALID,
    body: { date: 'hari ini', sent: [], notSent: [] },
  },
  {
    asks: `POST ${AGENCY}/key-renewals`,
    because: 'of somebody who is not there',
    code: 'person-unknown',
    body: { employeeId: '199001012015031999', reason: 'Ponsel hilang' },
  },
  {
    asks: `POST ${AGENCY}/key-renewals`,
    because: 'without a reason',
    ...INVALID,
    body: { employeeId: null, reason: ' ' },
  },
  {
    asks: `POST ${AGENCY}/old-answers`,
    because: 'of no moment',
    ...INVALID,
    body: { form: 'permit', formId: 'permit', submittedAt: ['kemarin'] },
  },
  {
    asks: `POST ${AGENCY}/answer-deletions`,
    because: 'of none',
    ...INVALID,
    body: {
      id: DELETION,
      form: 'permit',
      formId: 'permit',
      deleted: 0,
      before: '2021-04-06T01:00:00Z',
    },
  },
  {
    asks: `POST ${AGENCY}/what-if`,
    because: 'of a clause that there is not',
    ...INVALID,
    body: { month: '2021-07', rows: [{ clause: 'unheard of', isOn: false }] },
  },
  {
    asks: `POST ${AGENCY}/what-if`,
    because: 'of a month without a policy',
    ...INVALID,
    body: { month: '1999-01', rows: [{ provision: 'roster' }] },
  },
  {
    asks: `GET ${AGENCY}/people/${NOBODY_ID}/days/2021-07-05`,
    because: 'of nobody',
    code: 'person-unknown',
  },
  {
    asks: `GET ${AGENCY}/people/${NOBODY_ID}/days/2021-02-30`,
    because: 'of a day that there is not',
    ...INVALID,
  },
  {
    asks: `GET ${AGENCY}/recaps/regency?month=2021-07&format=csv`,
    because: 'of an agency that oversees none',
    code: 'not-allowed',
  },
  {
    asks: `GET ${AGENCY}/recaps/attendance?month=2021-07&format=doc`,
    because: 'as a DOC',
    ...INVALID,
  },
  {
    asks: `POST ${AGENCY}/recap-jobs`,
    because: 'of nobody',
    ...INVALID,
    body: { month: '2021-07', kinds: ['personal-report'], employeeId: NOBODY_ID },
  },
  {
    asks: `POST ${AGENCY}/recap-jobs`,
    because: 'of a unit that there is not',
    ...INVALID,
    body: { month: '2021-07', kinds: ['daily-evaluation'], unit: 'NONE' },
  },
  {
    asks: `POST ${AGENCY}/recap-jobs`,
    because: 'of a day to come',
    ...INVALID,
    body: { month: '2021-09', kinds: ['daily-evaluation'], date: '2021-09-01' },
  },
  {
    asks: `POST ${AGENCY}/recap-jobs`,
    because: 'of an agency that oversees none',
    code: 'not-allowed',
    body: { month: '2021-07', kinds: ['regency'] },
  },
  { asks: 'GET /v1/agencies/none/recap-jobs', because: 'of no agency', code: 'agency-unknown' },
  { asks: `GET ${AGENCY}/recap-jobs/none`, because: 'of no job', code: 'job-unknown' },
  { asks: `DELETE ${AGENCY}/recap-jobs/none`, because: 'of no job', code: 'job-unknown' },
  { asks: `GET ${AGENCY}/months/2021-13`, because: 'of no month', ...INVALID },
  { asks: `POST ${AGENCY}/months/2021-08/close`, because: 'not over yet', code: 'month-not-over' },
  { asks: `POST ${AGENCY}/months/2021-06/close`, because: 'closed', code: 'month-closed' },
  { asks: `GET ${AGENCY}/months/2021-13/letter`, because: 'of no month', ...INVALID },
  {
    asks: `POST ${AGENCY}/months/2021-07/letter`,
    because: 'dated ahead',
    ...INVALID,
    body: { numbered: { number: '1', datedOn: '2031-07-05' } },
  },
  {
    asks: `POST ${AGENCY}/months/2021-07/reopen`,
    because: 'that is open',
    code: 'month-open',
    body: { reason: 'Surat tugas menyusul' },
  },
  {
    asks: `POST ${AGENCY}/months/2021-06/reopen`,
    because: 'without a reason',
    ...INVALID,
    body: {},
  },
]

/** Resources that refuse HR nothing as things stand here. */
const NOTHING_TO_REFUSE = [
  'GET /healthz',
  'GET /readyz',
  'GET /v1/about',
  'GET /v1/agencies',
  'GET /v1/agencies/{agencyId}/months',
  'POST /v1/agencies/{agencyId}/made-up-codes',
  'GET /v1/made-up-office',
  'DELETE /v1/made-up-office',
]

let regency: RegencyApp
beforeAll(async () => {
  regency = await openRegencyApp()
  const closed = { method: 'POST', path: `/v1/agencies/${regency.agencyId}/months/2021-06/close` }
  await regency.send('hr', closed)
})
afterAll(() => regency.close())

describe('what needs no Google is checked before Google is asked', () => {
  it('for every resource that the API describes', async () => {
    const answer = await regency.app.request('/openapi.json')
    const { paths } = (await answer.json()) as { paths: Record<string, object> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )

    const told = new Set([...NOTHING_TO_REFUSE, ...REFUSALS.map(({ asks }) => nameOf(asks))])

    expect([...told].sort()).toEqual(described.sort())
  })

  it.each(REFUSALS)('$asks $because', async ({ asks, code, body }) => {
    const before = await regency.traces()
    const [method = '', path = ''] = asks.replace('{agencyId}', regency.agencyId).split(' ')

    const answer = await regency.send('hr', { method, path, ...(body !== undefined && { body }) })

    expect(ProblemDetails.parse(await answer.json())).toMatchObject({ code })
    expect(await regency.traces()).toEqual(before)
  })

  it('also where another worker holds the agency: nobody waits for a refusal', async () => {
    const other = regency.joinWorker('worker-2')
    const path = `/v1/agencies/${regency.agencyId}/months`

    const codes = await other.leases.hold(await regency.agency(), async () => {
      const body = { reason: 'Surat tugas menyusul' }
      const answers = [
        await regency.send('hr', { method: 'POST', path: `${path}/2021-06/close` }),
        await regency.send('hr', { method: 'POST', path: `${path}/2021-08/close` }),
        await regency.send('hr', { method: 'POST', path: `${path}/2021-07/reopen`, body }),
      ]
      return Promise.all(
        answers.map(async (answer) => ProblemDetails.parse(await answer.json()).code),
      )
    })

    expect(codes).toEqual(['month-closed', 'month-not-over', 'month-open'])
  })
})

/** Method and path as described, without what this refusal fills in. */
function nameOf(asks: string): string {
  return asks
    .replace(/\?.*$/, '')
    .replace('/agencies/none/', '/agencies/{agencyId}/')
    .replace(/\/people\/\d+\/data/, '/people/{employeeId}/data')
    .replace(/\/people\/\d+\/days\/[\d-]+/, '/people/{employeeId}/days/{date}')
    .replace(/\/months\/[\d-]+/, '/months/{month}')
    .replace(/\/recaps\/[a-z-]+/, '/recaps/{kind}')
    .replace(/\/recap-jobs\/none/, '/recap-jobs/{jobId}')
}
