import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { rebuild } from '../../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { asBytes } from '../store/sealing/bytes-of.ts'
import { bytesHeld, keysIn, lookInto } from '../store-in.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { HR } from '../office.ts'

/** As people paste them: coordinates, a link of a map program, a short link, degrees. */
const PLACES = [
  '-0.418333, 116.991111',
  'https://maps.google.com/?q=-6.175392,106.827153',
  'https://maps.app.goo.gl/Rahasia123',
  `0°25'06.7"S 116°59'28.3"E`,
]
const COORDINATES = ['116.991111', '0.418333', '106.827153', '6.175392', 'Rahasia123', "59'28.3"]
const WORDS = {
  sickReason: 'Demam berdarah, dirawat',
  activity: 'Menyusun naskah dinas rahasia',
  note: 'Segera berobat ke puskesmas',
  settled: 'Tidak ada kabar sejak sakit',
}

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  for (const [index, location] of PLACES.entries()) {
    await office.submit('check-in', {
      responseId: `place-${index}`,
      at: `2021-07-0${5 + index}T01:00:00.000Z`,
      answers: { kind: 'Lokasi', condition: 'Sakit', location },
    })
  }
  await office.submit('permit', {
    responseId: 'sick',
    at: '2021-07-12T01:00:00Z',
    answers: { kind: 'Sakit', from: '2021-07-12', until: '2021-07-13', reason: WORDS.sickReason },
  })
  await office.submit('daily-report', {
    responseId: 'report',
    at: '2021-07-05T08:00:00Z',
    answers: { date: '2021-07-05', activity1: WORDS.activity },
  })
  await office.sweep()
  await office.recap(['attendance', 'performance', 'findings'])
})
afterEach(() => office.close())

async function decideAtDesk(): Promise<void> {
  const { oneByOne, together } = await office.application.readDesk(HR, office.id, {})
  const decisions = [...oneByOne, ...together].map(
    ({ ref }) => ({ ref, decision: 'approved', note: WORDS.note }) as const,
  )
  await office.application.decideAtDesk(HR, office.id, { decisions })
}

/** Everything in the store that could be read of these. */
async function found(texts: readonly string[]): Promise<string[]> {
  const bytes = await bytesHeld(office.dataDir)
  return texts.filter((text) => bytes.includes(asBytes(text)))
}

async function standing(sealed: readonly string[]): Promise<string[]> {
  const bytes = await bytesHeld(office.dataDir)
  return sealed.filter((its) => bytes.includes(its))
}

/** What the ledger has sealed of places, as its bytes stand in the store. */
async function locatedBytes(): Promise<string[]> {
  return lookInto(office.dataDir, async (db) => {
    const sealed = db.selectFrom('ledger_body').select('located').where('located', 'is not', null)
    const rows = await sealed.execute()
    return rows.map(({ located }) => Buffer.from(located as Uint8Array).toString('latin1'))
  })
}

function keysOf(scope: string): Promise<string[]> {
  return keysIn(office.dataDir, scope)
}

describe('the bytes of the store (G10)', () => {
  it('hold no place, no reason, no activity, no note and no secret of an agency, also before any purge', async () => {
    await decideAtDesk()
    await office.recap(['attendance', 'findings'])
    await office.application.closeMonth(HR, office.id, {
      month: MONTH,
      reason: WORDS.settled,
    })
    await office.runJobs()

    const parts = (await office.store.seals.listActs(office.id)).map(({ sequence }) =>
      office.store.seals.listParts(office.id, sequence),
    )
    const archived = JSON.stringify(await Promise.all(parts))
    expect(archived).toContain('Siti Aminah')
    expect(COORDINATES.filter((text) => archived.includes(text))).toEqual([])
    expect(await found(['"formKind":"permit"', '2021-07-12'])).toHaveLength(2)
    const { secret } = await office.agency()
    expect(await found([...COORDINATES, ...PLACES, ...Object.values(WORDS), secret])).toEqual([])
    const { broken } = await verifyLedger(office.context, await office.agency())
    expect(broken).toBeUndefined()
  })

  it('hold after a purge neither a place nor the keys with which one could be read', async () => {
    const keys = [...(await keysOf('day %')), ...(await keysOf('month 2021-07'))]
    expect(keys).toHaveLength(PLACES.length + 1)
    expect(await found(keys)).toEqual(keys)
    const sealed = await locatedBytes()
    expect(await standing(sealed)).toEqual(sealed)
    office.clock.set('2021-08-20T01:00:00.000Z')

    const { locationsPurged } = await office.sweep()

    expect(locationsPurged).toBe(PLACES.length)
    expect(await found([...keys, ...COORDINATES, ...PLACES])).toEqual([])
    expect(await standing(sealed)).toEqual([])
    expect(await keysOf('day %')).toEqual([])
    const { broken } = await verifyLedger(office.context, await office.agency())
    expect(broken).toBeUndefined()
    const rebuilt = await rebuild(office.context, await office.agency(), { check: true })
    expect(rebuilt.months.flatMap(({ differing }) => [...differing])).toEqual([])
    expect(rebuilt.facts).toEqual([])
  })

  it('keep the key of a day of which a place is not due yet', async () => {
    office.clock.set('2021-08-05T02:00:00.000Z')

    const { locationsPurged } = await office.sweep()

    expect(locationsPurged).toBe(2)
    expect(await keysOf('day %')).toHaveLength(PLACES.length - 2)
    const { ledger } = office.store
    const days = await ledger.listLocatedDays(office.id)
    const kept = await Promise.all(days.map((day) => ledger.listLocated(office.id, day)))
    const locations = await ledger.readLocations(office.id, kept.flat())
    expect(locations.map(({ raw }) => raw.answers['location'])).toEqual([[PLACES[2]], [PLACES[3]]])
  })

  it('give what was sealed back to whoever has the master key', async () => {
    const entries = await office.store.ledger.listEntries(office.id, 0, 1000)

    const bodies = entries.map(({ body }) => body ?? '').join('\n')
    for (const text of [...PLACES, WORDS.activity, WORDS.sickReason]) {
      expect(bodies).toContain(JSON.stringify(text).slice(1, -1))
    }
  })
})
