import type { DayCode } from '../../../shared/evaluation/month-codes.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { heardFrom } from '../../../shared/outcome/hearing.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import type { RecordedMonth } from '../../../shared/own-page/own-facts.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context, Task } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openCodes } from '../month/project-codes.ts'
import { presentMinute } from '../recap/request-recap.ts'
import { readSealed } from '../sealed/read-sealed.ts'
import { findSeal, type Seal } from '../sealed/sealed-month.ts'

interface Asked {
  readonly month: Month
  readonly employeeId: EmployeeId
}

/**
 * One person's days as *Rekap Kehadiran* has them: of a month that is over as they will be recorded, of a
 * closed one as they were. Null while the month goes on. In a thread, because a seal is held to its digest
 * whole. Throws `DomainError` `seal-broken`.
 */
export const findRecordedDaysTask: Task<Asked, RecordedMonth | null> = {
  name: 'find-recorded-days',
  async work(context, agency, asked) {
    const seal = await findSeal(context.store, agency.id, asked.month)
    return seal
      ? readSealedDays(context, agency, { ...asked, seal })
      : countDays(context, agency, asked)
  },
}

async function readSealedDays(
  context: Context,
  agency: Agency,
  { month, employeeId, seal }: Asked & { readonly seal: Seal },
): Promise<RecordedMonth> {
  const { evaluation } = await readSealed(context, agency, seal)
  return { month, days: daysOf(evaluation.outcomes, employeeId), heardFrom: null }
}

async function countDays(
  context: Context,
  agency: Agency,
  { month, employeeId }: Asked,
): Promise<RecordedMonth | null> {
  const asOf = presentMinute(context)
  const { configuration } = await loadConfiguration(context, agency)
  const over = monthOverFrom(configuration, month)
  if (epochMsOf(asOf) < epochMsOf(over)) return null
  const { throughSequence } = await followLedger(context, agency)
  const at = { month, asOf, throughSequence, only: employeeId }
  const { evaluation } = await openCodes(context, agency, at)
  return {
    month,
    days: daysOf(evaluation.outcomes, employeeId),
    heardFrom: heardFrom(over, configuration),
  }
}

function daysOf(outcomes: readonly DayCode[], employeeId: EmployeeId): DayCode[] {
  return outcomes.filter((day) => day.employeeId === employeeId)
}
