import type { Instant } from '../../shared/model/instant.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Agency } from '../../worker/ports/store.ts'
import { personKey, type PersonKey } from '../../worker/usecases/access/person-key.ts'
import { ticketOf } from '../../worker/usecases/access/ticket.ts'
import type { TicketOf } from '../sample/tickets.ts'

const SECRET = 'YmVuY2htYXJr'
const NEVER = { ofAll: 0, ofPerson: new Map<EmployeeId, number>() }

/** The number-th agency of a generated store. */
export function benchAgency(number: number, enrolledAt: Instant): Agency {
  const id = `agency-${String(number).padStart(3, '0')}`
  return {
    id,
    spreadsheetId: id,
    secret: SECRET,
    name: id,
    language: 'id',
    installer: 'hr@agency.example',
    enrolledAt,
    lastSweptAt: null,
    diagnosticsDigest: '',
    todayDigest: '',
    todayWrittenAt: null,
    locale: 'in_ID',
    reviewProblems: [],
    attributionBasis: '',
    baseTemplates: [],
    disconnectedAt: null,
    isMadeUp: false,
    sharing: null,
  }
}

/** Its people's tickets, each made once: somebody files by one several times a day. */
export function ticketsOfAgency(): TicketOf {
  const keys = new Map<EmployeeId, PersonKey>()
  let [known, on] = [new Map<string, string>(), '']
  return (employeeId, formKind, date) => {
    if (date > on) [known, on] = [new Map<string, string>(), date]
    const name = `${employeeId} ${formKind} ${date}`
    const standing = known.get(name)
    if (standing !== undefined) return standing
    const key =
      keys.get(employeeId) ?? personKey({ secret: SECRET }, employeeId, { renewals: NEVER })
    keys.set(employeeId, key)
    const ticket = ticketOf(key, { formKind, date })
    known.set(name, ticket)
    return ticket
  }
}
