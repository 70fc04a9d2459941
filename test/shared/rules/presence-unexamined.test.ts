import { describe, expect, it } from 'vitest'

import {
  addDays,
  monthOf,
  parseCivilDate,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { pictureToday } from '../../../shared/recaps/today/today-picture.ts'
import {
  at,
  employee,
  facts,
  MONDAY,
  permit,
  review,
  rostered,
  unit,
} from '../evaluation/build-facts.ts'

const TUESDAY = addDays(MONDAY, 1)
const LAST = parseCivilDate('2021-07-30')
const LANDAK = policyFromPreset(getPreset('landak-2020'), {
  validFrom: parseCivilDate('2021-07-01'),
  validUntil: parseCivilDate('2021-08-31'),
})
const LONG_AFTER = parseInstant('2021-09-30T00:00:00Z')

/** A unit with a head and one of its staff at the office that day, whose box was read empty. */
function unexamined(date: CivilDate, readAt: string, overrides: Partial<AgencyFacts> = {}) {
  return facts({
    policies: [LANDAK],
    units: [unit('umum', { headId: 'head' })],
    employees: [employee('head'), employee('e1')],
    roster: [rostered('head', 'WFO', date), rostered('e1', 'WFO', date)],
    presenceReviews: [{ date, unitCode: 'umum', examined: false, readAt: at(readAt) }],
    ...overrides,
  })
}

function foundOn(date: CivilDate, given: AgencyFacts): unknown[] {
  const { findings } = evaluateMonth(given, { month: monthOf(date), asOf: LONG_AFTER })
  return findings
    .filter((one) => one.rule === 'presence-unexamined' && one.date === date)
    .map(({ subject, arithmetic }) => [subject, arithmetic.id])
}

describe('L8: presence that nobody marked as examined', () => {
  it('is the head’s, and counts whose presence it was', () => {
    expect(foundOn(MONDAY, unexamined(MONDAY, '2021-07-07 00:00'))).toEqual([
      [
        { kind: 'person', employeeId: 'head' },
        expect.stringContaining('(1 di kantor, 0 di rumah) belum ditandai diperiksa'),
      ],
    ])
  })

  it('is the unit’s where its head has left', () => {
    const employees = [employee('head', { employedUntil: addDays(MONDAY, -1) }), employee('e1')]

    expect(foundOn(MONDAY, unexamined(MONDAY, '2021-07-07 00:00', { employees }))[0]).toEqual([
      { kind: 'unit', unitCode: 'umum' },
      expect.stringContaining('belum ditandai diperiksa'),
    ])
  })

  it.each([
    [
      'alone is on duty',
      { roster: [rostered('head', 'WFO', MONDAY), rostered('e1', 'C', MONDAY)] },
    ],
    [
      'is on leave and who acts for them alone is on duty',
      {
        units: [
          unit('umum', {
            headId: 'head',
            acting: [{ employeeId: 'e1', from: MONDAY, until: TUESDAY }],
          }),
        ],
        roster: [rostered('head', 'C', MONDAY), rostered('e1', 'WFH', MONDAY)],
      },
    ],
  ] as const)('asks nothing where the head %s: no box, no finding', (_, overrides) => {
    const given = unexamined(MONDAY, '2021-07-07 00:00', overrides)

    const [shown] = pictureToday({ ...given, presenceReviews: [] }, at('2021-07-05 10:00')).units

    expect(shown?.box).toBeUndefined()
    expect(foundOn(MONDAY, given)).toEqual([])
  })

  it('finds nothing where a holiday that was entered since gave longer than the reading', () => {
    const holidays = [{ date: TUESDAY, name: 'Libur', kind: 'libur-daerah' as const }]
    const given = unexamined(MONDAY, '2021-07-07 00:00')

    expect(foundOn(MONDAY, { ...given, holidays })).toEqual([])
  })

  it('finds nothing of a head on leave over the end of the month, by roster or by permit', () => {
    const august = parseCivilDate('2021-08-02')
    const leave = permit('head', { permitKind: 'leave', from: LAST, until: addDays(august, 3) })
    const byPermit = { submissions: [leave], reviews: [review(leave)] }
    const byRoster = {
      roster: [
        rostered('head', 'C', LAST),
        rostered('e1', 'WFO', LAST),
        rostered('head', 'C', august),
      ],
    }
    const back = { roster: byRoster.roster.slice(0, 2) }

    const found = [byPermit, byRoster, back].map(
      (away) => foundOn(LAST, unexamined(LAST, '2021-08-03 00:00', away)).length,
    )

    expect(found).toEqual([0, 0, 1])
  })
})
