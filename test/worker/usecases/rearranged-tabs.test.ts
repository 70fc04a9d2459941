import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { grantKey } from '../../../shared/model/grant.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { listGrants } from '../../../worker/usecases/access/authorise.ts'
import { addressKey, personKey } from '../../../worker/usecases/access/person-key.ts'
import { showOwnDesk } from '../../../worker/usecases/own-page/show-own-desk.ts'
import { callerOf } from '../../sample/caller-of.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
} from '../../shared/workbook/sample-tabs.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { HR, openOffice, questionIdOf, STAFF_ID, type Office } from '../office.ts'

const HEAD = callerOf('kepala@setda.example')
const STAFF = callerOf('siti.aminah@kukar.example')
const EMAIL = EMPLOYEE_HEADERS.indexOf('E-mail')
const SUPERIOR = EMPLOYEE_HEADERS.indexOf('NIP Atasan')
const POST = EMPLOYEE_HEADERS.indexOf('Jabatan Khusus')
const ACCOUNTS = { [HEAD.email]: HEAD_ID, [STAFF.email]: STAFF_ID } as const

let office: Office
/** Rows of *Pegawai*, header first. */
let people: CellValue[][]
let filed: Record<string, string>

/** Addresses are verified; both have filings, and the head of the unit, who can change the sheet, asks for leave. */
beforeEach(async () => {
  office = await openOffice()
  const rows = EMPLOYEE_ROWS.map((row) =>
    row.with(EMAIL, row[0] === HEAD_ID ? HEAD.email : row[EMAIL]!),
  )
  office.google.putTab({ slot: 'employees', title: 'Pegawai', rows: [EMPLOYEE_HEADERS, ...rows] })
  people = office.google.getTab('employees').rows
  setting('Kumpulkan e-mail terverifikasi')[1] = 'Ya'
  for (const form of office.google.forms.values()) form.emailCollection = 'verified'
  filed = {}
  for (const [email, owner] of Object.entries(ACCOUNTS)) filed[checkIn(email, 'first')] = owner
  const leave = { kind: 'Cuti', from: '2021-07-08', until: '2021-07-09', reason: 'Keluarga' }
  await office.submit('permit', { responseId: 'leave', employeeId: HEAD_ID, answers: leave })
  await office.sweep()
})
afterEach(() => office.close())

function setting(name: string): CellValue[] {
  const row = office.google.getTab('settings').rows.find(([cell]) => cell === name)
  if (!row) throw new RangeError(name)
  return row
}

/** Files under a verified account; returns the response. */
function checkIn(respondentEmail: string, when: string): string {
  const responseId = `${when}-${respondentEmail}`
  const at = office.clock.now().toISOString()
  const answers = { kind: 'Masuk', place: 'Rumah', condition: 'Sehat' }
  office.google.forms.get('check-in')?.responses.push({
    responseId,
    createTime: at,
    lastSubmittedTime: at,
    respondentEmail,
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [questionIdOf('check-in', key), [value]]),
    ),
  })
  return responseId
}

async function ownersOf(responseIds: readonly string[]): Promise<Record<string, string>> {
  const { id } = await office.agency()
  const keys = responseIds.map((responseId) => ({ formId: 'check-in', responseId }))
  const facts = await office.store.projections.findFacts(id, keys)
  return Object.fromEntries(facts.map((one) => [one.responseId, one.owner?.employeeId ?? '']))
}

async function grants(): Promise<string[]> {
  const agency = await office.agency()
  const of = [HR, HEAD, STAFF].map((caller) => listGrants(office.context, agency, caller))
  const found = await Promise.allSettled(of)
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value.map(grantKey) : [])).sort()
}

type Desk = Pick<Awaited<ReturnType<typeof office.application.readDesk>>, 'oneByOne' | 'together'>

function countPermits({ oneByOne, together }: Desk): number {
  return [...oneByOne, ...together].filter(({ form }) => form === 'Izin').length
}

/** How many permits the account may decide. */
async function permitsOf(caller: Caller): Promise<number> {
  const { id } = await office.agency()
  return countPermits(await office.application.readDesk(caller, id, { others: 'yes' }))
}

/** How many whoever has the person's page may decide; none where there is no page. */
async function permitsOnPage(employeeId: string): Promise<number> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const key = addressKey(personKey(agency, employeeId, { renewals }))
  const address = { agencyId: agency.id, key }
  const view = await showOwnDesk(office.context, address, { language: undefined })
  return view ? countPermits(view.desk) : 0
}

