import { startWorker } from '../start-worker.ts'
import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const serveCommand: Command = {
  name: 'serve',
  summary: 'run the worker: HTTP, hints, sweeps, recap jobs',
  usage: 'serve',
  async run(args, terminal) {
    readOptions(args, [])
    const config = terminal.readConfig()
    const clock = terminal.clockOf(config)
    const worker = await startWorker({ config, clock, log: terminal.log })
    terminal.log({
      event: 'listening',
      url: `http://${config.host}:${worker.port}/`,
      google: config.google.apiRoot ?? 'itself',
    })
    await terminal.untilStopped()
    await worker.close()
    terminal.log({ event: 'stopped' })
    return 0
  },
}
