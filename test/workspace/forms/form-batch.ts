import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { ApiError, invalidArgument, notImplemented } from '../api-error.ts'
import { applyMask, parseFieldMask, type FieldMask } from '../rest/field-mask.ts'
import { formsShapes } from '../rest/forms-shapes.ts'
import { completeItem } from './form-items.ts'
import { questionsOf } from './questions.ts'
import type { EmailCollectionType, FormItem, FormRecord } from './form-record.ts'

type Request = forms_v1.Schema$Request

/** Applies the requests to the record in order, with a reply for each; the first that fails throws. */
export function applyFormRequests(
  form: FormRecord,
  requests: readonly Request[],
): forms_v1.Schema$Response[] {
  if (requests.length === 0) throw invalidArgument('At least one request is required.')
  return requests.map((request, index) => {
    const [kind, ...others] = Object.keys(request)
    if (!kind || others.length > 0) {
      throw invalidArgument(`Invalid requests[${index}]: exactly one kind of request must be set.`)
    }
    try {
      return applyOne(form, request)
    } catch (error) {
      if (error instanceof ApiError && error.status === 400) {
        throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`)
      }
      throw error
    }
  })
}

function applyOne(form: FormRecord, request: Request): forms_v1.Schema$Response {
  if (request.createItem) return createItem(form, request.createItem)
  if (request.updateItem) updateItem(form, request.updateItem)
  else if (request.deleteItem) deleteItem(form, request.deleteItem)
  else if (request.moveItem) {
    const from = itemIndex(form, request.moveItem.originalLocation)
    const to = itemIndex(form, request.moveItem.newLocation)
    form.items.splice(to, 0, ...form.items.splice(from, 1))
  } else if (request.updateFormInfo) updateInfo(form, request.updateFormInfo)
  else if (request.updateSettings) updateSettings(form, request.updateSettings)
  return {}
}

function createItem(
  form: FormRecord,
  { item, location }: forms_v1.Schema$CreateItemRequest,
): forms_v1.Schema$Response {
  const index = location?.index ?? undefined
  if (!location || (index ?? 0) > form.items.length || (index ?? 0) < 0) {
    throw invalidArgument(`location.index must be from 0 to ${form.items.length}.`)
  }
  const added = completeItem(form, item ?? {})
  form.items.splice(index ?? 0, 0, added)
  const reply: forms_v1.Schema$CreateItemResponse = {}
  if (added.itemId) reply.itemId = added.itemId
  const questionId = added.questionItem?.question?.questionId
  if (questionId) reply.questionId = [questionId]
  return { createItem: reply }
}

function updateItem(
  form: FormRecord,
  { item, location, updateMask }: forms_v1.Schema$UpdateItemRequest,
): void {
  const index = itemIndex(form, location)
  const before = form.items[index] as FormItem
  const mask = parseMask(updateMask, 'Item')
  form.items[index] = completeItem(form, applyMask(before, item, mask), before)
}

/** Google tells nowhere what becomes of what leads to a section that goes. */
function deleteItem(form: FormRecord, { location }: forms_v1.Schema$DeleteItemRequest): void {
  const [item] = form.items.splice(itemIndex(form, location), 1)
  const itemId = item?.itemId ?? ''
  const { pageNavigation } = form.extras
  if (!item?.pageBreakItem) return
  const options = questionsOf(form).flatMap(
    ({ question }) => question.choiceQuestion?.options ?? [],
  )
  const isSought = [...options, ...Object.values(pageNavigation)].some(
    ({ goToSectionId }) => goToSectionId === itemId,
  )
  if (isSought) throw notImplemented('the deletion of a page break that something leads to')
  delete pageNavigation[itemId]
}

function itemIndex(form: FormRecord, location: forms_v1.Schema$Location | undefined): number {
  const index = location?.index ?? 0
  if (!location || !form.items[index]) throw invalidArgument(`There is no item at index ${index}.`)
  return index
}

function updateInfo(
  form: FormRecord,
  { info, updateMask }: forms_v1.Schema$UpdateFormInfoRequest,
): void {
  const mask = parseMask(updateMask, 'Info')
  const { title, description, documentTitle } = form
  const changed = applyMask(
    { title, description, documentTitle },
    info as { title: string; description: string; documentTitle: string } | undefined,
    mask,
  )
  if (
    changed.documentTitle !== undefined &&
    changed.documentTitle !== documentTitle &&
    mask !== true
  ) {
    throw invalidArgument('info.documentTitle can only be set when the form is created.')
  }
  form.title = changed.title ?? ''
  form.description = changed.description ?? ''
}

function updateSettings(
  form: FormRecord,
  { settings, updateMask }: forms_v1.Schema$UpdateSettingsRequest,
): void {
  const mask = parseMask(updateMask, 'FormSettings')
  const before = {
    emailCollectionType: form.emailCollectionType,
    quizSettings: { isQuiz: form.isQuiz },
  }
  const changed = applyMask<forms_v1.Schema$FormSettings>(before, settings, mask)
  if (changed.quizSettings?.isQuiz) throw notImplemented('a quiz')
  if (changed.emailCollectionType === 'EMAIL_COLLECTION_TYPE_UNSPECIFIED') {
    throw invalidArgument('settings.emailCollectionType must be given.')
  }
  form.emailCollectionType = (changed.emailCollectionType ??
    'DO_NOT_COLLECT') as EmailCollectionType
}

function parseMask(text: string | null | undefined, name: string): FieldMask {
  if (!text) throw invalidArgument('update_mask is required')
  return parseFieldMask(text, { shapes: formsShapes, name })
}