const swapped = (row: CellValue[], index: number): CellValue =>
  index === 0 ? 'E-mail' : row[0] === HEAD_ID ? STAFF.email : HEAD.email

const EDITS: readonly [string, () => void][] = [
  [
    'a second column E-mail stands before the first',
    () => replace(people.map((row, index) => [swapped(row, index), ...row])),
  ],
  [
    'the header E-mail stands over another column',
    () =>
      replace(
        people.map((row, index) => [
          ...(index === 0 ? row.with(EMAIL, 'E-mail lama') : row),
          swapped(row, index),
        ]),
      ),
  ],
  [
    'headers stand a second time, above, over other columns',
    () => {
      const header = people[0]!
      replace([
        [...header.with(EMAIL, 'Surel'), 'E-mail'],
        ...people.map((row, index) => [...row, swapped(row, index)]),
      ])
    },
  ],
  [
    'a tab of the same name stands in the place of the former',
    () => {
      const copy = people.map((row, index) => row.with(EMAIL, swapped(row, index)))
      const { google } = office
      google.getTab('employees').title = 'Pegawai lama'
      const [id] = [...google.sheets].find(([, { title }]) => title === 'Pegawai lama')!
      google.sheets.delete(id)
      google.sheets.set(4711, { title: 'Pegawai', rows: copy })
    },
  ],
  [
    'a person gets a second row from today on, with another account',
    () => {
      people[0]!.push('Bekerja Sejak', 'Bekerja Sampai')
      people.push([...people[2]!.with(EMAIL, HEAD.email), '05/07/2021', ''])
    },
  ],
  [
    'a person stands in two rows',
    () => void people.splice(1, 0, people[2]!.with(EMAIL, HEAD.email)),
  ],
  [
    'addresses are written in brackets, in capitals and with a plus',
    () => {
      people[1]![EMAIL] = `Siti <${STAFF.email.toUpperCase()}>`
      people[2]![EMAIL] = 'kepala+siti@setda.example'
    },
  ],
  [
    'the heads of units are others, and who acts for them',
    () => {
      const { rows } = office.google.getTab('units')
      rows[0]!.push('Plh. Sejak', 'Plh. Sampai')
      rows[1]![2] = CONTRACT_ID
      rows.push([rows[1]![0]!, '', STAFF_ID, '', '', '01/07/2021', ''])
      people[1]![POST] = ''
      people[1]![SUPERIOR] = STAFF_ID
      people[2]![SUPERIOR] = ''
    },
  ],
  ['somebody else heads the agency', () => void (people[2]![POST] = 'Kepala dinas')],
  [
    'addresses are verified no more, days count from later, by another zone',
    () => {
      setting('Kumpulkan e-mail terverifikasi')[1] = 'Tidak'
      setting('Dihitung sejak')[1] = '1 Agustus 2021'
      setting('Zona waktu')[1] = 'WIT'
    },
  ],
  [
    'numbers of two people are swapped',
    () => {
      people[1]![0] = STAFF_ID
      people[2]![0] = HEAD_ID
    },
  ],
  ['who heads the unit is gone from Pegawai', () => void people.splice(1, 1)],
]

function replace(rows: CellValue[][]): void {
  office.google.getTab('employees').rows = rows
}

describe('rearranged tabs (G11)', () => {
  it.each(EDITS)('give nobody a right and change nothing that was filed: %s', async (_, edit) => {
    const before = await grants()
    expect(await ownersOf(Object.keys(filed))).toEqual(filed)
    expect(await permitsOf(HR)).toBe(1)

    edit()
    await office.sweep()
    office.clock.advance(60_000)
    const later = Object.keys(ACCOUNTS).map((email) => checkIn(email, 'later'))
    await office.sweep()

    expect(await grants()).toEqual(before)
    expect(await ownersOf(Object.keys(filed))).toEqual(filed)
    const owners = await ownersOf(later)
    for (const [email, owner] of Object.entries(ACCOUNTS)) {
      expect([owner, '']).toContain(owners[`later-${email}`])
    }
    // Of who can change the sheet only an hr decides, never they themselves.
    expect(await permitsOf(HR)).toBe(1)
    expect(await permitsOf(HEAD)).toBe(0)
    expect(await permitsOnPage(STAFF_ID)).toBe(0)
    expect(await permitsOnPage(CONTRACT_ID)).toBe(0)
  })
})
