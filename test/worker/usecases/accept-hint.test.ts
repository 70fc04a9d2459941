import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Hint } from '../../../shared/contract/index.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const READER = callerOf('tamu@setda.example')

let office: Office
beforeEach(async () => {
  office = await openOffice()
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
