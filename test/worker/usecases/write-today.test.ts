import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import { BOX_COLUMN } from '../../../shared/workbook/examination-boxes.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'

const MINUTE_MS = 60_000
const MONTH = parseMonth('2021-07')

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

const SHEET_ID = recapTabOf({ key: 'today' }).sheetId

/** Somebody types or pastes that over the box of that day. */
function enter(key: string, value: string): void {
  const row = office.google.sheets.get(SHEET_ID)?.rows.find((cells) => cells.includes(key))
  row!.splice(BOX_COLUMN, 1, value)
}

/** Somebody ticks the box of that day; false where there is none. */
function tick(key: string): boolean {
  const row = office.google.sheets.get(SHEET_ID)?.rows.find((cells) => cells.includes(key))
  if (typeof row?.[BOX_COLUMN] !== 'boolean') return false
  row[BOX_COLUMN] = true
  return true
}

async function overdue(at = '2021-07-31T12:00:00Z'): Promise<[string, unknown, string][]> {
  const asOf = parseInstant(at)
  const agency = await office.agency()
  const projected = await projectMonth(office.context, agency, { month: MONTH, asOf })
  const { facts } = await loadAgencyFacts(office.context, agency)
  const { findings } = evaluateMonth(facts, { month: MONTH, asOf })
  const of = (all: typeof findings) => all.filter(({ rule }) => rule === 'presence-unexamined')
  expect(of(projected.evaluation.findings)).toEqual(of(findings))
  return of(findings).map(({ date, subject, clause }) => [date, subject, clause])
}

async function reviews(): Promise<unknown[]> {
  const { id } = await office.agency()
  const all = await office.store.ledger.listPresenceReviews(id, {})
  return all.map(({ date, unitCode, examined }) => [date, unitCode, examined])
}

describe('writeToday', () => {
  it('writes the day once, and not again while it is the same', async () => {
    const first = await office.sweep()
    office.clock.advance(5 * MINUTE_MS)
    const second = await office.sweep()

    expect([first.todayWritten, second.todayWritten]).toEqual([true, false])
    expect(office.google.readRecap('today')).toContain('Senin, 5 Juli 2021')
  })

  it('asks for a first filing until one has come', async () => {
    await office.sweep()
    const before = lineOf('Kiriman pertama')
    await office.submit('check-in', { responseId: 'r1' })
    office.clock.advance(5 * MINUTE_MS)
    await office.sweep()

    expect(before).toContain('Belum')
    expect(lineOf('Kiriman pertama') ?? 'Selesai').toContain('Selesai')
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
    office.google.getTab('clockIns').rows.push([HEAD_ID, '07/07/2021 07:28'])
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
  })
})

