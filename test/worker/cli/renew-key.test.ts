import { describe, expect, it } from 'vitest'

import { runCommand } from '../../../worker/cli/run-command.ts'
import { terminalOver } from './terminal-over.ts'

const PERSON = { unit: 'Bagian Umum', phone: '', whatsApp: '', openedOn: null }
const PEOPLE = [
  { ...PERSON, employeeId: '1', name: 'Ani', page: '/saya/a/k1' },
  { ...PERSON, employeeId: '2', name: 'Budi', page: '/saya/a/k2' },
]

function run(...args: string[]) {
  const asked: unknown[][] = []
  const { terminal, lines } = terminalOver({
    renewKey(...given) {
      asked.push(given)
      return Promise.resolve({ people: PEOPLE })
    },
  })
  const code = runCommand(['renew-key', ...args], terminal)
  return { code, asked, lines }
}

describe('pantau renew-key', () => {
  it('renews the key of one person, and prints their new link', async () => {
    const { code, asked, lines } = run('--agency', 'a', '--person', '2', '--reason', 'Bocor')

    expect(await code).toBe(0)
    expect(asked).toEqual([['a', { employeeId: '2', reason: 'Bocor' }]])
    expect(lines).toEqual(['2  /saya/a/k2  Budi'])
  })

  it('renews everybody’s where that is said', async () => {
    const { code, asked, lines } = run('--agency', 'a', '--all', '--yes', '--reason', 'Bocor')

    expect(await code).toBe(0)
    expect(asked).toEqual([['a', { employeeId: null, reason: 'Bocor' }]])
    expect(lines).toHaveLength(2)
  })

  it('renews everybody’s for nobody who did not say so when asked', async () => {
    const { code, asked, lines } = run('--agency', 'a', '--all', '--reason', 'Bocor')

    expect(await code).toBe(1)
    expect(asked).toEqual([])
    expect(lines).toEqual([
      'Every link and QR code that people of this agency have is worth nothing from then on.',
      'Nothing was done. A script that means it says --yes.',
    ])
  })

  it.each([
    ['whose', ['--agency', 'a', '--reason', 'Bocor']],
    ['one thing', ['--agency', 'a', '--all', '--person', '2', '--reason', 'Bocor']],
    ['a reason', ['--agency', 'a', '--all']],
    ['the agency', ['--all', '--reason', 'Bocor']],
  ])('needs to be told %s', async (_, args) => {
    const { code, asked } = run(...args)

    expect(await code).toBe(2)
    expect(asked).toEqual([])
  })
})
