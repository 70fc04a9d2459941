import type { DayRecord } from '../../../shared/evaluation/day-record-of.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { MonthStanding } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { openRemembered } from './remembered-months.ts'

/** Months opened at once: as they lie in the store and as JSON they take more than what they say. */
const MONTHS_AT_ONCE = 100

/** How a kept month stands, and what it says. */
export interface OpenedMonth extends MonthStanding {
  /** Undefined where it is not as the worker had put it. */
  readonly said: PersonMonth | undefined
  readonly isGenuine: boolean
}

/** All that is kept of the month, by employee, opened some at a time, unless it was opened before and is the same. */
export async function listOpened(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  month: Month,
): Promise<OpenedMonth[]> {
  const { projections } = store
  const opened: OpenedMonth[] = []
  for (let after = '', isLeft = true; isLeft;) {
    const page = { after, limit: MONTHS_AT_ONCE }
    const rows = await projections.listSealedMonths(agency.id, month, page)
    for (const row of rows) {
      const { employeeId, asOf, validUntil, awaitsForms, isStale, throughSequence } = row
      const said = openRemembered(store, row, (body) => sharing(JSON.parse(body) as PersonMonth))
      const standing = { employeeId, asOf, validUntil, awaitsForms, isStale, throughSequence }
      opened.push({ ...standing, said, isGenuine: said !== undefined })
    }
    after = rows.at(-1)?.employeeId ?? after
    isLeft = rows.length === MONTHS_AT_ONCE
  }
  return opened
}

const NONE: readonly never[] = []

/** The same, with what most days have alike in memory once: of thousands of people that is a tenth of it. */
function sharing(month: PersonMonth): PersonMonth {
  const { employeeId } = month
  return { ...month, records: month.records.map((record) => sharingOf(record, employeeId)) }
}

function sharingOf(record: DayRecord, employeeId: EmployeeId): DayRecord {
  const { outcome, plan } = record
  return {
    ...record,
    outcome: {
      ...outcome,
      employeeId,
      flags: shared(outcome.flags),
      evidence: shared(outcome.evidence),
    },
    plan: { ...plan, cells: shared(plan.cells) },
    clockIns: shared(record.clockIns),
    ...(record.homeSpots && { homeSpots: shared(record.homeSpots) }),
  }
}

function shared<Element>(list: readonly Element[]): readonly Element[] {
  return list.length === 0 ? NONE : list
}
