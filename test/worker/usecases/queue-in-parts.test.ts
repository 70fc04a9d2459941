import { afterEach, beforeEach, expect, it } from 'vitest'

import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Records } from '../../../worker/ports/store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { sweepSpreadsheet } from '../../../worker/usecases/intake/sweep-spreadsheet.ts'
import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { contextOn } from '../context-of.ts'
import { openOffice, type Office } from '../office.ts'
import { turnsDuring } from '../turns-during.ts'

const MORNING_MS = Date.parse('2021-07-04T20:00:00Z')
const MOST_AT_ONCE = 200
/** More than one part of what needs a decision, and some of what needs none. */
const [REPORTS, CHECK_INS] = [205, 15]
const UNREADABLE = 120
const RECEIVED = getPeopleTab('reviews').columns.findIndex(({ key }) => key === 'receivedAt')

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('looks at what waits for a decision a part at a time, and at each filing once (G13)', async () => {
  await fileAll()
  const [read, written]: [number[], number[]] = [[], []]
  const context = watched({ read, written })
  const agency = await office.agency()

  const { error, reviewsQueued } = await sweepAgency(context, agency.id, FULL_SWEEP)
  await sweepAgency(context, agency.id, FULL_SWEEP)

  const all = REPORTS + CHECK_INS
  expect([error, reviewsQueued, sum(read), sum(written)]).toEqual([undefined, REPORTS, all, all])
  expect(Math.max(...read, ...written)).toBeLessThanOrEqual(MOST_AT_ONCE)
  // In the order in which they were filed, whatever their refs.
  const rows = office.google.getTab('reviews:2021-07').rows.slice(1)
  const filed = rows.map((row) => Number(row[RECEIVED]))
  expect(new Set(filed).size).toBe(REPORTS)
  expect(filed).toEqual(filed.toSorted((left, right) => left - right))
})

it('gives all else a turn between the tabs of a year that it reads (G13)', async () => {
  await fileAll()
  await office.sweep()
  const agency = await office.agency()
  const tabs = Object.fromEntries(
    ['01', '02', '03', '04', '05', '06'].map((month) => [`reviews:2021-${month}`, month]),
  )
  async function turns(): Promise<number> {
    const swept = context.leases.hold(agency, () => sweepSpreadsheet(context, agency))
    const [count] = await turnsDuring(() => swept)
    return count
  }
  const { context, google } = office
  const { rows } = google.getTab('reviews:2021-07')
  const before = await turns()
  for (const [slot, month] of Object.entries(tabs)) {
    google.putTab({ slot, title: `Tinjauan 2021-${month}`, rows })
  }

  const after = await turns()

  expect(after - before).toBeGreaterThanOrEqual(Object.keys(tabs).length)
})

it('gives all else a turn while it opens what waits in quarantine (G13)', async () => {
  for (let number = 0; number < UNREADABLE; number += 1) {
    await office.submit('check-in', { responseId: `r${number}`, ticket: 'SALAH' })
  }
  await office.sweep()
  const { id } = await office.agency()

  const [turns, problems] = await turnsDuring(() => office.store.projections.listQuarantined(id))

  expect(problems).toHaveLength(UNREADABLE)
  expect(turns).toBeGreaterThanOrEqual(UNREADABLE / 50)
})

/** Some of what needs a decision, and of what needs none, a minute apart. */
async function fileAll(): Promise<void> {
  for (let number = 0; number < REPORTS + CHECK_INS; number += 1) {
    await office.submit(number < REPORTS ? 'daily-report' : 'check-in', {
      responseId: `r${number}`,
      at: instantOf(MORNING_MS + number * 60_000),
    })
  }
}

/** That of the office; tells how many filings are read, and put into the queue, at once. */
function watched({ read, written }: { read: number[]; written: number[] }): Context {
  const { store } = office
  const { projections } = store

  function watchQueue(records: Records): Records {
    const { reviewQueue } = records
    const told =
      (put: 'add' | 'pass') =>
      (agencyId: string, refs: readonly string[], at: Instant): Promise<void> => {
        written.push(refs.length)
        return reviewQueue[put](agencyId, refs, at)
      }
    return { ...records, reviewQueue: { ...reviewQueue, add: told('add'), pass: told('pass') } }
  }

  return contextOn(office.context, {
    ...store,
    projections: {
      ...projections,
      findSubmissions(agencyId, refs) {
        read.push(refs.length)
        return projections.findSubmissions(agencyId, refs)
      },
    },
    transaction: (work) => store.transaction((records) => work(watchQueue(records))),
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0)
}
