import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import type { DoctorFinding } from '../../../worker/ports/operator.ts'
import { surroundingsOf } from '../../../worker/surroundings-of.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import type { KnownAtStart } from '../../../worker/usecases/doctor/check-machine.ts'
import { runDoctor } from '../../../worker/usecases/doctor/run-doctor.ts'
import { findAlarms } from '../../../worker/usecases/upkeep/find-alarms.ts'
import { HR, openOffice, type Office } from '../office.ts'

const DAY_MS = 24 * 3_600_000
const WORKER = 'pantau-worker@pantau-local.iam.gserviceaccount.com'
/** Of six forms and a spreadsheet, what the doctor asks. */
const READS = new Set([
  'describeSpreadsheet',
  'listFileEditors',
  'readFileState',
  'describeForm',
  'readFormAccess',
  'checkTokens',
])

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
})
afterEach(() => office.close())

/** What the doctor says of that, by its code; of the machine as `known`. */
async function told(code: string, known?: KnownAtStart): Promise<DoctorFinding | undefined> {
  const found = await runDoctor(office.context, [], known)
  return found.find((one) => one.code === code)
}

function machineWith(free: number, lastBackup?: number): KnownAtStart {
  return {
    watched: {
      readDisk: () => ({ freeBytes: free, totalBytes: 100 }),
      lastBackupAt: () =>
        lastBackup === undefined
          ? undefined
          : instantNow({
              clock: { now: () => new Date(office.clock.now().getTime() - lastBackup * DAY_MS) },
            }),
      backupAlarmDays: 7,
    },
  }
}

describe('the doctor', () => {
  it('asks Google three times a form of an agency, and little besides, and changes nothing there', async () => {
    const before = office.google.calls.length
    await runDoctor(office.context, [])
    await office.application.getStatus(HR, (await office.agency()).id)

    const asked = office.google.calls.slice(before)
    expect(asked.filter((method) => !READS.has(method))).toEqual([])
    const forms = office.google.forms.size
    expect(asked.length).toBeLessThanOrEqual(1 + 2 * (3 + 3 * forms))
  })

  it('says of the machine what is good', async () => {
    const found = await runDoctor(office.context, [], machineWith(50, 1))
    const good = found.filter(({ agencyId, state }) => !agencyId && state === 'good')
    const codes = ['token', 'clock', 'quota', 'store', 'forms', 'backup', 'disk']
    expect(good.map(({ code }) => code)).toEqual(codes)
  })

  it('tells a token that is refused from a Google that does not answer', async () => {
    office.google.tokenFailure = new GoogleError('unauthenticated', 'token endpoint: 401')
    expect(await told('token')).toMatchObject({ state: 'broken' })
    expect(await told('spreadsheet')).toMatchObject({ state: 'unknown' })

    office.google.tokenFailure = new GoogleError('unavailable', 'token endpoint: fetch failed')
    expect(await told('token')).toMatchObject({ state: 'unknown' })
    expect(await told('form-unclear-permit')).toMatchObject({ state: 'unknown' })
  })

  it('holds the clock against Google’s, and says where it cannot', async () => {
    const nowMs = office.clock.now().getTime()
    office.google.nowMs = () => nowMs + 3_600_000
    const apart = await told('clock')
    office.google.nowMs = () => nowMs + 60_000
    const little = await told('clock')
    office.google.nowMs = () => undefined

    expect(apart).toMatchObject({
      state: 'broken',
      message: { id: expect.stringContaining('jam Google 2021-07-05T02:00') },
      mend: { id: expect.stringContaining('timedatectl') },
    })
    expect(little).toMatchObject({ state: 'look' })
    expect(await told('clock')).toMatchObject({ state: 'unknown' })
    expect(await told('clock', { isRehearsal: true })).toMatchObject({ state: 'unknown' })
  })

  it.each([
    ['disk', machineState(5), 'look'],
    ['disk', machineState(1), 'broken'],
    ['backup', machineState(50), 'look'],
    ['backup', machineState(50, 8), 'broken'],
  ] as const)('tells of the %s', async (code, [free, backup], state) => {
    expect(await told(code, machineWith(free, backup))).toMatchObject({ state })
  })

  it('tells that copies of a database are its server’s, and calls none missing', async () => {
    office.clock.advance(30 * DAY_MS)
    const watched = {
      ...surroundingsOf({ dataDir: office.dataDir, databaseUrl: 'postgres://x/y' }),
      backupAlarmDays: 7,
    }

    expect(await told('backup', { watched })).toMatchObject({
      state: 'unknown',
      mend: { en: expect.stringContaining('pg_dump') },
    })
    const alarms = await findAlarms(office.context, watched)
    expect(alarms.map(({ cause }) => cause)).not.toContain('backup')
  })

  it.each([
    [['fsync', 'synchronous_commit'], 'broken'],
    [['full_page_writes', 'synchronous_commit'], 'broken'],
    [['full_page_writes'], 'look'],
  ] as const)(
    'tells that the database’s server does not wait for its disk: %s',
    async (off, state) => {
      const store = { ...office.context.store, listUnsafeSettings: () => Promise.resolve([...off]) }
      const found = await runDoctor({ ...office.context, store }, [])

      expect(found.find(({ code }) => code === 'store-unsafe')).toMatchObject({
        state,
        message: {
          id: expect.stringContaining(`tidak menyala: ${off.join(', ')}.`),
          en: expect.stringContaining(`server: ${off.join(', ')}.`),
        },
        mend: { id: expect.stringContaining(`ALTER SYSTEM SET ${off[0]} = on;`) },
      })
    },
  )

  it('tells a quota that does not suffice as often as is wished', async () => {
    const context = {
      ...office.context,
      callsPerMinute: { sheets: 1, forms: 1 },
      sweepIntervalSeconds: 60,
    }
    const found = await runDoctor(context, [])
    expect(found.find(({ code }) => code === 'quota')).toMatchObject({ state: 'look' })
  })
})

