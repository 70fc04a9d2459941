import { describe, expect, it } from 'vitest'
import { isWithinRegency, journeyInWords } from '../../../shared/rules/journey.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import { MONDAY, permit, settings } from '../evaluation/build-facts.ts'
import { ruleContext } from './rule-context.ts'

describe('isWithinRegency', () => {
  it.each([
    ['Kudus', 'Kecamatan Jati, Kudus', true],
    ['Kabupaten Kudus', 'KUDUS', true],
    ['Kab. Kudus', 'Alun-alun Kudus', true],
    [' kab  Kudus ', 'kudus kota', true],
    ['Kudus', 'Semarang', false],
    ['Kabanjahe', 'Kabanjahe', true],
    ['Kota Kab Baru', 'Baru', false],
    ['Kota Kab Baru', 'Kota Baru', false],
    ['', 'Semarang', false],
  ])('with regency %j says of %j: %s', (regencyName, destination, expected) => {
    const rules = ruleContext({ settings: settings({ regencyName }) })

    expect(isWithinRegency(permit('e1', { destination }), rules)).toBe(expected)
  })
})

describe('journeyInWords', () => {
  it('counts first and last day, and cuts what is typed at length', () => {
    const journey = permit('e1', {
      travelKind: 'family',
      destination: ` ${'Jakarta '.repeat(10)}`,
      until: addDays(MONDAY, 2),
    })

    expect(journeyInWords(journey)).toEqual({
      kind: 'family',
      destination: 'Jakarta '.repeat(10).slice(0, 60),
      from: MONDAY,
      until: addDays(MONDAY, 2),
      days: 3,
    })
    expect(journeyInWords(permit('e1')).kind).toBeNull()
  })
})
