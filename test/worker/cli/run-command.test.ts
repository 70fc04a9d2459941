import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { runCommand } from '../../../worker/cli/run-command.ts'
import type { Terminal } from '../../../worker/cli/command.ts'
import { parseConfig } from '../../../worker/config.ts'
import { nameGoogle } from '../../../worker/name-google.ts'
import type { LogEvent } from '../../../worker/ports/log.ts'
import { startWorker } from '../../../worker/start-worker.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { newKeyFile } from '../../deploy/new-key-file.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { enrolmentOf, HR, openOffice, type Office } from '../office.ts'
import { removeStoreIn, storeEnvironment } from '../store-in.ts'
import { OTHER_BYTES, tamper } from '../tamper.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { patiently } from '../../suite/patiently.ts'

let office: Office
let lines: string[]
let notes: string[]
let events: LogEvent[]
let environment: Record<string, string>
let terminal: { -readonly [Key in keyof Terminal]: Terminal[Key] }
beforeEach(async () => {
  office = await openOffice()
  const credentials = newKeyFile(join(office.dataDir, 'service-account.json'))
  environment = {
    ...(await storeEnvironment(office.dataDir)),
    PORT: '0',
    GOOGLE_APPLICATION_CREDENTIALS: credentials,
    GOOGLE_API_ROOT: 'http://127.0.0.1:9',
    GOOGLE_TOKEN_URL: 'http://127.0.0.1:9/token',
  }
  lines = []
  notes = []
  events = []
  terminal = {
    print: (line) => lines.push(line),
    note: (line) => notes.push(line),
    log: (event) => events.push(event),
    readConfig: () => parseConfig(environment),
    clockOf: () => office.clock,
    openWorker: () =>
      startWorker({
        config: parseConfig(environment),
        clock: office.clock,
        listen: false,
        background: false,
      }),
    ask: () => Promise.resolve(undefined),
    untilStopped: () => Promise.resolve(),
  }
})
afterEach(() => office.close())

