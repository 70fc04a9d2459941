import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RecapKind } from '../../shared/contract/index.ts'
import { localTimeOf } from '../../shared/calendar/zones.ts'
import { addDays, datesOfMonth, monthOf } from '../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { instantOf } from '../../shared/model/instant.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { CLAUSE_SAMPLES } from '../sample/clause-samples.ts'
import { liveTogether } from '../sample/live-through.ts'
import type { Life } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import { startProduct } from '../sample/product.ts'
import type { Product } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { sampleKotimBkpsdm } from '../sample/sample-kotim-bkpsdm.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atLocal } from '../sample/working-days.ts'
import type { LiveAgency } from '../sample/set-up-agency.ts'
import type { LocalOptions } from './local-options.ts'

/** Who owns the empty spreadsheet of `--empty`. */
const EMPTY_OWNER = 'kepegawaian@contoh.example'

type Tell = (line: string) => void

/** Fills an unused data directory; a first start that was cut short begins again. */
export async function prepareData(options: LocalOptions, tell: Tell): Promise<void> {
  const { dataDir } = options
  const marker = join(dataDir, 'first-start.json')
  const unfinished = existsSync(marker) && !isFinished(marker)
  if (existsSync(marker) ? !unfinished : existsSync(join(dataDir, 'workspace'))) return
  if (unfinished) {
    tell('The first start was cut short; beginning again.')
    for (const name of ['workspace', 'addon', ...WORKER_FILES]) {
      rmSync(join(dataDir, name), { recursive: true, force: true })
    }
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(marker, JSON.stringify({ finished: false }))
  await (options.empty ? makeEmpty(options, tell) : makeSamples(options, tell))
  writeFileSync(
    marker,
    JSON.stringify({ finished: true, empty: options.empty, seed: options.seed }),
  )
}

const WORKER_FILES = ['worker.sqlite', 'worker.sqlite-wal', 'worker.sqlite-shm']

function isFinished(marker: string): boolean {
  const content: unknown = JSON.parse(readFileSync(marker, 'utf8'))
  return typeof content === 'object' && content !== null && 'finished' in content
    ? content.finished === true
    : false
}

async function makeEmpty(options: LocalOptions, tell: Tell): Promise<void> {
  const product = await startProduct({ ...options, ...(options.now && { now: options.now }) })
  try {
    asPerson(product.ws, EMPTY_OWNER).createSpreadsheet('Lembar kerja baru')
    const { code } = await product.worker.operator.issueEnrolmentCode()
    tell(`An empty spreadsheet of ${EMPTY_OWNER}. Enrolment code: ${code}`)
  } finally {
    await product.close()
  }
}

/** Every sample agency, the one that oversees its regency last. */
export function sampleAgencies(seed: number, today: CivilDate): SampleAgency[] {
  return [
    ...CLAUSE_SAMPLES.map((sample) => sample(seed)),
    sampleKukar(seed),
    sampleSmall(seed, today, { verifiedEmail: true }),
    sampleKotimBkpsdm(seed),
  ]
}

/** Lives every sample agency through: those of the five regulations, and one of the present month. */
async function makeSamples(options: LocalOptions, tell: Tell): Promise<void> {
  const startedAt = performance.now()
  const present = instantOf((options.now ?? new Date()).getTime())
  const { date: today } = localTimeOf(present, 'WITA')
  const all = sampleAgencies(options.seed, today)
  const agencies = all.filter(({ months }) => (months.at(-1) ?? '') <= nextMonthOf(today))
  const lives = agencies.map((agency, index) => lifeOf(agency, { index, today, present }))
  const product = await startProduct({
    dataDir: options.dataDir,
    workspacePort: options.workspacePort,
    workerPort: options.workerPort,
    now: new Date(lives.map(({ setUpAt }) => setUpAt).toSorted()[0] ?? present),
  })
  try {
    for (const agency of all) {
      const { spreadsheetTitle, employees, days } = agency
      const period = days.length > 0 ? `${days[0]} to ${days.at(-1)}` : 'just set up'
      const left = agencies.includes(agency) ? '' : ' (left out: the clock stands before it)'
      tell(`${spreadsheetTitle}: ${employees.length} staff, ${period}${left}`)
    }
    tell('Living them through, day by day …')
    const makeRecaps = ({ agency, until }: Life) => {
      const months = agency.months.filter((month) => month <= until.slice(0, 7))
      return async ({ agencyId }: LiveAgency): Promise<void> => {
        for (const month of months) {
          await recapStrictly(product, agencyId, { month, kinds: recapsOf(agency) })
        }
        if (agency.key === REGENCY) await recapRegency(product, { agencyId, months, present })
      }
    }
    const lived = await liveTogether(
      product,
      lives.map((life) => ({ ...life, atEnd: makeRecaps(life) })),
    )
    const filed = lived.reduce((sum, one) => sum + one.filed.size, 0)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    tell(`  ${filed} forms filed, recaps made (${seconds} s)`)
  } finally {
    await product.close()
  }
}

/** Set-up makes tabs for the present month and the next: no roster fits into a later one. */
function nextMonthOf(today: CivilDate): Month {
  return monthOf(addDays(datesOfMonth(monthOf(today)).at(-1)!, 1))
}

const RECAPS = ['attendance', 'travel', 'findings', 'diagnostics'] as const

const REGENCY = 'kotim-bkpsdm'
/** By code. What BKPSDM of Kotawaringin Timur oversees: itself and the two others of the regency. */
const REGENCY_MEMBERS = ['BKPSDM-KOTIM', 'DISKOMINFO-KOTIM', 'KEC-BAAMANG-KOTIM']
/** The morning after the last day on which its agencies' recaps of July are in time. */
const REGENCY_RECAP_AT = atLocal('WIB', '2021-08-06' as CivilDate, 480)
/** Makes no travel recap (C8), so that the regency's recap shows who is overdue. */
const WITHOUT_TRAVEL = 'kotim-kecamatan'

function recapsOf({ key }: SampleAgency): readonly RecapKind[] {
  return key === WITHOUT_TRAVEL ? RECAPS.filter((kind) => kind !== 'travel') : RECAPS
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

/** Set up at 06:30 some days before it begins, lived until after its last decision, or the present. */
function lifeOf(
  agency: SampleAgency,
  { index, today, present }: { index: number; today: CivilDate; present: Instant },
): Life {
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
