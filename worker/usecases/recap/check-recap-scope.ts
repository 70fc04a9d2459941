import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { RecapJobRequest } from '../../../shared/contract/index.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/**
 * Whether there are the day, person and unit that a recap is asked for, as the tabs were last read.
 * Throws `DomainError` `invalid-request` that names the field.
 */
export async function checkRecapScope(
  context: Context,
  agency: Agency,
  {
    date,
    employeeId,
    unit,
    asOf,
  }: Pick<RecapJobRequest, 'date' | 'employeeId' | 'unit'> & { readonly asOf: Instant },
): Promise<void> {
  if (date === undefined && employeeId === undefined && unit === undefined) return
  const text = workerText(agency.language)
  const { configuration } = await loadConfiguration(context, agency)
  const { settings, employees, units } = configuration
  if (date !== undefined && date > localTimeOf(asOf, settings.zone).date) {
    throw new DomainError('invalid-request', text.dateAhead(date))
  }
  if (employeeId !== undefined && !employees.some(({ id }) => id === employeeId)) {
    throw new DomainError('invalid-request', text.personUnknown(employeeId))
  }
  if (unit !== undefined && !units.some(({ code }) => code === unit)) {
    throw new DomainError('invalid-request', text.unitUnknown(unit))
  }
}
