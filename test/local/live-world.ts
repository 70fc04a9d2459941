import type { RecapKind } from '../../shared/contract/index.ts'
import { localTimeOf } from '../../shared/calendar/zones.ts'
import { addDays, datesOfMonth, monthOf } from '../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { instantOf } from '../../shared/model/instant.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { liveTogether } from '../sample/live-through.ts'
import type { Life, OnDay } from '../sample/live-through.ts'
import { startProduct } from '../sample/product.ts'
import type { Product, ProductOptions } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import type { LiveAgency } from '../sample/set-up-agency.ts'
import { atLocal } from '../sample/working-days.ts'
import type { SampleWorld } from './sample-worlds.ts'

/** Lives the agencies of a world through in a data directory of their own, and makes their recaps. */
export async function liveWorld(
  world: SampleWorld,
  options: Pick<ProductOptions, 'dataDir' | 'environment'> & {
    /** Where the workspace is served that will have the data. */
    readonly publicOrigin: string
    readonly now: Date
    readonly onDay?: OnDay
  },
): Promise<void> {
  const { onDay, now, ...place } = options
  const present = instantOf(now.getTime())
  const lives = world.agencies.map((agency, index) => lifeOf(agency, { index, present }))
  const begin = lives.map(({ setUpAt }) => setUpAt).toSorted()[0] ?? present
  const product = await startProduct({ ...place, now: new Date(begin) })
  try {
    await liveTogether(
      product,
      lives.map((life) => ({ ...life, atEnd: (live) => makeRecaps(product, life, live, present) })),
      { ...(onDay && { onDay }) },
    )
  } finally {
    await product.close()
  }
}

/** Set-up makes tabs for the present month and the next: no roster fits into a later one. */
export function canBeLived({ agencies }: SampleWorld, now: Date): boolean {
  const { date: today } = localTimeOf(instantOf(now.getTime()), 'WITA')
  const nextMonth = monthOf(addDays(datesOfMonth(monthOf(today)).at(-1)!, 1))
  return agencies.every(({ months }) => (months.at(-1) ?? '') <= nextMonth)
}

/** Set up at 06:30 some days before it begins, lived until after its last decision, or the present. */
function lifeOf(
  agency: SampleAgency,
  { index, present }: { readonly index: number; readonly present: Instant },
): Life {
  const { date: today } = localTimeOf(present, 'WITA')
  const first = agency.days[0] ?? today
  const last = agency.days.at(-1) ?? today
  const begin = atLocal(
    agency.zone,
    agency.months[0] === monthOf(today) ? first : addDays(first, -3),
    390,
  )
  // Not two in one minute: Google counts calls by the minute.
  const end = atLocal(agency.zone, addDays(last, 5), 720 + 2 * index)
  return {
    agency,
    setUpAt: begin < present ? begin : present,
    until: end < present ? end : present,
  }
}

const RECAPS = ['attendance', 'travel', 'findings', 'diagnostics'] as const

/** BKPSDM of Kotawaringin Timur. */
export const OVERSEER = 'kotim-bkpsdm'
/** By code. What it oversees: itself and the two others of the regency. */
const REGENCY_MEMBERS = ['BKPSDM-KOTIM', 'DISKOMINFO-KOTIM', 'KEC-BAAMANG-KOTIM']
/** The morning after the last day on which its agencies' recaps of July are in time. */
const REGENCY_RECAP_AT = atLocal('WIB', '2021-08-06' as CivilDate, 480)
/** Makes no travel recap (C8), so that the regency's recap shows who is overdue. */
const WITHOUT_TRAVEL = 'kotim-kecamatan'

async function makeRecaps(
  product: Product,
  { agency, until }: Life,
  { agencyId }: LiveAgency,
  present: Instant,
): Promise<void> {
  const months = agency.months.filter((month) => month <= until.slice(0, 7))
  const kinds = agency.key === WITHOUT_TRAVEL ? RECAPS.filter((kind) => kind !== 'travel') : RECAPS
  for (const month of months) await recapStrictly(product, agencyId, { month, kinds })
  if (agency.key === OVERSEER) await recapRegency(product, { agencyId, months, present })
}

/** The last of its regency to make its recaps oversees the others, and recaps them. */
async function recapRegency(
  product: Product,
  {
    agencyId,
    months,
    present,
  }: { readonly agencyId: string; readonly months: readonly Month[]; readonly present: Instant },
): Promise<void> {
  const { operator } = product.worker
  const { members } = await operator.oversee(agencyId, REGENCY_MEMBERS)
  if (months.length === 0) return
  const at = REGENCY_RECAP_AT < present ? REGENCY_RECAP_AT : present
  if (at === REGENCY_RECAP_AT) {
    product.ws.clock.set(new Date(at))
    for (const member of members) await operator.sweep(member.agencyId)
  }
  for (const month of months) {
    await recapStrictly(product, agencyId, { month, kinds: ['regency'] })
  }
}

async function recapStrictly(
  { worker }: Product,
  agencyId: string,
  { month, kinds }: { readonly month: Month; readonly kinds: readonly RecapKind[] },
): Promise<void> {
  const job = await worker.operator.recap(agencyId, { month, kinds: [...kinds] })
  if (job.state !== 'done') throw new Error(`The recap failed: ${job.message}`)
}
