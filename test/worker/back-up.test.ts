import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { backUp, type Backup } from '../../worker/back-up.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { ConfigError, parseConfig } from '../../worker/config.ts'
import { restore, type Restored } from '../../worker/restore.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { disconnectAgency } from '../../worker/usecases/access/disconnect-agency.ts'
import { renewKey } from '../../worker/usecases/own-page/renew-key.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { HEAD_ID } from '../shared/workbook/sample-tabs.ts'
import { openOffice, STAFF_ID, type Office } from './office.ts'
import { asLeft } from './store/as-left.ts'

const BY = { email: 'operator', sub: '' }

let office: Office
let folder: string
let copies: string
let elsewhere: string
beforeEach(async () => {
  office = await openOffice()
  folder = mkdtempSync(join(tmpdir(), 'pantau-copies-'))
  copies = join(folder, 'copies')
  elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  copyFileSync(join(office.dataDir, 'master.key'), join(elsewhere, 'master.key'))
  const location = '-0.4216,116.9876'
  await office.submit('check-in', { responseId: 'r1', answers: { location } })
  await office.sweep()
})
afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

function copy(dir = copies): Promise<Backup> {
  return backUp({ config: parseConfig({ PANTAU_DATA: office.dataDir }), clock: office.clock }, dir)
}

function putBack(file: string, since?: string, dataDir = elsewhere): Promise<Restored> {
  const config = parseConfig({ PANTAU_DATA: dataDir })
  return restore({ config, clock: office.clock }, { file, ...(since && { since }) })
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ConfigError)
  return (error as ConfigError).message
}

describe('backUp', () => {
  it('copies a store that is in use, with a manifest of its ledgers and without its key', async () => {
    const { path, manifest } = await copy()

    const verified = await verifyLedger(office.context, await office.agency())
    const { hash } = await office.store.ledger.findHead(verified.agencyId)
    expect(manifest.ledgers).toEqual([{ ...verified, hash }])
    expect(readdirSync(copies).sort()).toEqual([
      'pantau-20210705T010000Z.json',
      'pantau-20210705T010000Z.sqlite',
    ])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(join(office.dataDir, 'last-backup.json'), 'utf8'))).toEqual(
      manifest,
    )
  })

  it('overwrites no copy, and puts none where the master key lies', async () => {
    await copy()

    expect(await refusal(copy())).toContain('a copy is never overwritten')
    const link = join(folder, 'link')
    symlinkSync(office.dataDir, link)
    for (const dir of [office.dataDir, link]) {
      expect(await refusal(copy(dir))).toContain('the master key lies there')
    }
  })

  it('makes one copy where two are asked for in the same second, and leaves that whole', async () => {
    const asked = await Promise.allSettled([copy(), copy()])

    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(readdirSync(copies).sort()).toEqual([
      'pantau-20210705T010000Z.json',
      'pantau-20210705T010000Z.sqlite',
    ])
    expect((await putBack(join(copies, 'pantau-20210705T010000Z.sqlite'))).erased.people).toBe(0)
  })

  it('leaves nothing where the copy cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')

    expect(await refusal(copy(join(folder, 'file', 'copies')))).toMatch(/^DIR: read ".*\(ENOTDIR\)/)
  })
})

