import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { joinStore } from '../../../worker/store/open-store.ts'
import { openOffice, type Office } from '../office.ts'
import { openStoreIn, placeIn } from '../store-in.ts'

const MONTH = parseMonth('2021-07')
const ANOTHER = Buffer.alloc(32, 7).toString('base64url')
const KEPT = {
  employeeId: 'x',
  asOf: '2021-08-01T00:00:00.000Z' as Instant,
  throughSequence: 1,
  validUntil: '' as const,
  from: parseCivilDate('2021-06-30'),
  until: parseCivilDate('2021-08-01'),
  leansOn: [],
  awaitsForms: [],
  counted: '',
  codes: { records: [], notes: [] },
  body: '{}',
}

let office: Office
let agencyId: string
let opened: Store[] = []
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  await office.store.projections.putPersonMonths(agencyId, MONTH, [KEPT])
})
afterEach(async () => {
  for (const store of opened) await store.close()
  opened = []
  await office.close()
})

async function open(renewsMarks = false): Promise<Store> {
  const store = await openStoreIn(office.dataDir, { renewsMarks })
  opened.push(store)
  return store
}

function keyFile(): string {
  return join(office.dataDir, 'evidence.key')
}

async function isGenuine(store: Store): Promise<boolean[]> {
  const months = await store.projections.listPersonMonthsAfter(
    agencyId,
    { month: MONTH, employeeId: '' },
    1000,
  )
  return months.map((month) => month.isGenuine)
}

describe('the key of kept months (G4)', () => {
  it('is the same from one start to the next, and so is what it marked', async () => {
    const next = await open()

    expect([office.store.evidenceKey.atStart, next.evidenceKey.atStart]).toEqual(['made', 'same'])
    expect(await isGenuine(next)).toEqual([true])
    expect(next.evidenceKey.look()).toBe('same')
  })

  it('taken away while the worker runs is written again as it was, and told', async () => {
    const { store } = office
    const before = readFileSync(keyFile(), 'utf8')
    rmSync(keyFile())

    const looked = [store.evidenceKey.look(), store.evidenceKey.look()]

    expect(looked).toEqual(['put-back', 'same'])
    expect(readFileSync(keyFile(), 'utf8')).toBe(before)
    expect(await isGenuine(await open())).toEqual([true])
  })

  it.each([
    ['another key', ANOTHER],
    ['what is no key', 'x'],
  ])('exchanged for %s while the worker runs is told, and left where it is', async (_, text) => {
    const { store } = office
    writeFileSync(keyFile(), text)

    expect(store.evidenceKey.look()).toBe('another')
    expect(readFileSync(keyFile(), 'utf8')).toBe(text)
    expect(await isGenuine(store)).toEqual([true])
  })

  it('exchanged at a start accuses nobody and lets nothing pass: months are evaluated again', async () => {
    const former = office.store
    writeFileSync(keyFile(), ANOTHER)

    const store = await open()
    const atStart = await isGenuine(store)
    // A worker that still runs with the former key.
    await former.projections.putPersonMonths(agencyId, MONTH, [KEPT])

    expect(store.evidenceKey.atStart).toBe('another')
    expect(atStart).toEqual([])
    expect(await isGenuine(store)).toEqual([])
    expect(await isGenuine(former)).toEqual([true])
  })

  it('missing beside months that bear its mark is told, and made anew by nobody who did not ask for it', async () => {
    const former = office.store
    rmSync(keyFile())

    await expect(open()).rejects.toThrow('evidence.key in it is gone')
    expect(existsSync(keyFile())).toBe(false)

    const store = await open(true)
    expect(store.evidenceKey.atStart).toBe('made')
    expect(await isGenuine(store)).toEqual([])
    expect(former.evidenceKey.look()).toBe('another')
  })

  it('missing when a thread joins is left to the worker that has it', async () => {
    const { store } = office
    rmSync(keyFile())

    const joined = await joinStore(await placeIn(office.dataDir))
    opened.push(joined)

    expect(await isGenuine(joined)).toEqual([])
    expect(store.evidenceKey.look()).toBe('put-back')
    expect(await isGenuine(store)).toEqual([true])
  })
})