/** Free percent, and days since the last copy. */
function machineState(free: number, backup?: number): readonly [number, number | undefined] {
  return [free, backup]
}

describe('of an agency’s files', () => {
  it('a spreadsheet that is not shared is broken, with where to click', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('not-found', '404'))
    const found = await told('spreadsheet')
    expect(found).toMatchObject({
      state: 'broken',
      mend: { id: expect.stringMatching(/klik Bagikan.*sebagai Editor.*Konsol Admin/s) },
    })
    expect(found?.message.id).toContain(WORKER)
    expect(await told('zone')).toMatchObject({ state: 'good' })
  })

  it('a spreadsheet that Pantau may only read, or that lies in the bin, is broken, though it can be read', async () => {
    office.google.fileState = { isTrashed: false, mayEdit: false }
    expect(await told('spreadsheet')).toMatchObject({
      state: 'broken',
      mend: { id: expect.stringContaining(`jadikan ${WORKER} Editor`) },
    })

    office.google.fileState = { isTrashed: true, mayEdit: true }
    expect(await told('spreadsheet')).toMatchObject({
      state: 'broken',
      mend: { id: expect.stringContaining('Pulihkan') },
    })

    office.google.fail('readFileState', new GoogleError('unavailable', '503'))
    expect(await told('spreadsheet')).toMatchObject({ state: 'good' })
  })

  it('an administrator who forbids it is named, and an API that is switched off', async () => {
    const refusal = 'sheets.get: 403 The domain administrators have disabled this.'
    office.google.fail('describeSpreadsheet', new GoogleError('denied', refusal))
    expect((await told('spreadsheet'))?.message.id).toContain('administrator Google Workspace')

    const off = 'sheets.get: 403 Google Sheets API has not been used in project 1 before'
    office.google.fail('describeSpreadsheet', new GoogleError('denied', off))
    expect(await told('api-off')).toMatchObject({ state: 'broken' })
    expect(await told('api-off')).toBeUndefined()
  })

  it('a Google that does not answer breaks nothing', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('rate-limited', '429'))
    const found = await runDoctor(office.context, [])
    const states = found.map(({ code, state }) => `${code} ${state}`)
    expect(states).toEqual(expect.arrayContaining(['spreadsheet unknown', 'locale unknown']))
    const broken = states.filter((state) => state.endsWith(' broken'))
    // Which the suites' own server is.
    expect(broken.filter((state) => state !== 'store-unsafe broken')).toEqual([])
  })

  it('another time zone is to be looked at, and named with the one that is meant', async () => {
    expect(await told('zone')).toMatchObject({ state: 'good' })
    office.google.timeZone = 'America/New_York'
    expect(await told('zone')).toMatchObject({
      state: 'look',
      mend: { id: expect.stringContaining('Zona waktu: Asia/Makassar') },
    })
  })

  it('tabs that HR keeps without protection are named', async () => {
    expect(await told('protections')).toMatchObject({
      state: 'look',
      message: { id: expect.stringContaining('Akses') },
    })
  })

  it('a form that nobody may open is broken, and opened by the next reading', async () => {
    expect((await told('form-permit'))?.message.id).toContain('siapa saja yang memiliki tautannya')
    delete office.google.forms.get('permit')!.access

    expect(await told('form-use-permit')).toMatchObject({
      state: 'broken',
      mend: { id: expect.stringContaining('Responden') },
    })
    await office.sweep()

    expect(await told('form-use-permit')).toBeUndefined()
  })

  it('a form that lies in the bin is broken, though it can be read, and no lost one to be made anew', async () => {
    office.google.trashedForms.add('permit')

    expect(await told('form-permit')).toMatchObject({ state: 'good' })
    expect(await told('form-use-permit')).toMatchObject({
      state: 'broken',
      message: { id: expect.stringContaining('ada di Sampah') },
      mend: { id: expect.stringContaining('Pulihkan') },
    })
  })

  it('a form that cannot be read for too long is behind, also on the machine’s lines', async () => {
    office.google.fail('listResponses', new GoogleError('unavailable', '503'), Infinity)
    office.clock.advance(DAY_MS)
    await office.sweep()

    expect(await told('form-behind')).toMatchObject({ state: 'broken' })
    expect(await told('forms')).toMatchObject({ state: 'broken' })
  })

  it('of whom a form is open to is not known where Google does not say', async () => {
    office.google.fail('readFormAccess', new GoogleError('unavailable', '503'), Infinity)
    expect(await told('form-use-permit')).toMatchObject({ state: 'unknown' })
  })
})

