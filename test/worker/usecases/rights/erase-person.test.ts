import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import { rebuild } from '../../../../worker/usecases/evidence/rebuild.ts'
import { checkEvidence } from '../../../../worker/usecases/evidence/check-evidence.ts'
import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { verifyMonth } from '../../../../worker/usecases/closing/verify-month.ts'
import { followLedger } from '../../../../worker/usecases/month/follow-ledger.ts'
import { erasePerson } from '../../../../worker/usecases/rights/erase-person.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { HR, STAFF_ID } from '../../office.ts'
import { keysIn } from '../../store-in.ts'
import { MONTH, type ClosingOffice } from '../closing-office.ts'
import { leave, LETTER, openLeftOffice, OWN_WORDS } from './left-office.ts'

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
    const before = await keysIn(office.dataDir, 'of %')

    await erase()

    expect((await keysIn(office.dataDir, 'of %')).length).toBeLessThan(before.length)
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
})
