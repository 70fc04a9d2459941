import { describe, expect, it } from 'vitest'

import { runCommand } from '../../../worker/cli/run-command.ts'
import { terminalOver } from './terminal-over.ts'

describe('what commands print', () => {
  it('gives the terminal no commands that somebody typed', async () => {
    const { terminal, lines } = terminalOver({})
    const asOf = '\u001B[2J\u009B31m\rhari ini'

    await runCommand(
      ['recap', '--agency', 'setda', '--month', '2021-07', '--as-of', asOf],
      terminal,
    )

    expect(lines[0]).toContain('as-of: read " [2J 31m hari ini"')
  })
})
