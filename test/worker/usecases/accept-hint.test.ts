import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Hint } from '../../../shared/contract/index.ts'
import { disconnectAgency } from '../../../worker/usecases/access/disconnect-agency.ts'
import { HR, openOffice, WORKER_EMAIL, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const PUSHER = 'push@pantau.iam.gserviceaccount.com'
const READER = callerOf('tamu@setda.example')

let office: Office
beforeEach(async () => {
  const watch = { topic: 'projects/pantau/topics/answers', account: PUSHER }
  office = await openOffice({ watches: new Map([[WORKER_EMAIL, watch]]) })
})
afterEach(() => office.close())

function hintOf(overrides: Partial<Hint> = {}): Hint {
  return { spreadsheetId: office.google.spreadsheetId, changed: 'form', ...overrides }
}

describe('acceptHint', () => {
  it('keeps nothing of a form which is not the agency’s', async () => {
    const stranger = hintOf({ formId: 'form-of-another-agency' })

    await expect(office.application.hint(HR, stranger)).rejects.toMatchObject({
      code: 'form-unknown',
    })
    expect(await office.store.hints.list()).toEqual([])
  })

  it('keeps nothing of a spreadsheet that is not known', async () => {
    const stranger = hintOf({ spreadsheetId: 'another-spreadsheet' })

    await expect(office.application.hint(HR, stranger)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
    expect(await office.store.hints.list()).toEqual([])
  })

  it('keeps one row a form, however many hints come', async () => {
    const forms = await office.store.forms.list((await office.agency()).id)
    const hints = [
      ...forms.map(({ formId }) => hintOf({ formId })),
      hintOf(),
      hintOf({ changed: 'sheet' }),
      hintOf({ changed: 'sheet', formId: 'of-no-meaning-here' }),
    ]

    for (const hint of [...hints, ...hints, ...hints]) await office.application.hint(READER, hint)

    const kept = await office.store.hints.list()
    expect(kept).toHaveLength(forms.length + 2)
    expect(kept.every(({ count }) => count >= 3)).toBe(true)
  })
})

describe('noteAnswers', () => {
  it('keeps one hint for a form, however often and late a watch tells of it', async () => {
    const [form] = await office.store.forms.list((await office.agency()).id)
    const { formId } = form!

    for (let time = 0; time < 3; time += 1) {
      expect(await office.application.noteAnswers(formId, PUSHER)).toBe(form?.agencyId)
      office.clock.advance(24 * 3_600_000)
    }

    expect(await office.store.hints.list()).toMatchObject([{ changed: 'form', formId, count: 3 }])
  })

  it('keeps nothing of what brings the messages of another account', async () => {
    const [form] = await office.store.forms.list((await office.agency()).id)
    const other = 'push@other.iam.gserviceaccount.com'

    expect(await office.application.noteAnswers(form!.formId, other)).toBeUndefined()

    expect(await office.store.hints.list()).toEqual([])
  })

  it('keeps nothing of a form that is nobody’s', async () => {
    expect(await office.application.noteAnswers('form-of-nobody', PUSHER)).toBeUndefined()
    expect(await office.application.noteAnswers('', PUSHER)).toBeUndefined()

    expect(await office.store.hints.list()).toEqual([])
  })

  it('keeps nothing of an agency whose connection was ended', async () => {
    const agency = await office.agency()
    const [form] = await office.store.forms.list(agency.id)
    await disconnectAgency(office.context, agency, { reason: 'Instansi digabung', by: 'operator' })

    expect(await office.application.noteAnswers(form?.formId ?? '', PUSHER)).toBeUndefined()

    expect(await office.store.hints.list()).toEqual([])
  })
})
