import { describe, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/recap-job.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { STAFF_ID } from '../workbook/sample-tabs.ts'
import { sampleRecapInput } from './sample-recap.ts'

const KINDS = RecapKind.options
/** In Arial 10, bold, with some to spare. */
const CAPITAL_PX = 11
const PADDING_PX = 6
const SIGNED = KINDS.filter((kind) => kind !== 'diagnostics')

describe('compileRecap', () => {
  it.each(SIGNED)('keeps the signature of %s together by a merged cell beside it', (kind) => {
    const sheet = compileRecap(kind, sampleRecapInput())

    const first = rowOf(sheet, /^(?:MENGETAHUI|Penerima,)$/u)
    const last = rowOf(sheet, /^NIP\. ?\d*$/u)
    const holding = sheet.merges.filter(
      ({ row, rows, columns }) => columns === 1 && row <= first && row + rows > last,
    )
    expect(holding).toHaveLength(1)
  })

  it.each(KINDS)(
    'centres the letterhead of %s over the page, or over what a screen shows of it',
    (kind) => {
      const sheet = compileRecap(kind, sampleRecapInput())

      const widths = sheet.columnWidthsPx
      const across = (from: number, to: number): number =>
        widths.slice(from, to).reduce((sum, width) => sum + width, 0)
      const letterhead = sheet.merges.find(({ row }) => row === 0)
      const { column = 0, columns = 0 } = letterhead ?? {}
      const centre = across(0, column) + across(column, column + columns) / 2
      const width = across(0, widths.length)
      const seen = width > 1950 ? 1300 : width
      expect(Math.abs(centre - seen / 2)).toBeLessThan(60)
      expect(across(0, column + columns)).toBeLessThanOrEqual(seen)
    },
  )

  it.each(KINDS)(
    'leaves a code in the header of %s more room than it takes, as paper is scaled',
    (kind) => {
      const { rows, columnWidthsPx } = compileRecap(kind, sampleRecapInput())

      const codes = rows.flatMap(({ cells }) =>
        cells.flatMap(({ value, style }, column) =>
          style === 'header' && /^[A-Z]+\d?$/u.test(String(value)) ? [{ value, column }] : [],
        ),
      )
      const narrow = codes.filter(
        ({ value, column }) =>
          columnWidthsPx[column]! < String(value).length * CAPITAL_PX + PADDING_PX,
      )
      expect(narrow).toEqual([])
    },
  )

  it.each([
    'attendance',
    'performance',
    'schedule',
    'daily-evaluation',
    'proposed-roster',
  ] as const)('wraps a name in %s that its column does not hold', (kind) => {
    const { facts } = sampleRecapInput()
    const name = 'Dr. H. Muhammad Noor Ifansyah Kurniawan, S.Sos., M.Si.'
    const employees = facts.employees.map((one) => (one.id === STAFF_ID ? { ...one, name } : one))

    const sheet = compileRecap(kind, {
      ...sampleRecapInput({ employees }),
      scope: { date: parseCivilDate('2021-07-05') },
    })

    const styles = sheet.rows
      .flatMap(({ cells }) => cells)
      .filter(({ value }) => value === name)
      .map(({ style }) => style)
    expect(new Set(styles)).toEqual(new Set(['wrapped']))
  })
})

describe('compileAttendance', () => {
  it('counts who was on duty on a day off', () => {
    const { evaluation, ...rest } = sampleRecapInput()
    const date = parseCivilDate('2021-07-04')
    const outcomes = evaluation.outcomes.map((outcome) =>
      outcome.employeeId === STAFF_ID && outcome.date === date
        ? { ...outcome, code: 'H' as const }
        : outcome,
    )

    const sheet = compileRecap('attendance', { ...rest, evaluation: { ...evaluation, outcomes } })

    const valueOf = (label: string): unknown =>
      sheet.rows.find(({ cells }) => cells[1]?.value === label)?.cells[6]?.value
    expect(valueOf('Jumlah di kantor')).toBe(1)
    expect(valueOf('Jumlah di rumah')).toBeNull()
    expect(valueOf('Di kantor / batas')).toBeNull()
  })
})

function rowOf({ rows }: RecapSheet, text: RegExp): number {
  return rows.findLastIndex(({ cells }) => cells.some(({ value }) => text.test(String(value))))
}
