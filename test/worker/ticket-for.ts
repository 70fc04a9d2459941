import { localTimeOf } from '../../shared/calendar/zones.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { KeyRenewals } from '../../worker/ports/key-records.ts'
import { ticketsOf } from '../sample/tickets.ts'

/** The ticket of the day on which something is filed at `at`, of a key that was never renewed, unless that is given. */
export function ticketFor(
  secret: string,
  { employeeId, formKind, at }: { employeeId: EmployeeId; formKind: FormKind; at: string },
  renewals?: KeyRenewals,
): string {
  const { date } = localTimeOf(parseInstant(at), 'WITA')
  return ticketsOf(secret, renewals)(employeeId, formKind, date)
}
