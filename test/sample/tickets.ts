import { localTimeOf } from '../../shared/calendar/zones.ts'
import type { Zone } from '../../shared/model/agency.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import { instantOf } from '../../shared/model/instant.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { KeyRenewals } from '../../worker/ports/key-records.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { personKey } from '../../worker/usecases/access/person-key.ts'
import { ticketOf } from '../../worker/usecases/access/ticket.ts'
import type { Product } from './product.ts'
import type { LiveAgency } from './set-up-agency.ts'

/** The ticket that a person's page puts into the link to a form on a day. */
export type TicketOf = (employeeId: EmployeeId, formKind: FormKind, date: CivilDate) => string

const NEVER = { ofAll: 0, ofPerson: new Map<EmployeeId, number>() }

/** What the running worker makes the agency's keys from. */
export async function readSecret({ place }: Product, agencyId: string): Promise<string> {
  const store = await openStore(place)
  try {
    return (await store.agencies.find(agencyId))?.secret ?? ''
  } finally {
    await store.close()
  }
}

/** Of keys that were never renewed, unless that is given. */
export function ticketsOf(secret: string, renewals: KeyRenewals = NEVER): TicketOf {
  return (employeeId, formKind, date) =>
    ticketOf(personKey({ secret }, employeeId, { renewals }), { formKind, date })
}

/** What day it is for the agency on the product's clock. */
export function todayOf({ ws }: Pick<Product, 'ws'>, zone: Zone): CivilDate {
  return localTimeOf(instantOf(ws.clock.now().getTime()), zone).date
}

/** A form's address as the person's page gives it today, with answers filled in by question. */
export function linkToForm(
  product: Product,
  live: LiveAgency,
  {
    employeeId,
    formKind,
    answers = {},
  }: {
    readonly employeeId: EmployeeId
    readonly formKind: FormKind
    readonly answers?: Readonly<Record<string, string>>
  },
): string {
  const { publishedId, questionIds } = live.forms[formKind]
  const ticket = live.ticketOf(employeeId, formKind, todayOf(product, live.zone))
  const url = new URL(`${product.ws.origin}/forms/d/e/${publishedId}/viewform?usp=pp_url`)
  for (const [key, value] of Object.entries({ employeeId, ticket, ...answers })) {
    url.searchParams.set(`entry.${Number.parseInt(questionIds[key] ?? '', 16)}`, value)
  }
  return url.href
}
