import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RawSubmission } from '../../../shared/model/submission.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  for (let index = 0; index < 4; index += 1) {
    await office.submit('check-in', { responseId: `r${index}` })
  }
  await office.sweep()
})
afterEach(() => office.close())

function tamper(sql: string): void {
  const database = new DatabaseSync(join(office.dataDir, 'worker.sqlite'))
  database.exec(sql)
  database.close()
}

/** What somebody with the file in hand would do: put the guards aside first. */
function withoutGuards(sql: string): string {
  return [
    'drop trigger ledger_no_update; drop trigger ledger_no_delete; drop trigger ledger_body_no_update;',
    'pragma foreign_keys = off;',
    sql,
  ].join('\n')
}

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

  it('is append-only by the engine itself (G7)', () => {
    expect(() => tamper(`update ledger set key = 'x' where seq = 1`)).toThrow('append-only')
    expect(() => tamper('delete from ledger where seq = 1')).toThrow('append-only')
    expect(() => tamper(`update ledger_body set body = '{}' where seq = 1`)).toThrow('append-only')
    expect(() => tamper(`update ledger set about_seq = 1`)).toThrow('append-only')
  })
})

describe('verifyLedger', () => {
  it('finds the chain whole', async () => {
    const verified = await verifyLedger(office.context, await office.agency())

    expect(verified.broken).toBeUndefined()
    expect(verified.entries).toBeGreaterThan(4)
  })

  it.each([
    ['changed', `'{"answers":{}}'`],
    ['cut short', 'substr(body, 1, 9)'],
    ['of another form', `cast(x'09' || substr(body, 2) as blob)`],
  ])('finds a body that is %s (G7)', async (_, other) => {
    const entries = await office.store.ledger.listEntries((await office.agency()).id, 0, 100)
    const { sequence } = entries.find(({ kind }) => kind === 'submission')!
    tamper(withoutGuards(`update ledger_body set body = ${other} where seq = ${sequence}`))

    const { broken } = await verifyLedger(office.context, await office.agency())

    expect(broken?.sequence).toBe(sequence)
  })

  it.each([
    ['a key', `update ledger set key = key || ' ' where seq = 3`, 3],
    ['a time', `update ledger set recorded_at = '2021-07-05T01:00:00.001Z' where seq = 2`, 2],
    ['a digest', `update ledger set digest = substr(digest, 2) || 'x' where seq = 4`, 4],
    [
      'a missing entry',
      'delete from ledger_body where seq = 5; delete from ledger where seq = 5',
      6,
    ],
  ])('finds %s that was changed (G7)', async (_, sql, sequence) => {
    tamper(withoutGuards(sql))

    const { broken } = await verifyLedger(office.context, await office.agency())

    expect(broken?.sequence).toBe(sequence)
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
