import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { FormKind } from '../../shared/model/submission.ts'
import { getForm } from '../../shared/workbook/forms.ts'
import { spreadsheetOf, type FormItem, type FormRecord } from '../workspace/forms/form-record.ts'
import { ACTOR, type AddonHost } from './addon-host.ts'

const ACTIVITIES = [1, 2, 3, 4, 5].flatMap((number) =>
  ['activity', 'target', 'output', 'volume', 'start', 'end'].map((part) => `${part}${number}`),
)
/** The questions of forms as they were made before sections, in their order, with what was required. */
const FLAT = {
  permit: {
    keys: [
      'employeeId',
      'ticket',
      'kind',
      'travelKind',
      'destination',
      'region',
      'from',
      'until',
      'reason',
      'urgent',
      'letterNumber',
    ],
    required: ['employeeId', 'kind', 'from', 'until', 'reason', 'urgent'],
  },
  'daily-report': {
    keys: [
      'employeeId',
      'ticket',
      'day',
      'date',
      ...ACTIVITIES,
      'channel',
      'evidence',
      'obstacles',
    ],
    required: ['employeeId', 'day', 'activity1', 'output1', 'channel'],
  },
  'weekly-plan': {
    keys: [
      'employeeId',
      'ticket',
      'unit',
      'week',
      ...[1, 2, 3, 4, 5].flatMap((number) => [
        `target${number}`,
        `volume${number}`,
        `assignee${number}`,
      ]),
    ],
    required: ['employeeId', 'unit', 'week', 'target1', 'volume1'],
  },
} satisfies Partial<Record<FormKind, { keys: string[]; required: string[] }>>
export type FlatKind = keyof typeof FLAT

/** Makes the agency's form what an earlier version's set-up left: one page, which everybody fills in. */
export function flattenForm(addon: AddonHost, spreadsheetId: string, kind: FlatKind): FormRecord {
  const { formId } = formOf(addon, spreadsheetId, kind)
  const { keys, required } = FLAT[kind]

  for (const item of formOf(addon, spreadsheetId, kind).items) {
    if (item.questionItem) update(addon, formId, withoutNavigation(item))
  }
  for (const item of formOf(addon, spreadsheetId, kind).items) {
    const key = keyOf(kind, item)
    if (key !== undefined && keys.includes(key)) continue
    change(addon, formId, { deleteItem: { location: { index: placeOf(addon, formId, item) } } })
  }
  for (const [index, key] of keys.entries()) {
    const item = formOf(addon, spreadsheetId, kind).items.find((each) => keyOf(kind, each) === key)!
    const originalLocation = { index: placeOf(addon, formId, item) }
    change(addon, formId, { moveItem: { originalLocation, newLocation: { index } } })
    const question = { ...item.questionItem!.question, required: required.includes(key) }
    update(addon, formId, { ...item, questionItem: { question } })
  }
  const scope = `document ${spreadsheetId}`
  const properties = addon.ws.store.get<Record<string, string>>('script-properties', scope) ?? {}
  const { sections: _, ...linked } = JSON.parse(properties[`form:${kind}`] ?? '{}') as object & {
    sections?: unknown
  }
  addon.ws.store.set('script-properties', scope, {
    ...properties,
    [`form:${kind}`]: JSON.stringify(linked),
  })
  return formOf(addon, spreadsheetId, kind)
}

/** The agency's form of that kind as it stands. */
export function formOf({ ws }: AddonHost, spreadsheetId: string, kind: FormKind): FormRecord {
  const { title } = getForm(kind)
  const found = ws.forms
    .listForms()
    .find((form) => spreadsheetOf(form) === spreadsheetId && form.title === title.id)
  if (!found) throw new Error(`The spreadsheet has no form "${kind}"`)
  return found
}

/** The stable key of a question; undefined of a page break and of what is not declared. */
export function keyOf(kind: FormKind, { title, questionItem }: FormItem): string | undefined {
  if (!questionItem) return undefined
  return getForm(kind).questions.find((question) => question.title.id === title)?.key
}

export function change({ ws }: AddonHost, formId: string, ...requests: forms_v1.Schema$Request[]) {
  const call = { actor: ACTOR, params: { formId }, body: { requests }, unmetered: true }
  ws.call('forms.forms.batchUpdate', call)
}

function withoutNavigation(item: FormItem): FormItem {
  const copy = structuredClone(item)
  const choices = copy.questionItem?.question?.choiceQuestion
  if (choices) choices.options = (choices.options ?? []).map(({ value }) => ({ value: value! }))
  return copy
}

function update(addon: AddonHost, formId: string, item: FormItem): void {
  const location = { index: placeOf(addon, formId, item) }
  change(addon, formId, { updateItem: { item, location, updateMask: '*' } })
}

function placeOf({ ws }: AddonHost, formId: string, { itemId }: FormItem): number {
  return ws.forms.findForm(formId)!.items.findIndex((each) => each.itemId === itemId)
}
