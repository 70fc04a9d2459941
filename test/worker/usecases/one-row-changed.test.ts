import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { addDays, parseMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import type { Store } from '../../../worker/ports/store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
  sampleTabs,
  STAFF_ID,
} from '../../shared/workbook/sample-tabs.ts'
import { live, recordTab, takeIn } from './live-history.ts'
import { AGENCY, edited, MONDAY, policyRows, raw } from './random-history.ts'
import { contextOf, contextOn } from '../context-of.ts'
import { openStoreIn, removeStoreIn } from '../store-in.ts'

const [JULY, AUGUST, DECEMBER] = ['2021-07', '2021-08', '2021-12'].map(parseMonth) as [
  Month,
  Month,
  Month,
]
const AS_OF = instantAt(addDays(MONDAY, 300), '12:00', 'WITA')
const PEOPLE = EMPLOYEE_ROWS.length
/** Their rows. */
const [HEAD, STAFF] = [0, 1]

let dataDir: string
let store: Store
let context: Context
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-one-row-'))
  store = await openStoreIn(dataDir)
  const clock = { now: () => new Date(AS_OF) }
  context = contextOf({ store, clock, log: () => undefined })
})
afterEach(async () => {
  await store.close()
  await removeStoreIn(dataDir)
})

describe('an edit of a tab', () => {
  it('leaves months as the ledger alone gives them, whatever was edited', async () => {
    let number = 0
    await fc.assert(
      fc.asyncProperty(edited, async (events) => {
        const id = `agency-${(number += 1)}`
        const compared = await live(store, { ...AGENCY, id, spreadsheetId: id }, events)
        expect(compared).toBeGreaterThan(0)
      }),
      { numRuns: 5 },
    )
  })

  it.each<readonly [what: string, slot: string, rows: CellValue[][], number]>([
    ['a name in Pegawai', 'employees', staffWith(1, 'Nama Lain'), 0],
    ['a rank in Pegawai', 'employees', staffWith(3, 'Penata / III-c'), 0],
    ['an address in Pegawai', 'employees', staffWith(9, 'lain@kukar.example'), 0],
    ['an address of a head', 'employees', staffWith(9, 'lain@kukar.example', HEAD), 0],
    ['a class of post in Pegawai', 'employees', staffWith(5, 'Administrator'), 1],
    ['a cell of Jadwal', 'roster:2021-07', rostered('WFO'), 1],
    ['a row of Panggilan', 'summonses', summoned(), 1],
    ['a signatory in Pengaturan', 'settings', signedBy(), 0],
    ['a day of Hari Libur', 'holidays', holiday('15/07/2021'), PEOPLE],
    ['a day of Hari Libur that is far from the month', 'holidays', holiday('15/11/2021'), 0],
    ['a regulation in Aturan', 'policies', policyRows('kudus-2020'), PEOPLE],
  ])('of %s evaluates those alone on whom it bears', async (_, slot, rows, people) => {
    await openAgency()
    await evaluated(JULY)

    await record(slot, rows)

    expect(await evaluated(JULY)).toBe(people)
    expect(await evaluated(JULY)).toBe(0)
  })

  it('leaves the months that did not look at the day', async () => {
    await openAgency()
    for (const month of [JULY, AUGUST]) await evaluated(month)

    await record('roster:2021-07', rostered('WFO'))

    expect(await evaluated(AUGUST)).toBe(0)
    expect(await evaluated(JULY)).toBe(0)
  })

  it('of one person evaluates their year again and nobody else', async () => {
    await openAgency()
    await evaluated(DECEMBER)

    await record('employees', staffWith(5, 'Administrator'))

    expect(await evaluated(DECEMBER)).toBe(1)
    expect(await evaluated(AUGUST)).toBe(0)
  })

  it('of a post in Pegawai reads nothing anew that waits in quarantine', async () => {
    await openAgency()
    await evaluated(JULY)
    await record('employees', staffWith(4, 'Analis'))
    const { projections } = store
    const frugal = contextOn(context, {
      ...store,
      projections: { ...projections, listWaiting: refuse },
    })

    const month = await projectMonth(frugal, AGENCY, { month: JULY, asOf: AS_OF })

    expect(month.evaluated).toBe(1)
  })

  it('of one person reads what they filed once for all their year, and keeps it in one transaction', async () => {
    await openAgency()
    await evaluated(DECEMBER)
    await record('employees', staffWith(5, 'Administrator'))
    const seen = { read: 0, months: [] as Month[], transactions: 0 }
    const { projections } = store
    const watched: Store = {
      ...store,
      projections: {
        ...projections,
        listSubmissionsOf(agencyId, of) {
          if (of.subjectIds.includes(STAFF_ID)) seen.read += 1
          return projections.listSubmissionsOf(agencyId, of)
        },
      },
      transaction: (work) =>
        store.transaction((records) => {
          const before = seen.months.length
          const putPersonMonths: typeof records.projections.putPersonMonths = async (...given) => {
            if (seen.months.length === before) seen.transactions += 1
            seen.months.push(given[1])
            return records.projections.putPersonMonths(...given)
          }
          return work({ ...records, projections: { ...records.projections, putPersonMonths } })
        }),
    }

    await projectMonth(contextOn(context, watched), AGENCY, { month: DECEMBER, asOf: AS_OF })

    // Counting begins in July.
    const months = ['07', '08', '09', '10', '11', '12'].map((month) => `2021-${month}`)
    expect(seen).toEqual({ read: 1, months, transactions: 1 })
  })
})

