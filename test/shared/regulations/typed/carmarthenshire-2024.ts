import { datesOfMonth, parseMonth, weekdayOf } from '../../../../shared/model/civil-date.ts'
import { employee, unit } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

/** 22 of them. */
const WORKING_DAYS = datesOfMonth(parseMonth('2026-10')).filter((date) => weekdayOf(date) <= 5)

/** Of 22 days so many at the office, then some on leave, the rest at home. */
function month(
  kind: TypedCase['kind'],
  id: 'officer' | 'manager',
  {
    office,
    leave = 0,
    told = [],
  }: {
    readonly office: number
    readonly leave?: number
    readonly told?: readonly string[]
  },
): TypedCase {
  const other = id === 'officer' ? 'manager' : 'officer'
  const codesOf = (at: number): Partial<Record<'WFO' | 'WFH' | 'C', string[]>> => {
    if (at < office) return { WFO: [id, other] }
    return at < office + leave ? { C: [id], WFO: [other] } : { WFH: [id], WFO: [other] }
  }
  return {
    kind,
    says: `${office} of ${22 - leave} days at the office`,
    on: WORKING_DAYS.at(-1)!,
    facts: { roster: WORKING_DAYS.flatMap((date, at) => rosterOf(date, codesOf(at))) },
    told,
  }
}

/** At least 40 % of working time at the workplace, of managers half. */
export const carmarthenshire2024: TypedRegulation = {
  title: 'Carmarthenshire County Council, hybrid working guidance 2024',
  language: 'en',
  row: {
    Number: 'Hybrid Working Guidance 2024',
    Date: '1 April 2024',
    'Valid From': '1 April 2024',
    Issuer: 'Carmarthenshire County Council',
  },
  office: {
    units: [unit('umum', { name: 'People Services' })],
    employees: [employee('officer'), employee('manager', { positionClass: 'pengawas' })],
  },
  clauses: [
    {
      number: '1',
      text: 'At least 40% of working time is spent at the workplace over a month',
      asks: [
        'Days at a place',
        'all staff',
        '',
        'place = the office\nat least = 40%\nwithin = a month',
      ],
      cases: [
        month('kept', 'officer', { office: 12 }),
        month('broken', 'officer', {
          office: 8,
          told: [
            '1: 8 of 22 days on duty at the office = 36.4%, 1 October 2026 to 31 October 2026; at least 40% = 9 days',
          ],
        }),
        month('boundary', 'officer', { office: 9 }),
        month('boundary', 'officer', { office: 8, leave: 2 }),
      ],
    },
    {
      number: '2',
      text: 'Managers spend at least 50%',
      asks: [
        'Days at a place',
        'managers',
        '',
        'place = the office; at least = 50 percent; within = a month',
      ],
      cases: [
        month('kept', 'manager', { office: 15 }),
        month('broken', 'manager', {
          office: 10,
          told: [
            '2: 10 of 22 days on duty at the office = 45.5%, 1 October 2026 to 31 October 2026; at least 50% = 11 days',
          ],
        }),
        month('boundary', 'manager', { office: 11 }),
      ],
    },
    {
      number: '3',
      text: 'Where duties allow, staff choose the days with their manager',
      note: 'an agreement between two people, of which nothing is recorded but the roster',
    },
  ],
}
