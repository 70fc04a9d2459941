import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { verifyMonth } from '../../../../worker/usecases/closing/verify-month.ts'
import { openStore } from '../../../../worker/store/open-store.ts'
import { masterKeyFile } from '../../../../worker/store/sealing/master-key.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../../usecases/closing-office.ts'
import { tamper } from '../../tamper.ts'
import { makeFormerStore } from '../former-store.ts'
import { contextOn } from '../../context-of.ts'
import { bytesOf } from './bytes-of.ts'

const SECRETS = ['116.991111', 'Mesin absensi mati', 'Menyusun laporan']

let office: ClosingOffice
let former: string
beforeEach(async () => {
  former = mkdtempSync(join(tmpdir(), 'pantau-former-'))
  office = await openClosingOffice()
  const location = '-0.418333, 116.991111'
  await office.submit('check-in', { responseId: 'near', answers: { kind: 'Lokasi', location } })
  await office.object('2021-08-01T01:00:00Z')
  await office.decide('Setuju')
  await office.closeMonth()
  await tamper(office.dataDir, 'pragma wal_checkpoint(truncate)')
  const folders = { from: office.dataDir, to: former }
  await makeFormerStore(folders, { before: '0042', fill: '' })
})
afterEach(async () => {
  await office.close()
  rmSync(former, { recursive: true })
})

function run(sql: string): void {
  const database = new DatabaseSync(join(former, 'worker.sqlite'))
  database.exec(sql)
  database.close()
}

async function expectSealed(): Promise<void> {
  const store = await openStore({ dataDir: former, durability: 'kill' })
  const context = contextOn(office.context, store)
  const agency = await office.agency()
  expect((await store.agencies.find(agency.id))?.secret).toBe(agency.secret)
  const bytes = bytesOf(former)
  const secrets = [...SECRETS, agency.secret]
  expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
  expect(await verifyLedger(context, agency)).toEqual(await verifyLedger(office.context, agency))
  expect((await verifyLedger(context, agency)).broken).toBeUndefined()
  expect(await verifyMonth(context, agency, MONTH)).toMatchObject({
    changed: [],
    recomputed: { kind: 'same' },
  })
  expect(await store.ledger.listEntries(agency.id, 0, 1000)).toEqual(
    await office.store.ledger.listEntries(agency.id, 0, 1000),
  )
  await store.close()
}

describe('a store from before anything was sealed', () => {
  it('is sealed by itself: no byte of it tells, and chain, digests and closed months stay', async () => {
    const bytes = bytesOf(former)
    expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual(SECRETS)

    await expectSealed()
  })

  it.each([
    [
      'an entry',
      `before delete on ledger_body when old.seq = (select max(seq) from ledger where kind = 'submission')`,
    ],
    ['a part of a closed month', `before delete on sealed_part when old.name = 'attendance'`],
    ['the file’s writing anew', `before delete on unsealed when old.agency_id = ''`],
  ])('that was cut off at %s is sealed by the next start', async (_, when) => {
    const cut = `create trigger cut ${when} begin select raise(abort, 'cut off'); end`
    await migrateAlone()
    run(cut)
    await expect(openStore({ dataDir: former, durability: 'kill' })).rejects.toThrow('cut off')
    run('drop trigger cut')

    await expectSealed()
  })

  it('into which another process looks meanwhile is written anew by the next start', async () => {
    const reader = new DatabaseSync(join(former, 'worker.sqlite'))
    reader.exec('begin')
    reader.prepare('select count(*) from ledger_body').get()
    await (await openStore({ dataDir: former, durability: 'kill' })).close()
    reader.exec('rollback')
    const left = reader.prepare('select agency_id from unsealed').all()

    expect(left.map((row) => ({ ...row }))).toEqual([{ agency_id: '' }])
    reader.close()
    await expectSealed()
  })
})

/** Tables are made anew by the very start that is cut off: one that ends at the master key comes before. */
async function migrateAlone(): Promise<void> {
  writeFileSync(masterKeyFile(former), 'none')
  await expect(openStore({ dataDir: former, durability: 'kill' })).rejects.toThrow('no key')
  rmSync(masterKeyFile(former))
}
