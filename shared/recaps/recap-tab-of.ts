import type { CivilDate, Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import { sheetIdOfSlot } from '../workbook/sheet-id.ts'
import type { RecapTab } from '../workbook/tab-declaration.ts'
import { getRecap, type RecapKey } from './recaps.ts'

/** Which recap it is among those of its kind. */
export interface RecapIdentity {
  readonly key: RecapKey
  readonly month?: Month
  readonly date?: CivilDate
  readonly employeeId?: EmployeeId
  /** Where it is narrowed to one unit. */
  readonly unitCode?: string
}

/**
 * The tab in which a recap stands: "Evaluasi Harian 2021-07-05", "Evaluasi Harian 2021-07-05 UMUM",
 * "Laporan Kinerja Harian 198001012005011001 2021-07". Its sheet id is the same on every retry, and
 * another for each month, date, person and unit. Throws `RangeError` where the identity lacks a part.
 */
export function recapTabOf(recap: RecapIdentity): {
  readonly sheetId: number
  readonly titles: Localized
} {
  const tab = getRecap(recap.key)
  const parts = [...partsOf(tab, recap), ...(recap.unitCode ? [recap.unitCode] : [])]
  return {
    sheetId: sheetIdOfSlot([tab.key, ...parts].join(':')),
    titles: {
      id: [tab.title.id, ...parts].join(' '),
      en: [tab.title.en, ...parts].join(' '),
    },
  }
}

function partsOf({ scope }: RecapTab, recap: RecapIdentity): string[] {
  switch (scope) {
    case 'standing':
      return []
    case 'month':
      return [get(recap, 'month')]
    case 'period':
      return [recap.date ?? get(recap, 'month')]
    case 'day':
      return [get(recap, 'date')]
    case 'person-month':
      return [get(recap, 'employeeId'), get(recap, 'month')]
    case 'person-day':
      return [get(recap, 'employeeId'), get(recap, 'date')]
  }
}

function get(recap: RecapIdentity, part: 'month' | 'date' | 'employeeId'): string {
  const value = recap[part]
  if (!value) throw new RangeError(`A recap "${recap.key}" has its ${part} in the title of its tab`)
  return value
}
