import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { explainDay } from '../../../worker/usecases/explain/explain-day.ts'
import { openFromLedger } from '../../../worker/usecases/month/open-from-ledger.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR, STAFF_ID } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

const REASON = 'Mesin rusak sejak 6 Juli; menurut atasan tidak masuk'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

/** The machine's file up to this day, with one reading. */
function pasteUntil(date: string): void {
  const rows = [
    ['NIP/NIK', 'Waktu'],
    [HEAD_ID, `${date} 07:28`],
  ]
  office.google.putTab({ slot: 'clockIns', title: 'Mesin Absensi', rows })
}

/** Of the staff member, as kept and as the ledger alone gives it: they are the same. */
async function outcomesAt(asOf: string): Promise<ReadonlyMap<string, DayOutcome>> {
  const agency = await office.agency()
  const when = { month: MONTH, asOf: parseInstant(asOf) }
  const projected = await projectMonth(office.context, agency, when)
  const throughSequence = projected.ledgerSequence
  const fresh = await openFromLedger(office.context, agency, { ...when, throughSequence })
  expect(projected.evaluation).toEqual(fresh.evaluation)
  const own = projected.evaluation.outcomes.filter(({ employeeId }) => employeeId === STAFF_ID)
  return new Map(own.map((outcome) => [outcome.date, outcome]))
}

async function tuesday(): Promise<DayOutcome | undefined> {
  return (await outcomesAt('2021-08-01T01:00:00Z')).get('2021-07-06')
}

describe('a day that is not sure', () => {
  it('waits for a form that cannot be read, and is settled once it is read', async () => {
    office.google.fail('listResponses', new GoogleError('denied', 'no share'), 5)
    await office.sweep()
    expect(await tuesday()).toMatchObject({ code: 'unsure', unsure: ['form-behind'], flags: [] })

    await office.sweep()
    expect((await tuesday())?.code).toBe('TK')
  })

  it('waits for a form as long as that is not read, and is evaluated once for it', async () => {
    office.google.fail('listResponses', new GoogleError('denied', 'no share'), 5)
    await office.sweep()
    const agency = await office.agency()
    const evaluatedAt = async (asOf: string): Promise<number> => {
      const when = { month: MONTH, asOf: parseInstant(asOf) }
      return (await projectMonth(office.context, agency, when)).evaluated
    }
    await evaluatedAt('2021-08-20T01:00:00Z')

    const again = await evaluatedAt('2021-08-20T02:00:00Z')
    await office.sweep()
    const read = await evaluatedAt('2021-08-20T03:00:00Z')

    expect(again).toBe(0)
    expect(read).toBeGreaterThan(0)
    expect((await outcomesAt('2021-08-20T03:00:00Z')).get('2021-07-06')?.code).toBe('TK')
  })

  it('waits for the file of the machine', async () => {
    pasteUntil('05/07/2021')
    await office.sweep()
    const july = await outcomesAt('2021-08-01T01:00:00Z')
    expect(july.get('2021-07-05')?.code).toBe('TK')
    expect(july.get('2021-07-06')).toMatchObject({ code: 'unsure', unsure: ['machine-file'] })

    pasteUntil('30/07/2021')
    await office.sweep()
    expect((await outcomesAt('2021-08-01T01:00:00Z')).get('2021-07-06')?.code).toBe('TK')
  })

  it.each([
    [
      'has no date that can be read',
      [
        ['NIP/NIK', 'Waktu'],
        [STAFF_ID, '5 Foo 2021 07:28'],
      ],
    ],
    [
      'is wholly of 2014',
      [
        ['NIP/NIK', 'Waktu'],
        [STAFF_ID, '06/07/2014 07:28'],
      ],
    ],
    [
      'has no headers',
      [
        ['Satu', '07:28', '16:03'],
        ['Dua', '07:29', '16:04'],
      ],
    ],
    [
      'has days as columns of no month',
      [
        ['NIP', '1', '2', '3'],
        [STAFF_ID, '07:28 16:03'],
      ],
    ],
  ])('waits where a pasted file %s, and says what would settle it', async (_, rows) => {
    office.google.putTab({ slot: 'clockIns', title: 'Mesin Absensi', rows })
    await office.sweep()
    expect(await tuesday()).toMatchObject({ code: 'unsure', unsure: ['import'], flags: [] })

    const { steps } = await explainDay(office.context, await office.agency(), {
      employeeId: STAFF_ID,
      date: '2021-07-06',
    })
    expect(steps.map(({ text }) => text).join(' ')).toContain('Pantau > Impor')

    pasteUntil('30/07/2021')
    await office.sweep()
    expect((await tuesday())?.code).toBe('TK')
  })

  it('waits for what is filed in the person’s name and in quarantine', async () => {
    await office.sweep()
    const before = await outcomesAt('2021-08-01T01:00:00Z')
    const filed = { responseId: 'r9', ticket: 'SALAH', at: '2021-07-06T00:00:00Z' }
    await office.submit('check-in', filed)
    await office.sweep()

    const after = await outcomesAt('2021-08-01T01:00:00Z')
    expect(before.get('2021-07-06')?.code).toBe('TK')
    expect(after.get('2021-07-06')).toMatchObject({ code: 'unsure', unsure: ['quarantine'] })
    expect(after.get('2021-07-07')?.code).toBe('TK')
  })
})

describe('closing a month of which days are not sure', () => {
  beforeEach(() => pasteUntil('05/07/2021'))

  it('is refused with how many they are', async () => {
    await expect(
      office.application.closeMonth(HR, office.id, { month: MONTH }),
    ).rejects.toMatchObject({
      code: 'month-unsettled',
      message: expect.stringMatching(/^Juli 2021 .*: \d+ hari pada 3 pegawai belum pasti/),
    })
    expect((await office.state()).state).toBe('open')
  })

  it('is said before, with the days and people', async () => {
    await office.sweep()
    const { open } = await office.state()

    const unsure = open.find(({ kind }) => kind === 'unsure')
    expect(unsure?.who).toHaveLength(3)
    expect(unsure?.count).toBeGreaterThan(40)
  })

  it('is done with a reason, which stands in the ledger and on the day', async () => {
    await office.application.closeMonth(HR, office.id, { month: MONTH, reason: REASON })
    await office.runJobs()

    expect(await office.state()).toMatchObject({ state: 'closed', intact: true })
    const settled = await office.store.ledger.listSettlements(office.id)
    expect(new Set(settled.map(({ reason, by }) => `${by}: ${reason}`))).toEqual(
      new Set([`${HR.email}: ${REASON}`]),
    )
    const day = { employeeId: STAFF_ID, date: addDays(parseCivilDate('2021-07-05'), 1) }
    const { outcome, steps } = await office.application.explainDay(HR, office.id, day)
    expect(outcome.code).toBe('TK')
    expect(outcome.flags.map(({ flag }) => flag)).toContain('settled')
    expect(steps.find(({ kind }) => kind === 'review')?.text).toContain(REASON)
  })

  it('gives a month that the ledger alone makes again', async () => {
    await office.application.closeMonth(HR, office.id, { month: MONTH, reason: REASON })
    await office.runJobs()
    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified).toMatchObject({ changed: [], recomputed: { kind: 'same' } })
  })
})
