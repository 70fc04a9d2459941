import { setTimeout as sleep } from 'node:timers/promises'

import { startReplica, type ReplicaProcess } from '../../postgres/replica-process.ts'
import type { SharedWorld } from '../../postgres/shared-world.ts'
import { processorMsOf, serverMsOf } from './processor-time.ts'

const WITHIN_MS = 300_000

/** Of the workers, of the server, of the workspace. */
type ProcessorMs = readonly [worker: number, server: number, workspace: number]

/** What was done in a while. */
export interface Done {
  readonly sweeps: number
  readonly minutes: number
  readonly ms: ProcessorMs
}

/** So many workers on the world's database, once they listen; each sweeps every agency that is its own so often. */
export async function startReplicas(
  world: SharedWorld,
  howMany: number,
  intervalSeconds: string,
): Promise<ReplicaProcess[]> {
  const replicas = Array.from({ length: howMany }, (_, index) =>
    startReplica({
      ...world.environmentOf(`bench-${howMany}-${index}`),
      SWEEP_INTERVAL_SECONDS: intervalSeconds,
      MALLOC_ARENA_MAX: '1',
    }),
  )
  await Promise.all(replicas.map(({ listening }) => listening))
  return replicas
}

export async function endReplicas(replicas: readonly ReplicaProcess[]): Promise<void> {
  for (const replica of replicas) replica.signal('SIGTERM')
  await Promise.all(replicas.map(({ ended }) => ended))
}

/** What the workers do while that is done, and what it takes of the processors. */
export async function doneIn(
  world: SharedWorld,
  replicas: readonly ReplicaProcess[],
  work: () => Promise<void>,
): Promise<Done> {
  const before = await taken()
  const start = performance.now()
  await work()
  const minutes = (performance.now() - start) / 60_000
  const after = await taken()
  const [worker, server, workspace] = after.ms.map((ms, at) => ms - before.ms[at]!)
  return { sweeps: after.sweeps - before.sweeps, minutes, ms: [worker!, server!, workspace!] }

  async function taken(): Promise<{ sweeps: number; ms: number[] }> {
    const [row] = await world.ask<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    )
    const { user, system } = process.cpuUsage()
    return {
      sweeps: sweptBy(replicas),
      ms: [
        replicas.reduce((sum, { pid }) => sum + processorMsOf(pid), 0),
        serverMsOf(row!.pid),
        (user + system) / 1000,
      ],
    }
  }
}

/** How many sweeps have ended. */
export function sweptBy(replicas: readonly ReplicaProcess[]): number {
  return replicas.reduce((sum, { events }) => sum + (events.get('agency-swept') ?? 0), 0)
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const start = performance.now(); !(await isSo());) {
    if (performance.now() - start > WITHIN_MS) throw new Error('Not within five minutes')
    await sleep(200)
  }
}
