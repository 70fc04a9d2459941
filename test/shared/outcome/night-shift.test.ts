import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { at, clockIn, facts, MONDAY, outcomeOf, rostered } from '../evaluation/build-facts.ts'

const TUESDAY = addDays(MONDAY, 1)

function nightShift(overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  const preset = getPreset('kukar-2021')
  const { parameters } = applyParameters(
    preset,
    'shifts.afternoon.start=20:00\nshifts.afternoon.end=04:00',
  )
  return facts({
    policies: [policyFromPreset(preset, { parameters })],
    roster: [rostered('e1', 'SG'), rostered('e1', 'SG', TUESDAY)],
    ...overrides,
  })
}

describe('evaluateMonth with a shift that crosses midnight', () => {
  it('gives a check-in to the shift’s window and not to the calendar date', () => {
    const given = nightShift({
      clockIns: [clockIn('e1', '2021-07-06 00:10'), clockIn('e1', '2021-07-06 03:50')],
    })

    expect(outcomeOf(given)).toMatchObject({ code: 'H', lateMinutes: 250, earlyMinutes: 10 })
    expect(outcomeOf(given, { date: TUESDAY }).code).toBe('TK')
  })

  it('is not over at midnight but at the shift’s end', () => {
    expect(outcomeOf(nightShift(), { asOf: at('2021-07-06 03:59') }).code).toBe('open')
    expect(outcomeOf(nightShift(), { asOf: at('2021-07-06 04:00') }).code).toBe('TK')
  })

  it('reaches from the last day of one month into the next', () => {
    const given = nightShift({
      roster: [rostered('e1', 'SG', addDays(MONDAY, -5))],
      clockIns: [clockIn('e1', '2021-07-01 03:55')],
    })

    expect(outcomeOf(given, { date: addDays(MONDAY, -4) }).code).toBe('TK')
  })
})
