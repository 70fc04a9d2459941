import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { exportCommand } from '../../../worker/cli/export.ts'
import { terminalOver } from './terminal-over.ts'

const BASE = ['--agency', 'setda', '--month', '2021-07', '--kind', 'attendance']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function saving() {
  const asked: unknown[] = []
  const { terminal, lines } = terminalOver({
    exportRecap: (...given) => {
      asked.push(...given)
      return Promise.resolve({
        name: 'Rekap Kehadiran 2021-07.xlsx',
        contentType: 'text/csv',
        bytes: new TextEncoder().encode('NIP'),
      })
    },
  })
  return { asked, terminal, lines }
}

describe('export', () => {
  it('writes the file where it is told to, in the format of its ending', async () => {
    const { asked, terminal, lines } = saving()
    const out = join(folder, 'rekap.csv')

    const code = await exportCommand.run([...BASE, '--out', out], terminal)

    expect(code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe('NIP')
    expect(lines).toEqual([`${out}: 3 bytes`])
    expect(asked).toEqual(['setda', { month: '2021-07', kind: 'attendance', format: 'csv' }])
  })

  it('hands on person, day, unit and instant', async () => {
    const { asked, terminal } = saving()
    const scope = ['--nip', '198001012005011001', '--date', '2021-07-05', '--unit', 'UMUM']
    const asOf = ['--as-of', '2021-07-31T16:00:00Z']

    await exportCommand.run([...BASE, ...scope, ...asOf, '--out', join(folder, 'x')], terminal)

    expect(asked[1]).toEqual({
      month: '2021-07',
      kind: 'attendance',
      format: 'xlsx',
      employeeId: '198001012005011001',
      date: '2021-07-05',
      unit: 'UMUM',
      asOf: '2021-07-31T16:00:00Z',
    })
  })

  it.each([
    [['--agency', 'setda'], '--agency, --month and --kind are needed'],
    [[...BASE, '--format', 'pdf'], 'format:'],
    [[...BASE.slice(0, 4), '--kind', 'all'], 'kind:'],
  ])('refuses %j and says what is wrong', async (args, message) => {
    await expect(exportCommand.run(args, saving().terminal)).rejects.toThrow(message)
  })
})
