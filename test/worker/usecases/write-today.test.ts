import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { recapTabOf } from '../../../shared/workbook/recap-tab-of.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'

const MINUTE_MS = 60_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function lineOf(name: string): string | undefined {
  return office.google
    .readRecap('today')
    ?.split('\n')
    .find((line) => line.includes(name))
}

function nameOfStaff(): string {
  const row = office.google.getTab('employees').rows.find(([id]) => id === STAFF_ID)
  return String(row?.[1])
}

describe('writeToday', () => {
  it('writes the day once, and not again while it is the same', async () => {
    const first = await office.sweep()
    office.clock.advance(5 * MINUTE_MS)
    const second = await office.sweep()

    expect([first.todayWritten, second.todayWritten]).toEqual([true, false])
    expect(office.google.readRecap('today')).toContain('Senin, 5 Juli 2021')
  })

  it('writes what is new after five minutes at the earliest', async () => {
    await office.sweep()
    office.clock.advance(4 * MINUTE_MS)
    await office.submit('check-in', { responseId: 'r1' })

    const soon = await office.sweep()
    office.clock.advance(MINUTE_MS)
    const later = await office.sweep()

    expect([soon.todayWritten, later.todayWritten]).toEqual([false, true])
    expect(lineOf(nameOfStaff())).toContain('09.04 presensi masuk')
    expect(office.google.readRecap('today')).toContain('Diperbarui 5 Juli 2021 09.05 WITA')
  })

  it('writes again once a time is over, though nothing came', async () => {
    const rows = [['440/1', '01/06/2021', '01/06/2021', 'kudus-2020', '', '']]
    office.google.getTab('policies').rows.splice(1, 1, ...rows)
    office.clock.set('2021-07-05T23:28:00.000Z')
    await office.sweep()
    const before = lineOf(nameOfStaff())
    office.clock.set('2021-07-05T23:33:00.000Z')

    const after = await office.sweep()

    expect(before).toContain('Ditunggu\t\tkedatangan di kantor, sampai 07.30')
    expect(after.todayWritten).toBe(true)
    expect(lineOf(nameOfStaff())).toContain(
      'Kurang\t\tkepulangan dari kantor 16.00, sampai 24.00\t\tkedatangan di kantor, batas 07.30',
    )
  })

  it('makes the tab again at once where somebody deleted it', async () => {
    await office.sweep()
    office.google.sheets.delete(recapTabOf({ key: 'today' }).sheetId)

    expect(await office.sweep()).toMatchObject({ todayWritten: true })
  })

  it('begins the next day with a day on which nothing has come yet', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    office.clock.set('2021-07-05T16:01:00.000Z')

    await office.sweep()

    expect(office.google.readRecap('today')).toContain('Selasa, 6 Juli 2021')
    expect(lineOf(nameOfStaff())).not.toContain('09.00 presensi masuk')
  })

  it('reads only what is about the day, however much was filed before', async () => {
    const months = ['01', '02', '03', '04', '05', '06']
    for (const month of months) {
      await office.submit('daily-report', {
        responseId: `r${month}`,
        at: `2021-${month}-10T08:00:00.000Z`,
        answers: { date: `2021-${month}-10` },
      })
    }
    await office.sweep()
    const { id } = await office.agency()
    const of = { subjectIds: [STAFF_ID], checkInsSince: '2021-07-02', since: '2021-07-02' } as never

    expect(await office.store.projections.listSubmissionsOf(id, of)).toEqual([])
    expect(await office.store.projections.listReviewsOf(id, of)).toEqual([])
  })
})
