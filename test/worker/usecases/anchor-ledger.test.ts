import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Instant } from '../../../shared/model/instant.ts'
import type { EvidenceFault } from '../../../worker/ports/evidence-records.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import type { LedgerVerification } from '../../../worker/ports/operator.ts'
import { loadAnchors, moveAnchor } from '../../../worker/usecases/ledger/anchor-ledger.ts'
import { holdLedger } from '../../../worker/usecases/ledger/hold-ledger.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { openOffice, sleep, type Office } from '../office.ts'
import { contextOn } from '../context-of.ts'
import { copyStoreIn, openStoreIn, removeStoreIn } from '../store-in.ts'
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

function standing(): { agency: string; sequence: number; hash: string } {
  return JSON.parse(office.google.anchors[0] ?? '{}')
}

async function toldFaults(): Promise<EvidenceFault[]> {
  const reports = await office.store.evidence.list((await office.agency()).id, '' as Instant)
  return reports.flatMap(({ faults }) => [...faults])
}

async function sweepLater(responseId: string): Promise<void> {
  office.clock.advance(HOUR_MS)
  await office.submit('check-in', { responseId })
  await office.sweep()
}

/** As somebody does who wants the last entries away and knows the tables. */
async function cutTail(entries: number): Promise<void> {
  const { sequence } = await headNow()
  for (const table of ['ledger_body', 'ledger']) {
    await tamper(office.dataDir, `delete from ${table} where seq > ?`, sequence - entries)
  }
  await tamper(office.dataDir, 'delete from projection')
}