describe('runCommand', () => {
  it.each([
    'serve',
    'enroll',
    'sweep',
    'recap',
    'what-if',
    'explain',
    'export',
    'oversee',
    'doctor',
    'verify-ledger',
    'accept-ledger',
    'disconnect',
    'rebuild',
    'backup',
    'restore',
  ])('explains %s', async (name) => {
    expect(await runCommand([name, '--help'], terminal)).toBe(0)
    expect(lines[0]).toContain(`npm run pantau -- ${name}`)
  })

  it('lists the commands where none is named', async () => {
    expect(await runCommand([], terminal)).toBe(2)
    expect(lines.join('\n')).toContain('verify-ledger')
  })

  it('names the command that there is not', async () => {
    expect(await runCommand(['docter'], terminal)).toBe(2)
    expect(lines[0]).toBe('There is no command "docter".')
  })

  it.each([
    [['recap', '--agency', 'x'], '--agency and --month are needed'],
    [['recap', '--agency', 'x', '--month', 'Juli'], 'month: read "Juli"'],
    [['recap', '--agency', 'x', '--month', '2021-07', '--kind', 'all'], 'kind: read "all"'],
    [['sweep', '--agancy', 'x'], '--agancy'],
    [['doctor', 'now'], 'now'],
    [['verify-ledger', '--agency', 'x', '--anchor', '12'], '--anchor: read "12"'],
    [['verify-ledger', '--anchor', '12:0a1b2c3d'], '--anchor needs --agency'],
    [['accept-ledger', '--agency', 'x'], '--reason is needed'],
    [['disconnect', '--agency', 'x'], '--reason is needed'],
    [['disconnect', '--reason', 'x'], '--agency is needed'],
    [['what-if'], '--share, --clause or --provision is needed'],
    [['what-if', '--share', '0.5', '--month', 'Juli'], 'month: read "Juli"'],
    [['what-if', '--shares', '0.5'], '--shares'],
    [['oversee'], 'either --list, or --agency and --of'],
    [['enroll', '--for', 'SETDA', '--agency', 'x'], 'either --for'],
    [['confirm'], '--agency is needed'],
    [['confirm', '--agency', 'x', '--id', 'all'], '--id and --reason go together'],
    [['confirm', '--agency', 'x', '--id', 'all', '--reason', ' '], '1 to 500 characters'],
    [['oversee', '--agency', 'SETDA'], 'either --list, or --agency and --of'],
    [['backup'], 'DIR is needed'],
    [['backup', 'a', 'b'], "Unexpected argument 'b'"],
    [['restore'], 'FILE is needed'],
    [['restore', 'a.sqlite'], '--since is needed'],
    [['oversee', '--list', '--of', 'none'], 'either --list, or --agency and --of'],
    [['oversee', '--agency', 'SETDA', '--of', ','], 'of: read ","'],
  ])('refuses %j and says what is allowed', async (args, message) => {
    expect(await runCommand(args, terminal)).toBe(2)
    expect(lines.join('\n')).toContain(message)
  })

  it('says before anything else which Google it talks to, beside the output', async () => {
    expect(await runCommand(['verify-ledger'], terminal)).toBe(0)

    expect(notes).toEqual(['Talks to the local workspace at http://127.0.0.1:9, not to Google.'])
    expect(lines.join('\n')).not.toContain('Talks to')
    expect(nameGoogle(parseConfig({}))).toBe('Talks to Google itself.')
  })

  it('prints a code with which a spreadsheet can be enrolled while the server runs', async () => {
    expect(await runCommand(['enroll'], terminal)).toBe(0)

    const request = enrolmentOf(office.google, lines[0] ?? '')
    const enrolment = await office.application.enrol(HR, request)

    expect(enrolment.agencyName).toBe('SEKRETARIAT DAERAH')
    expect(lines.join('\n')).toContain('Siapkan lembar')
  })

  it('prints a code that connects one agency again', async () => {
    const { id } = await office.agency()
    expect(await runCommand(['enroll', '--agency', id], terminal)).toBe(0)

    const request = enrolmentOf(office.google, lines[0] ?? '')
    const enrolment = await office.application.enrol(callerOf('baru@setda.example'), request)

    expect(enrolment.agencyId).toBe(id)
    expect(lines.join('\n')).toContain(`For ${id} alone. In its spreadsheet`)
    expect(await runCommand(['enroll', '--agency', 'agency-none'], terminal)).toBe(1)
  })

  it('confirms what nobody of the agency can, for a reason that the ledger keeps', async () => {
    const { id } = await office.agency()
    office.google.getTab('access').rows.push(['baru@setda.example', 'hr', ''])
    await office.sweep()

    expect(await runCommand(['confirm', '--agency', id], terminal)).toBe(0)
    const reason = 'Subbag Kepegawaian kosong'
    const all = ['confirm', '--agency', id, '--id', 'all', '--reason', reason]
    expect(await runCommand(all, terminal)).toBe(0)
    expect(await runCommand(['confirm', '--agency', id], terminal)).toBe(0)

    expect(lines[0]).toMatch(/^[0-9a-f]{16} {2}baru@setda\.example sebagai hr, 5 Juli 2021/u)
    expect(lines.slice(1)).toEqual(['Confirmed: 1', 'Nothing waits for confirmation.'])
    const acts = (await office.store.authority.list(id)).map(({ act }) => act)
    expect(acts.at(-1)).toMatchObject({ basis: 'operator', by: { email: 'operator' }, reason })
  })

  it('answers over HTTP until it is told to stop', async () => {
    const unused = join(office.dataDir, 'unused')
    Object.assign(environment, await storeEnvironment(unused))
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
    terminal.untilStopped = () => stopped

    const exitCode = runCommand(['serve'], terminal)
    const { url } = await patiently(() => {
      const event = events.find((candidate) => candidate.event === 'listening')
      expect(event).toBeDefined()
      return event!
    })
    const { status } = await fetch(new URL('/readyz', String(url)))
    stop()

    expect(status).toBe(200)
    expect(await exitCode).toBe(0)
    await removeStoreIn(unused)
  })

  it('says in a line what nobody expected, without what its message quotes', async () => {
    terminal.openWorker = () => Promise.reject(new TypeError('SITI RAHAYU is no number'))

    expect(await runCommand(['verify-ledger'], terminal)).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /^A fault of Pantau itself; please report it with this line: TypeError/,
    )
    expect(lines[0]).not.toContain('SITI')
  })

  it('says which agency is not known', async () => {
    expect(await runCommand(['sweep', '--agency', 'agency-none'], terminal)).toBe(1)
    expect(lines.join('\n')).toContain('belum tersambung')
  })

  it('finds a kept month that is not what the ledger gives, and makes it anew', async () => {
    await office.sweep()
    const agency = await office.agency()
    const when = { month: parseMonth('2021-07'), asOf: instantNow(office.context) }
    await projectMonth(office.context, agency, when)
    const checked = await runCommand(['rebuild', '--check'], terminal)
    const change = `update person_month set ${OTHER_BYTES} where employee_id = ?`
    await tamper(office.dataDir, change, HEAD_ID)

    const found = await runCommand(['rebuild', '--check'], terminal)
    const mended = await runCommand(['rebuild'], terminal)
    const after = await runCommand(['rebuild', '--check', '--agency', agency.id], terminal)

    expect([checked, found, mended, after]).toEqual([0, 1, 0, 0])
    const months = lines.filter((line) => line.startsWith('  2021-07'))
    expect(
      months.map((line) => /\d+ people \(\d+ evaluated now\), \d+ recaps/.exec(line)?.[0]),
    ).toEqual([
      '3 people (0 evaluated now), 7 recaps',
      // It is known by its mark, and evaluated at once.
      '3 people (1 evaluated now), 7 recaps',
      '3 people (3 evaluated now), 7 recaps',
      '3 people (0 evaluated now), 7 recaps',
    ])
    expect(months[1]).toContain(`DIFFERENT: ${HEAD_ID}`)
    expect(months[3]).toContain('same as from the ledger')
  })

  it('grants, lists and withdraws oversight', async () => {
    const { id } = await office.agency()

    const codes = [
      await runCommand(['oversee', '--list'], terminal),
      await runCommand(['oversee', '--agency', 'SETDA', '--of', 'setda'], terminal),
      await runCommand(['oversee', '--list'], terminal),
      await runCommand(['oversee', '--agency', id, '--of', 'none'], terminal),
    ]

    expect(codes).toEqual([0, 0, 0, 0])
    const granted = [`${id}  SEKRETARIAT DAERAH`, `  ${id}  SEKRETARIAT DAERAH`]
    expect(lines).toEqual([
      'No agency oversees others.',
      ...granted,
      ...granted,
      `${id}  SEKRETARIAT DAERAH`,
      '  oversees no other agency',
    ])
  })

  it('lists what a changed parameter changes, in the only agency and this month', async () => {
    await office.sweep()

    const code = await runCommand(['what-if', '--share', '50%', '--set', 'per = shift'], terminal)

    expect(code).toBe(0)
    expect(lines[0]).toBe('2021-07, as of 2021-07-05T01:00:00.000Z')
    expect(lines[1]).toContain('C3')
    expect(lines[2]).toMatch(/^ {2}- Paling banyak 25 %/)
    expect(lines[3]).toMatch(/^ {2}\+ Paling banyak 50 % dari .*, dihitung per shift\.$/)
    expect(lines.at(-1)).toBe('Nothing was written.')
  })

  it('finds a whole chain, and the entry where it is broken', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const whole = await runCommand(['verify-ledger'], terminal)
    await tamper(office.dataDir, `update ledger set key = 'x' where seq = 2`)

    const broken = await runCommand(['verify-ledger'], terminal)

    expect([whole, broken]).toEqual([0, 1])
    expect(lines.join('\n')).toMatch(/chain ok[^]*BROKEN at entry 2/)
    expect(lines.join('\n')).toMatch(/digest [0-9a-f]{64}/)
  })
})
