import { describe, expect, it } from 'vitest'

import type { RecapJob } from '../../../shared/contract/index.ts'
import { recapCommand } from '../../../worker/cli/recap.ts'
import { terminalOver } from './terminal-over.ts'

const NIP = '198001012005011001'

describe('recap', () => {
  it('asks for the day, person and unit that are named', async () => {
    const asked: unknown[] = []
    const { terminal } = terminalOver({
      recap: (agencyId, request) => {
        asked.push(agencyId, request)
        return Promise.resolve({ state: 'done', tabs: [] } as unknown as RecapJob)
      },
    })

    const line = `--agency setda --month 2021-07 --kind contacts,daily-evaluation --date 2021-07-05 --nip ${NIP} --unit UMUM`
    const code = await recapCommand.run(line.split(' '), terminal)

    expect(code).toBe(0)
    expect(asked).toEqual([
      'setda',
      {
        month: '2021-07',
        kinds: ['contacts', 'daily-evaluation'],
        date: '2021-07-05',
        employeeId: NIP,
        unit: 'UMUM',
      },
    ])
  })

  it.each([
    [['--kind', 'personal-report'], 'nip: not given'],
    [['--kind', 'contacts', '--nip', '123'], 'nip: read "123"'],
    [['--kind', 'daily-evaluation', '--date', '2021-08-01'], 'date: read "2021-08-01"'],
    [['--kind', 'daily-evaluation', '--date', '2021-07-32'], 'date: read "2021-07-32"'],
    [['--kind', 'all'], 'kind: read "all"'],
  ])('refuses %j', async (args, message) => {
    const { terminal } = terminalOver({})

    const refused = recapCommand.run(['--agency', 'setda', '--month', '2021-07', ...args], terminal)

    await expect(refused).rejects.toThrow(message)
  })
})