describe('the ledger’s head is anchored in the spreadsheet (G7)', () => {
  it('at the first sweep, and again once it has moved and a while has passed', async () => {
    await office.sweep()
    const first = office.google.anchors[0]
    const { sequence } = await headNow()
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const soon = office.google.anchors[0]
    office.clock.advance(HOUR_MS)
    await office.sweep()

    const written = office.google.countCalls('writeAnchor')
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect(JSON.parse(first ?? '')).toMatchObject({ sequence })
    expect(soon).toBe(first)
    expect(JSON.parse(office.google.anchors[0] ?? '')).toMatchObject(await headNow())
    expect(office.google.countCalls('writeAnchor')).toBe(written)
  })

  it('and a cut-off tail is found, told, and not covered by a lower anchor', async () => {
    await office.sweep()
    await sweepLater('r1')
    await sweepLater('r2')
    const [anchor] = office.google.anchors
    await cutTail(1)
    office.google.forms.get('check-in')?.responses.splice(0)
    office.clock.advance(HOUR_MS)

    const before = await verify()
    await office.sweep()
    const doctor = await operator().doctor()

    expect(before?.broken).toBeUndefined()
    expect(before?.spreadsheet).toMatchObject({ verdict: 'missing' })
    expect(office.google.anchors[0]).toBe(anchor)
    expect(office.google.readRecap('diagnostics')).toContain('Buku besar tidak lengkap')
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'ledger-lost', level: 'error', verdict: 'missing' }),
    )
    expect(doctor).toContainEqual(expect.objectContaining({ code: 'ledger-lost', state: 'broken' }))
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
    const [anchor = ''] = office.google.anchors
    office.google.anchors = [anchor.replace('"sequence"', '"x":1,"sequence"')]
    const mine = await verify()
    office.google.anchors = [anchor.replace(/"agency":"[^"]+"/, '"agency":"agency-x"')]

    expect(mine?.spreadsheet).toMatchObject({ verdict: 'holds' })
    expect((await verify())?.spreadsheet).not.toHaveProperty('verdict')
  })

  it.each([
    ['taken out of the spreadsheet', () => []],
    ['replaced by a text that is none', () => ['{}']],
    ['replaced by that of another file', (mine: string) => [mine.replace('agency-', 'other-')]],
  ])('and one that was %s is told, and set again because the ledger is whole', async (_, spoil) => {
    await office.sweep()
    await sweepLater('r1')
    const stood = standing()
    office.google.anchors = spoil(office.google.anchors[0] ?? '')

    const verified = await verify()
    const doctor = await operator().doctor()
    await office.sweep()
    await office.sweep()

    expect(verified?.spreadsheet).toMatchObject({ gone: { sequence: stood.sequence } })
    expect(doctor).toContainEqual(
      expect.objectContaining({ code: 'anchor-missing', state: 'broken' }),
    )
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'evidence-differs', level: 'error', what: 'anchor' }),
    )
    expect(await toldFaults()).toEqual([
      { what: 'anchor', which: String(stood.sequence), remade: true },
    ])
    expect(office.google.readRecap('diagnostics')).toContain('Tanda buku besar')
    expect(standing().sequence).toBeGreaterThan(stood.sequence)
    expect((await verify())?.spreadsheet).toMatchObject({ verdict: 'holds' })
    expect(await operator().doctor()).toContainEqual(
      expect.objectContaining({ code: 'evidence', state: 'look' }),
    )
  })

  it('and the ledger is walked in a thread where it was taken out, and then alone (G13)', async () => {
    const done: string[] = []
    const context: Context = {
      ...office.context,
      threads: {
        run(task, agency, input) {
          done.push(task.name)
          return office.context.threads.run(task, agency, input)
        },
      },
    }
    const { id } = await office.agency()
    await sweepAgency(context, id, FULL_SWEEP)
    await sweepAgency(context, id, FULL_SWEEP)
    const untouched = done.filter((name) => name === 'walk-ledger')
    office.google.anchors.length = 0

    await sweepAgency(context, id, FULL_SWEEP)

    expect(untouched).toEqual([])
    expect(done.filter((name) => name === 'walk-ledger')).toHaveLength(1)
    expect(standing()).toMatchObject(await headNow())
  })

  it('and one that was taken out is not set again while the ledger is not whole', async () => {
    await office.sweep()
    await tamper(office.dataDir, `update ledger set recorded_at = '2020-01-01' where seq = 2`)
    office.google.anchors = []
    office.clock.advance(HOUR_MS)

    await office.sweep()
    await office.sweep()

    expect(office.google.anchors).toEqual([])
    expect(await toldFaults()).toContainEqual(
      expect.objectContaining({ what: 'anchor', remade: false }),
    )
    expect(office.google.readRecap('diagnostics')).toContain('tidak dipasang lagi')
  })

  it('and a ledger that was cut off and whose anchor was taken out is told all the same', async () => {
    await office.sweep()
    await sweepLater('r1')
    const stood = standing()
    await cutTail(1)
    office.google.forms.get('check-in')?.responses.splice(0)
    office.google.anchors = []
    office.clock.advance(HOUR_MS)

    const verified = await verify()
    await office.sweep()

    expect(verified?.spreadsheet).toMatchObject({
      anchor: { sequence: stood.sequence },
      verdict: 'missing',
    })
    expect(office.google.anchors).toEqual([])
    expect(office.google.readRecap('diagnostics')).toContain('Buku besar tidak lengkap')
  })

  it('and of two that differ the one that the ledger lacks counts', async () => {
    await office.sweep()
    await sweepLater('r1')
    const [mine = ''] = office.google.anchors
    const ahead = JSON.stringify({ ...JSON.parse(mine), sequence: standing().sequence + 5 })
    office.google.anchors = [mine, ahead]
    office.clock.advance(HOUR_MS)

    await office.sweep()

    expect((await verify())?.spreadsheet).toMatchObject({ verdict: 'missing' })
    expect(office.google.anchors).toEqual([mine, ahead])
    expect(office.google.readRecap('diagnostics')).toContain('Buku besar tidak lengkap')
  })

  it('and two of which the ledger has both are told, and become one', async () => {
    await office.sweep()
    const [first = ''] = office.google.anchors
    await sweepLater('r1')
    office.google.anchors = [first, ...office.google.anchors]
    office.clock.advance(HOUR_MS)

    await office.sweep()

    expect(new Set(office.google.anchors).size).toBe(1)
    expect(await toldFaults()).toMatchObject([{ what: 'anchor', remade: true }])
    expect(standing()).toMatchObject({ sequence: (await headNow()).sequence })
  })

  it('and a store that was put back from an older copy is told, and its anchor stays', async () => {
    await office.sweep()
    const copy = join(office.dataDir, 'copy')
    await copyStoreIn(office.dataDir, copy)
    await sweepLater('r1')
    const [anchor] = office.google.anchors
    const store = await openStoreIn(copy)
    const older = contextOn(office.context, store)
    const agency = await office.agency()

    const { sequence } = standing()
    const held = await holdLedger(older, agency, undefined)
    await older.leases.hold(agency, async () =>
      moveAnchor(older, agency, await loadAnchors(older, agency, office.google.anchors)),
    )

    expect(held.spreadsheet).toMatchObject({ anchor: { sequence }, verdict: 'missing' })
    expect(office.google.anchors).toEqual([anchor])
    await store.close()
    await removeStoreIn(copy)
  })

  it('and a file that was put back to an earlier version of itself accuses nobody, and is told anew', async () => {
    await office.sweep()
    const former = [...office.google.anchors]
    await sweepLater('r1')
    await sweepLater('r2')
    const head = await headNow()

    office.google.anchors = former
    expect(await verify()).toMatchObject({ spreadsheet: { verdict: 'holds' } })
    await office.sweep()

    expect(standing()).toMatchObject(head)
    expect(await toldFaults()).toEqual([])
    // What the store remembers is held too: a lower anchor covers no cut-off tail.
    office.google.anchors = former
    await cutTail(1)
    expect(await verify()).toMatchObject({ spreadsheet: { verdict: 'missing' } })
  })

  it('in a copy of the file that another agency is made of becomes that agency’s', async () => {
    await office.sweep()
    const mine = office.google.anchors[0] ?? ''
    office.google.anchors = [mine.replace(/"agency":"[^"]+"/, '"agency":"agency-x"')]
    await tamper(office.dataDir, 'delete from anchor')
    office.clock.advance(HOUR_MS)

    await office.sweep()

    expect(standing()).toMatchObject({ ...(await headNow()), agency: (await office.agency()).id })
    expect(await toldFaults()).toEqual([])
  })

  it('is not waited for where Google does not answer', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('unavailable', 'no answer'))

    expect((await verify())?.spreadsheet).toEqual({ reason: 'no answer' })
  })
})

