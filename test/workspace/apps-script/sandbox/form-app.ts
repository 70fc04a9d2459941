import { callForString, callService, exception } from './bridge.ts'
import {
  createGenericItem,
  createItem,
  itemTypes,
  FeedbackType,
  PageNavigationType,
  type ItemFacts,
  type ItemKind,
} from './form-item.ts'
import { EnumMember, enumeration, guard } from './guard.ts'
import { createParagraphTextValidation, createTextValidation } from './text-validation.ts'

const DestinationType = enumeration('DestinationType', ['SPREADSHEET'])

interface ResponseFacts {
  id: string
  submittedAtMs: number
}

function createResponse({ id, submittedAtMs }: ResponseFacts) {
  return guard('FormResponse', { getId: () => id, getTimestamp: () => new Date(submittedAtMs) })
}

function createForm(id: string) {
  const get = (member: string, ...args: unknown[]) => callService(`Form.${member}`, id, ...args)
  const set =
    (member: string) =>
    (...args: unknown[]) => {
      const plain = args.map((value) => (value instanceof EnumMember ? value.name() : value))
      get(member, ...plain)
      return guarded
    }
  const setting = (name: string) => (value: unknown) => (get('setSetting', name, value), guarded)
  const add = (kind: ItemKind) => () => createItem(id, get('addItem', kind) as ItemFacts)
  const items = (type?: EnumMember) =>
    (get('getItems') as ItemFacts[])
      .filter((item) => !type || item.type === type.name())
      .map((item) => createGenericItem(id, item))
  const self = {
    getId: () => id,
    getTitle: () => String(get('getTitle')),
    getConfirmationMessage: () => String(get('getConfirmationMessage')),
    getDescription: () => String(get('getDescription')),
    getPublishedUrl: () => String(get('getPublishedUrl')),
    getEditUrl: () => String(get('getEditUrl')),
    setTitle: set('setTitle'),
    setDescription: set('setDescription'),
    setDestination: (type: EnumMember, spreadsheetId: string) =>
      set('setDestination')(type.name(), spreadsheetId),
    getDestinationId: () => callForString('Form.getDestinationId', id),
    getDestinationType: () => DestinationType['SPREADSHEET'],
    removeDestination: set('removeDestination'),
    getResponses: (after?: Date) =>
      (get('getResponses') as ResponseFacts[])
        .filter(({ submittedAtMs }) => !after || submittedAtMs >= after.getTime())
        .map(createResponse),
    getResponse: (responseId: string) =>
      createResponse(get('getResponse', responseId) as ResponseFacts),
    deleteResponse: set('deleteResponse'),
    addEditor: set('addEditor'),
    addEditors: (users: string[]) => (users.forEach((user) => set('addEditor')(user)), guarded),
    setPublished: set('setPublished'),
    isPublished: () => get('isPublished') === true,
    setAcceptingResponses: set('setAcceptingResponses'),
    isAcceptingResponses: () => get('isAcceptingResponses') === true,
    supportsAdvancedResponderPermissions: () => true,
    collectsEmail: () => get('collectsEmail') === true,
    setAllowResponseEdits: setting('allowResponseEdits'),
    setConfirmationMessage: setting('confirmationMessage'),
    setLimitOneResponsePerUser: setting('limitOneResponsePerUser'),
    setProgressBar: setting('progressBar'),
    setShowLinkToRespondAgain: setting('showLinkToRespondAgain'),
    setShuffleQuestions: setting('shuffleQuestions'),
    setRequireLogin: setting('requireLogin'),
    getItems: items,
    getItemById: (itemId: number) => items().find((item) => item.getId() === itemId) ?? null,
    deleteItem: (item: number | { getIndex(): number }) =>
      void get('deleteItem', typeof item === 'number' ? item : item.getIndex()),
    moveItem: (from: number | { getIndex(): number }, to: number) =>
      void get('moveItem', typeof from === 'number' ? from : from.getIndex(), to),
    addTextItem: add('TEXT'),
    addParagraphTextItem: add('PARAGRAPH_TEXT'),
    addMultipleChoiceItem: add('MULTIPLE_CHOICE'),
    addCheckboxItem: add('CHECKBOX'),
    addListItem: add('LIST'),
    addDateItem: add('DATE'),
    addTimeItem: add('TIME'),
    addPageBreakItem: add('PAGE_BREAK'),
    addSectionHeaderItem: add('SECTION_HEADER'),
  }
  const guarded = guard('Form', self)
  return guarded
}

export function createFormApp() {
  return guard('FormApp', {
    DestinationType,
    FeedbackType,
    ItemType: itemTypes,
    PageNavigationType,
    create: (title: string, isPublished = false) =>
      createForm(callForString('FormApp.create', title, isPublished)),
    openById: (id: string) => createForm(callForString('FormApp.openById', id)),
    openByUrl: (url: string) => {
      const id = /\/forms\/d\/(?!e\/)([\w-]+)/u.exec(url)?.[1]
      if (!id) throw exception('No item with the given ID could be found.')
      return createForm(callForString('FormApp.openById', id))
    },
    getActiveForm: () => null,
    createTextValidation,
    createParagraphTextValidation,
  })
}
