import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseInstant } from '../../../shared/model/instant.ts'
import { checkEvidence } from '../../../worker/usecases/evidence/check-evidence.ts'
import { rebuild } from '../../../worker/usecases/evidence/rebuild.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { followLedger } from '../../../worker/usecases/month/follow-ledger.ts'
import { describeAged, dropAged } from '../../../worker/usecases/sweep/drop-aged.ts'
import { disconnectAgency } from '../../../worker/usecases/access/disconnect-agency.ts'
import { tendDisconnected } from '../../../worker/usecases/upkeep/tend-disconnected.ts'
import { contextOn } from '../context-of.ts'
import { HR } from '../office.ts'
import { MONTH, type ClosingOffice } from './closing-office.ts'
import { closeSince, openLeftOffice, OWN_WORDS } from './rights/left-office.ts'
import { keysIn, openStoreIn } from '../store-in.ts'

let office: ClosingOffice
let context: Context
beforeEach(async () => {
  office = await openLeftOffice()
  context = { ...office.context, keptFor: { readingsDays: 400, filingsMonths: 12 } }
})
afterEach(() => office.close())

async function recorded(): Promise<string> {
  const entries = await office.store.ledger.listEntries(office.id, 0, 10_000)
  return entries
    .filter(({ kind }) => kind !== 'tab')
    .map(({ body }) => body ?? '')
    .join('\n')
}

/** Of somebody's months. */
async function countKeys(): Promise<number> {
  return (await keysIn(office.dataDir, 'of %')).length
}

async function drop(): Promise<number> {
  return dropAged(context, await office.agency())
}

describe('dropAged', () => {
  it('takes what was filed of closed months once it is old, by an entry; the chain stays whole and the archive as it was', async () => {
    await closeSince(office)
    const [seal] = await office.store.seals.listActs(office.id, MONTH)
    const parts = await office.store.seals.listParts(office.id, seal!.sequence)
    const due = await describeAged(context, await office.agency())
    expect(due).toMatchObject({ months: [MONTH], openMonths: [] })
    expect(await recorded()).toContain(OWN_WORDS)

    const keys = await countKeys()
    const dropped = await drop()

    expect(dropped).toBe(due.filings)
    expect(dropped).toBeGreaterThanOrEqual(2)
    const left = await recorded()
    expect(left).not.toContain(OWN_WORDS)
    expect(left).toContain('"by":"retention"')
    expect(await countKeys()).toBeLessThan(keys)
    const agency = await office.agency()
    expect((await verifyLedger(context, agency)).broken).toBeUndefined()
    expect(await office.store.seals.listParts(office.id, seal!.sequence)).toEqual(parts)
    const verified = await verifyMonth(context, agency, MONTH)
    expect(verified).toMatchObject({ changed: [], recomputed: { reason: 'purged' } })
    const reopening = office.application.reopenMonth(HR, office.id, { month: MONTH, reason: 'x' })
    await expect(reopening).rejects.toMatchObject({ code: 'month-closed' })
    expect(await drop()).toBe(0)
  })

  it('destroys the keys with the next start where it was killed before that', async () => {
    await closeSince(office)
    const keys = await countKeys()
    const { threads } = context
    const killed: Context['threads'] = {
      ...threads,
      run: (task, agency, given) =>
        task.name === 'forget-idle-keys'
          ? Promise.reject(new Error('killed'))
          : threads.run(task, agency, given),
    }
    await expect(dropAged({ ...context, threads: killed }, await office.agency())).rejects.toThrow(
      'killed',
    )
    expect(await countKeys()).toBe(keys)

    const store = await openStoreIn(office.dataDir)
    expect(await dropAged(contextOn(context, store), await office.agency())).toBe(0)
    await store.close()

    expect(await countKeys()).toBeLessThan(keys)
  })

  it('leaves what is kept as the ledger gives it, and what Google lists again stays away', async () => {
    await closeSince(office)
    await drop()

    await office.sweep()

    const agency = await office.agency()
    expect(await recorded()).not.toContain(OWN_WORDS)
    const { facts } = await rebuild(context, agency, { check: true })
    expect(facts).toEqual([])
    await checkEvidence(context, agency, await followLedger(context, agency))
    expect(
      await office.store.evidence.list(office.id, parseInstant('2021-01-01T00:00:00Z')),
    ).toEqual([])
  })

  it('takes nothing unless the operator says how long, and nothing that an open month may look at', async () => {
    office.clock.set('2022-09-01T01:00:00.000Z')
    expect(await drop()).toBe(0)
    const { filings, openMonths } = await describeAged(context, await office.agency())
    expect({ filings, openMonths }).toEqual({ filings: 0, openMonths: [] })

    await closeSince(office)
    context = office.context
    expect(await drop()).toBe(0)
    expect(await recorded()).toContain(OWN_WORDS)
  })

  it('is done of an agency whose connection was ended, too', async () => {
    await closeSince(office)
    await disconnectAgency(context, await office.agency(), { reason: 'Pindah', by: 'operator' })

    await tendDisconnected(context, await office.agency())

    expect(await recorded()).not.toContain(OWN_WORDS)
    expect((await verifyLedger(context, await office.agency())).broken).toBeUndefined()
  })

  it('takes nothing of such an agency by a clock that is not Google’s, or of which Google says nothing', async () => {
    await closeSince(office)
    await disconnectAgency(context, await office.agency(), { reason: 'Pindah', by: 'operator' })
    const nowMs = office.clock.now().getTime()
    for (const theirsMs of [nowMs - 3_600_000, undefined]) {
      office.google.nowMs = () => theirsMs
      await tendDisconnected(context, await office.agency())
      expect(await recorded()).toContain(OWN_WORDS)
    }
  })
})
