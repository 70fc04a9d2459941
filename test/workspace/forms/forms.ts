import { invalidArgument } from '../api-error.ts'
import type { Sharing } from '../drive/sharing.ts'
import type { WorkspaceEvents } from '../events.ts'
import { findSheet } from '../sheets/book.ts'
import type { Spreadsheets } from '../sheets/spreadsheets.ts'
import type { Database } from '../state/database.ts'
import { addResponseSheet, forgetForm, writeResponse } from './destination.ts'
import type { FormExtras, FormRecord, SectionNavigation, TextValidation } from './form-record.ts'
import type { FormStore } from './form-store.ts'
import { questionsOf } from './questions.ts'
import type { ResponseStore } from './response-store.ts'
import { checkSubmission } from './submission-check.ts'
import {
  FormClosedError,
  SignInError,
  SubmissionError,
  type Submission,
  type SubmittedResponse,
} from './submission.ts'

export { FormClosedError, SignInError, SubmissionError, type SubmittedResponse }

/** What FormApp and the public form pages need of forms beyond the REST methods. No access checks. */
export interface Forms {
  /** Makes an empty form owned by `owner`; not published unless told so. */
  createForm(form: {
    owner: string
    title: string
    published?: boolean
    madeIn?: string | undefined
  }): FormRecord
  /** The same questions and settings, unpublished and without answers. */
  copyForm(
    form: FormRecord,
    copy: { readonly owner: string; readonly destination: FormRecord['destination'] },
  ): FormRecord
  listForms(): FormRecord[]
  findForm(formId: string): FormRecord | undefined
  /** The form as the public page shows it; undefined when there is none. */
  publicForm(publishedId: string): FormRecord | undefined
  /** Whether the account, or somebody who is not signed in, may open the form and file it. */
  mayRespond(form: FormRecord, account: string | undefined): boolean
  /** Changes title, settings or publishing; items are changed by `forms.forms.batchUpdate`. */
  updateForm(
    formId: string,
    change: Partial<
      Pick<
        FormRecord,
        'title' | 'documentTitle' | 'description' | 'emailCollectionType' | 'published'
      >
    > & { extras?: Partial<FormExtras> },
  ): FormRecord
  /** Sets or removes the check of a text question. Throws for others: Google checks no other kind. */
  setTextValidation(
    formId: string,
    questionId: string,
    validation: TextValidation | undefined,
  ): void
  /** Sets where the section before a page break leads. Throws for what is no page break of the form. */
  setPageNavigation(formId: string, itemId: string, navigation: SectionNavigation): void
  /** Adds a response sheet to the spreadsheet; idempotent for the same one. */
  linkDestination(formId: string, spreadsheetId: string): { sheetId: number }
  /** Its sheet stays, as one of the spreadsheet's own. */
  removeDestination(formId: string): void
  /** The form that fills a sheet, for `Sheet.getFormUrl`. */
  formOfSheet(spreadsheetId: string, sheetId: number): FormRecord | undefined
  /** Validates, stores and appends to the response sheet; emits `form-response`. Throws `SignInError`, `SubmissionError`, `FormClosedError`. */
  submitResponse(publishedId: string, submission: Submission): SubmittedResponse
  /** All of a form, the first submitted first. */
  listResponses(formId: string): SubmittedResponse[]
  /** Its copy in a response sheet stays. */
  deleteResponse(formId: string, responseId: string): void
  findResponse(formId: string, responseId: string): SubmittedResponse | undefined
  findResponseByEditToken(publishedId: string, editToken: string): SubmittedResponse | undefined
}

interface Dependencies {
  readonly database: Database
  readonly sharing: Sharing
  readonly spreadsheets: Spreadsheets
  readonly events: WorkspaceEvents
  readonly store: FormStore
  readonly responses: ResponseStore
}

