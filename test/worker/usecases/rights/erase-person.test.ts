import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { backUp } from '../../../../worker/back-up.ts'
import { parseConfig } from '../../../../worker/config.ts'
import { restore } from '../../../../worker/restore.ts'
import { openStore } from '../../../../worker/store/open-store.ts'
import { rebuild } from '../../../../worker/usecases/evidence/rebuild.ts'
import { checkEvidence } from '../../../../worker/usecases/evidence/check-evidence.ts'
import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { verifyMonth } from '../../../../worker/usecases/closing/verify-month.ts'
import { followLedger } from '../../../../worker/usecases/month/follow-ledger.ts'
import { FULL_SWEEP, sweepAgency } from '../../../../worker/usecases/sweep/sweep-agency.ts'
import { erasePerson } from '../../../../worker/usecases/rights/erase-person.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../../context-of.ts'
import { HR, STAFF_ID } from '../../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../closing-office.ts'
import { leave, LETTER, letLeave, openLeftOffice, OWN_WORDS } from './left-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openLeftOffice()
})
afterEach(() => office.close())

async function erase(letter = LETTER) {
  const request = { employeeId: STAFF_ID, letter, by: 'operator' }
  return erasePerson(office.context, await office.agency(), request)
}

async function recorded(): Promise<string> {
  const entries = await office.store.ledger.listEntries(office.id, 0, 10_000)
  return entries
    .filter(({ kind }) => kind !== 'tab')
    .map(({ body }) => body ?? '')
    .join('\n')
}

