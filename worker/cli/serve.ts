import { flushCompileCache } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'

import { startWorker } from '../start-worker.ts'
import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

/** Whoever ends containers gives them ten seconds. */
const LONGEST_CLOSE_MS = 9000

export const serveCommand: Command = {
  name: 'serve',
  summary: 'run the worker: HTTP, hints, sweeps, recap jobs',
  usage: 'serve',
  async run(args, terminal) {
    readOptions(args, [])
    const config = terminal.readConfig()
    const clock = terminal.clockOf(config)
    // Heard from the beginning: whoever is told that it listens may end it at once.
    const stopped = terminal.untilStopped()
    const starting = startWorker({ config, clock, log: terminal.log, threads: true })
    const worker = await Promise.race([starting, stopped])
    if (!worker) {
      // A start may wait for another's for ever, and be cut off anywhere.
      terminal.log({ event: 'stopped' })
      return 0
    }
    terminal.log({
      event: 'listening',
      url: `http://${config.host}:${worker.port}/`,
      google: config.google.apiRoot ?? 'itself',
      ...(worker.metricsPort !== undefined && { metricsPort: worker.metricsPort }),
    })
    // What was read of the cache for this start would lie in memory until the end.
    flushCompileCache()
    await stopped
    // Where the store says nothing: what is held runs out by itself.
    await Promise.race([worker.close(), sleep(LONGEST_CLOSE_MS, undefined, { ref: false })])
    terminal.log({ event: 'stopped' })
    return 0
  },
}
