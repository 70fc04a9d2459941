import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { MonthClosing } from '../../../worker/ports/seal-records.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { openOffice, type Office } from '../office.ts'
import { say } from '../store-in.ts'

const JULY = parseMonth('2021-07')
const AT = parseInstant('2021-08-01T01:00:00Z')
const CLOSING: MonthClosing = {
  month: JULY,
  throughSequence: 3,
  asOf: AT,
  snapshot: 'abc',
  rulesVersion: '1.0.0',
  parts: { attendance: 'd1' },
  digest: 'd0',
  language: 'id',
  zone: 'WITA',
  by: 'hr@setda.example',
  at: AT,
}
const PART = { name: 'attendance', body: '{"rows":[]}' }

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice()
  id = (await office.agency()).id
  await office.submit('check-in', {
    responseId: 'r1',
    answers: { healthProtocol: ['"formKind":"permit"'] },
  })
  await office.submit('permit', { responseId: 'r2', answers: { kind: 'Cuti' } })
  await office.sweep()
})
afterEach(() => office.close())

function close(closing = CLOSING): Promise<void> {
  return office.store.transaction(({ seals }) => seals.close(id, closing, [PART]))
}

describe('createSealRecords', () => {
  it('keeps closings and reopenings of a month in their order, in the ledger’s chain (G7)', async () => {
    const reopening = { month: JULY, reason: 'Keberatan', by: 'hr@setda.example', at: AT }
    await close()
    await office.store.transaction(({ seals }) => seals.reopen(id, reopening))
    await close({ ...CLOSING, digest: 'd9' })

    const acts = await office.store.seals.listActs(id, JULY)
    const { broken, entries } = await verifyLedger(office.context, await office.agency())

    const last = acts.at(-1)
    expect(acts).toMatchObject([
      { kind: 'seal', ...CLOSING },
      { kind: 'reopen', ...reopening },
      { kind: 'seal', digest: 'd9' },
    ])
    expect(last?.sequence).toBe(entries)
    expect(broken).toBeUndefined()
  })

  it('keeps the parts of each seal, also of one that was reopened', async () => {
    await close()
    const [first] = await office.store.seals.listActs(id, JULY)
    await office.store.transaction(({ seals }) =>
      seals.close(id, CLOSING, [{ ...PART, body: '{"rows":[1]}' }]),
    )
    const [, second] = await office.store.seals.listActs(id, JULY)

    expect(await office.store.seals.listParts(id, first?.sequence ?? 0)).toEqual([PART])
    expect(await office.store.seals.listParts(id, second?.sequence ?? 0)).toEqual([
      { ...PART, body: '{"rows":[1]}' },
    ])
  })

  it('answers nothing for another month or agency (G8)', async () => {
    await close()
    const [seal] = await office.store.seals.listActs(id, JULY)

    expect(await office.store.seals.listActs(id, parseMonth('2021-06'))).toEqual([])
    expect(await office.store.seals.listActs('other', JULY)).toEqual([])
    expect(await office.store.seals.listParts('other', seal?.sequence ?? 0)).toEqual([])
  })

  it('lets nothing that was sealed be changed, by the engine itself', async () => {
    await close()

    const change = say(office.dataDir, `update sealed_part set body = '{}'`)

    await expect(change).rejects.toThrow('does not change')
  })
})
