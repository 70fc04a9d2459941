import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { monthOf, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { Instant } from '../../../../shared/model/instant.ts'
import type { Problem } from '../../../../shared/model/problem.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapInput } from '../../../../shared/recaps/recap-input.ts'
import type { RecapChart, RecapRange, RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import { DAY_RULES } from '../../../../shared/rules/rules.ts'
import {
  AFTER_MONTH,
  MONDAY,
  at,
  clockIn,
  employee,
  facts,
  permit,
  report,
  review,
  rostered,
  settings,
  unit,
} from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'

const FOUR = ['e1', 'e2', 'e3', 'e4']
const DAYS = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30].map(
  (day) => `${day}/7`,
)
const PROBLEM: Problem = {
  code: 'nip-length',
  where: { id: 'Pegawai!C17', en: 'Staff!C17' },
  message: { id: 'NIP terlalu pendek', en: 'NIP too short' },
}

describe('compileRecap summary', () => {
  it('counts who was employed in the month', () => {
    const left = employee('e5', { employedUntil: parseCivilDate('2021-06-30'), unitCode: 'lain' })
    const sheet = summary({ employees: [...FOUR.map((id) => employee(id)), left] })

    expect(figureOf(sheet, 'Bekerja pada bulan ini')).toEqual([4, null])
    expect(figureOf(sheet, 'Unit yang ada pegawainya')).toEqual([1, null])
  })

  it('gives presence as the sum and share of Rekap Kehadiran', () => {
    const input = inputOf({
      employees: [employee('e1'), employee('e2')],
      roster: [rostered('e1', 'WFO'), rostered('e2', 'C')],
      clockIns: [clockIn('e1', '2021-07-05 07:25'), clockIn('e1', '2021-07-05 16:05')],
    })
    const sheet = compileRecap('summary', input)
    const attendance = compileRecap('attendance', input)
    const header = rowsOf(attendance)[attendance.frozenRows - 1]!
    const people = tableOf(attendance).slice(0, 2)
    const sumOf = (code: string): number =>
      people.reduce((sum, row) => sum + Number(row[header.lastIndexOf(code)]), 0)

    expect(figureOf(sheet, 'H hadir di kantor')[0]).toBe(sumOf('H'))
    expect(figureOf(sheet, 'TK tanpa keterangan')[0]).toBe(sumOf('TK'))
    expect(figureOf(sheet, 'C cuti')).toEqual([1, 1 / 44])
    expect(figureOf(sheet, 'Hari kerja (H + WFH + DL + C + SK + I + TK)')).toEqual([44, null])
    expect(figureOf(sheet, 'Hadir (H + WFH + DL)')).toEqual([1, 1 / 44])
  })

  it('gives reports as the sum of Rekap Kinerja', () => {
    const monday = report('e1', MONDAY, '2021-07-05 16:00')
    const tuesday = report('e1', parseCivilDate('2021-07-06'), '2021-07-07 00:20')
    const input = inputOf({ submissions: [monday, tuesday], reviews: [review(monday)] })
    const sheet = compileRecap('summary', input)
    const total = tableOf(compileRecap('performance', input)).at(-1)!

    const labels = ['Laporan wajib', 'Tepat waktu', 'Terlambat', 'Tidak ada', 'Ditunggu']
    expect(labels.map((label) => figureOf(sheet, label)[0])).toEqual(total.slice(3, 8))
    expect(figureOf(sheet, 'Terlambat')).toEqual([1, 1 / 22])
    expect(figureOf(sheet, 'Sudah ditinjau, dari yang dikirim')).toEqual([1, 1 / 2])
    expect(figureOf(sheet, 'Laporan belum ditinjau')[0]).toBe(total.at(-1))
  })

  it('counts the days over the limit at the office and names them', () => {
    const sheet = summary({
      employees: FOUR.map((id) => employee(id)),
      roster: FOUR.flatMap((id) => [rostered(id, 'PG')]),
    })

    expect(figureOf(sheet, 'Hari kerja dengan batas di kantor')).toEqual([22, null])
    expect(figureOf(sheet, 'Hari yang melampaui batas')).toEqual([1, 1 / 22])
    expect(linesOf(sheet)).toContain('Melampaui batas pada: 5/7.')
  })

  it('has no day with a limit where nobody is held against one', () => {
    const units = [unit('umum', { exemptFromWfh: true })]
    const sheet = summary({ employees: FOUR.map((id) => employee(id)), units })

    expect(figureOf(sheet, 'Hari kerja dengan batas di kantor')).toEqual([0, null])
  })

  it('leaves out days to come', () => {
    const given = { employees: FOUR.map((id) => employee(id)), roster: [rostered('e1', 'PG')] }
    const sheet = summary(given, at('2021-07-02 10:00'))

    expect(figureOf(sheet, 'Hari kerja dengan batas di kantor')).toEqual([2, null])
    expect(Number(figureOf(sheet, 'Hari-orang belum selesai')[0])).toBeGreaterThan(0)
  })

  it('counts findings by rule and severity, as many as in Temuan', () => {
    const input = inputOf({
      employees: FOUR.map((id) => employee(id)),
      roster: FOUR.map((id) => rostered(id, 'PG')),
    })
    const sheet = compileRecap('summary', input)
    const { findings } = input.evaluation

    const quota = findings.filter(({ rule }) => rule === 'office-quota').length
    expect(rowOf(sheet, 'Batas pegawai di kantor tidak ditepati').slice(0, 4)).toEqual([
      quota,
      0,
      0,
      quota,
    ])
    const total = rowOf(sheet, 'Jumlah')
    expect(total[3]).toBe(findings.length)
    expect(total[0]).toBe(findings.filter(({ severity }) => severity === 'violation').length)
  })

  it('says NIHIL where nothing was found', () => {
    const input = inputOf({})
    const evaluation = { ...input.evaluation, findings: [] }

    expect(linesOf(compileRecap('summary', { ...input, evaluation }))).toContain('NIHIL')
  })

  it('shows what is open: quarantined, unreadable, behind, undecided', () => {
    const asked = permit('e1', { permitKind: 'travel' })
    const decided = { ...permit('e1'), ref: 'izin lain' }
    const earlier = {
      ...asked,
      ref: 'izin lama',
      from: parseCivilDate('2021-06-01'),
      until: parseCivilDate('2021-06-02'),
    }
    const input = inputOf({
      submissions: [asked, decided, earlier],
      reviews: [review(decided)],
      problems: [PROBLEM, PROBLEM],
    })
    const sheet = compileRecap('summary', {
      ...input,
      quarantined: 3,
      formsBehind: [PROBLEM],
    })

    expect(figureOf(sheet, 'Kiriman belum dihitung')[0]).toBe(3)
    expect(figureOf(sheet, 'Isi sel perlu diperbaiki')[0]).toBe(2)
    expect(figureOf(sheet, 'Formulir tertinggal')[0]).toBe(1)
    expect(figureOf(sheet, 'Izin bulan ini belum diputuskan')[0]).toBe(1)
  })

  it('tells of each working day who was at the office and at home, and the share against the limit', () => {
    const input = inputOf({
      employees: FOUR.map((id) => employee(id)),
      roster: FOUR.map((id) => rostered(id, id === 'e1' ? 'WFO' : 'WFH')),
      clockIns: [clockIn('e1', '2021-07-05 07:25'), clockIn('e1', '2021-07-05 16:05')],
    })
    const sheet = compileRecap('summary', input)
    const monday = input.evaluation.days.find(({ date }) => date === MONDAY)!

    expect(rowOf(sheet, '5/7').slice(0, 4)).toEqual([1, 0, 0.25, monday.maxOffice! / 4])
    expect(tableOf(sheet).filter(([day]) => /^\d+\/7$/.test(String(day)))).toHaveLength(22)
  })

  it('keeps days to come empty', () => {
    const sheet = summary({ employees: [employee('e1')] }, at('2021-07-05 23:00'))

    expect(rowOf(sheet, '5/7')[0]).toBe(0)
    expect(rowOf(sheet, '6/7').slice(0, 4)).toEqual([null, null, null, null])
  })

  it('draws presence by day, the share against the limit and findings by rule from its cells', () => {
    const sheet = summary({
      employees: FOUR.map((id) => employee(id)),
      roster: FOUR.map((id) => rostered(id, 'PG')),
    })

    const [presence, share, findings] = sheet.charts!
    expect([presence?.title, share?.title, findings?.title]).toEqual([
      'Kehadiran per hari kerja',
      'Bagian di kantor terhadap batas',
      'Temuan menurut aturan',
    ])
    expect(headersOf(sheet, presence!)).toEqual(['Tanggal', 'Di kantor (H)', 'Di rumah (WFH)'])
    expect(headersOf(sheet, share!)).toEqual(['Tanggal', 'Bagian di kantor', 'Batas'])
    expect(share?.series.map(({ asLine }) => asLine)).toEqual([undefined, true])
    expect(headersOf(sheet, findings!)).toEqual(['Aturan', 'Pelanggaran', 'Peringatan', 'Catatan'])
    expect(cellsOf(sheet, presence!.categories)).toEqual(['Tanggal', '1/7', '2/7', ...DAYS])
    expect(cellsOf(sheet, findings!.categories)).toHaveLength(1 + rulesOf(sheet).length)
  })

  it('sets charts beside the figures, within the sheet and not over one another', () => {
    const sheet = summary({ employees: FOUR.map((id) => employee(id)) })

    const rows = sheet.charts!.map(({ at: { row } }) => row)
    const findingsAt = rowsOf(sheet).findIndex(([first]) => first === 'TEMUAN')
    expect(rows).toEqual([sheet.frozenRows, sheet.frozenRows + 12, findingsAt])
    expect(sheet.rows.length).toBeGreaterThan(rows.at(-1)!)
    const nextAfter = (row: number): number =>
      rows.find((other) => other > row) ?? sheet.rows.length
    for (const { at: place, heightPx, widthPx } of sheet.charts!) {
      expect(widthPx).toBe(sheet.columnWidthsPx[place.column])
      expect(place.row + heightPx / 21).toBeLessThan(nextAfter(place.row))
      expect(cellsOf(sheet, { ...place, rows: 12, columns: 1 }).filter(Boolean)).toEqual([])
    }
  })

  it('draws no limit where none was in force, and no findings where there are none', () => {
    const input = inputOf({ employees: FOUR.map((id) => employee(id)) })
    const days = input.evaluation.days.map((day) => ({ ...day, maxOffice: null, quotaBase: 0 }))

    const sheet = compileRecap('summary', {
      ...input,
      evaluation: { ...input.evaluation, findings: [], days },
    })

    expect(sheet.charts?.map(({ title }) => title)).toEqual(['Kehadiran per hari kerja'])
  })

  it('draws the ten gravest rules where there are more', () => {
    const input = inputOf({ employees: FOUR.map((id) => employee(id)) })
    const [finding] = input.evaluation.findings
    const findings = DAY_RULES.slice(0, 12).map(({ id }) => ({ ...finding!, rule: id }))

    const sheet = compileRecap('summary', {
      ...input,
      evaluation: { ...input.evaluation, findings },
    })

    const chart = sheet.charts!.at(-1)!
    expect(chart.title).toBe('Temuan menurut aturan, 10 teratas')
    expect(chart.categories.rows).toBe(11)
  })

  it('speaks English where the agency does', () => {
    const sheet = summary({ settings: settings({ language: 'en' }) })

    expect(linesOf(sheet)).toContain('SUMMARY')
    expect(figureOf(sheet, 'Employed in this month')).toEqual([1, null])
  })

  it('carries letterhead, signature and the footer by which it is recomputed', () => {
    const lines = linesOf(compileRecap('summary', sampleRecapInput()))

    expect(lines[0]).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(lines).toContain('MENGETAHUI')
    expect(lines.at(-1)).toContain('Buku besar s.d. nomor 17')
  })
})

function inputOf(overrides: Partial<AgencyFacts>, asOf: Instant = AFTER_MONTH): RecapInput {
  const given = facts(overrides)
  return {
    ...sampleRecapInput(),
    facts: given,
    evaluation: evaluateMonth(given, { month: monthOf(MONDAY), asOf }),
    source: { ...sampleRecapInput().source, asOf },
  }
}

function summary(overrides: Partial<AgencyFacts>, asOf?: Instant): RecapSheet {
  return compileRecap('summary', inputOf(overrides, asOf))
}

/** First cells of the categories and series. */
function headersOf(sheet: RecapSheet, { categories, series }: RecapChart): unknown[] {
  return [categories, ...series.map(({ range }) => range)].map((range) => cellsOf(sheet, range)[0])
}

function cellsOf(sheet: RecapSheet, { row, column, rows }: RecapRange): unknown[] {
  return rowsOf(sheet)
    .slice(row, row + rows)
    .map((cells) => cells[column])
}

/** Titles of the rules with findings. */
function rulesOf(sheet: RecapSheet): unknown[] {
  const rows = tableOf(sheet)
  const start = rows.findIndex(([first]) => first === 'Aturan') + 1
  return rows.slice(
    start,
    rows.findIndex(([first]) => first === 'Jumlah'),
  )
}

/** What stands beside the label; empty where there is no such row. */
function rowOf(sheet: RecapSheet, label: string): (string | number | null)[] {
  return (tableOf(sheet).find(([first]) => first === label) ?? []).slice(1)
}

/** Count and share. */
function figureOf(sheet: RecapSheet, label: string): (string | number | null)[] {
  return rowOf(sheet, label).slice(0, 2)
}
