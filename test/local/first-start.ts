import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { localTimeOf } from '../../shared/calendar/zones.ts'
import { addDays } from '../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { instantOf } from '../../shared/model/instant.ts'
import { liveThrough } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import { startProduct } from '../sample/product.ts'
import type { Product } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atWita } from '../sample/working-days.ts'
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

/** Lives both sample agencies through: the large one in 2021, the small one in the present month. */
async function makeSamples(options: LocalOptions, tell: Tell): Promise<void> {
  const present = options.now ?? new Date()
  const { date: today } = localTimeOf(instantOf(present.getTime()), 'WITA')
  const kukar = sampleKukar(options.seed)
  const small = sampleSmall(options.seed, today, { verifiedEmail: true })
  const product = await startProduct({
    dataDir: options.dataDir,
    workspacePort: options.workspacePort,
    workerPort: options.workerPort,
    now: new Date(atWita('2021-06-25' as CivilDate, 480)),
  })
  try {
    await live(product, kukar, { from: '2021-06-25' as CivilDate, present, tell })
    await live(product, small, { from: `${today.slice(0, 7)}-01` as CivilDate, present, tell })
  } finally {
    await product.close()
  }
}

async function live(
  product: Product,
  agency: SampleAgency,
  { from, present, tell }: { from: CivilDate; present: Date; tell: Tell },
): Promise<void> {
  const startedAt = performance.now()
  const last = agency.days.at(-1) ?? from
  const end = atWita(addDays(last, 2), 540)
  const presentInstant = instantOf(present.getTime())
  const until = end < presentInstant ? end : presentInstant
  const setUpAt = atWita(from, 390)
  tell(`${agency.spreadsheetTitle}: ${agency.employees.length} staff, ${from} to ${last} …`)
  const lived = await liveThrough(product, agency, {
    setUpAt: setUpAt < until ? setUpAt : until,
    until,
  })
  const month = last.slice(0, 7) as Month
  await product.worker.operator.recap(lived.agencyId, {
    month,
    kinds: ['attendance', 'findings', 'diagnostics'],
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  tell(`  ${lived.filed.size} forms filed, recaps of ${month} made (${seconds} s)`)
}
