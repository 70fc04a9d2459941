import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmploymentStatus } from '../../../shared/model/employee.ts'

/** A day of one person as the law on discipline looks at it; days off and blank days are not here. */
export interface WorkingDay {
  readonly date: CivilDate
  readonly absent: boolean
  readonly status: EmploymentStatus
}

/** What of each law is told at how many days, as RULES.md §2 lists it. */
const PP_53_2010 = [5, 6, 11, 16, 21, 26, 31, 36, 41, 46]
const PP_94_2021 = [3, 4, 7, 11, 14, 17, 21, 25, 28]

/**
 * RULES.md §2 on absences, read plainly: day, law and threshold of all that is to be told, as
 * "2021-08-31 PP 94/2021 28", a row of ten as "… 10 in a row".
 */
export function readDiscipline(days: readonly WorkingDay[]): string[] {
  const told = new Set<string>()
  const tell: string[] = []
  let year = ''
  let count = 0
  let row = 0
  let underOld = false
  for (const { date, absent, status } of days) {
    if (date.slice(0, 4) !== year) {
      year = date.slice(0, 4)
      count = 0
    }
    if (!absent || (status !== 'PNS' && status !== 'CPNS')) {
      row = 0
      continue
    }
    count++
    row++
    const old = date <= '2021-08-30'
    const law = old ? 'PP 53/2010' : 'PP 94/2021'
    const reached = Math.max(0, ...(old ? PP_53_2010 : PP_94_2021).filter((from) => from <= count))
    if (reached > 0 && !told.has(`${year} ${law} ${reached}`)) {
      told.add(`${year} ${law} ${reached}`)
      tell.push(`${date} ${law} ${reached}`)
    }
    // A row that was ten days long before the law is told on its first working day under it.
    if (!old && (row === 10 || (row > 10 && underOld))) {
      tell.push(`${date} ${law} 10 in a row`)
    }
    underOld = old
  }
  return tell.sort()
}
