import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { withCodes } from '../../../shared/policy/roster-codes.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { at, facts, rostered, settings } from '../evaluation/build-facts.ts'

function overFrom(month: string, overrides: Partial<AgencyFacts> = {}): string {
  return monthOverFrom(facts(overrides), parseMonth(month))
}

describe('monthOverFrom', () => {
  it('is the end of the last day where no report of it can come late', () => {
    // 31 July 2021 is a Saturday; Friday's report may come until its end.
    expect(overFrom('2021-07')).toBe(at('2021-08-01 00:00'))
  })

  it('waits for the late report of the last working day', () => {
    expect(overFrom('2021-08')).toBe(at('2021-09-02 00:00'))
  })

  it('does not wait where the policy asks for no report', () => {
    const preset = policyFromPreset(getPreset('kukar-2021'))
    const parameters = { ...preset.parameters, dailyReport: false, officeReport: false }

    expect(overFrom('2021-08', { policies: [{ ...preset, parameters }] })).toBe(
      at('2021-09-01 00:00'),
    )
  })

  it('goes by the zone of the agency', () => {
    expect(overFrom('2021-07', { settings: settings({ zone: 'WIT' }) })).toBe(
      at('2021-08-01 00:00', 'WIT'),
    )
  })

  it('waits for a shift that crosses midnight', () => {
    const preset = policyFromPreset(getPreset('kukar-2021'))
    const parameters = {
      ...preset.parameters,
      dailyReport: false,
      officeReport: false,
      shifts: withCodes(preset.parameters.shifts, [{ code: 'PK', start: '20:00', end: '04:00' }]),
    }
    const policies = [{ ...preset, parameters }]

    expect(
      overFrom('2021-07', {
        policies,
        roster: [rostered('e1', 'PK', parseCivilDate('2021-07-31'))],
      }),
    ).toBe(at('2021-08-01 04:00'))
    expect(
      overFrom('2021-07', {
        policies,
        roster: [rostered('e1', 'PK', parseCivilDate('2021-07-30'))],
      }),
    ).toBe(at('2021-08-01 00:00'))
  })

  it('waits for the report of who is on piket on the last day, though it is a day off', () => {
    const roster = [rostered('e1', 'PK', parseCivilDate('2021-07-31'))]

    expect(overFrom('2021-07', { roster })).toBe(at('2021-08-02 00:00'))
  })

  it('looks through roster and staff once, however often it is asked of the same configuration', () => {
    const given = facts({ roster: [rostered('e1', 'WFO', parseCivilDate('2021-07-31'))] })
    let reads = 0
    const counted = {
      ...given,
      get roster() {
        reads++
        return given.roster
      },
    }

    const first = monthOverFrom(counted, parseMonth('2021-07'))
    const again = monthOverFrom(counted, parseMonth('2021-07'))

    expect(again).toBe(first)
    expect(reads).toBe(1)
    expect(monthOverFrom(counted, parseMonth('2021-08'))).not.toBe(first)
  })
})
