import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import {
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  type Month,
} from '../../../../shared/model/civil-date.ts'
import type { AgencySettings } from '../../../../shared/model/agency.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { compileAttendance } from '../../../../shared/recaps/attendance/compile-attendance.ts'
import { clockIn, employee, facts, rostered } from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { rowsOf } from '../sheet-text.ts'

const KOTIM = policyFromPreset(getPreset('kotim-2021'), {
  validFrom: parseCivilDate('2021-07-01'),
  validUntil: parseCivilDate('2021-12-31'),
})

/** At the office on these dates; whoever has no reading is absent. */
function office(dates: readonly string[], overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  const employees = overrides.employees ?? [employee('e1')]
  return facts({
    policies: [KOTIM],
    roster: employees.flatMap(({ id }) =>
      dates.map((date) => rostered(id, 'WFO', parseCivilDate(date))),
    ),
    ...overrides,
  })
}

/** What the recap of the month says in these columns of each person. */
function columnsOf(given: AgencyFacts, month: Month, headers: readonly string[]): unknown[][] {
  const asOf = parseInstant('2022-01-15T00:00:00Z')
  const { source } = sampleRecapInput()
  const evaluation = evaluateMonth(given, { month, asOf })
  const rows = rowsOf(compileAttendance({ facts: given, evaluation, source }))
  const header = rows.find((row) => row.includes('Nama'))!
  return given.employees.map(({ id }) => {
    const row = rows.find((cells) => cells.includes(id))!
    return headers.map((title) => row[header.indexOf(title)])
  })
}

/** Every day of the months off but these, at the office. */
function rosterOf(months: readonly string[], atOffice: readonly string[]): AgencyFacts['roster'] {
  return months
    .flatMap((month) => datesOfMonth(parseMonth(month)))
    .map((date) => rostered('e1', atOffice.includes(date) ? 'WFO' : 'L', date))
}

describe('the columns behind the days of Rekap Kehadiran', () => {
  it('count days by how late and how early, TL1–TL4 and PSW1–PSW4', () => {
    const given = office(['2021-07-05', '2021-07-06', '2021-07-07'], {
      clockIns: [
        clockIn('e1', '2021-07-05 07:45'),
        clockIn('e1', '2021-07-05 16:00'),
        clockIn('e1', '2021-07-06 08:15'),
        clockIn('e1', '2021-07-06 14:00'),
        clockIn('e1', '2021-07-07 07:31'),
        clockIn('e1', '2021-07-07 15:59'),
      ],
    })

    expect(
      columnsOf(given, parseMonth('2021-07'), ['TL1', 'TL2', 'TL3', 'TL4', 'PSW1', 'PSW4']),
    ).toEqual([[2, 1, 0, 0, 1, 1]])
  })

  it('tell the absences of the year, earlier months with them, and the step they reach', () => {
    const july = ['2021-07-05', '2021-07-06', '2021-07-07', '2021-07-08']
    const august = ['2021-08-03', '2021-08-04']
    const months = ['2021-07', '2021-08', '2021-09']
    const given = office([], { roster: rosterOf(months, [...july, ...august]) })
    const inMonth = (month: string): unknown[][] =>
      columnsOf(given, parseMonth(month), ['TK', 'TK setahun (hari)', 'Ambang disiplin'])

    expect(inMonth('2021-07')).toEqual([[4, 4, null]])
    expect(inMonth('2021-08')).toEqual([[2, 6, '4–6']])
    expect(inMonth('2021-09')).toEqual([[0, 6, '4–6']])
  })

  it('are empty of whom no law on discipline counts, and begin anew with the year', () => {
    const given = office(['2021-12-30'], {
      policies: [{ ...KOTIM, validUntil: parseCivilDate('2022-12-31') }],
      employees: [employee('e1'), employee('e2', { status: 'PPPK' })],
    })
    const headers = ['TK setahun (hari)', 'Ambang disiplin']

    const [pns, pppk] = columnsOf(given, parseMonth('2021-12'), headers)
    expect(Number(pns![0])).toBeGreaterThan(0)
    expect(pppk).toEqual([null, null])
    const [january] = columnsOf(given, parseMonth('2022-01'), ['TK', ...headers])
    expect(january![1]).toBe(january![0])
  })
})

describe('what pay depends on in Rekap Kehadiran', () => {
  const PAID = {
    ...office(['2021-07-05', '2021-07-06', '2021-07-07'], {
      clockIns: [
        clockIn('e1', '2021-07-05 07:45'),
        clockIn('e1', '2021-07-05 16:00'),
        clockIn('e1', '2021-07-06 07:30'),
        clockIn('e1', '2021-07-06 16:00'),
      ],
    }),
  }
  const sayingOf = (overrides: Partial<AgencySettings>): AgencyFacts => ({
    ...PAID,
    settings: { ...PAID.settings, ...overrides },
  })

  it('has no column of it where Pengaturan says nothing', () => {
    expect(columnsOf(PAID, parseMonth('2021-07'), ['Uang makan (hari)', 'Potongan TPP'])).toEqual([
      [undefined, undefined],
    ])
  })

  it('counts days of meal money by the codes that have it', () => {
    const given = sayingOf({ mealMoneyCodes: ['H', 'WFH'] })

    expect(columnsOf(given, parseMonth('2021-07'), ['H', 'Uang makan (hari)'])).toEqual([[2, 2]])
  })

  it('adds up what each band and code takes off, and never more than all', () => {
    const month = parseMonth('2021-07')
    const given = sayingOf({ allowancePercent: { TL1: 0.5, TK: 3 } })
    const harsh = sayingOf({ allowancePercent: { TK: 100, TL1: 100 } })

    expect(columnsOf(given, month, ['TL1', 'TK', 'Potongan TPP'])).toEqual([[1, 20, 0.605]])
    expect(columnsOf(harsh, month, ['Potongan TPP'])).toEqual([[1]])
  })
})

describe('who signs Rekap Kehadiran', () => {
  const signatory = { name: 'Kepala', id: '1', rank: 'Pembina', post: 'Kepala Dinas' }
  const second = { name: 'Rina', id: '2', rank: '', post: 'Kasubbag' }
  const third = { name: 'Budi', id: '', rank: '', post: 'Pengelola' }

  function signedBy(cosignatories: AgencySettings['cosignatories']): unknown[][] {
    const given = office(['2021-07-05'])
    const settings = { ...given.settings, signatory, ...(cosignatories && { cosignatories }) }
    const { source } = sampleRecapInput()
    const asOf = parseInstant('2022-01-15T00:00:00Z')
    const evaluation = evaluateMonth(given, { month: parseMonth('2021-07'), asOf })
    const sheet = compileAttendance({ facts: { ...given, settings }, evaluation, source })
    return rowsOf(sheet).map((row) => row.filter((value) => value !== null))
  }

  it('is one, two or three side by side', () => {
    expect(signedBy(undefined)).toContainEqual(['Kepala Dinas'])
    expect(signedBy([second])).toContainEqual(['Kasubbag', 'Kepala Dinas'])
    expect(signedBy([second, third])).toEqual(
      expect.arrayContaining([
        ['Kasubbag', 'Pengelola', 'Kepala Dinas'],
        ['Rina', 'Budi', 'Kepala'],
        ['NIP. 2', 'NIP. 1'],
      ]),
    )
  })
})
