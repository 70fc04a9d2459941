import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseInstant } from '../../../../shared/model/instant.ts'
import { backUp } from '../../../../worker/back-up.ts'
import { parseConfig } from '../../../../worker/config.ts'
import type { Store } from '../../../../worker/ports/store.ts'
import { restore } from '../../../../worker/restore.ts'
import { openStore } from '../../../../worker/store/open-store.ts'
import { pagePath, personKey } from '../../../../worker/usecases/access/person-key.ts'
import { rebuild } from '../../../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { erasePerson } from '../../../../worker/usecases/rights/erase-person.ts'
import { dropAged } from '../../../../worker/usecases/sweep/drop-aged.ts'
import { FULL_SWEEP, sweepAgency } from '../../../../worker/usecases/sweep/sweep-agency.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../../context-of.ts'
import { HR, STAFF_ID } from '../../office.ts'
import { asLeft } from '../../store/as-left.ts'
import { openClosingOffice, type ClosingOffice } from '../closing-office.ts'
import { closeSince, LETTER, letLeave, openLeftOffice, OWN_WORDS } from './left-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openLeftOffice()
})
afterEach(() => office.close())

async function erase(letter = LETTER) {
  const request = { employeeId: STAFF_ID, letter, by: 'operator' }
  return erasePerson(office.context, await office.agency(), request)
}

async function recorded(store: Store): Promise<string> {
  const entries = await store.ledger.listEntries(office.id, 0, 10_000)
  return entries
    .filter(({ kind }) => kind !== 'tab')
    .map(({ body }) => body ?? '')
    .join('\n')
}

describe('a copy from before that is put back', () => {
  it('brings back nobody who was erased, nor do Google’s answers that are listed again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-erased-'))
    const dataDir = join(folder, 'elsewhere')
    mkdirSync(dataDir)
    copyFileSync(join(office.dataDir, 'master.key'), join(dataDir, 'master.key'))
    const config = parseConfig({ PANTAU_DATA: office.dataDir })
    const { path } = await backUp({ config, clock: office.clock }, join(folder, 'copies'))
    await erase()
    office.clock.set('2021-09-03T01:00:00.000Z')
    await office.sweep()
    expect(await recorded(office.store)).not.toContain(OWN_WORDS)

    const given = { config: parseConfig({ PANTAU_DATA: dataDir }), clock: office.clock }
    const { erased } = await restore(given, {
      file: path,
      since: await asLeft(office.dataDir, folder),
    })

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

  it('from before what was filed, which Google lists again, brings back nobody either', async () => {
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
    await restore(given, { file: path, since: await asLeft(office.dataDir, folder) })
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

  it('has nothing that was due to go', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-aged-'))
    const dataDir = join(folder, 'elsewhere')
    mkdirSync(dataDir)
    copyFileSync(join(office.dataDir, 'master.key'), join(dataDir, 'master.key'))
    const context = { ...office.context, keptFor: { readingsDays: 400, filingsMonths: 12 } }
    await closeSince(office)
    const given = { config: parseConfig({ PANTAU_DATA: office.dataDir }), clock: office.clock }
    const { path } = await backUp(given, join(folder, 'copies'))
    await dropAged(context, await office.agency())

    const back = { config: parseConfig({ PANTAU_DATA: dataDir }), clock: office.clock }
    const { erased } = await restore(back, {
      file: path,
      since: await asLeft(office.dataDir, folder),
    })

    expect(erased.people).toBe(0)
    const store = await openStore({ dataDir, durability: 'kill' })
    const left = await recorded(store)
    const { broken } = await verifyLedger({ store }, await office.agency())
    await store.close()
    rmSync(folder, { recursive: true })
    expect(left).not.toContain(OWN_WORDS)
    expect(broken).toBeUndefined()
  })

  it('has who was restricted since, and what they asked meanwhile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-restricted-'))
    const dataDir = join(folder, 'elsewhere')
    mkdirSync(dataDir)
    copyFileSync(join(office.dataDir, 'master.key'), join(dataDir, 'master.key'))
    const given = { config: parseConfig({ PANTAU_DATA: office.dataDir }), clock: office.clock }
    const copy = await backUp(given, join(folder, 'copies'))
    office.clock.advance(60_000)
    const agency = await office.agency()
    const renewals = await office.store.keys.listRenewals(agency.id)
    const path = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
    const [, , agencyId = '', key = ''] = path.split('/')
    const address = { agencyId, key }
    const asked = { about: '5 Juli', says: 'Yang benar bulan Mei' }
    await office.application.askCorrection(address, asked)
    const request = { employeeId: STAFF_ID, restricted: true, reason: LETTER.number }
    await office.application.restrictPerson(HR, office.id, request)

    const back = { config: parseConfig({ PANTAU_DATA: dataDir }), clock: office.clock }
    await restore(back, { file: copy.path, since: await asLeft(office.dataDir, folder) })

    const store = await openStore({ dataDir, durability: 'kill' })
    const acts = await store.restrictions.list(office.id)
    const requests = await store.corrections.list(office.id)
    const { broken } = await verifyLedger({ store }, await office.agency())
    await store.close()
    rmSync(folder, { recursive: true })
    expect(acts).toMatchObject([{ employeeId: STAFF_ID, restricted: true, reason: LETTER.number }])
    expect(requests).toMatchObject([{ employeeId: STAFF_ID, act: 'asked', ...asked }])
    expect(broken).toBeUndefined()
  })
})
