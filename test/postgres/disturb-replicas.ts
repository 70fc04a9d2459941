import { setTimeout as sleep } from 'node:timers/promises'

import { fileResponse, type FiledResponse } from '../sample/file-response.ts'
import { createRandom } from '../sample/random.ts'
import { startReplica, type ReplicaProcess } from './replica-process.ts'
import type { SharedAgency, SharedWorld } from './shared-world.ts'

const REPLICAS = 3
const ASKING_MS = 5000
const SETTLING_MS = 180_000
/** After which a replica that says nothing is no more, and more. */
const PAST_BEATS_MS = 24_000
/** After which a lease is over by itself, and more. */
const PAST_LEASE_MS = 125_000
const MONTH = '2021-07'

export interface Disturbed {
  readonly killed: number
  readonly stopped: number
  readonly databaseRestarts: number
  readonly filed: number
  /** Acknowledged by some replica. */
  readonly hints: number
  readonly jobs: readonly { readonly agencyId: string; readonly jobId: string }[]
  /** Asked of a replica that was down, or stopped, or without its database. */
  readonly unanswered: number
  /** What the replicas logged, by event. */
  readonly events: ReadonlyMap<string, number>
  /** Of the replicas at the end, told to stop: exit codes, and the longest that one took. */
  readonly exitCodes: readonly (number | null)[]
  readonly longestEndMs: number
}

/**
 * Three replicas at work while people file and HR asks, of which one is killed, one stopped for longer than it has
 * its agencies, and whose database is begun anew, again and again for so long; then they are told to end.
 */
