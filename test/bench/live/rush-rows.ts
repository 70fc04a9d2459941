import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

import { amountRow, type Row } from '../rows.ts'
import { percentile } from './percentile.ts'
import { crowdAgency, crowdOf } from './crowd.ts'
import { startScene, TODAY, type LiveOffice, type LiveScene } from './live-office.ts'

/** How many check in within how long; of `agencies` offices. */
export interface Rush {
  readonly agencies: number
  readonly people: number
  readonly minutes: number
}

/** Less often than a worker lets one address ask. */
const LOOK_MS = 150
/** Every tenth cannot be read and waits in *Tinjauan*. */
const DOUBTFUL = 10
const REVIEW_WITHIN_MS = 120_000

/** A morning on which everybody checks in, and two offices ask for recaps meanwhile. */
export async function rushRows(root: string, rush: Rush): Promise<Row[]> {
  const { agencies, people, minutes } = rush
  const dataDir = join(root, 'rush')
  mkdirSync(dataDir)
  const samples = Array.from({ length: agencies }, (_, index) =>
    crowdAgency(index + 1, people, TODAY),
  )
  const scene = await startScene(dataDir, samples)
  try {
    const total = agencies * people
    const looking = lookAtHealth(scene)
    const watch = watchReviews(scene.offices)
    const everyMs = (minutes * 60_000) / total
    const start = performance.now()
    const jobs: (readonly [LiveOffice, string])[] = []
    for (let number = 0; number < total; number += 1) {
      const office = scene.offices[number % agencies]!
      const { id } = crowdOf(office.agency, people)[Math.floor(number / agencies)]!
      const doubtful = number % DOUBTFUL === 0
      void office.checkIn(id, { doubtful }).then((ref) => doubtful && watch.expect(ref))
      if (number === Math.floor(total / 3) || number === Math.floor((2 * total) / 3)) {
        jobs.push([office, await office.askForRecaps()])
      }
      await sleep(Math.max(0, start + (number + 1) * everyMs - performance.now()))
    }
    const waits = await watch.end()
    const health = await looking.end()
    const states = await Promise.all(jobs.map(([office, id]) => office.stateOf(id)))
    await scene.product.worker.operator.sweep()
    const recorded = countRecorded(dataDir)
    const figure = `${total} check-ins in ${minutes} minutes, two recaps meanwhile`
    return [
      amountRow(
        { figure: `${figure}: lost`, most: 0 },
        total - recorded,
        'of them',
        `${recorded} in the ledger; recaps ${states.join(', ')}`,
      ),
      amountRow(
        { figure: `${figure}: /healthz p99`, most: 100 },
        percentile(health, 0.99),
        'ms',
        `${health.length} asked`,
      ),
      amountRow(
        { figure: `${figure}: p95 to Tinjauan` },
        percentile(waits, 0.95) / 1000,
        's',
        `${waits.length} that nobody could read`,
      ),
    ]
  } finally {
    await scene.close()
  }
}

function lookAtHealth({ workerUrl }: LiveScene): { readonly end: () => Promise<number[]> } {
  const took: number[] = []
  const ending = new AbortController()
  const looks = (async () => {
    while (!ending.signal.aborted) {
      const start = performance.now()
      const isWell = await fetch(`${workerUrl}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
      took.push(isWell ? performance.now() - start : Infinity)
      await sleep(LOOK_MS)
    }
  })()
  return {
    async end() {
      ending.abort()
      await looks
      return took
    },
  }
}

/** How long each that is expected took to stand in *Tinjauan*; those that never did for ever. */
function watchReviews(offices: readonly LiveOffice[]) {
  const since = new Map<string, number>()
  const waits: number[] = []
  function look(): void {
    const seen = new Set(offices.flatMap((office) => [...office.inReview()]))
    for (const [ref, start] of since) {
      if (!seen.has(ref)) continue
      since.delete(ref)
      waits.push(performance.now() - start)
    }
  }
  const timer = setInterval(look, 500)
  return {
    expect: (ref: string) => since.set(ref, performance.now()),
    async end(): Promise<number[]> {
      const end = performance.now() + REVIEW_WITHIN_MS
      while (since.size > 0 && performance.now() < end) await sleep(500)
      clearInterval(timer)
      return [...waits, ...[...since].map(() => Infinity)]
    },
  }
}

function countRecorded(dataDir: string): number {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'), { readOnly: true })
  try {
    const row = database
      .prepare('select count(*) as count from ledger where kind = ?')
      .get('submission')
    return Number(row?.['count'])
  } finally {
    database.close()
  }
}
