import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { STAFF_ID, openOffice, type Office } from '../office.ts'

const JULY = parseMonth('2021-07')
const REVIEWS = getPeopleTab('reviews')

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function ask(answers: Record<string, string>): Promise<void> {
  const dates = { from: '2021-07-02', until: '2021-07-02' }
  await office.submit('permit', { responseId: 'r1', answers: { ...dates, ...answers } })
  await office.sweep()
}

/** The row of *Tinjauan*, by the key of its column. */
function queuedRow(): Record<string, unknown> {
  const row = office.google.sheets.get(sheetIdOf(REVIEWS, JULY))?.rows[1] ?? []
  return Object.fromEntries(REVIEWS.columns.map(({ key }, index) => [key, row[index]]))
}

/** The superior writes the decision beside the permit; then the tab is read. */
async function decide(decision: string): Promise<void> {
  const sheet = office.google.sheets.get(sheetIdOf(REVIEWS, JULY))
  const column = REVIEWS.columns.findIndex(({ key }) => key === 'decision')
  if (sheet?.rows[1]) sheet.rows[1][column] = decision
  await office.sweep()
}

async function codeOn(date: string): Promise<string | undefined> {
  const { facts } = await loadAgencyFacts(office.context, await office.agency())
  const asOf = parseInstant('2021-08-02T00:00:00Z')
  const { outcomes } = evaluateMonth(facts, { month: JULY, asOf })
  return outcomes.find((day) => day.employeeId === STAFF_ID && day.date === date)?.code
}

describe('a permit', () => {
  it('is put before the direct superior, and counts once approved', async () => {
    await ask({ kind: 'Cuti', reason: 'Keperluan keluarga' })

    expect(queuedRow()).toMatchObject({ form: 'Izin', superior: 'Ahmad Fauzi', decision: '' })
    expect(await codeOn('2021-07-02')).toBe('unsure')

    await decide('Setuju')

    expect(await codeOn('2021-07-02')).toBe('C')
    expect(await codeOn('2021-07-05')).not.toBe('C')
  })

  it.each(['Tolak', 'Kembalikan'])(
    'counts for nothing where it is decided %s',
    async (decision) => {
      await ask({ kind: 'Cuti', reason: 'Keperluan keluarga' })

      await decide(decision)

      expect(await codeOn('2021-07-02')).toBe('TK')
    },
  )

  it.each([
    [{ kind: 'Sakit' }, 'SK'],
    [{ kind: 'Izin' }, 'I'],
    [{ kind: 'Perjalanan', travelKind: 'Dinas', destination: 'Samarinda' }, 'DL'],
  ])('of %j makes the day %s', async (answers, code) => {
    await ask(answers)
    await decide('Setuju')

    expect(await codeOn('2021-07-02')).toBe(code)
  })
})