describe('what somebody files', () => {
  it('is looked at again in its own month, and later only where it changes what is counted', async () => {
    await openAgency()
    await evaluated(DECEMBER)
    const at = instantAt(addDays(MONDAY, 8), '07:31', 'WITA')
    const answers = { kind: 'Masuk', place: 'Rumah', condition: 'Sehat' }

    await takeIn(context, AGENCY, raw('check-in', { id: STAFF_ID, at, n: 1, edit: 0 }, answers), at)
    const present = await evaluated(DECEMBER)
    const again = { id: STAFF_ID, at: instantAt(addDays(MONDAY, 8), '08:31', 'WITA') }
    await takeIn(context, AGENCY, raw('check-in', { ...again, n: 2, edit: 0 }, answers), at)

    expect([present, await evaluated(DECEMBER)]).toEqual([1, 0])
  })
})

function refuse(): never {
  throw new Error('What waits was read anew')
}

async function openAgency(): Promise<void> {
  await store.agencies.insert(AGENCY)
  for (const tab of sampleTabs({ 'roster:2021-07': rostered('WFH') })) {
    await recordTab(store, AGENCY, { ...tab, gone: false })
  }
}

/** Under the title that the tab has. */
async function record(slot: string, rows: CellValue[][]): Promise<void> {
  const title = sampleTabs().find((tab) => tab.slot === slot)?.title ?? slot
  await recordTab(store, AGENCY, { slot, title, rows, gone: false })
}

/** How many people's months had to be evaluated for that one. */
async function evaluated(month: Month): Promise<number> {
  return (await projectMonth(context, AGENCY, { month, asOf: AS_OF })).evaluated
}

/** The staff list with another value in a cell of one row. */
function staffWith(column: number, value: CellValue, which = STAFF): CellValue[][] {
  const rows = EMPLOYEE_ROWS.map((row, at) => (at === which ? row.with(column, value) : row))
  return [EMPLOYEE_HEADERS, ...rows].map((row) => [...row])
}

function rostered(code: string): CellValue[][] {
  const codes = { 5: 'WFH', 13: 'WFH' }
  return rosterRows([
    [HEAD_ID, codes],
    [STAFF_ID, { ...codes, 6: code }],
  ])
}

function summoned(): CellValue[][] {
  const headers = ['Tanggal', 'NIP/NIK', 'Dipanggil Oleh', 'Alasan']
  const former = ['05/07/2021', STAFF_ID, 'Kepala Bagian', 'Rapat']
  return [headers, former, ['06/07/2021', STAFF_ID, 'Kepala Bagian', 'Rapat']]
}

function signedBy(): CellValue[][] {
  const [settings] = sampleTabs()
  return settings!.rows.map((row) =>
    row[0] === 'Nama penanda tangan' ? [row[0], 'Orang Lain'] : [...row],
  )
}

function holiday(date: string): CellValue[][] {
  return [
    ['Tanggal', 'Nama Hari Libur', 'Jenis'],
    ['20/07/2021', 'Idul Adha 1442 H', 'Libur nasional'],
    ['13 April-12 Mei 2021', 'Ramadan 1442 H', 'Ramadan'],
    [date, 'Libur', 'Libur daerah'],
  ]
}