export async function disturbReplicas(
  world: SharedWorld,
  { lastsMs, seed, tell }: { lastsMs: number; seed: number; tell: (line: string) => void },
): Promise<Disturbed> {
  const random = createRandom(seed)
  const began = performance.now()
  const { product, agencies } = world
  let started = 0
  const all: ReplicaProcess[] = []
  function start(): ReplicaProcess {
    const replica = startReplica(world.environmentOf(`replica-${(started += 1)}`))
    all.push(replica)
    return replica
  }
  const live = Array.from({ length: REPLICAS }, start)
  await Promise.all(live.map(({ listening }) => listening))
  const say = (line: string): void => {
    tell(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${line}`)
  }
  const counts = { killed: 0, stopped: 0, databaseRestarts: 0, hints: 0, unanswered: 0 }
  const jobs: { agencyId: string; jobId: string }[] = []
  const filed = new Map<string, FiledResponse>()
  const leftAlone = new AbortController()
  const isOver = (): boolean => leftAlone.signal.aborted
  const isLate = (): boolean => performance.now() - began > lastsMs

  async function file(): Promise<void> {
    const waiting = agencies.flatMap((agency) =>
      agency.responses.map((response) => ({ agency, response })),
    )
    waiting.sort((one, other) => one.response.at.localeCompare(other.response.at))
    const pauseMs = (lastsMs * 0.9) / waiting.length
    for (const { agency, response } of waiting) {
      const own = { ...response, id: `${agency.live.agencyId} ${response.id}` }
      fileResponse(product, agency.live, own, filed)
      await sleep(isOver() ? 0 : random.int(0, Math.ceil(2 * pauseMs)))
    }
  }

  async function post(
    agency: SharedAgency,
    path: string,
    body: unknown,
  ): Promise<Response | undefined> {
    const replica = live[random.int(0, live.length - 1)]!
    const token = product.ws.tokens.issueIdentityToken(agency.installer)
    try {
      const url = new URL(path, await replica.listening)
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const signal = AbortSignal.timeout(ASKING_MS)
      return await fetch(url, { method: 'POST', headers, signal, body: JSON.stringify(body) })
    } catch {
      return undefined
    }
  }

  /** Whatever a replica acknowledged is held to. */
  async function askAround(): Promise<void> {
    for (let round = 0; !isOver(); round += 1) {
      const agency = agencies[round % agencies.length]!
      const { agencyId, spreadsheetId } = agency.live
      const isJob = round % 3 === 2
      const response = isJob
        ? await post(agency, `/v1/agencies/${agencyId}/recap-jobs`, {
            month: MONTH,
            kinds: ['attendance', 'findings'],
          })
        : await post(agency, '/v1/hints', { spreadsheetId, changed: 'form' })
      if (response?.status !== 202) counts.unanswered += 1
      else if (!isJob) counts.hints += 1
      else jobs.push({ agencyId, jobId: ((await response.json()) as { id: string }).id })
      await sleep(random.int(200, 1500))
    }
  }

  /** One that is at work on an agency, where there is one within a while. */
  async function findHolder(): Promise<number> {
    for (let looks = 0; looks < 50; looks += 1) {
      const rows = await world.ask<{ holder: string }>(
        `select holder from lease where expires_at > '' order by random()`,
      )
      const pids = rows.map(({ holder }) => Number(holder.split('/')[1]))
      const at = live.findIndex(({ pid }) => pids.includes(pid))
      if (at >= 0) return at
      await sleep(20)
    }
    return random.int(0, live.length - 1)
  }

  async function kill(): Promise<void> {
    const at = await findHolder()
    say(`kill -9 of replica ${at + 1}`)
    live[at]!.signal('SIGKILL')
    counts.killed += 1
    await sleep(random.int(1000, 6000))
    live[at] = start()
    await live[at].listening
  }

  async function stopFor(milliseconds: number): Promise<void> {
    const at = await findHolder()
    say(`SIGSTOP of replica ${at + 1} for ${Math.round(milliseconds / 1000)} s`)
    live[at]!.signal('SIGSTOP')
    counts.stopped += 1
    await sleep(milliseconds)
    live[at]!.signal('SIGCONT')
  }

  async function restart(): Promise<void> {
    const downMs = random.int(500, 4000)
    say(`restart of the database, ${downMs} ms down`)
    await world.restartDatabase(downMs)
    counts.databaseRestarts += 1
  }

  async function disturb(): Promise<void> {
    for (let round = 0; round === 0 || !isLate(); round += 1) {
      await sleep(random.int(1000, 4000))
      await kill()
      await sleep(random.int(1000, 4000))
      // Once past what a lease lasts by itself.
      await stopFor(round === 1 ? PAST_LEASE_MS : PAST_BEATS_MS)
      await sleep(random.int(1000, 4000))
      await restart()
      await sleep(random.int(2000, 8000))
    }
    leftAlone.abort()
  }

  try {
    await Promise.all([file(), askAround(), disturb()])
    say('left alone')
    await settle(world, filed.size)
    say('nothing is left to do')
    const endsAt = performance.now()
    for (const replica of live) replica.signal('SIGTERM')
    const exitCodes = await Promise.all(live.map(({ ended }) => ended))
    const longestEndMs = Math.round(performance.now() - endsAt)
    const events = new Map<string, number>()
    for (const replica of all) {
      for (const [event, count] of replica.events)
        events.set(event, (events.get(event) ?? 0) + count)
    }
    return { ...counts, filed: filed.size, jobs, events, exitCodes, longestEndMs }
  } finally {
    for (const replica of all) replica.signal('SIGKILL')
  }
}

async function settle(world: SharedWorld, filed: number): Promise<void> {
  const sql = `select
    (select count(*) from ledger where kind = 'submission') as recorded,
    (select count(*) from hint) as hints,
    (select count(*) from recap_job where state in ('queued', 'running')) as jobs`
  const began = performance.now()
  for (;;) {
    const [row] = await world.ask<{ recorded: string; hints: string; jobs: string }>(sql)
    if (Number(row?.recorded) === filed && row?.hints === '0' && row.jobs === '0') return
    if (performance.now() - began > SETTLING_MS) {
      throw new Error(`Does not come to rest: ${JSON.stringify(row)}, filed ${filed}`)
    }
    await sleep(200)
  }
}
