import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { followLedger } from '../../../worker/usecases/month/follow-ledger.ts'
import { openMonth } from '../../../worker/usecases/month/open-month.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { openOffice, type Office } from '../office.ts'

const LATER = '99.0.0'
const MONTH = parseMonth('2021-07')

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.submit('daily-report', { responseId: 'r1' })
  await office.sweep()
})
afterEach(() => office.close())

/** As one of later rules brings the projections to what they say. */
async function projectByLaterRules(): Promise<string> {
  const { id } = await office.agency()
  const { projections } = office.store
  const known = (await projections.find(id))!
  await projections.advance(id, known, { ...known, basis: 'later rules' })
  return 'later rules'
}

async function basis(): Promise<string | undefined> {
  const { id } = await office.agency()
  return (await office.store.projections.find(id))?.basis
}

describe('a worker of earlier rules beside one of later', () => {
  it('makes nothing anew that the later one made, and has whoever asks come again', async () => {
    const agency = await office.agency()
    const { throughSequence } = await followLedger(office.context, agency)
    const at = { month: MONTH, asOf: instantNow(office.context), throughSequence }
    await openMonth(office.context, agency, at)
    await office.store.replicas.beat('later', LATER)
    const made = await projectByLaterRules()

    const following = followLedger(office.context, agency)

    await expect(following).rejects.toMatchObject({ code: 'lease-lost' })
    expect(await basis()).toBe(made)
    await expect(openMonth(office.context, agency, at)).rejects.toMatchObject({
      code: 'lease-lost',
    })
  })

  it('goes on by itself where the later one is gone: an upgrade that was taken back', async () => {
    const agency = await office.agency()
    await office.store.replicas.beat('later', LATER)
    await projectByLaterRules()
    const [later] = await office.store.replicas.list()
    await office.store.replicas.remove(later!)

    await followLedger(office.context, agency)

    expect(await basis()).not.toBe('later rules')
  })

  it('follows what both read alike', async () => {
    const agency = await office.agency()
    await office.store.replicas.beat('later', LATER)
    await office.submit('daily-report', { responseId: 'r2' })

    const { error } = await office.sweep()

    expect(error).toBeUndefined()
    const { throughSequence } = await followLedger(office.context, agency)
    expect(throughSequence).toBe(await office.store.ledger.lastSequence(agency.id))
  })
})
