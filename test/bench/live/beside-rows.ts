import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { ratioRow, type Row } from '../rows.ts'
import { crowdAgency, crowdOf } from './crowd.ts'
import { startScene, TODAY, type LiveOffice } from './live-office.ts'
import { percentile } from './percentile.ts'

/** How many are in the huge office, and how often the healthy one is looked at. */
export interface Beside {
  readonly hugePeople: number
  readonly rounds: number
}

const PEOPLE = 25
const LOOK_MS = 50
/** Between two looks, so that what the others do meanwhile is of every kind. */
const PAUSE_MS = 2500
const WITHIN_MS = 60_000

/** How long a healthy office waits for what was filed to stand in *Tinjauan*, alone and beside three that are not. */
export async function besideRows(root: string, { hugePeople, rounds }: Beside): Promise<Row[]> {
  const dataDir = join(root, 'beside')
  mkdirSync(dataDir)
  const sizes = [PEOPLE, hugePeople, PEOPLE, PEOPLE]
  const samples = sizes.map((people, index) => crowdAgency(index + 1, people, TODAY))
  const scene = await startScene(dataDir, samples)
  const [healthy, huge, stuck, failing] = scene.offices as [
    LiveOffice,
    LiveOffice,
    LiveOffice,
    LiveOffice,
  ]
  try {
    await waitOnce(healthy)
    const alone = await waitOften(healthy, rounds)
    scene.proxy.strike('hang', filesOf(stuck))
    scene.proxy.strike('fail', filesOf(failing))
    const busy = keepBusy({ huge, ill: [stuck, failing], hugePeople })
    const beside = await waitOften(healthy, rounds)
    const made = await busy.end()
    const figure =
      'submission to Tinjauan of a healthy agency beside a stuck, a huge and a failing one ÷ alone'
    const row = ratioRow(
      { figure, most: 1.5 },
      [percentile(beside, 0.5), percentile(alone, 0.5)],
      'ms',
    )
    const from = `${row.from}, medians of ${rounds}; ${made} recaps of ${hugePeople} people meanwhile`
    return [{ ...row, from }]
  } finally {
    await scene.close()
  }
}

async function waitOften(office: LiveOffice, rounds: number): Promise<number[]> {
  const waits: number[] = []
  for (let left = rounds; left > 0; left -= 1) {
    await sleep(PAUSE_MS)
    waits.push(await waitOnce(office))
  }
  return waits
}

/** From filing to standing in *Tinjauan*; for ever where it does not come. */
async function waitOnce(office: LiveOffice): Promise<number> {
  const people = crowdOf(office.agency, PEOPLE)
  const before = office.inReview().size
  const start = performance.now()
  const ref = await office.checkIn(people[before % PEOPLE]!.id, { doubtful: true })
  await office.hint()
  while (performance.now() - start < WITHIN_MS) {
    if (office.inReview().has(ref)) return performance.now() - start
    await sleep(LOOK_MS)
  }
  return Infinity
}

/** The huge office makes recaps without end, and people of all three file. */
function keepBusy({
  huge,
  ill,
  hugePeople,
}: {
  readonly huge: LiveOffice
  readonly ill: readonly LiveOffice[]
  readonly hugePeople: number
}): { readonly end: () => Promise<number> } {
  const ending = new AbortController()
  const { signal } = ending
  let made = 0
  const busy = (async () => {
    for (let number = 0; !signal.aborted; number += 1) {
      const job = await huge.askForRecaps()
      for (const office of [huge, ...ill]) {
        const size = office === huge ? hugePeople : PEOPLE
        const { id } = crowdOf(office.agency, size)[number % PEOPLE]!
        await office.checkIn(id, { doubtful: true })
        await office.hint()
      }
      while (!signal.aborted && !['done', 'failed'].includes(await huge.stateOf(job)))
        await sleep(LOOK_MS)
      if (!signal.aborted) made += 1
    }
  })()
  return {
    async end() {
      ending.abort()
      await busy
      return made
    },
  }
}

/** Ids by which requests to Google name the office. */
function filesOf({ live }: LiveOffice): string[] {
  return [live.spreadsheetId, ...Object.values(live.forms).map(({ formId }) => formId)]
}