describe('acceptLedger', () => {
  it('refuses where nothing is lost, and records and writes nothing', async () => {
    await office.sweep()
    const head = await headNow()
    const written = office.google.countCalls('writeAnchor')

    const refused = operator().acceptLedger((await office.agency()).id, 'Untuk jaga-jaga')

    await expect(refused).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await headNow()).toEqual(head)
    expect(office.google.countCalls('writeAnchor')).toBe(written)
  })

  it('refuses a ledger that is broken besides: no reason makes that whole', async () => {
    await office.submit('check-in', { responseId: 'r0' })
    await office.sweep()
    await sweepLater('r1')
    await cutTail(1)
    await tamper(
      office.dataDir,
      `update ledger set recorded_at = '2020-01-01T00:00:00.000Z' where seq = 2`,
    )

    const refused = operator().acceptLedger((await office.agency()).id, 'Salinan dipasang')

    await expect(refused).rejects.toMatchObject({ code: 'invalid-request' })
    expect((await verify())?.spreadsheet).toMatchObject({ verdict: 'missing' })
  })

  it('is told to HR for a week, with the reason and the first entry that is lost', async () => {
    await office.sweep()
    await sweepLater('r1')
    await cutTail(1)
    const { sequence } = standing()
    const { id } = await office.agency()

    await operator().acceptLedger(id, 'Salinan kemarin dipasang')
    await office.sweep()
    const told = office.google.readRecap('diagnostics')
    const doctor = await operator().doctor()
    office.clock.advance(8 * 24 * HOUR_MS)
    await office.sweep()

    expect(told).toContain('Salinan kemarin dipasang')
    expect(told).toContain(`nomor ${sequence}`)
    expect(doctor).toContainEqual(
      expect.objectContaining({
        agencyId: id,
        code: 'evidence',
        state: 'look',
        message: expect.objectContaining({
          id: expect.stringContaining('Salinan kemarin dipasang'),
        }),
      }),
    )
    expect(office.google.readRecap('diagnostics')).not.toContain('Salinan kemarin dipasang')
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
    expect(await tamper(office.dataDir, 'delete from ledger_body where seq = ?', sequence)).toBe(1)

    expect((await verify())?.broken).toEqual({
      sequence,
      reason: 'what it recorded is missing, and no purge or erasure says why',
    })
  })
})
