import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import type { LedgerVerification } from '../../../worker/ports/operator.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { FULL_SWEEP } from '../../../worker/usecases/sweep-agency.ts'
import { openOffice, sleep, type Office } from '../office.ts'
import { tamper } from '../tamper.ts'

const HOUR_MS = 3_600_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function operator(): ReturnType<typeof createOperator> {
  return createOperator(office.context, { checkSettings: () => Promise.resolve([]), sleep })
}

async function verify(anchor?: {
  sequence: number
  hash: string
}): Promise<LedgerVerification | undefined> {
  return (await operator().verifyLedger((await office.agency()).id, anchor))[0]
}

async function headNow(): Promise<{ sequence: number; hash: string }> {
  const { id } = await office.agency()
  const sequence = await office.store.ledger.lastSequence(id)
  return { sequence, hash: (await office.store.ledger.findHash(id, sequence)) ?? '' }
}

async function sweepLater(responseId: string): Promise<void> {
  office.clock.advance(HOUR_MS)
  await office.submit('check-in', { responseId })
  await office.sweep()
}

/** As somebody does who wants the last entries away and knows the tables. */
async function cutTail(entries: number): Promise<void> {
  const { sequence } = await headNow()
  for (const table of ['ledger_body', 'submission', 'ledger']) {
    tamper(office.dataDir, `delete from ${table} where seq > ?`, sequence - entries)
  }
  tamper(office.dataDir, 'delete from projection')
}

describe('the ledger’s head is anchored in the spreadsheet (G7)', () => {
  it('at the first sweep, and again once it has moved and a while has passed', async () => {
    await office.sweep()
    const first = office.google.anchor
    const { sequence } = await headNow()
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const soon = office.google.anchor
    office.clock.advance(HOUR_MS)
    await office.sweep()

    const written = office.google.countCalls('writeAnchor')
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect(JSON.parse(first ?? '')).toMatchObject({ sequence })
    expect(soon).toBe(first)
    expect(JSON.parse(office.google.anchor ?? '')).toMatchObject(await headNow())
    expect(office.google.countCalls('writeAnchor')).toBe(written)
  })

  it('and a cut-off tail is found, told, and not covered by a lower anchor', async () => {
    await office.sweep()
    await sweepLater('r1')
    await sweepLater('r2')
    const { anchor } = office.google
    await cutTail(1)
    office.google.forms.get('check-in')?.responses.splice(0)
    office.clock.advance(HOUR_MS)

    const before = await verify()
    await office.sweep()
    const doctor = await operator().doctor()

    expect(before?.broken).toBeUndefined()
    expect(before?.spreadsheet).toMatchObject({ verdict: 'missing' })
    expect(office.google.anchor).toBe(anchor)
    expect(office.google.readRecap('diagnostics')).toContain('Buku besar tidak lengkap')
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'ledger-lost', level: 'error', verdict: 'missing' }),
    )
    expect(doctor).toContainEqual(
      expect.objectContaining({ name: expect.stringContaining('ledger-lost'), level: 'error' }),
    )
  })

  it('and a ledger that grew anew from an old copy is found, until the operator accepts it', async () => {
    await office.sweep()
    await sweepLater('r1')
    await cutTail(1)
    office.clock.advance(HOUR_MS)
    await sweepLater('r2')

    const grown = await verify()
    const { id } = await office.agency()
    const { lost, head } = await operator().acceptLedger(id, 'Salinan kemarin dipasang')
    const accepted = await verify()
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect(grown?.spreadsheet).toMatchObject({ verdict: 'changed', anchor: lost })
    expect(accepted?.spreadsheet).toMatchObject({ verdict: 'holds', anchor: head })
    const entries = await office.store.ledger.listEntries(id, head.sequence - 1, 1)
    expect(entries[0]).toMatchObject({ kind: 'accepted-loss', key: String(lost.sequence) })
    expect(JSON.parse(entries[0]?.body ?? '')).toMatchObject({
      lost,
      reason: 'Salinan kemarin dipasang',
      by: 'operator',
    })
    expect(office.google.readRecap('diagnostics')).not.toContain('Buku besar tidak lengkap')
    await expect(operator().acceptLedger(id, 'Lagi')).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  it('of another agency, in a copied file, is none of this one’s', async () => {
    await office.sweep()
    office.google.anchor = office.google.anchor?.replace('"sequence"', '"x":1,"sequence"')
    const mine = await verify()
    office.google.anchor = office.google.anchor?.replace(/"agency":"[^"]+"/, '"agency":"agency-x"')

    expect(mine?.spreadsheet).toMatchObject({ verdict: 'holds' })
    expect((await verify())?.spreadsheet).toBeUndefined()
  })

  it('is not waited for where Google does not answer', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('unavailable', 'no answer'))

    expect((await verify())?.spreadsheet).toEqual({ reason: 'no answer' })
  })
})

describe('verifyLedger', () => {
  it('says whether the ledger still has the entry that a print-out names (G7)', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const footer = office.google.readRecap('diagnostics')?.match(/nomor (\d+):([0-9a-f]{16})/)
    const anchor = { sequence: Number(footer?.[1]), hash: footer?.[2] ?? '' }

    expect((await verify(anchor))?.printed).toEqual({ anchor, verdict: 'holds' })
    expect((await verify({ ...anchor, hash: '0123456789abcdef' }))?.printed?.verdict).toBe(
      'changed',
    )
    await cutTail((await headNow()).sequence - anchor.sequence + 1)
    expect((await verify(anchor))?.printed?.verdict).toBe('missing')
  })

  it('finds what an entry recorded missing where no purge says why (G7)', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep(FULL_SWEEP)
    const { id } = await office.agency()
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const { sequence } = entries.find(({ kind }) => kind === 'submission')!

    expect((await verify())?.broken).toBeUndefined()
    expect(tamper(office.dataDir, 'delete from ledger_body where seq = ?', sequence)).toBe(1)

    expect((await verify())?.broken).toEqual({
      sequence,
      reason: 'what it recorded is missing, and no purge says why',
    })
  })
})
