import { datesOfMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { RecapKind } from '../../shared/contract/recap-job.ts'
import type { SampleAgency, SampleEmployee } from '../sample/sample-agency.ts'

const REGENCY = 'kotim-bkpsdm'

/** What an agency's HR asks for: every recap of a month, of a day and of a person. */
export interface RecapChoice {
  readonly month: Month
  readonly date: CivilDate
  readonly person: SampleEmployee
  /** `regency` where the agency oversees others. */
  readonly kinds: readonly RecapKind[]
}

/**
 * The month with most days, the middle of its working days, and somebody at the office then. A
 * month that has just begun has neither; its first day and the first person then.
 */
export function chooseRecaps(agency: SampleAgency): RecapChoice {
  const month = agency.months.toSorted((a, b) => daysIn(agency, b) - daysIn(agency, a))[0]
  if (!month) throw new Error(`${agency.key} has no month`)
  const atOffice = agency.expected.filter(
    ({ date, code }) => date.startsWith(month) && code === 'H',
  )
  const middle = atOffice[Math.floor(atOffice.length / 2)]
  const date = middle?.date ?? datesOfMonth(month)[0]
  const person = agency.employees.find(({ id }) => id === middle?.employeeId) ?? agency.employees[0]
  if (!date || !person) throw new Error(`${agency.key} has no staff`)
  return {
    month,
    date,
    person,
    kinds: RecapKind.options.filter((kind) => kind !== 'regency' || agency.key === REGENCY),
  }
}

function daysIn({ days }: SampleAgency, month: Month): number {
  const ofMonth = new Set(datesOfMonth(month))
  return days.filter((date) => ofMonth.has(date)).length
}
