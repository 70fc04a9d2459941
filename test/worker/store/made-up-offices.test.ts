import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { ANY_NEW_AGENCY, enrolmentOf, HR, openOffice, type Office } from '../office.ts'
import { say } from '../store-in.ts'

let office: Office
afterEach(() => office.close())

describe('the store of a real office', () => {
  beforeEach(async () => {
    office = await openOffice()
  })

  it.each([
    ['update agency set made_up = 1', 'made up from the beginning'],
    ['delete from ledger', 'append-only'],
    ['delete from agency', 'not deleted'],
  ])('refuses: %s', async (change, why) => {
    await expect(say(office.dataDir, change)).rejects.toThrow(why)
  })

  it('is taken out by no call', async () => {
    const { id } = await office.agency()

    await expect(office.store.agencies.eraseMadeUp(id, 100)).rejects.toThrow('is not made up')
  })
})

describe('the store of a made-up office', () => {
  beforeEach(async () => {
    office = await openOffice({ enrolled: false })
    const purpose = { ...ANY_NEW_AGENCY, isMadeUp: true }
    const { code } = await issueEnrolmentCode(office.context, purpose)
    await office.application.enrol(HR, enrolmentOf(office.google, code))
  })

  it('knows it by the code with which it was enrolled, and keeps that', async () => {
    expect(await office.agency()).toMatchObject({ isMadeUp: true })
    await expect(say(office.dataDir, 'update agency set made_up = 0')).rejects.toThrow(
      'made up from the beginning',
    )
  })

  it('lets its ledger go with it, a part at a time', async () => {
    const { id } = await office.agency()
    const { agencies } = office.store

    expect(await agencies.eraseMadeUp(id, 3)).toBe(false)
    let isGone = false
    while (!isGone) isGone = await agencies.eraseMadeUp(id, 3)

    expect(await agencies.find(id)).toBeUndefined()
    expect(await office.store.ledger.lastSequence(id)).toBe(0)
  })
})
