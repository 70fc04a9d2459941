import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { runCommand } from '../../../worker/cli/run-command.ts'
import type { Terminal } from '../../../worker/cli/command.ts'
import { parseConfig } from '../../../worker/config.ts'
import { startWorker } from '../../../worker/start-worker.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { newKeyFile } from '../../deploy/new-key-file.ts'
import { STAFF_ID } from '../office.ts'
import { storeEnvironment } from '../store-in.ts'
import type { ClosingOffice } from '../usecases/closing-office.ts'
import { openLeftOffice, OWN_WORDS } from '../usecases/rights/left-office.ts'

let office: ClosingOffice
let lines: string[]
/** What whoever sits there types when asked. */
let answer: string | undefined
let terminal: Terminal
beforeEach(async () => {
  office = await openLeftOffice()
  const credentials = newKeyFile(join(office.dataDir, 'service-account.json'))
  const config = parseConfig({
    ...(await storeEnvironment(office.dataDir)),
    PORT: '0',
    GOOGLE_APPLICATION_CREDENTIALS: credentials,
    GOOGLE_API_ROOT: 'http://127.0.0.1:9',
    GOOGLE_TOKEN_URL: 'http://127.0.0.1:9/token',
  })
  lines = []
  answer = undefined
  terminal = {
    print: (line) => lines.push(line),
    note: () => undefined,
    ask: () => Promise.resolve(answer),
    log: () => undefined,
    readConfig: () => config,
    clockOf: () => office.clock,
    openWorker: () =>
      startWorker({
        config,
        clock: office.clock,
        listen: false,
        background: false,
        log: () => undefined,
      }),
    untilStopped: () => Promise.resolve(),
  }
})
afterEach(() => office.close())

async function run(...args: string[]): Promise<string> {
  lines = []
  const [command = '', ...rest] = args
  const code = await runCommand([command, '--agency', office.id, ...rest], terminal)
  expect(`${code} ${lines.join('\n')}`).toMatch(/^0 /)
  return lines.join('\n')
}

describe('what somebody may ask of what is kept of them', () => {
  it('is listed, corrected and erased by the commands; the ledger stays whole, and it is said what stays and why', async () => {
    const out = join(office.dataDir, 'data.json')
    expect(await run('person-data', '--person', STAFF_ID)).toContain(OWN_WORDS)
    await run('person-data', '--person', STAFF_ID, '--out', out)
    expect(readFileSync(out, 'utf8')).toContain(OWN_WORDS)

    const agency = await office.agency()
    const renewals = await office.store.keys.listRenewals(agency.id)
    const path = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
    const [, , agencyId = '', key = ''] = path.split('/')
    const asked = { about: '2 Juli', says: 'Yang benar bulan Mei' }
    expect(await office.application.askCorrection({ agencyId, key }, asked)).toBe(true)
    const [id = ''] = (await run('corrections')).split(' ')
    const answered = await run('corrections', '--id', id, '--answer', 'Sudah dicatat')
    expect(answered).toContain('by operator: Sudah dicatat')

    const restricted = await run('restrict-person', '--person', STAFF_ID, '--reason', 'Surat 9')
    expect(restricted).toContain(`${STAFF_ID}  Siti Aminah  since`)
    expect(restricted).toContain('recaps made and sealed')
    const lifted = ['--person', STAFF_ID, '--lift', '--reason', 'Surat 10']
    expect(await run('restrict-person', ...lifted)).toBe('Nobody’s data are restricted.')

    const letter = ['--letter', '800/123/UMUM', '--dated', '2021-08-31']
    lines = []
    const erase = ['erase-person', '--agency', office.id, '--person', STAFF_ID, ...letter]
    expect(await runCommand(erase, terminal)).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(`^${STAFF_ID} Siti Aminah, .*: their keys are destroyed`),
      'Nothing was done. A script that means it says --yes.',
    ])
    expect(await run('person-data', '--person', STAFF_ID)).toContain(OWN_WORDS)
    answer = 'yes'
    const erased = await run('erase-person', '--person', STAFF_ID, ...letter)
    expect(erased).toContain('recaps of closed months, which are archive: 2021-07')
    expect(erased).toContain('What the worker does not reach: answers in Google Forms')

    const left = await run('person-data', '--person', STAFF_ID)
    expect(left).not.toContain(OWN_WORDS)
    expect(left).not.toContain(asked.says)
    expect(left).toContain('800/123/UMUM')
    lines = []
    await runCommand(['verify-ledger', '--agency', office.id], terminal)
    expect(lines.join('\n')).toContain('chain ok')
    expect(await run('corrections')).toBe('Nobody asked for a correction.')
  })

  it.each([
    ['person-data', 'data.json', ['--person', STAFF_ID], '(EEXIST); allowed: a new file in'],
    ['person-data', 'none/data.json', ['--person', STAFF_ID], '(ENOENT); allowed: a new file in'],
    [
      'export',
      'none/rekap.csv',
      ['--month', '2021-07', '--kind', 'attendance'],
      '(ENOENT); allowed: a file in',
    ],
  ])('names its file where %s cannot save to %s', async (command, file, asked, sentence) => {
    const out = join(office.dataDir, file)
    writeFileSync(join(office.dataDir, 'data.json'), 'kept')
    lines = []

    const code = await runCommand(
      [command, '--agency', office.id, ...asked, '--out', out],
      terminal,
    )

    expect(code).toBe(1)
    expect(lines.join('\n')).toBe(
      `--out: read "${out}" ${sentence} a directory that this account may write to`,
    )
    expect(readFileSync(join(office.dataDir, 'data.json'), 'utf8')).toBe('kept')
  })

  it('tries nothing of Google where its record cannot be saved', async () => {
    const account = join(office.dataDir, 'service-account.json')
    const out = join(office.dataDir, 'none', 'record.json')
    lines = []

    expect(await runCommand(['prove-google', '--account', account, '--out', out], terminal)).toBe(1)
    expect(lines).toEqual([expect.stringMatching(/^--out: read ".*" \(ENOENT\)/)])
  })

  it('names who is to be told of a leak, and drafts the notice', async () => {
    const time = ['--from', '2021-07-01T00:00:00Z', '--until', '2021-09-01T00:00:00Z']

    expect(await run('retention')).toContain('FILINGS_KEPT_MONTHS is not set')
    const told = await run('affected', '--by', 'store', ...time)

    expect(told).toContain(`${STAFF_ID}  Siti Aminah  staff, filings`)
    expect(told).toContain('PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI')
    const backwards = ['--from', '2021-09-01T00:00:00Z', '--until', '2021-07-01T00:00:00Z']
    lines = []
    const asked = ['affected', '--agency', office.id, '--by', 'store', ...backwards]
    expect(await runCommand(asked, terminal)).toBe(2)
    expect(lines.join('\n')).not.toContain('PEMBERITAHUAN')
  })
})
