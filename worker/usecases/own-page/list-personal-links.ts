import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { PersonalLinks } from '../../../shared/contract/index.ts'
import { whatsAppOf } from '../../../shared/identifiers/phone-number.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { hasPage, listClosings } from '../access/has-page.ts'
import { numbersOf, pagePath, personKey } from '../access/person-key.ts'

/**
 * The path of each person's own page, heads' too, of those who have one; and since when they have
 * opened it by their present key.
 */
export async function listPersonalLinks(context: Context, agency: Agency): Promise<PersonalLinks> {
  const { configuration } = await loadConfiguration(context, agency)
  const { employees, numbers, settings, units } = configuration
  const renewals = await context.store.keys.listRenewals(agency.id)
  const openings = await context.store.openings.list(agency.id)
  const { date } = localTimeOf(instantNow(context), settings.zone)
  const closings = await listClosings(context.store, agency.id, settings.zone)
  const people = employees
    .filter((employee) => hasPage(employee, date, closings))
    .map(({ id, name, unitCode, phone = '' }) => {
      const key = personKey(agency, id, { renewals, numbers })
      const own = new Set(numbersOf(id, numbers))
      const opening = openings.find(
        ({ employeeId, keyVersion }) => own.has(employeeId) && keyVersion === key.version,
      )
      return {
        employeeId: id,
        name,
        unit: units.find(({ code }) => code === unitCode)?.name || unitCode,
        phone,
        whatsApp: whatsAppOf(phone),
        openedOn: opening?.openedOn ?? null,
        page: pagePath(agency, key),
      }
    })
  return { people }
}
