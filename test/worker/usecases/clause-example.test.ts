import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { AskedClause } from '../../../shared/contract/index.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { openMonth } from '../../../worker/usecases/month/open-month.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  STAFF_ID,
  rosterRows,
} from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, type Office } from '../office.ts'

const NUMBER = '9/2021'
const NAMESAKE_ID = '199001012015011009'
const HEADERS = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis']
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Bunyi', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter']

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  office.clock.set('2021-08-02T01:00:00.000Z')
  const namesake = [...EMPLOYEE_ROWS[1]!.with(0, NAMESAKE_ID), '01/01/2021']
  put('employees', 'Pegawai', [
    [...EMPLOYEE_HEADERS, 'Bekerja Sejak'],
    ...EMPLOYEE_ROWS.map((row) => [...row]),
    namesake,
  ])
  put('clauses', 'Pasal', [CLAUSE, BESIDE])
  put(
    'roster:2021-07',
    'Jadwal 2021-07',
    rosterRows([
      [HEAD_ID, { 1: 'WFO', 2: 'WFO', 6: 'WFO', 22: 'WFH', 23: 'WFO' }],
      [STAFF_ID, { 1: 'WFO', 2: 'WFH', 6: 'WFO', 22: 'WFH', 23: 'WFO' }],
      [NAMESAKE_ID, { 1: 'WFO', 2: 'WFO', 6: 'WFH', 22: 'WFH', 23: 'WFH' }],
    ]),
  )
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
})
afterEach(() => office.close())

function put(slot: string, title: string, rows: CellValue[][]): void {
  office.google.putTab({ slot, title, rows })
}

function validFrom(date: string): void {
  put('policies', 'Aturan', [HEADERS, [NUMBER, date, date, 'Bupati', 'SE']])
}

const ASKED: AskedClause = {
  regulation: NUMBER,
  row: null,
  stands: '',
  number: '1',
  text: '',
  provision: 'office-share',
  who: '',
  when: '',
  parameters: {},
  severity: '',
  reportedTo: '',
}

/** Without it nothing is asked of any day. */
const BESIDE = [NUMBER, '2', '', 'Presensi', '', '', 'cara = sekali sehari']

/** What the sidebar says of July, of a regulation that begins in August. */
async function exampleOf(asked: Partial<AskedClause>): Promise<string> {
  validFrom('01/08/2021')
  await office.sweep()
  const { example, problems } = await office.application.readClause(HR, agencyId, {
    ...ASKED,
    ...asked,
  })
  expect(problems).toEqual([])
  return example.join('\n')
}

/** What is found in July by the clause, of a regulation that began with it. */
async function findingsOf(asked: Partial<AskedClause>): Promise<Finding[]> {
  validFrom('01/07/2021')
  await office.sweep()
  const clause = { ...ASKED, ...asked }
  const { shown } = await office.application.readClause(HR, agencyId, clause)
  const { rows } = await office.application.confirmClauses(HR, agencyId, {
    id: '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10',
    clauses: [{ ...clause, shown }],
  })
  const cells = rows[0]!
  const keys = ['regulation', 'number', 'text', 'provision', 'who', 'when', 'parameters']
  put('clauses', 'Pasal', [CLAUSE, BESIDE, keys.map((key) => cells[key] ?? '')])
  await office.sweep()
  const { evaluation } = await openMonth(office.context, await office.agency(), {
    month: parseMonth('2021-07'),
    asOf: parseInstant('2021-08-02T01:00:00.000Z'),
    throughSequence: await office.store.ledger.lastSequence(agencyId),
  })
  return evaluation.findings.filter((one) => one.clause.endsWith(`${NUMBER}, 1`))
}

const AT_HOME = { provision: 'place-of-work', parameters: { must: 'harus', place: 'rumah' } }

