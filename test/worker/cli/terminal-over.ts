import type { Terminal } from '../../../worker/cli/command.ts'
import { parseConfig } from '../../../worker/config.ts'
import type { Operator } from '../../../worker/ports/operator.ts'

/** A terminal whose worker answers only what is given; whatever else is used is an error. */
export function terminalOver(operator: Partial<Operator>): { terminal: Terminal; lines: string[] } {
  const lines: string[] = []
  const worker = { operator, close: () => Promise.resolve() }
  const terminal = {
    print: (line: string) => lines.push(line),
    note: () => undefined,
    readConfig: () => parseConfig({}),
    openWorker: () => Promise.resolve(worker),
    ask: () => Promise.resolve(undefined),
  }
  return { terminal: terminal as unknown as Terminal, lines }
}
