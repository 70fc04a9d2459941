import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { monthOf } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { heardFrom } from '../../../shared/outcome/hearing.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { closingMonthOf } from '../../../shared/own-page/describe-own-page.ts'
import { recordedLine, type ReminderLine } from '../../../shared/reminders/reminder.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { openCodes } from '../month/project-codes.ts'
import { findSeal } from '../sealed/sealed-month.ts'

/**
 * What will be recorded against whom of the month that ended last, for the two working days in which they may
 * object before it is closed; nothing before and after, and none once it is closed. For threads.
 */
export async function listRecorded(
  context: Context,
  agency: Agency,
  { configuration, throughSequence }: Followed,
): Promise<Map<EmployeeId, ReminderLine>> {
  const asOf = instantNow(context)
  const { date } = localTimeOf(asOf, configuration.settings.zone)
  const month = closingMonthOf(monthOf(date), date)
  const over = monthOverFrom(configuration, month)
  const heardMs = epochMsOf(heardFrom(over, configuration))
  const isTime = epochMsOf(asOf) >= epochMsOf(over) && epochMsOf(asOf) < heardMs
  if (!isTime || (await findSeal(context.store, agency.id, month))) return new Map()
  const { evaluation } = await openCodes(context, agency, { month, asOf, throughSequence })
  const byPerson = Map.groupBy(evaluation.outcomes, ({ employeeId }) => employeeId)
  const lines = [...byPerson].flatMap(([id, days]) => {
    const line = recordedLine(days, { month, heardMs })
    return line ? [[id, line] as const] : []
  })
  return new Map(lines)
}