describe('restore', () => {
  it('gives the same ledgers elsewhere, in a store that opens', async () => {
    const { path, manifest } = await copy()

    const restored = await putBack(path)

    expect(restored.manifest.ledgers).toEqual(manifest.ledgers)
    expect(readdirSync(elsewhere).sort()).toEqual(['evidence.key', 'master.key', 'worker.sqlite'])
    const store = await openStore({ dataDir: elsewhere, durability: 'kill' })
    const again = await verifyLedger({ store }, await office.agency())
    await store.close()
    expect(again).toMatchObject({ digest: manifest.ledgers[0]?.digest, entries: again.entries })
  })

  it('does not bring back what was purged, disconnected or made worth nothing since', async () => {
    const { path } = await copy()
    office.clock.set('2021-09-05T01:00:00.000Z')
    await office.sweep()
    office.clock.set('2021-07-06T01:00:00.000Z')
    const agency = await office.agency()
    await renewKey(office.context, agency, { employeeId: STAFF_ID, reason: 'hilang', by: BY })
    await disconnectAgency(office.context, agency, { reason: 'dibubarkan', by: 'operator' })
    const before = await office.store.ledger.listLocatedDays(agency.id)

    const { erased } = await putBack(path, await asLeft(office.dataDir, folder))

    expect(before).toEqual([])
    expect(erased).toMatchObject({ locations: 1, connections: 1, pageKeys: 1 })
    expect(erased.lost).toBeGreaterThan(3)
    const store = await openStore({ dataDir: elsewhere, durability: 'kill' })
    const [found] = await store.agencies.listAll()
    expect(found?.disconnectedAt).not.toBeNull()
    expect(await store.ledger.listLocatedDays(agency.id)).toEqual([])
    expect((await store.keys.listRenewals(agency.id)).ofPerson.get(STAFF_ID)).toBe(1)
    expect((await verifyLedger({ store }, agency)).broken).toBeUndefined()
    await store.close()
  })

  it('keeps what people said since of their home and of reminders', async () => {
    const { id } = await office.agency()
    const at = office.clock.now().toISOString() as Instant
    const home = { latitude: -0.4161, longitude: 116.989 }
    const said = { employeeId: STAFF_ID, from: 'page' } as const
    await office.store.transaction(async ({ homes, reminders }) => {
      await homes.record(id, [{ ...said, home }], at)
      await reminders.refuse(id, HEAD_ID, at)
    })
    const { path } = await copy()
    await office.store.transaction(async ({ homes, reminders }) => {
      await homes.record(id, [{ ...said, home: null }], at)
      await reminders.refuse(id, STAFF_ID, at)
      await reminders.takeRefusalBack(id, [HEAD_ID])
    })

    await putBack(path, await asLeft(office.dataDir, folder))

    const store = await openStore({ dataDir: elsewhere, durability: 'kill' })
    expect(await store.homes.list(id)).toEqual([{ ...said, home: null }])
    expect(await store.reminders.listRefusals(id)).toEqual([STAFF_ID])
    expect((await verifyLedger({ store }, await office.agency())).broken).toBeUndefined()
    await store.close()
  })

  it('lets nobody see the figures of whom they oversee no more (G8)', async () => {
    const { id, ...agency } = await office.agency()
    const at = agency.enrolledAt
    const members = ['agency-kept', 'agency-withdrawn']
    for (const memberId of members) {
      await office.store.agencies.insert({ ...agency, id: memberId, spreadsheetId: memberId })
      const change = { agencyId: id, memberId, by: 'operator', at }
      await office.store.transaction(({ oversight }) => oversight.grant(change))
    }
    const { path } = await copy()
    const withdrawal = { agencyId: id, memberId: 'agency-withdrawn', by: 'operator', at }
    await office.store.transaction(({ oversight }) => oversight.withdraw(withdrawal))

    await putBack(path, await asLeft(office.dataDir, folder))

    const store = await openStore({ dataDir: elsewhere, durability: 'kill' })
    expect(await store.oversight.listMembers(id)).toMatchObject([{ memberId: 'agency-kept' }])
    for (const one of await store.agencies.listAll()) {
      expect((await verifyLedger({ store }, one)).broken).toBeUndefined()
    }
    await store.close()
  })

  it('takes out a made-up office that was taken out since', async () => {
    const { agencies } = office.store
    const id = 'agency-made-up'
    const agency = await office.agency()
    await agencies.insert({ ...agency, id, spreadsheetId: 'made-up', isMadeUp: true })
    const at = agency.enrolledAt
    await office.store.transaction(({ keys }) =>
      keys.renew(id, { employeeId: null, by: BY, reason: 'uji coba', at }),
    )
    const { path } = await copy()
    await office.store.transaction((records) => records.agencies.eraseMadeUp(id, 1000))
    expect(await agencies.find(id)).toBeUndefined()

    await putBack(path, await asLeft(office.dataDir, folder))

    const store = await openStore({ dataDir: elsewhere, durability: 'kill' })
    expect((await store.agencies.listAll()).map((one) => one.id)).toEqual([agency.id])
    await store.close()
  })

  it('purges what is due by the clock where no later store is left (G10)', async () => {
    const { path } = await copy()
    office.clock.set('2021-09-05T01:00:00.000Z')

    const { erased } = await putBack(path)

    expect(erased).toMatchObject({ locations: 1, lost: 0 })
  })

  it('checks that the master key fits, and makes none', async () => {
    const { path } = await copy()
    const other = Buffer.alloc(32, 7).toString('base64url')
    writeFileSync(join(elsewhere, 'master.key'), other)

    expect(await refusal(putBack(path))).toContain('not the key with which this store was begun')
    expect(readdirSync(elsewhere)).toEqual(['master.key'])
    expect(readFileSync(join(elsewhere, 'master.key'), 'utf8')).toBe(other)

    rmSync(join(elsewhere, 'master.key'))
    expect(await refusal(putBack(path))).toContain('master.key" (missing')
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('overwrites nothing', async () => {
    const { path } = await copy()
    writeFileSync(join(elsewhere, 'worker.sqlite'), 'x')

    expect(await refusal(putBack(path))).toContain('(holds "worker.sqlite")')
    expect(readFileSync(join(elsewhere, 'worker.sqlite'), 'utf8')).toBe('x')
  })

  it('that was cut short is no empty store to begin with, and is done again once it is taken away', async () => {
    const { path } = await copy()
    mkdirSync(join(elsewhere, 'restoring'))
    const start = openStore({ dataDir: elsewhere, durability: 'kill' })

    await expect(start).rejects.toThrow('a restore into it was cut short')
    expect(await refusal(putBack(path))).toContain('(holds "restoring")')
    expect(readdirSync(elsewhere).sort()).toEqual(['master.key', 'restoring'])
    rmSync(join(elsewhere, 'restoring'), { recursive: true })
    await putBack(path)
    expect(readdirSync(elsewhere)).toContain('worker.sqlite')
  })

  it('is refused while a worker still has the store that was left, and done once it has ended', async () => {
    const { path } = await copy()
    const former = await asLeft(office.dataDir, folder)
    copyFileSync(join(office.dataDir, 'master.key'), join(former, 'master.key'))
    const still = await openStore({ dataDir: former, durability: 'kill' })

    expect(await refusal(putBack(path, former))).toMatch(
      /^--since: read ".*former.*another program has it open.*end it/u,
    )
    expect(readdirSync(elsewhere)).toEqual(['master.key'])
    await still.close()
    await putBack(path, former)
    expect(readdirSync(elsewhere)).toContain('worker.sqlite')
  })

  it('that was killed once it was done leaves nothing: the next start takes it away', async () => {
    const { path } = await copy()
    await putBack(path)
    mkdirSync(join(elsewhere, 'restoring'))
    copyFileSync(path, join(elsewhere, 'restoring', 'worker.sqlite'))

    const store = await openStore({ dataDir: elsewhere, durability: 'kill' })

    expect(await store.agencies.listAll()).toHaveLength(1)
    expect(readdirSync(elsewhere)).not.toContain('restoring')
    await store.close()
  })

  it('refuses a copy that was changed or cut off', async () => {
    const { path } = await copy()
    const bytes = readFileSync(path)
    bytes[bytes.length - 1]! ^= 1
    writeFileSync(path, bytes)

    expect(await refusal(putBack(path))).toContain('its bytes are not those')

    rmSync(path.replace('.sqlite', '.json'))
    expect(await refusal(putBack(path))).toContain('it was cut off')
    expect(readdirSync(elsewhere)).toEqual(['master.key'])
  })

  it('refuses a later store that is none of this copy', async () => {
    const { path } = await copy()
    const other = await openOffice()
    const config = parseConfig({
      PANTAU_DATA: other.dataDir,
      PANTAU_MASTER_KEY_FILE: join(other.dataDir, 'master.key'),
    })
    const foreign = await backUp({ config, clock: other.clock }, join(folder, 'foreign'))
    await other.close()

    expect(await refusal(putBack(path, foreign.path))).toMatch(/^--since: read ".*foreign/)
    expect(existsSync(join(elsewhere, 'worker.sqlite'))).toBe(false)
  })
})
