import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantOf } from '../../../shared/model/instant.ts'
import { FORM_KINDS } from '../../../shared/model/submission.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { findFormToListWhole } from '../../../worker/usecases/intake/find-form-to-list-whole.ts'
import { openOffice } from '../office.ts'
import type { Office } from '../office.ts'

const DAY_MS = 24 * 3_600_000

let office: Office

beforeEach(async () => {
  office = await openOffice()
  const { id } = await office.agency()
  // Forms of which something was read: before, each listing is whole.
  const cursor = instantOf(office.clock.now().getTime())
  for (const kind of FORM_KINDS) await office.store.forms.update(id, kind, { cursor })
  await sweepMany(5)
})

afterEach(async () => {
  await office.close()
})

async function countRecorded(): Promise<number> {
  return (await office.store.ledger.listSubmissions((await office.agency()).id)).length
}

async function sweepMany(times: number): Promise<void> {
  for (let sweep = 0; sweep < times; sweep += 1) await office.sweep()
}

describe('listing a form whole (G3)', () => {
  it('finds within a day a response that Google’s filter by time loses', async () => {
    office.google.losesByTime.add('r1')
    office.clock.advance(60_000)
    await office.submit('check-in', { responseId: 'r1' })
    await sweepMany(6)
    expect(await countRecorded()).toBe(0)

    office.clock.advance(DAY_MS)
    await sweepMany(5)

    expect(await countRecorded()).toBe(1)
  })

  it('changes nothing of what was read before (G2)', async () => {
    office.clock.advance(60_000)
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const before = await office.store.ledger.lastSequence((await office.agency()).id)

    office.clock.advance(DAY_MS)
    await sweepMany(5)

    expect(await office.store.ledger.lastSequence((await office.agency()).id)).toBe(before)
  })

  it('takes the place of a listing by time, for one form a sweep', async () => {
    office.clock.advance(DAY_MS)
    office.google.listings.splice(0)

    await sweepMany(6)

    const whole = office.google.listings.map((since) => since === undefined)
    expect(whole).toHaveLength(6 * 5)
    for (let sweep = 0; sweep < 6; sweep += 1) {
      const count = whole.slice(sweep * 5, sweep * 5 + 5).filter(Boolean).length
      expect(count).toBe(sweep < 5 ? 1 : 0)
    }
  })

  it('follows a failure, once the form can be read again', async () => {
    office.google.losesByTime.add('r1')
    office.google.fail('listResponses', new GoogleError('unavailable', 'down'), 5)
    office.clock.advance(60_000)
    await office.submit('check-in', { responseId: 'r1' })

    await sweepMany(1 + 1 + 5)

    expect(await countRecorded()).toBe(1)
  })

  it('is not held up by a form that keeps failing', async () => {
    const forms = await office.store.forms.list((await office.agency()).id)
    const [failing, due] = forms
    const now = forms[0]?.lastReadAt
    if (!failing || !due || !now) throw new Error('No forms')
    const broken = { ...failing, listedWholeAt: null, lastError: 'down' }
    const old = { ...due, listedWholeAt: '2021-07-01T00:00:00.000Z' as typeof now }

    expect(findFormToListWhole([broken, old], now)).toBe(old)
  })
})