describe('the example of a clause', () => {
  it('of each unit names the unit, whom it is of, and how far the furthest is', async () => {
    const asked = { who: 'tiap unit kerja', parameters: { atMost: '50 %' } }

    expect(await exampleOf(asked)).toMatch(
      /hari berbeda dari ini; yang paling jauh pada .*: \d dari \d pegawai \(Bagian Umum\) di kantor/,
    )
    const { sentence, named } = await office.application.readClause(HR, agencyId, {
      ...ASKED,
      ...asked,
    })
    expect(sentence).toBe(
      'Paling banyak 50 % dari pegawai setiap unit berada di kantor setiap hari kerja, di tiap unit sendiri-sendiri.',
    )
    expect(named).toMatch(/^Yang dimaksud: \d orang, Bagian Umum; tiap unit dihitung sendiri/)
  })

  it.each([
    ['a share of each day', { parameters: { atMost: '25 %' } }],
    ['a share of some', { who: 'pelaksana', parameters: { atMost: '25 %' } }],
    ['a share at least', { parameters: { atLeast: '60 %' } }],
    ['a share on some days', { when: 'setiap Kamis', parameters: { atMost: '25 %' } }],
  ])('says as many days as are found once it is in force: %s', async (_, asked) => {
    const example = await exampleOf(asked)
    const findings = await findingsOf(asked)
    const days = new Set(findings.map(({ date }) => date)).size

    expect(days).toBeGreaterThan(0)
    expect(example).toMatch(new RegExp(`^Juli 2021: ${days} dari \\d+ hari berbeda dari ini`))
  })

  it.each([
    ['a place of work', { ...AT_HOME, when: 'setiap Jumat' }],
    ['a report', { provision: 'daily-report', parameters: { at: 'rumah' } }],
    [
      'presence of some',
      { provision: 'presence', who: 'pelaksana', parameters: { how: 'sekali sehari' } },
    ],
  ])('says as many people, though two have one name: %s', async (_, asked) => {
    const example = await exampleOf(asked)
    const findings = await findingsOf(asked)
    const people = new Set(
      findings.flatMap(({ subject }) => (subject.kind === 'person' ? [subject.employeeId] : [])),
    )

    expect(people.size).toBeGreaterThan(1)
    expect(example).toContain(`Juli 2021: ${people.size} orang berbeda dari ini`)
  })

  it('is of a regulation that began later than another, which itself began within the month', async () => {
    const other = ['8/2021', '15/07/2021', '15/07/2021', 'Bupati', 'SE']
    put('policies', 'Aturan', [
      HEADERS,
      [NUMBER, '01/08/2021', '01/08/2021', 'Bupati', 'SE'],
      other,
    ])
    const share = ['8/2021', '1', '', 'Bagian pegawai di kantor', '', '', 'paling banyak = 100 %']
    put('clauses', 'Pasal', [CLAUSE, BESIDE, share])
    await office.sweep()

    const { example } = await office.application.readClause(HR, agencyId, {
      ...ASKED,
      when: 'setiap Jumat',
      parameters: { atMost: '25 %' },
    })

    expect(example.join(' ')).toContain('Juli 2021: 5 dari 5 hari berbeda')
  })

  it('counts the days since which the agency counts alone', async () => {
    const { rows } = office.google.getTab('settings')
    const at = rows.findIndex(([name]) => name === 'Dihitung sejak')
    rows[at] = ['Dihitung sejak', '22 Juli 2021']
    await office.submit('check-in', { responseId: 'r2', at: '2021-07-23T00:00:00Z' })

    const example = await exampleOf({ parameters: { atMost: '25 %' } })

    // 22, 23, 26 to 30 July.
    expect(example).toMatch(/^Juli 2021: \d dari 7 hari berbeda dari ini/)
  })

  it('counts weeks as times and not as days', async () => {
    const asked = { parameters: { atLeast: '90 %', weeks: '1' } }

    const example = await exampleOf(asked)
    const findings = await findingsOf(asked)

    expect(findings.length).toBeGreaterThan(0)
    expect(example).toContain(`Juli 2021: ${findings.length} kali berbeda dari ini`)
  })

  it('says what steps of discipline would have been, by the steps that are tried', async () => {
    const asked = { provision: 'discipline', parameters: { steps: '1, 2' } }

    const example = await exampleOf(asked)
    const findings = await findingsOf(asked)

    expect(findings.length).toBeGreaterThan(0)
    expect(example).toMatch(/^Juli 2021: \d orang berbeda dari ini/)
  })

  it('names nobody whose data are restricted, be it of a month or of a made office', async () => {
    const asked = { provision: 'daily-report', parameters: { at: 'rumah' } }
    const name = String(EMPLOYEE_ROWS.find(([number]) => number === STAFF_ID)![1])
    const namesake = await exampleOf(asked)
    const request = { employeeId: STAFF_ID, restricted: true, reason: 'Surat 9' }
    for (const employeeId of [STAFF_ID, NAMESAKE_ID]) {
      await office.application.restrictPerson(HR, agencyId, { ...request, employeeId })
    }

    expect(namesake).toContain(name)
    expect(await exampleOf(asked)).not.toContain(name)
    const [head = '', theirs = ''] = EMPLOYEE_ROWS.find(([number]) => number === HEAD_ID)!.map(
      String,
    )
    const later = { ...AT_HOME, when: '3 September 2021' }
    expect(await exampleOf(later)).toContain(theirs)
    await office.application.restrictPerson(HR, agencyId, { ...request, employeeId: head })
    const made = await exampleOf(later)
    expect(made).toContain('Contoh buatan')
    expect(made).not.toContain(theirs)
  })
})