describe('the boxes of Hari Ini', () => {
  beforeEach(async () => {
    const row = ['800/338', '01/07/2021', '01/07/2021', 'landak-2020', '', '']
    office.google.getTab('policies').rows.splice(1, 1, row)
    const roster = office.google.getTab('roster:2021-07').rows
    for (const cells of roster.slice(1)) for (let day = 1; day <= 31; day++) cells[day + 2] = 'WFO'
    await office.sweep()
  })

  it('L8: a tick is read once, recorded and written back with its hour; nothing is found', async () => {
    expect(tick('2021-07-05 UMUM')).toBe(true)
    office.clock.set('2021-07-05T01:12:00.000Z')
    await office.sweep()
    const sequence = await office.store.ledger.lastSequence((await office.agency()).id)
    const shown = office.google.readRecap('today')
    office.clock.set('2021-07-06T17:00:00.000Z')
    await office.sweep()

    expect(shown).toContain('diperiksa 09.12\t2021-07-05 UMUM')
    expect(await reviews()).toEqual([['2021-07-05', 'UMUM', true]])
    expect(await office.store.ledger.lastSequence((await office.agency()).id)).toBe(sequence)
    expect(await overdue()).toEqual([])
  })

  it('L8: a box read empty after the next working day is the head’s finding', async () => {
    office.clock.set('2021-07-06T15:59:00.000Z')
    await office.sweep()
    const before = await overdue()
    office.clock.set('2021-07-06T16:00:00.000Z')
    await office.sweep()

    expect(before).toEqual([])
    expect(await reviews()).toEqual([['2021-07-05', 'UMUM', false]])
    expect(await overdue()).toEqual([
      ['2021-07-05', { kind: 'person', employeeId: HEAD_ID }, expect.stringContaining('L8')],
    ])
  })

  it('L8: accuses nobody of a day that was not shown whole, where nothing was swept since it was over', async () => {
    office.clock.set('2021-07-08T01:00:00.000Z')
    await office.sweep()

    expect(await reviews()).toEqual([])
    expect(await overdue()).toEqual([])
  })

  it.each(['TRUE', 'Ya', '☑', 'v', 'sudah'])(
    'takes %s, pasted over the box, for a tick',
    async (word) => {
      enter('2021-07-05 UMUM', word)
      office.clock.set('2021-07-06T01:00:00.000Z')
      await office.sweep()

      expect(await reviews()).toEqual([['2021-07-05', 'UMUM', true]])
    },
  )

  it.each(['', 'FALSE', 'Tidak', 'belum'])(
    'takes “%s”, pasted over the box, for no tick',
    async (word) => {
      enter('2021-07-05 UMUM', word)
      office.clock.set('2021-07-06T01:00:00.000Z')
      await office.sweep()

      expect(await reviews()).toEqual([])
    },
  )

  it('L8: over the end of the month the head’s leave is known as it is in the ledger', async () => {
    const july = office.google.getTab('roster:2021-07').rows
    for (const cells of july) if (cells.includes(HEAD_ID)) cells[32] = 'C'
    const august = july.map((cells) => [...cells])
    for (const cells of august) if (cells.includes(HEAD_ID)) cells[4] = 'C'
    office.google.putTab({ slot: 'roster:2021-08', title: 'Jadwal 2021-08', rows: august })
    office.clock.set('2021-07-30T01:00:00.000Z')
    await office.sweep()
    for (const time of ['2021-08-02T01:00:00.000Z', '2021-08-02T16:00:00.000Z']) {
      office.clock.set(time)
      await office.sweep()
    }

    expect(await reviews()).toContainEqual(['2021-07-30', 'UMUM', false])
    expect(
      (await overdue('2021-08-09T12:00:00Z')).filter(([date]) => date === '2021-07-30'),
    ).toEqual([])
  })

  it('counts a tick for the day that the tab showed, though the worker was down meanwhile', async () => {
    tick('2021-07-05 UMUM')
    office.clock.set('2021-07-09T01:00:00.000Z')
    await office.sweep()

    expect(await reviews()).toEqual([['2021-07-05', 'UMUM', true]])
    expect(await overdue()).toEqual([])
  })

  it('finds nothing of days on which the tab could not be read', async () => {
    office.google.sheets.delete(SHEET_ID)
    office.clock.set('2021-07-09T01:00:00.000Z')
    await office.sweep()

    expect(await reviews()).toEqual([])
    expect(await overdue()).toEqual([])
  })

  it('takes no tick for a day that has not begun', async () => {
    const row = office.google.sheets
      .get(SHEET_ID)
      ?.rows.find((cells) => cells.includes('2021-07-05 UMUM'))
    row!.splice(BOX_COLUMN, 2, true, '2021-07-06 UMUM')
    await office.sweep()

    expect(await reviews()).toEqual([])
  })

  it('takes no tick from a tab of that title which somebody else made', async () => {
    const { rows } = office.google.sheets.get(SHEET_ID)!
    tick('2021-07-05 UMUM')
    office.google.sheets.delete(SHEET_ID)
    office.google.sheets.set(SHEET_ID + 1, { title: 'Hari Ini', rows })
    await office.sweep()

    expect(await reviews()).toEqual([])
  })

  it('a tick that is taken away after it was read stays recorded', async () => {
    tick('2021-07-05 UMUM')
    await office.sweep()
    const row = office.google.sheets
      .get(SHEET_ID)
      ?.rows.find((cells) => cells.includes('2021-07-05 UMUM'))
    if (row) row[BOX_COLUMN] = false
    office.clock.set('2021-07-07T01:00:00.000Z')
    await office.sweep()

    expect(await reviews()).toContainEqual(['2021-07-05', 'UMUM', true])
    expect(await reviews()).not.toContainEqual(['2021-07-05', 'UMUM', false])
  })
})
