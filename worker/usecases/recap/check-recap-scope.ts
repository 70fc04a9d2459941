import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { RecapJobRequest } from '../../../shared/contract/index.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { findSeal } from '../sealed/sealed-month.ts'
import { workerText } from '../worker-text.ts'

type Demand = Pick<RecapJobRequest, 'month' | 'kinds' | 'date' | 'employeeId' | 'unit'> & {
  readonly asOf: Instant
}

/**
 * Whether there are the day, person and unit that a recap is asked for, as the tabs were last read, or, of what
 * is made over a seal, as they were when the month was closed. Throws `DomainError` `invalid-request` that
 * names the field.
 */
export async function checkRecapScope(
  context: Context,
  agency: Agency,
  { date, employeeId, unit, month, kinds, asOf }: Demand,
): Promise<void> {
  if (date === undefined && employeeId === undefined && unit === undefined) return
  const text = workerText(agency.language)
  const { configuration } = await loadConfiguration(context, agency)
  if (date !== undefined && date > localTimeOf(asOf, configuration.settings.zone).date) {
    throw new DomainError('invalid-request', text.dateAhead(date))
  }
  const seal = await findSeal(context.store, agency.id, parseMonth(month))
  const overSeal = seal ? kinds.filter((kind) => getRecap(kind).closed) : []
  const bases = [
    ...(overSeal.length < kinds.length ? [configuration] : []),
    ...(seal && overSeal.length > 0
      ? [(await loadConfiguration(context, agency, seal.throughSequence)).configuration]
      : []),
  ]
  for (const { employees, units } of bases) {
    if (employeeId !== undefined && !employees.some(({ id }) => id === employeeId)) {
      throw new DomainError('invalid-request', text.personUnknown(employeeId))
    }
    if (unit !== undefined && !units.some(({ code }) => code === unit)) {
      throw new DomainError('invalid-request', text.unitUnknown(unit))
    }
  }
}
