import type { Month } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { tabTitle } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { localizeWorker } from '../worker-text.ts'

/**
 * Years in use, of which there is a roster, without any day off or without Ramadan in *Hari Libur*: its
 * days would be counted as ordinary ones.
 */
export function describeCalendar({
  roster,
  holidays,
}: Pick<Configuration, 'holidays'> & {
  readonly roster: readonly { readonly month: Month }[]
}): Problem[] {
  const years = [...new Set(roster.map(({ month }) => month.slice(0, 4)))].sort()
  const off = yearsOf(holidays.filter(({ kind }) => kind !== 'ramadan'))
  const fasting = yearsOf(holidays.filter(({ kind }) => kind === 'ramadan'))
  const where = localizeWorker((_, language) => tabTitle(getPeopleTab('holidays'), language))
  return years.flatMap((year) => [
    ...(off.has(year)
      ? []
      : [
          {
            code: 'holidays-missing',
            where,
            message: localizeWorker((text) => text.holidaysMissing(year)),
          },
        ]),
    ...(fasting.has(year)
      ? []
      : [
          {
            code: 'ramadan-missing',
            where,
            message: localizeWorker((text) => text.ramadanMissing(year)),
          },
        ]),
  ])
}

function yearsOf(holidays: readonly Holiday[]): ReadonlySet<string> {
  return new Set(holidays.map(({ date }) => date.slice(0, 4)))
}