describe('of an agency’s contents', () => {
  it('no regulation today, or none to the month’s end, is to be looked at', async () => {
    const { rows } = office.google.getTab('policies')
    const state = (await told('regulation'))?.state
    rows.splice(1)
    await office.sweep()
    office.clock.set('2018-01-05T01:00:00Z')
    const none = await told('regulation')

    expect(state).toBe('good')
    expect(none).toMatchObject({ state: 'look', mend: { id: expect.stringContaining('Aturan') } })
  })

  it('holidays of the year are counted, and told where they lack', async () => {
    expect(await told('holidays')).toMatchObject({ state: 'good' })
    office.clock.set('2023-03-01T01:00:00Z')
    expect(await told('holidays-missing')).toMatchObject({ state: 'look' })
  })
})

describe('what each reader is told', () => {
  it('is theirs: HR nothing of the machine, the operator nothing but what can help', async () => {
    const { checks } = await office.application.getStatus(HR, (await office.agency()).id)
    const found = await runDoctor(office.context, [])

    const ofHr = checks.map(({ code }) => code)
    const ofOperator = found.map(({ code }) => code)
    for (const code of ['token', 'quota', 'store', 'evidence']) expect(ofHr).not.toContain(code)
    expect(ofHr).toContain('service')
    expect(ofOperator).not.toContain('service')
    expect(ofOperator).toEqual(expect.arrayContaining(['zone', 'regulation', 'ledger']))
  })

  it('is for HR one line where the service itself is amiss', async () => {
    office.clock.set('2021-07-01T01:00:00Z')
    const { checks } = await office.application.getStatus(HR, (await office.agency()).id)
    expect(checks.find(({ code }) => code === 'service')).toMatchObject({
      state: 'broken',
      mend: expect.stringContaining('Beri tahu pengelola'),
    })
  })
})
