import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'check settings, store, and every agency’s files',
  usage: 'doctor',
  async run(args, terminal) {
    readOptions(args, [])
    const worker = await terminal.openWorker()
    try {
      const checks = await worker.operator.doctor()
      for (const { level, name, detail } of checks) {
        terminal.print(`${level.padEnd(7)} ${name}: ${detail}`)
      }
      return checks.some(({ level }) => level === 'error') ? 1 : 0
    } finally {
      await worker.close()
    }
  },
}