describe('erasePerson', () => {
  it('destroys a person’s keys and what they wrote; the chain stays whole, and recaps of closed months stay (G12)', async () => {
    const sealed = await office.store.seals.listActs(office.id, MONTH)
    const parts = await office.store.seals.listParts(office.id, sealed[0]!.sequence)
    expect(await recorded()).toContain(OWN_WORDS)

    const erased = await erase()

    expect(erased).toMatchObject({ letter: LETTER, months: [MONTH], isJournalEmpty: true })
    expect(erased.entries).toBeGreaterThanOrEqual(4)
    const left = await recorded()
    expect(left).not.toContain(OWN_WORDS)
    expect(left).toContain(LETTER.number)
    const agency = await office.agency()
    expect((await verifyLedger(office.context, agency)).broken).toBeUndefined()
    expect(await office.store.seals.listParts(office.id, sealed[0]!.sequence)).toEqual(parts)
    const verified = await verifyMonth(office.context, agency, MONTH)
    expect(verified).toMatchObject({ changed: [], recomputed: { reason: 'purged' } })
  })

  it('leaves no key of the person, and what is kept is what the ledger gives', async () => {
    const countKeys = () => {
      const db = new DatabaseSync(join(office.dataDir, 'worker.sqlite'))
      const { count } = db
        .prepare(`select count(*) as count from sealing_key where scope like 'of %'`)
        .get()!
      db.close()
      return Number(count)
    }
    const before = countKeys()

    await erase()

    expect(countKeys()).toBeLessThan(before)
    const agency = await office.agency()
    const { facts, months } = await rebuild(office.context, agency, { check: true })
    expect(facts).toEqual([])
    expect(months.flatMap(({ differing }) => differing)).toEqual([])
    const followed = await followLedger(office.context, agency)
    expect(await checkEvidence(office.context, agency, followed)).toBe(0)
  })

  it('takes nothing of what was filed under the person’s number and is another’s', async () => {
    const theirs = 'Laporan Pak Ahmad dengan nomor yang keliru'
    await office.submit('daily-report', {
      responseId: 'mistyped',
      at: '2021-07-02T09:00:00Z',
      ticket: '',
      answers: { date: '2021-07-02', activity1: theirs, output1: theirs },
    })
    await office.sweep()
    const { filings } = await office.application.listFilings(HR, office.id, {})
    const [{ ref } = { ref: '' }] = filings
    await office.application.attribute(HR, office.id, {
      refs: [ref],
      employeeId: HEAD_ID,
      reason: 'Nomor keliru',
    })
    await office.sweep()

    await erase()

    expect(await recorded()).toContain(theirs)
    expect((await verifyLedger(office.context, await office.agency())).broken).toBeUndefined()
    const { facts } = await rebuild(office.context, await office.agency(), { check: true })
    expect(facts).toEqual([])
  })

  it('is refused while an open month has them', async () => {
    leave(office, '')
    await office.sweep()

    await expect(erase()).rejects.toMatchObject({ code: 'month-open' })

    expect(await recorded()).toContain(OWN_WORDS)
  })

  it('is refused by a former number, too, while an open month has them', async () => {
    const former = '198001012005011999'
    const rows = office.google.getTab('employees').rows
    const row = rows.find((cells) => cells[0] === STAFF_ID)!
    row[0] = former
    row[row.length - 1] = ''
    await office.sweep()
    await office.confirmAll()
    await office.sweep()
    const { configuration } = await followLedger(office.context, await office.agency())
    expect(configuration.numbers?.[STAFF_ID]).toBe(former)

    await expect(erase()).rejects.toMatchObject({ code: 'month-open' })
  })

  it.each([' ', '\u200b', '--', '800/12\u00073'])(
    'is refused by a letter numbered %j',
    async (number) => {
      await expect(erase({ ...LETTER, number })).rejects.toMatchObject({ code: 'invalid-request' })
    },
  )

  it('is refused without a letter that is dated', async () => {
    await expect(erase({ ...LETTER, datedOn: parseCivilDate('2021-09-02') })).rejects.toMatchObject(
      {
        code: 'invalid-request',
      },
    )
  })

  it('keeps the months that they are in from being opened again', async () => {
    await erase()

    const reopening = office.application.reopenMonth(HR, office.id, {
      month: MONTH,
      reason: 'Keliru',
    })

    await expect(reopening).rejects.toMatchObject({ code: 'month-closed' })
  })

  it('is not undone by Google’s answers that are listed again, nor by a copy from before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-erased-'))
    const dataDir = join(folder, 'elsewhere')
    mkdirSync(dataDir)
    copyFileSync(join(office.dataDir, 'master.key'), join(dataDir, 'master.key'))
    const config = parseConfig({ PANTAU_DATA: office.dataDir })
    const { path } = await backUp({ config, clock: office.clock }, join(folder, 'copies'))
    await erase()
    office.clock.set('2021-09-03T01:00:00.000Z')
    await office.sweep()
    expect(await recorded()).not.toContain(OWN_WORDS)

    const given = { config: parseConfig({ PANTAU_DATA: dataDir }), clock: office.clock }
    const { erased } = await restore(given, { file: path, since: office.dataDir })

    expect(erased.people).toBe(1)
    const store = await openStore({ dataDir, durability: 'kill' })
    const entries = await store.ledger.listEntries(office.id, 0, 10_000)
    const { broken } = await verifyLedger({ store }, await office.agency())
    await store.close()
    const words = entries.filter(({ kind }) => kind !== 'tab').map(({ body }) => body ?? '')
    expect(words.join('\n')).not.toContain(OWN_WORDS)
    expect(broken).toBeUndefined()
    rmSync(folder, { recursive: true })
  })

  it('is not undone by a copy from before what was filed, which Google lists again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-erased-'))
    const dataDir = join(folder, 'elsewhere')
    mkdirSync(dataDir)
    await office.close()
    office = await openClosingOffice()
    copyFileSync(join(office.dataDir, 'master.key'), join(dataDir, 'master.key'))
    const config = parseConfig({ PANTAU_DATA: office.dataDir })
    const { path } = await backUp({ config, clock: office.clock }, join(folder, 'copies'))
    const theirs = 'Laporan Pak Ahmad'
    await office.submit('daily-report', {
      responseId: 'of-the-head',
      at: '2021-07-02T09:00:00Z',
      employeeId: HEAD_ID,
      answers: { date: '2021-07-02', activity1: theirs, output1: theirs },
    })
    await letLeave(office)
    await erase()

    const given = { config: parseConfig({ PANTAU_DATA: dataDir }), clock: office.clock }
    await restore(given, { file: path, since: office.dataDir })
    const store = await openStore({ dataDir, durability: 'kill' })
    const worker = contextOn(office.context, store)
    await sweepAgency(worker, office.id, { ...FULL_SWEEP, whole: true })

    const entries = await store.ledger.listEntries(office.id, 0, 10_000)
    const words = entries.filter(({ kind }) => kind !== 'tab').map(({ body }) => body ?? '')
    const { broken } = await verifyLedger(worker, await office.agency())
    const { facts } = await rebuild(worker, await office.agency(), { check: true })
    const told = await store.evidence.list(office.id, parseInstant('2021-01-01T00:00:00Z'))
    await store.close()
    rmSync(folder, { recursive: true })
    expect(words.join('\n')).toContain(theirs)
    expect(words.join('\n')).not.toContain(OWN_WORDS)
    expect(broken).toBeUndefined()
    expect(facts).toEqual([])
    expect(told).toEqual([])
  })
})
