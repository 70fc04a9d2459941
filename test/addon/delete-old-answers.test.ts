import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openToAnyone } from '../workspace-tests/open-to-anyone.ts'
import { ACTOR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { change, formOf } from './flat-forms.ts'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())
beforeEach(() => {
  addon.worker.deletions.length = 0
  addon.worker.failing = undefined
  addon.worker.afterWord = undefined
  addon.ws.clock.step(60_000)
})

/** Files the form of permits, which asks nothing here; when it was submitted, in whole milliseconds. */
function file(editOf?: string): string {
  return fileIn(spreadsheetId, editOf)
}

function fileIn(spreadsheet: string, editOf?: string): string {
  const { formId, publishedId } = formOf(addon, spreadsheet, 'permit')
  openToAnyone(addon.ws, { formId })
  addon.ws.clock.step(1000)
  const { lastSubmittedTime } = addon.ws.forms.submitResponse(publishedId, {
    answers: {},
    ...(editOf !== undefined && { editOf }),
  })
  return new Date(lastSubmittedTime).toISOString()
}

/** Nothing is required any more. */
function askNothing(spreadsheet = spreadsheetId): void {
  const { formId } = formOf(addon, spreadsheet, 'permit')
  const request = { actor: ACTOR, params: { formId }, unmetered: true }
  const { items = [] } = addon.ws.call<forms_v1.Schema$Form>('forms.forms.get', request)
  for (const item of items.filter(({ questionItem }) => questionItem)) {
    const { choiceQuestion, ...question } = item.questionItem?.question ?? {}
    const options = choiceQuestion?.options?.map(({ value }) => ({ value: value ?? '' }))
    const asked = {
      ...question,
      required: false,
      ...(choiceQuestion && { choiceQuestion: { ...choiceQuestion, options: options ?? [] } }),
    }
    const location = { index: items.indexOf(item) }
    change(addon, formId, {
      updateItem: {
        item: { ...item, questionItem: { question: asked } },
        location,
        updateMask: '*',
      },
    })
  }
}

/** Answers that may go, the first submitted first. */
function fileOld(count: number): string[] {
  const filed = Array.from({ length: count }, () => file())
  addon.ws.clock.step(1000)
  const before = addon.ws.clock.now().toISOString()
  Object.assign(addon.worker.oldAnswers, { before, deletable: filed })
  return filed
}

function countLeft(): number {
  const { formId } = formOf(addon, spreadsheetId, 'permit')
  return addon.ws.forms.listResponses(formId).length
}

