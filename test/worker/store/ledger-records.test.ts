import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RawSubmission } from '../../../shared/model/submission.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { openOffice, type Office } from '../office.ts'
import { say, withoutGuards } from '../store-in.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  for (let index = 0; index < 4; index += 1) {
    await office.submit('check-in', { responseId: `r${index}` })
  }
  await office.sweep()
})
afterEach(() => office.close())

describe('createLedgerRecords', () => {
  it('numbers the entries of an agency without gaps', async () => {
    const { id } = await office.agency()

    const entries = await office.store.ledger.listEntries(id, 0, 100)

    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(['tab', 'authority', 'basis', 'import', 'submission', 'attribution']),
    )
  })

  it('says the same of an entry, its key and the hash before it, whatever entries are read with it', async () => {
    const { id } = await office.agency()
    const { ledger } = office.store

    const all = await ledger.listEntries(id, 0, 1000)

    for (const [index, entry] of all.entries()) {
      expect(entry.previousHash).toBe(all[index - 1]?.hash ?? '')
      expect(await ledger.listEntries(id, index, 1)).toEqual([entry])
      expect(await ledger.listEntriesAt(id, [entry.sequence])).toEqual([entry])
    }
    const keys = new Set(all.flatMap(({ kind, key }) => (kind === 'submission' ? [key] : [])))
    const about = all.filter(({ kind }) => kind === 'attribution').map(({ key }) => key)
    expect(about).toHaveLength(4)
    expect(about.every((key) => keys.has(key))).toBe(true)
  })

  it.each([
    `update ledger set key = 'x' where seq = 1`,
    'delete from ledger where seq = 1',
    `update ledger_body set body = '{}' where seq = 1`,
    'update ledger set about_seq = 1',
    `update ledger set salt = 'x' where seq = 1`,
  ])('is append-only by the engine itself (G7): %s', async (change) => {
    await expect(say(office.dataDir, change)).rejects.toThrow('append-only')
  })
})

describe('verifyLedger', () => {
  it('finds the chain whole', async () => {
    const verified = await verifyLedger(office.context, await office.agency())

    expect(verified.broken).toBeUndefined()
    expect(verified.entries).toBeGreaterThan(4)
  })

  it.each([
    ['changed', () => Buffer.from('{"answers":{}}')],
    ['cut short', (body: Buffer) => body.subarray(0, 9)],
    ['of another form', (body: Buffer) => Buffer.concat([Buffer.of(9), body.subarray(1)])],
  ])('finds a body that is %s (G7)', async (_, change) => {
    const entries = await office.store.ledger.listEntries((await office.agency()).id, 0, 100)
    const { sequence } = entries.find(({ kind }) => kind === 'submission')!
    await withoutGuards(office.dataDir, async (db) => {
      const those = db.selectFrom('ledger_body').select('body').where('seq', '=', sequence)
      const body = change(Buffer.from((await those.executeTakeFirstOrThrow()).body))
      await db.updateTable('ledger_body').set({ body }).where('seq', '=', sequence).execute()
    })

    const { broken } = await verifyLedger(office.context, await office.agency())

    expect(broken?.sequence).toBe(sequence)
  })

  it.each([
    ['a key', { key: sql<string>`key || ' '` }, 3],
    ['a time', { recorded_at: '2021-07-05T01:00:00.001Z' }, 2],
    ['a digest', { digest: Buffer.from('x') }, 4],
  ] as const)('finds %s that was changed (G7)', async (_, values, sequence) => {
    await withoutGuards(office.dataDir, (db) =>
      db.updateTable('ledger').set(values).where('seq', '=', sequence).execute(),
    )

    expect(await findBroken()).toBe(sequence)
  })

  it('finds that an entry is missing (G7)', async () => {
    const missing = 5
    await withoutGuards(office.dataDir, async (db) => {
      await db.deleteFrom('ledger_body').where('seq', '=', missing).execute()
      await db.deleteFrom('ledger').where('seq', '=', missing).execute()
    })

    expect(await findBroken()).toBe(missing + 1)
  })

  it('is not broken by a body that was purged', async () => {
    const { id } = await office.agency()
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const { sequence, body } = entries.find(({ kind }) => kind === 'submission')!
    const raw = JSON.parse(body ?? '') as RawSubmission
    await office.store.transaction(({ ledger }) =>
      ledger.purgeSubmission(id, { sequence, raw }, raw.lastSubmittedAt),
    )

    const { broken } = await verifyLedger(office.context, await office.agency())

    expect((await office.store.ledger.listEntries(id, sequence - 1, 1))[0]?.body).toBeNull()
    expect(broken).toBeUndefined()
  })
})

async function findBroken(): Promise<number | undefined> {
  return (await verifyLedger(office.context, await office.agency())).broken?.sequence
}