export function createForms(dependencies: Dependencies): Forms {
  const { database, sharing, spreadsheets, events, store, responses } = dependencies

  function change(formId: string, work: (form: FormRecord) => void): FormRecord {
    return database.transaction(() => {
      const form = store.get(formId)
      work(form)
      form.revision += 1
      store.put(form)
      return form
    })
  }

  /** Stores a response and its row; the row is undefined where the form is not linked. */
  function storeResponse(
    form: FormRecord,
    response: SubmittedResponse,
    before: SubmittedResponse | undefined,
  ): number | undefined {
    return database.transaction(() => {
      responses.put(response)
      const book = form.destination && spreadsheets.find(form.destination.spreadsheetId)
      if (!book) return undefined
      const row = spreadsheets.change(book, () => writeResponse(book, form, response, before))
      store.put(form)
      return row
    })
  }

  return {
    createForm: ({ published = false, ...form }) => store.add({ ...form, published }),
    copyForm: ({ title, documentTitle, ...rest }, { owner, destination }) => {
      const name = `Copy of ${documentTitle}`
      const made = store.add({ owner, title, documentTitle: name, published: false })
      return change(made.formId, (form) => {
        const { description, emailCollectionType, isQuiz, items, extras } = structuredClone(rest)
        Object.assign(form, { description, emailCollectionType, isQuiz, items, extras })
        form.extras.acceptingResponses = false
        if (destination) form.destination = destination
      })
    },
    listForms: () => store.list(),
    findForm: (formId) => store.find(formId),
    publicForm: (publishedId) => store.findPublished(publishedId),
    mayRespond: (form, account) => mayRespond(sharing, form, account),
    updateForm: (formId, { extras, ...rest }) =>
      change(formId, (form) => {
        Object.assign(form, rest)
        form.extras = { ...form.extras, ...extras }
        if (rest.published !== undefined && extras?.acceptingResponses === undefined) {
          form.extras.acceptingResponses = rest.published
        }
        if (rest.documentTitle !== undefined) sharing.renameFile(formId, rest.documentTitle)
      }),
    setTextValidation: (formId, questionId, validation) =>
      void change(formId, ({ items, extras }) => {
        const asked = questionsOf({ items }).find((question) => question.questionId === questionId)
        if (!asked?.question.textQuestion) {
          throw invalidArgument('Only a text question takes a validation.')
        }
        if (validation) extras.validations[questionId] = validation
        else delete extras.validations[questionId]
      }),
    setPageNavigation: (formId, itemId, navigation) =>
      void change(formId, ({ items, extras }) => {
        const breaks = items.flatMap((item) => (item.pageBreakItem ? [item.itemId] : []))
        for (const sought of [itemId, navigation.goToSectionId ?? itemId]) {
          if (!breaks.includes(sought)) throw invalidArgument(`There is no section ${sought}.`)
        }
        extras.pageNavigation[itemId] = navigation
      }),
    linkDestination(formId, spreadsheetId) {
      const form = store.get(formId)
      const book = spreadsheets.find(spreadsheetId)
      if (!book) throw new Error(`No spreadsheet with id ${spreadsheetId}`)
      const { destination } = form
      if (destination?.spreadsheetId === spreadsheetId && findSheet(book, destination.sheetId)) {
        return { sheetId: destination.sheetId }
      }
      const added = database.transaction(() => {
        const linked = spreadsheets.change(book, () => addResponseSheet(book, form))
        change(formId, (record) => {
          record.destination = linked
        })
        return linked
      })
      return { sheetId: added.sheetId }
    },
    removeDestination: (formId) =>
      database.transaction(() => {
        const { destination } = store.get(formId)
        const book = destination && spreadsheets.find(destination.spreadsheetId)
        if (book) spreadsheets.change(book, () => forgetForm(book, destination.sheetId))
        change(formId, (form) => {
          delete form.destination
        })
      }),
    formOfSheet: (spreadsheetId, sheetId) =>
      store
        .list()
        .find(
          ({ destination }) =>
            destination?.spreadsheetId === spreadsheetId && destination.sheetId === sheetId,
        ),
    submitResponse(publishedId, submission) {
      const form = store.findPublished(publishedId)
      if (!form) throw new FormClosedError('Formulir tidak ditemukan.')
      if (!mayRespond(sharing, form, submission.account)) throw new SignInError()
      assertOpen(form)
      const before =
        submission.editOf === undefined ? undefined : responses.find(form.formId, submission.editOf)
      if (submission.editOf !== undefined && !(before && form.extras.allowResponseEdits)) {
        throw new FormClosedError('Jawaban ini tidak dapat diubah.')
      }
      const email = collectedEmail(form, submission)
      const { answers, problems } = checkSubmission(form, { answers: submission.answers, email })
      if (form.extras.limitOneResponsePerUser && email && !before) {
        if (responses.hasResponseOf(form.formId, email))
          problems['email'] ??= 'Anda sudah mengirim jawaban'
      }
      if (Object.keys(problems).length > 0) throw new SubmissionError(problems)
      const at = responses.nextTime(before?.lastSubmittedTime)
      const response: SubmittedResponse = {
        ...(before ?? { ...responses.newIds(), createTime: at }),
        formId: form.formId,
        lastSubmittedTime: at,
        answers,
        ...(email === undefined ? {} : { respondentEmail: email }),
      }
      const row = storeResponse(form, response, before)
      const { formId, destination } = form
      events.emit('form-response', {
        formId,
        responseId: response.responseId,
        edited: before !== undefined,
        ...(row !== undefined && destination
          ? { spreadsheetId: destination.spreadsheetId, sheetId: destination.sheetId, row }
          : {}),
      })
      return response
    },
    listResponses: (formId) => responses.list({ formId, limit: -1 }),
    deleteResponse: (formId, responseId) => responses.delete(formId, responseId),
    findResponse: (formId, responseId) => responses.find(formId, responseId),
    findResponseByEditToken(publishedId, editToken) {
      const form = store.findPublished(publishedId)
      return form && responses.findByEditToken(form.formId, editToken)
    },
  }
}

/** An address that Google verifies is that of whoever signed in. */
function mayRespond(sharing: Sharing, form: FormRecord, account: string | undefined): boolean {
  if (form.emailCollectionType === 'VERIFIED' && !account) return false
  return sharing.mayRespond(form.formId, account)
}

function collectedEmail(form: FormRecord, { account, email }: Submission): string | undefined {
  switch (form.emailCollectionType) {
    case 'DO_NOT_COLLECT':
      return undefined
    case 'VERIFIED':
      return account?.toLowerCase()
    case 'RESPONDER_INPUT':
      return email?.trim().toLowerCase()
  }
}

function assertOpen({ published, extras }: FormRecord): void {
  if (published && extras.acceptingResponses) return
  throw new FormClosedError(extras.closedMessage || 'Formulir ini tidak lagi menerima jawaban.')
}