describe('deleteOldAnswers', () => {
  it('deletes what is old and in the ledger, tells the worker, and leaves the rest', async () => {
    askNothing()
    const [known, unknown] = [file(), file()]
    addon.ws.clock.step(1000)
    const before = addon.ws.clock.now().toISOString()
    const young = file()
    Object.assign(addon.worker.oldAnswers, { before, deletable: [known, young] })

    const done = await addon.run(spreadsheetId, 'deleteOldAnswers')

    expect(done).toEqual({ deleted: 1, left: 1, goesOn: false, closed: [] })
    const { formId } = formOf(addon, spreadsheetId, 'permit')
    expect(addon.worker.deletions).toEqual([
      { id: expect.any(String), form: 'permit', formId, deleted: 1, before },
    ])
    const times = addon.ws.forms
      .listResponses(formId)
      .map(({ lastSubmittedTime }) => new Date(lastSubmittedTime).toISOString())
    expect(times).toEqual([unknown, young])
  })

  it('goes on where it was cut off before the worker was told, and deletes nothing twice', async () => {
    const filed = [file(), file(), file()]
    addon.ws.clock.step(1000)
    const before = addon.ws.clock.now().toISOString()
    Object.assign(addon.worker.oldAnswers, { before, deletable: filed })
    const standing = countLeft()
    addon.worker.failing = { status: 503, detail: 'Sibuk' }
    await expect(addon.run(spreadsheetId, 'deleteOldAnswers')).rejects.toThrow('Sibuk')
    addon.worker.failing = undefined
    expect(countLeft()).toBe(standing)

    expect(await addon.run(spreadsheetId, 'deleteOldAnswers')).toMatchObject({ deleted: 3 })
    expect(await addon.run(spreadsheetId, 'deleteOldAnswers')).toMatchObject({ deleted: 0 })

    expect(countLeft()).toBe(standing - 3)
  })

  it('deletes from a form that another took the place of too, and passes over one that is gone', async () => {
    askNothing()
    const other = addon.createSpreadsheet()
    await addon.run(other, 'setUpWorkbook', SET_UP_INPUT)
    const former = formOf(addon, other, 'permit').formId
    askNothing(other)
    fileOld(1)
    addon.worker.oldAnswers.former = ['gone', former]
    addon.worker.oldAnswers.deletable.push(fileIn(other))
    addon.ws.clock.step(1000)
    addon.worker.oldAnswers.before = addon.ws.clock.now().toISOString()

    const done = await addon.run(spreadsheetId, 'deleteOldAnswers')
    addon.worker.oldAnswers.former = []

    expect(done).toMatchObject({ deleted: 2, goesOn: false, closed: [] })
    expect(addon.ws.forms.listResponses(former)).toEqual([])
    expect(addon.worker.deletions.map(({ formId }) => formId)).toContain(former)
  })

  it('leaves what is edited between the worker’s word and the deletion', async () => {
    const [first] = fileOld(2)
    const { formId } = formOf(addon, spreadsheetId, 'permit')
    const edited = addon.ws.forms
      .listResponses(formId)
      .find(({ lastSubmittedTime }) => new Date(lastSubmittedTime).toISOString() === first)
    addon.worker.afterWord = () => {
      addon.worker.afterWord = undefined
      file(String(edited?.responseId))
    }

    expect(await addon.run(spreadsheetId, 'deleteOldAnswers')).toMatchObject({ deleted: 1 })

    expect(addon.ws.forms.findResponse(formId, String(edited?.responseId))).toBeDefined()
    expect(addon.worker.deletions).toMatchObject([{ deleted: 1 }])
  })

  it('goes on where somebody deleted one meanwhile, and counts only its own', async () => {
    const [first] = fileOld(2)
    const { formId } = formOf(addon, spreadsheetId, 'permit')
    addon.worker.afterWord = () => {
      for (const { responseId, lastSubmittedTime } of addon.ws.forms.listResponses(formId)) {
        if (new Date(lastSubmittedTime).toISOString() !== first) continue
        addon.ws.forms.deleteResponse(formId, responseId)
      }
    }

    expect(await addon.run(spreadsheetId, 'deleteOldAnswers')).toMatchObject({ deleted: 1 })

    expect(addon.worker.deletions).toMatchObject([{ deleted: 1 }])
  })

  it('tells the next time what was deleted before it was cut off, under the same name', async () => {
    fileOld(3)
    const detail = 'Sibuk'
    addon.worker.failing = { status: 503, detail, path: '/answer-deletions' }
    await expect(addon.run(spreadsheetId, 'deleteOldAnswers')).rejects.toThrow(detail)
    await expect(addon.run(spreadsheetId, 'deleteOldAnswers')).rejects.toThrow(detail)
    addon.worker.failing = undefined
    expect(addon.worker.deletions).toEqual([])

    await addon.run(spreadsheetId, 'deleteOldAnswers')
    await addon.run(spreadsheetId, 'deleteOldAnswers')

    expect(addon.worker.deletions).toMatchObject([{ form: 'permit', deleted: 3 }])
  })

  it('is done by one at a time: who comes second waits, and finds nothing left to delete', async () => {
    fileOld(2)
    let second: Promise<unknown> | undefined
    addon.worker.afterWord = () => {
      second ??= addon.run(spreadsheetId, 'deleteOldAnswers')
    }

    const first = await addon.run(spreadsheetId, 'deleteOldAnswers')

    expect(first).toMatchObject({ deleted: 2 })
    expect(await second).toMatchObject({ deleted: 0 })
    expect(addon.worker.deletions).toMatchObject([{ deleted: 2 }])
  })
})
