import { describe, expect, it } from 'vitest'
import { journeyInWords } from '../../../shared/rules/journey.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import { MONDAY, permit } from '../evaluation/build-facts.ts'

describe('journeyInWords', () => {
  it('counts first and last day, and cuts what is typed at length', () => {
    const journey = permit('e1', {
      travelKind: 'family',
      region: 'outside',
      destination: ` ${'Jakarta '.repeat(10)}`,
      until: addDays(MONDAY, 2),
    })

    expect(journeyInWords(journey)).toEqual({
      kind: 'family',
      destination: 'Jakarta '.repeat(10).slice(0, 60),
      regionAsked: true,
      from: MONDAY,
      until: addDays(MONDAY, 2),
      days: 3,
    })
    expect(journeyInWords(permit('e1')).kind).toBeNull()
  })
})
