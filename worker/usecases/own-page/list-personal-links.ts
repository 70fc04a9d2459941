import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { PersonalLinks } from '../../../shared/contract/index.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../load-agency-facts.ts'
import { hasPage } from './find-person-by-key.ts'
import { pagePath, personKey } from './person-key.ts'

/** The path of each person's own page, heads' too; of those who have one. */
export async function listPersonalLinks(context: Context, agency: Agency): Promise<PersonalLinks> {
  const { configuration } = await loadConfiguration(context, agency)
  const { employees, numbers, settings } = configuration
  const renewals = await context.store.keys.listRenewals(agency.id)
  const { date } = localTimeOf(instantNow(context), settings.zone)
  return {
    people: employees
      .filter((employee) => hasPage(employee, date))
      .map(({ id, name }) => ({
        employeeId: id,
        name,
        page: pagePath(agency, personKey(agency, id, { renewals, numbers })),
      })),
  }
}
