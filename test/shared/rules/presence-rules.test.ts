import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  wordsOf,
} from '../evaluation/build-facts.ts'

/** The preset with changed parameters, in force from the week before. */
function inJuly(name: string, parameters = ''): PolicyRecord {
  return policyFromPreset(getPreset(name), {
    validFrom: MONDAY,
    parameters: applyParameters(getPreset(name), parameters).parameters,
  })
}

function words(rule: string, name: string, given: Partial<AgencyFacts>, parameters = ''): string[] {
  return wordsOf(rule, facts({ policies: [inJuly(name, parameters)], ...given }))
}

function missedAssembly(given: Partial<AgencyFacts>): string[] {
  return wordsOf('assembly-missing', facts(given))
}

describe('checkInLate', () => {
  const late = [checkIn('e1', '2021-07-05 09:00')]
  const roster = [rostered('e1', 'WFH')]

  it('is found of who is at home, not of who is late at the office', () => {
    expect(words('check-in-late', 'landak-2020', { roster, submissions: late })).toHaveLength(1)
    expect(
      words('check-in-late', 'landak-2020', {
        roster: [rostered('e1', 'WFO')],
        submissions: late,
      }),
    ).toEqual([])
  })

  it('is not found where the policy sets no minutes', () => {
    const given = { roster, submissions: late }

    expect(words('check-in-late', 'landak-2020', given, 'presenceWithinMinutes=-')).toEqual([])
  })
})

describe('checkOutMissing', () => {
  const roster = [rostered('e1', 'WFH')]
  const cameAt = checkIn('e1', '2021-07-05 07:30')

  it('tells the last check-out outside its time, never a check-in', () => {
    const submissions = [
      cameAt,
      checkIn('e1', '2021-07-05 12:00', { checkInKind: 'out' }),
      checkIn('e1', '2021-07-05 13:00', { checkInKind: 'out' }),
      checkIn('e1', '2021-07-05 14:00'),
    ]

    expect(words('check-out-missing', 'landak-2020', { roster, submissions })).toEqual([
      '0 dari 1 presensi pulang untuk 5 Juli 2021; waktunya 15.00–17.00; masuk 5 Juli 2021 13.00 WITA, di luar waktu',
    ])
  })

  it('tells no time where the policy sets none', () => {
    const given = { roster, submissions: [cameAt] }

    expect(words('check-out-missing', 'landak-2020', given, 'presenceWithinMinutes=-')).toEqual([
      '0 dari 1 presensi pulang untuk 5 Juli 2021',
    ])
  })

  it('is not found of who is at the office', () => {
    const given = {
      roster: [rostered('e1', 'WFO')],
      submissions: [checkIn('e1', '2021-07-05 07:30', { place: 'office' })],
    }

    expect(words('check-out-missing', 'landak-2020', given)).toEqual([])
  })

  it('is not found before the day is over', () => {
    const given = facts({ policies: [inJuly('landak-2020')], roster, submissions: [cameAt] })
    const found = (local: string): string[] =>
      wordsOf('check-out-missing', given, { asOf: at(local) })

    expect(found('2021-07-05 18:00')).toEqual([])
    expect(found('2021-07-06 12:00')).toHaveLength(1)
  })
})

describe('clockModeMismatch', () => {
  const employees = [employee('e1'), employee('e2')]
  const pasted = [clockIn('e2', '2021-07-05 07:30')]
  const others = [rostered('e2', 'WFO')]

  it('is found of who was at the office without a reading on a day that has readings', () => {
    const given = {
      employees,
      roster: [...others, rostered('e1', 'WFO')],
      submissions: [checkIn('e1', '2021-07-05 07:30', { place: 'office' })],
    }

    expect(words('clock-mode-mismatch', 'kudus-2020', { ...given, clockIns: pasted })).toEqual([
      '0 rekaman absensi elektronik pada hari kantor 5 Juli 2021; seharusnya 1 atau lebih',
    ])
    expect(words('clock-mode-mismatch', 'kudus-2020', given)).toEqual([])
  })

  it('is not found of who was absent, nor of who has an approved correction', () => {
    const roster = [...others, rostered('e1', 'WFO')]
    const correction = permit('e1', { permitKind: 'attendance-correction' })

    expect(
      words('clock-mode-mismatch', 'kudus-2020', { employees, roster, clockIns: pasted }),
    ).toEqual([])
    expect(
      words('clock-mode-mismatch', 'kudus-2020', {
        employees,
        roster,
        clockIns: pasted,
        submissions: [correction],
        reviews: [review(correction)],
      }),
    ).toEqual([])
  })

  it('is not found of who planned at home worked at the office with a permit', () => {
    const office = permit('e1', { permitKind: 'office-work' })
    const given = {
      employees,
      roster: [...others, rostered('e1', 'WFH')],
      clockIns: pasted,
      submissions: [office, checkIn('e1', '2021-07-05 08:00', { place: 'office' })],
      reviews: [review(office)],
    }

    expect(words('clock-mode-mismatch', 'kudus-2020', given)).toEqual([])
  })
})

describe('assemblyMissing', () => {
  it('asks who is at home as well as who is at the office, and tells what was answered', () => {
    const submissions = [checkIn('e1', '2021-07-05 07:30', { assembly: 'absent' })]
    const home = missedAssembly({ roster: [rostered('e1', 'WFH')], submissions })

    expect(home).toHaveLength(1)
    expect(missedAssembly({ roster: [rostered('e1', 'WFO')], submissions })).toEqual(home)
    expect(
      missedAssembly({
        roster: [rostered('e1', 'WFH')],
        submissions: [checkIn('e1', '2021-07-05 07:30', { assembly: 'virtual' })],
      }),
    ).toEqual([])
  })

  it('asks nobody on a day off, nor of the afternoon shift', () => {
    const submissions = [checkIn('e1', '2021-07-05 07:30', { place: 'piket' })]
    const holidays = [{ date: MONDAY, name: 'Libur', kind: 'libur-nasional' as const }]

    expect(missedAssembly({ roster: [rostered('e1', 'PK')], submissions })).toHaveLength(1)
    expect(missedAssembly({ roster: [rostered('e1', 'PK')], submissions, holidays })).toEqual([])
    expect(missedAssembly({ roster: [rostered('e1', 'SG')], submissions })).toEqual([])
  })
})

describe('assessmentMissing', () => {
  it('counts the reports of each reviewer, whoever wrote them', () => {
    const reports = ['e3', 'e2', 'e1'].map((id, index) =>
      report(id, MONDAY, '2021-07-05 16:30', { ref: `laporan ${index}` }),
    )
    const given = facts({
      policies: [inJuly('kotim-2021')],
      employees: [
        employee('head'),
        employee('e1', { superiorId: 'head' }),
        employee('e2', { superiorId: 'head' }),
        employee('e3'),
      ],
      submissions: reports,
      reviews: reports.map((each) => review(each)),
    })

    const found = evaluate(given).findings.filter(({ rule }) => rule === 'assessment-missing')

    expect(found.map(({ subject, evidence }) => [subject, evidence])).toEqual([
      [{ kind: 'unit', unitCode: 'umum' }, ['laporan 0']],
      [{ kind: 'person', employeeId: 'head' }, ['laporan 1', 'laporan 2']],
    ])
    expect(found.map(({ arithmetic }) => arithmetic.id.slice(0, 9))).toEqual([
      '1 laporan',
      '2 laporan',
    ])
  })
})
