import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { runCommand } from '../../../worker/cli/run-command.ts'
import { parseConfig } from '../../../worker/config.ts'
import type { Terminal } from '../../../worker/cli/command.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { sleep } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../usecases/closing-office.ts'

let office: ClosingOffice
let lines: string[]
beforeEach(async () => {
  office = await openClosingOffice()
  lines = []
})
afterEach(() => office.close())

function unused(): never {
  throw new Error('Not asked of this terminal')
}

/** Runs a command on the office; its exit code. */
function run(...args: string[]): Promise<number> {
  const terminal: Terminal = {
    print: (line) => void lines.push(line),
    log: () => undefined,
    note: () => undefined,
    readConfig: () => parseConfig({}),
    clockOf: unused,
    ask: unused,
    untilStopped: unused,
    openWorker: () =>
      Promise.resolve({
        port: 0,
        application: office.application,
        operator: createOperator(office.context, {
          checkSettings: () => Promise.resolve([]),
          sleep,
        }),
        sweepAll: unused,
        close: () => Promise.resolve(),
      }),
  }
  return runCommand(args, terminal)
}

function runOn(command: string, ...rest: string[]): Promise<number> {
  return run(command, '--agency', office.id, '--month', MONTH, ...rest)
}

describe('closeMonthCommand', () => {
  it('closes the month, writes its tabs and prints the seal', async () => {
    expect(await runOn('close-month', '--reason', 'Diminta hari ini')).toBe(0)

    const { seal } = await office.state()
    expect(seal?.closedBy).toBe('operator')
    expect(lines.join('\n')).toContain(`${MONTH} is closed. Digest ${seal?.digest}`)
    expect(lines.join('\n')).toContain('Adendum 2021-07: https://')
  })

  it('says why a month cannot be closed', async () => {
    office.clock.set('2021-07-31T00:00:00.000Z')

    expect(await runOn('close-month')).toBe(1)
    expect(lines.join('\n')).toContain('belum dapat ditutup')
  })
})

describe('reopenMonthCommand', () => {
  it('reopens the month and lists what differs from what was sealed', async () => {
    await office.closeMonth()
    await office.object()
    await office.decide('Setuju')

    expect(await runOn('reopen-month', '--reason', 'Keberatan diterima')).toBe(0)

    expect(lines.join('\n')).toContain('2021-07-02  Siti Aminah: TK -> H')
    expect((await office.state()).reopenings).toMatchObject([
      { reason: 'Keberatan diterima', by: 'operator' },
    ])
  })

  it('needs a reason', async () => {
    expect(await runOn('reopen-month')).toBe(2)
    expect(lines[0]).toBe('--reason is needed: 1 to 500 characters')
  })
})

describe('verifyMonthCommand', () => {
  it('finds a closed month as it was sealed', async () => {
    await office.closeMonth()

    expect(await runOn('verify-month')).toBe(0)
    expect(lines.slice(2)).toEqual([
      '  ledger: chain whole',
      '  sealed parts: as sealed',
      '  recomputed from the ledger: the same bytes',
    ])
  })

  it('says that an open month is open', async () => {
    expect(await runOn('verify-month')).toBe(1)
    expect(lines).toEqual(['Juli 2021 belum ditutup.'])
  })
})

describe('runCommand', () => {
  it.each(['close-month', 'reopen-month', 'verify-month'])('explains %s', async (name) => {
    expect(await run(name, '--help')).toBe(0)
    expect(lines[0]).toContain(`npm run pantau -- ${name} --agency ID --month YYYY-MM`)
  })

  it.each(['close-month', 'reopen-month', 'verify-month'])(
    'asks %s for an agency and a month',
    async (name) => {
      expect(await run(name, '--month', MONTH)).toBe(2)
      expect(await run(name, '--agency', office.id, '--month', 'Juli')).toBe(2)
      expect(lines).toContain('--agency and --month are needed')
      expect(lines).toContain('month: read "Juli"; allowed: YYYY-MM')
    },
  )
})
