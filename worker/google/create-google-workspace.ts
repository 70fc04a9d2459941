import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import { appendClauses, appendRegulations } from './append-regulations.ts'
import { appendReviews } from './append-reviews.ts'
import { collectEmail } from './collect-email.ts'
import { describeForm } from './describe-form.ts'
import { describeSpreadsheet } from './describe-spreadsheet.ts'
import { createGoogleCalls } from './google-calls.ts'
import type { GoogleWorkspaceOptions } from './google-workspace-options.ts'
import { listFileEditors } from './list-file-editors.ts'
import { listResponses } from './list-responses.ts'
import { openForm } from './open-form.ts'
import { protectSheets, type EditorsOfGoogle } from './protect-sheets.ts'
import { readTabs } from './read-tabs.ts'
import { removeCopies } from './remove-copies.ts'
import { writeOwnColumn } from './write-own-column.ts'
import { writeAnchor } from './write-anchor.ts'
import { renewFilterViews } from './renew-filter-views.ts'
import { writeRecaps } from './write-recaps.ts'

/** Google as the worker needs it, as the service account of `credentials`. */
export function createGoogleWorkspace(options: GoogleWorkspaceOptions): GoogleWorkspace {
  const calls = createGoogleCalls(options)
  const editorsOfGoogle: EditorsOfGoogle = new Map()
  const editor = options.credentials.client_email
  return {
    describeSpreadsheet: (spreadsheetId, patience) =>
      describeSpreadsheet(calls, spreadsheetId, patience),
    listFileEditors: (spreadsheetId) => listFileEditors(calls, spreadsheetId),
    readTabs: (spreadsheetId, requests) => readTabs(calls, spreadsheetId, requests),
    describeForm: (formId) => describeForm(calls, formId),
    collectEmail: (formId, collection) => collectEmail(calls, formId, collection),
    openForm: (formId, access) => openForm(calls, formId, access),
    listResponses: (formId, since) => listResponses(calls, formId, since),
    appendReviews: (spreadsheetId, month, rows) =>
      appendReviews(calls, { spreadsheetId, month, rows }),
    appendRegulations: (spreadsheetId, regulations) =>
      appendRegulations(calls, spreadsheetId, regulations),
    appendClauses: (spreadsheetId, regulations) => appendClauses(calls, spreadsheetId, regulations),
    removeCopies: (spreadsheetId, sheets) => removeCopies(calls, spreadsheetId, sheets),
    writeOwnColumn: (spreadsheetId, column) => writeOwnColumn(calls, spreadsheetId, column),
    protectSheets: (spreadsheetId, sheets) =>
      protectSheets(calls, editorsOfGoogle, { spreadsheetId, sheets }),
    writeAnchor: (spreadsheetId, text) => writeAnchor(calls, spreadsheetId, text),
    renewFilterViews: (spreadsheetId, sheets) => renewFilterViews(calls, { spreadsheetId, sheets }),
    writeRecaps: (spreadsheetId, recaps) => writeRecaps(calls, { spreadsheetId, recaps, editor }),
  }
}
