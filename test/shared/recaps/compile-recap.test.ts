import { describe, expect, it } from 'vitest'

import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { RecapKind } from '../../../shared/contract/recap-job.ts'
import { datesOfMonth, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { STAFF_ID } from '../workbook/sample-tabs.ts'
import { sampleRecapInput } from './sample-recap.ts'

const FINDINGS: readonly Finding[] = [
  {
    rule: 'office-quota',
    severity: 'violation',
    subject: { kind: 'agency' },
    date: parseCivilDate('2021-07-01'),
    clause: 'Kukar SE B-1159/DINKES/065.11/06/2021, C3',
    policyVersion: 'B-1159/DINKES/065.11/06/2021',
    evidence: ['Jadwal 2021-07!D2', 'Jadwal 2021-07!D3'],
    arithmetic: {
      id: '12 dari 40 pegawai di kantor = 30 %; batas 25 % = 10',
      en: '12 of 40 staff at the office = 30%; limit 25% = 10',
    },
  },
  {
    rule: 'daily-report-late',
    severity: 'warning',
    subject: { kind: 'person', employeeId: STAFF_ID },
    date: parseCivilDate('2021-07-02'),
    clause: 'Kukar SE B-1159/DINKES/065.11/06/2021, C10',
    policyVersion: 'B-1159/DINKES/065.11/06/2021',
    evidence: ['3K9QX0V7ZD'],
    arithmetic: { id: 'terlambat 20 menit', en: '20 minutes late' },
  },
  {
    rule: 'not-named-yet',
    severity: 'info',
    subject: { kind: 'unit', unitCode: 'UMUM' },
    date: parseCivilDate('2021-07-05'),
    clause: '',
    policyVersion: '',
    evidence: [],
    arithmetic: { id: '', en: '' },
  },
]

describe('compileRecap attendance', () => {
  it('looks like this', () => {
    const sheet = compileRecap('attendance', sampleRecapInput())

    expect(textOf(sheet)).toMatchSnapshot()
  })

  it('has every person and every day of the month, also those who filed nothing', () => {
    const { facts, evaluation, ...rest } = sampleRecapInput()

    const sheet = compileRecap('attendance', { facts, evaluation, ...rest })

    const header = rowWith(sheet, 'Nama')
    expect(header.slice(3, 34)).toEqual(datesOfMonth(evaluation.month).map((_, day) => day + 1))
    for (const { id, name } of facts.employees) {
      expect(rowWith(sheet, id).slice(1, 3)).toEqual([name, id])
    }
  })

  it('agrees with the evaluation, cell by cell, and leaves open days empty', () => {
    const { facts, evaluation, ...rest } = sampleRecapInput()

    const sheet = compileRecap('attendance', { facts, evaluation, ...rest })

    for (const { employeeId, date, code } of evaluation.outcomes) {
      const cell = rowWith(sheet, employeeId)[2 + Number(date.slice(8))]
      expect(cell).toBe(code === 'open' ? null : code)
    }
  })

  it('counts below each day what stands in its column', () => {
    const { facts, evaluation, ...rest } = sampleRecapInput()

    const sheet = compileRecap('attendance', { facts, evaluation, ...rest })

    const people = facts.employees.map(({ id }) => rowWith(sheet, id))
    const today = localTimeOf(parseInstant(rest.source.asOf), facts.settings.zone).date
    for (const { date } of evaluation.days.filter((day) => day.workingDay && day.date <= today)) {
      const column = 2 + Number(date.slice(8))
      const count = (code: string): number => people.filter((row) => row[column] === code).length
      expect(rowWith(sheet, 'Jumlah di kantor')[column]).toBe(count('H'))
      expect(rowWith(sheet, 'Jumlah di rumah')[column]).toBe(count('WFH'))
    }
  })

  it('leaves out who left before the month or came after it', () => {
    const { facts } = sampleRecapInput()
    const employees = facts.employees.map((employee, index) => ({
      ...employee,
      ...(index === 1 && { employedUntil: parseCivilDate('2021-06-30') }),
      ...(index === 2 && { employedFrom: parseCivilDate('2021-08-01') }),
    }))

    const sheet = compileRecap('attendance', sampleRecapInput({ employees }))

    expect(() => rowWith(sheet, STAFF_ID)).toThrow(RangeError)
    expect(rowWith(sheet, 'Nama')).toHaveLength(56)
  })

  it('has room in its columns of days for the counts of a large agency', () => {
    const { evaluation, ...rest } = sampleRecapInput()
    const days = evaluation.days.map((day) => ({ ...day, quotaOffice: 110, maxOffice: 125 }))

    const usual = compileRecap('attendance', { evaluation, ...rest })
    const large = compileRecap('attendance', { evaluation: { ...evaluation, days }, ...rest })

    expect(textOf(large)).toContain('110/125')
    expect(usual.columnWidthsPx[3]).toBe(48)
    expect(large.columnWidthsPx.slice(3, 34)).toEqual(Array.from({ length: 31 }, () => 60))
  })

  it('freezes what no merged cell crosses', () => {
    for (const kind of RecapKind.options) {
      const { merges, frozenColumns, frozenRows } = compileRecap(kind, sampleRecapInput())
      for (const { column, columns, row, rows } of merges) {
        expect(column >= frozenColumns || column + columns <= frozenColumns).toBe(true)
        expect(row >= frozenRows || row + rows <= frozenRows).toBe(true)
      }
    }
  })

  it('is the same for the same input, and rectangular', () => {
    const once = compileRecap('attendance', sampleRecapInput())
    const again = compileRecap('attendance', sampleRecapInput())

    expect(JSON.stringify(again)).toBe(JSON.stringify(once))
    expect(new Set(once.rows.map(({ cells }) => cells.length))).toEqual(
      new Set([once.columnWidthsPx.length]),
    )
  })
})

describe('compileRecap findings', () => {
  it('looks like this', () => {
    const input = sampleRecapInput()

    const sheet = compileRecap('findings', {
      ...input,
      evaluation: { ...input.evaluation, findings: FINDINGS },
    })

    expect(textOf(sheet)).toMatchSnapshot()
  })

  it('says NIHIL when there is nothing', () => {
    const input = sampleRecapInput()

    const sheet = compileRecap('findings', {
      ...input,
      evaluation: { ...input.evaluation, findings: [] },
    })

    expect(rowWith(sheet, 'NIHIL')).toBeDefined()
  })
})

describe('compileRecap diagnostics', () => {
  const problem: Problem = {
    code: 'wrong-code',
    where: { id: 'Presensi, 5 Juli 2021 07.31', en: 'Check-in, 5 July 2021 07.31' },
    message: { id: '=HYPERLINK("http://x")', en: '=HYPERLINK("http://x")' },
  }

  it('lists submissions, forms and cells in turn', () => {
    const input = sampleRecapInput({ problems: [{ ...problem, code: 'nip-length' }] })

    const sheet = compileRecap('diagnostics', {
      ...input,
      waiting: [problem],
      formsBehind: [{ ...problem, code: 'form-behind' }],
    })

    expect(textOf(sheet)).toMatchSnapshot()
  })

  it('has no cell that Sheets would refuse', () => {
    const long = { id: 'x'.repeat(60_000), en: 'x'.repeat(60_000) }

    const sheet = compileRecap('diagnostics', {
      ...sampleRecapInput(),
      waiting: [{ code: 'long', where: long, message: long }],
    })

    const lengths = sheet.rows.flatMap(({ cells }) => cells.map(({ value }) => `${value}`.length))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50_000)
  })
})

/** The sheet as text: a line a row, its filled cells. */
function textOf({ rows }: RecapSheet): string {
  return rows
    .map(({ cells, doubleRule }) =>
      [
        ...cells.flatMap(({ value }, column) => (value === null ? [] : [`${column}:${value}`])),
        ...(doubleRule ? ['═'] : []),
      ].join(' | '),
    )
    .join('\n')
}

function rowWith({ rows }: RecapSheet, value: string): (string | number | null)[] {
  const row = rows.find(({ cells }) => cells.some((cell) => cell.value === value))
  if (!row) throw new RangeError(`No row with "${value}"`)
  return row.cells.map((cell) => cell.value)
}
