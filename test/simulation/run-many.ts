import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import type { SeedReport, SeedRequest } from './seed-runner.ts'

const RUNNER = fileURLToPath(new URL('seed-runner.ts', import.meta.url))

/** Runs seeds in so many processes beside each other; `told` gets each report as it comes. */
export async function runMany(
  requests: readonly SeedRequest[],
  {
    processes,
    told,
  }: { readonly processes: number; readonly told: (report: SeedReport) => boolean },
): Promise<void> {
  const waiting = [...requests]
  await Promise.all(
    Array.from({ length: Math.min(processes, requests.length) }, async () => {
      const runner = fork(RUNNER)
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          if (!told(await ask(runner, next))) waiting.splice(0)
        }
      } finally {
        runner.kill()
      }
    }),
  )
}

async function ask(runner: ChildProcess, request: SeedRequest): Promise<SeedReport> {
  const answered = new AbortController()
  const { signal } = answered
  const ended = once(runner, 'exit', { signal }).then(() => {
    throw new Error(`The process that ran seed ${request.seed} ended`)
  })
  ended.catch(() => undefined)
  runner.send(request)
  const [report] = (await Promise.race([once(runner, 'message', { signal }), ended])) as [
    SeedReport,
  ]
  answered.abort()
  return report
}
