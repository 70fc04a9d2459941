import { addDays, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import { employee, unit } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

/** A Monday: the first window of four weeks. */
const FIRST = parseCivilDate('2024-04-01')
const LAST = addDays(FIRST, 25)

/** Four weeks of five days, as "OOOOO HHHHH OOHHH HHHHH". */
function weeks(given: Pick<TypedCase, 'kind' | 'says' | 'told'>, pattern: string): TypedCase {
  return {
    ...given,
    on: LAST,
    facts: {
      roster: pattern.split(' ').flatMap((week, at) =>
        week.split('').flatMap((place, day) =>
          rosterOf(addDays(FIRST, at * 7 + day), {
            [place === 'O' ? 'WFO' : 'WFH']: ['officer'],
          }),
        ),
      ),
    },
  }
}

/** Ten days of each twenty in the office, in blocks of five. */
export const northLanarkshire2024: TypedRegulation = {
  title: 'North Lanarkshire Council, hybrid scheme 2024',
  language: 'en',
  row: {
    Number: 'Hybrid Scheme 2024',
    Date: '1 April 2024',
    'Valid From': '1 April 2024',
    Issuer: 'North Lanarkshire Council',
  },
  office: {
    units: [unit('umum', { name: 'Business Services' })],
    employees: [employee('officer')],
  },
  clauses: [
    {
      number: '4.1',
      text: 'At least 10 days of each 20 in the office, in blocks of five days running',
      asks: [
        'Days at a place',
        '',
        '',
        'place: office\nat least: 10\nin weeks: 4\ndays in a row: 5',
      ],
      cases: [
        weeks({ kind: 'kept', says: 'three weeks in, one at home' }, 'OOOOO OOOOO HHHHH OOOOO'),
        weeks(
          {
            kind: 'broken',
            says: 'one week in',
            told: [
              '4.1: 5 of 20 days on duty at the office in 5 working days running, 1 April 2024 to 28 April 2024; at least 10 days',
            ],
          },
          'HHHHH OOOOO HHHHH HHHHH',
        ),
        weeks(
          {
            kind: 'broken',
            says: 'ten days, of which no five run',
            told: [
              '4.1: 0 of 20 days on duty at the office in 5 working days running, 1 April 2024 to 28 April 2024; at least 10 days',
            ],
          },
          'HOOOH HOOOH HOOHH HOOHH',
        ),
        weeks({ kind: 'boundary', says: 'two weeks in, apart' }, 'HHHHH OOOOO HHHHH OOOOO'),
      ],
    },
    {
      number: '4.2',
      text: 'The pattern is agreed with the line manager',
      note: 'an agreement between two people, of which nothing is recorded but the roster',
    },
  ],
}
