import type { FormKind } from '../../shared/model/submission.ts'
import { linkToForm } from '../sample/tickets.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { liveThrough } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import type { ClauseAgency } from '../sample/clause-shown.ts'
import type { Product } from '../sample/product.ts'
import type { SampleEmployee } from '../sample/sample-agency.ts'
import { atLocal } from '../sample/working-days.ts'
import { startTemporaryProduct } from './temporary-product.ts'

/** A sample agency of a regulation on one of its mornings; the worker runs by itself. */
export interface ClauseAgencyToday {
  readonly product: Product
  readonly agency: ClauseAgency
  readonly live: LivedAgency
  person(role: string): SampleEmployee
  /** The person's own link to a form. */
  linkOf(role: string, formKind: FormKind): string
  /** Turns the product's clock to a local time, forward only. */
  turnTo(date: CivilDate, time: { hour: number; minute: number }): void
  /** Reads everything and makes the recaps of a month. */
  makeRecaps(month: Month): Promise<void>
}

/** Lives the agency through from its set-up until 06:00 of `today`. */
export async function startClauseAgency(
  agency: ClauseAgency,
  { setUpOn, today }: { setUpOn: CivilDate; today: CivilDate },
): Promise<ClauseAgencyToday> {
  const setUpAt = atLocal(agency.zone, setUpOn, 390)
  const product = await startTemporaryProduct({ now: new Date(setUpAt) })
  const live = await liveThrough(product, agency, {
    setUpAt,
    until: atLocal(agency.zone, today, 360),
  })
  const { operator } = product.worker
  const person = (role: string): SampleEmployee => {
    const found = agency.employees.find(({ id }) => id === agency.roles.get(role))
    if (!found) throw new RangeError(`Nobody is "${role}"`)
    return found
  }
  return {
    product,
    agency,
    live,
    person,
    linkOf: (role, formKind) =>
      linkToForm(product, live, { employeeId: person(role).id, formKind }),
    turnTo(date, { hour, minute }) {
      product.ws.clock.set(new Date(atLocal(agency.zone, date, hour * 60 + minute)))
    },
    async makeRecaps(month) {
      await operator.sweep(live.agencyId)
      const kinds = ['attendance', 'findings'] as const
      await operator.recap(live.agencyId, { month, kinds: [...kinds] })
    },
  }
}
