import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import { appendClauses, appendRegulations } from './append-regulations.ts'
import { appendReviews } from './append-reviews.ts'
import { collectEmail } from './collect-email.ts'
import { describeForm } from './describe-form.ts'
import { describeSpreadsheet } from './describe-spreadsheet.ts'
import type { GoogleCalls } from './google-calls.ts'
import type { GoogleWorkspaceOptions } from './google-workspace-options.ts'
import { hideSheets } from './hide-sheets.ts'
import { listFileEditors } from './list-file-editors.ts'
import { listResponses } from './list-responses.ts'
import { openForm, readFormAccess } from './open-form.ts'
import { protectSheets, type EditorsOfGoogle } from './protect-sheets.ts'
import { readFileState } from './read-file-state.ts'
import { readTabs } from './read-tabs.ts'
import { removeCopies } from './remove-copies.ts'
import { writeOwnColumn } from './write-own-column.ts'
import { writeAnchor } from './write-anchor.ts'
import { renewFilterViews } from './renew-filter-views.ts'
import { watchForm } from './watch-form.ts'
import { writeRecaps } from './write-recaps.ts'

/**
 * Google as the worker needs it, as the service account of `credentials`. Google's clients are loaded with the first
 * call: a start need not wait for them.
 */
export function createGoogleWorkspace(options: GoogleWorkspaceOptions): GoogleWorkspace {
  let opened: Promise<GoogleCalls> | undefined
  const open = (): Promise<GoogleCalls> => (opened ??= openCalls(options))
  const editorsOfGoogle: EditorsOfGoogle = new Map()
  const editor = options.credentials.client_email
  return {
    describeSpreadsheet: async (spreadsheetId, patience) =>
      describeSpreadsheet(await open(), spreadsheetId, patience),
    listFileEditors: async (spreadsheetId) => listFileEditors(await open(), spreadsheetId),
    readFileState: async (spreadsheetId) => readFileState(await open(), spreadsheetId),
    readTabs: async (spreadsheetId, requests) => readTabs(await open(), spreadsheetId, requests),
    describeForm: async (formId) => describeForm(await open(), formId),
    collectEmail: async (formId, collection) => collectEmail(await open(), formId, collection),
    openForm: async (formId, access) => openForm(await open(), formId, access),
    watchForm: async (formId, topic) =>
      watchForm(await open(), { formId, topic, now: options.clock.now() }),
    readFormAccess: async (formId) => readFormAccess(await open(), formId),
    checkTokens: async () => (await open()).checkTokens(),
    listResponses: async (formId, since) => listResponses(await open(), formId, since),
    appendReviews: async (spreadsheetId, month, rows) =>
      appendReviews(await open(), { spreadsheetId, month, rows }),
    appendRegulations: async (spreadsheetId, regulations) =>
      appendRegulations(await open(), spreadsheetId, regulations),
    appendClauses: async (spreadsheetId, regulations) =>
      appendClauses(await open(), spreadsheetId, regulations),
    removeCopies: async (spreadsheetId, sheets) =>
      removeCopies(await open(), spreadsheetId, sheets),
    writeOwnColumn: async (spreadsheetId, column) =>
      writeOwnColumn(await open(), spreadsheetId, column),
    protectSheets: async (spreadsheetId, sheets) =>
      protectSheets(await open(), editorsOfGoogle, { spreadsheetId, sheets }),
    writeAnchor: async (spreadsheetId, text) => writeAnchor(await open(), spreadsheetId, text),
    hideSheets: async (spreadsheetId, sheets) => hideSheets(await open(), spreadsheetId, sheets),
    renewFilterViews: async (spreadsheetId, sheets) =>
      renewFilterViews(await open(), { spreadsheetId, sheets }),
    writeRecaps: async (spreadsheetId, recaps) =>
      writeRecaps(await open(), { spreadsheetId, recaps, editor }),
  }
}

async function openCalls(options: GoogleWorkspaceOptions): Promise<GoogleCalls> {
  const { createGoogleCalls } = await import('./google-calls.ts')
  return createGoogleCalls(options)
}
