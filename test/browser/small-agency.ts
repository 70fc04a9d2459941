import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import { liveThrough } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import type { Person } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import type { SampleAgency, SampleEmployee } from '../sample/sample-agency.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atWita } from '../sample/working-days.ts'
import { startTemporaryProduct } from './temporary-product.ts'

/** The small agency on a Wednesday morning, two working days into the month. */
export interface SmallAgency {
  readonly product: Product
  readonly agency: SampleAgency
  readonly live: LivedAgency
  readonly today: CivilDate
  readonly hr: Person
  /** Who the person is and their ticket of today, as answers of a form. */
  who(
    employee: SampleEmployee,
    formKind?: FormKind,
  ): Readonly<Record<'employeeId' | 'ticket', string[]>>
  sweep(): Promise<void>
  /** All that stands in a tab, unformatted. */
  read(title: string): string[][]
}

const TODAY = '2026-03-04' as CivilDate

export async function startSmallAgency(): Promise<SmallAgency> {
  const agency = sampleSmall(1, TODAY)
  const product = await startTemporaryProduct({
    now: new Date(atWita('2026-03-01' as CivilDate, 0)),
  })
  const live = await liveThrough(product, agency, {
    setUpAt: atWita('2026-03-01' as CivilDate, 400),
    until: atWita(TODAY, 450),
  })
  const hr = asPerson(product.ws, agency.installer)
  return {
    product,
    agency,
    live,
    today: TODAY,
    hr,
    who: ({ id }, formKind = 'check-in') => ({
      employeeId: [id],
      ticket: [live.ticketOf(id, formKind, TODAY)],
    }),
    async sweep() {
      await product.worker.operator.sweep(live.agencyId)
    },
    read: (title) =>
      hr.read(live.spreadsheetId, `'${title}'!A1:AZ1000`).map((row) => row.map(String)),
  }
}

/** Answers of *Presensi* at home, without who. Its location cannot be read, so that it waits in *Tinjauan*. */
export const DOUBTFUL_CHECK_IN = {
  kind: ['Masuk'],
  place: ['Rumah'],
  condition: ['Sehat'],
  location: ['Jl. Mawar No. 12, Tenggarong'],
} as const
