import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { facts, MONDAY, outcomeOf, report, rostered } from '../evaluation/build-facts.ts'

describe('a day at home of which only a report was filed', () => {
  it.each([
    ['landak-2020', ['check-in-missing', 'check-out-missing']],
    ['kudus-2020', ['location-slot-missing']],
    ['kukar-2021', ['check-in-missing']],
  ])('is no absence under %s, whether it asks for reports or not', (preset, flags) => {
    const validFrom = parseCivilDate('2021-07-01')
    const given = facts({
      policies: [policyFromPreset(getPreset(preset), { validFrom })],
      roster: [rostered('e1', 'WFH')],
      submissions: [report('e1', MONDAY, `${MONDAY} 16:50`)],
    })

    expect(outcomeOf(given)).toMatchObject({ code: 'WFH', flags })
    expect(outcomeOf({ ...given, submissions: [] }).code).toBe('TK')
  })
})
