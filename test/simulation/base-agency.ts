import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import { EnrolledForms } from '../../shared/contract/index.ts'
import { parseCivilDate } from '../../shared/model/civil-date.ts'
import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import type { QuestionDeclaration } from '../../shared/workbook/form-declaration.ts'
import { FORMS, getForm } from '../../shared/workbook/forms.ts'
import { setUpRequests } from '../../shared/workbook/set-up-requests.ts'
import { issueEnrolmentCode } from '../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { FULL_SWEEP, sweepAgency } from '../../worker/usecases/sweep/sweep-agency.ts'
import { readAgencyForms } from '../sample/agency-forms.ts'
import { callerOf } from '../sample/caller-of.ts'
import { fillWorkbook } from '../sample/fill-workbook.ts'
import { asPerson } from '../sample/person.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { settingsRows } from '../sample/workbook-rows.ts'
import { openToAnyone } from '../workspace-tests/open-to-anyone.ts'
import { openWorkspace, type Workspace } from '../workspace/workspace.ts'
import { createSeededBytes, createStream } from './seeded-bytes.ts'
import { createSimulatedGoogle } from './simulated-google.ts'
import { startSimulatedWorker, type SimulatedWorker } from './simulated-worker.ts'
import { createTimeline, type Timeline } from './timeline.ts'
import { createStoreLock } from './store-lock.ts'

/** A Monday, at eight in the agency's time. */
export const START_MS = Date.parse('2026-07-06T00:00:00Z')
const ROWS_KEPT = 50
const TODAY = parseCivilDate('2026-07-06')

export const AGENCY: SampleAgency = sampleSmall(12, TODAY)

/** Another agency of the same worker. */
export const NEIGHBOUR: SampleAgency = neighbourOf(sampleSmall(31, TODAY))

/** Folders in which an agency stands on its first morning: alone, or beside its neighbour. */
export const BASES = { alone: [AGENCY], beside: [AGENCY, NEIGHBOUR] } as const

/**
 * Agencies as they are on their first morning, with spreadsheet and forms, enrolled with a worker that
 * has swept once. Every simulation begins with a copy of one of `BASES`.
 */
export async function makeBases(folder: string): Promise<void> {
  for (const [name, agencies] of Object.entries(BASES)) await makeBase(join(folder, name), agencies)
}

async function makeBase(dataDir: string, agencies: readonly SampleAgency[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const timeline = createTimeline(START_MS)
  const random = createStream(0, 'base')
  const randomBytes = createSeededBytes(random)
  const ws = openWorkspace({ dataDir, clock: timeline.clock, randomBytes })
  const silent = { before: () => undefined, after: () => undefined }
  const google = createSimulatedGoogle({
    ws,
    timeline,
    random,
    watch: silent,
    struck: () => undefined,
    tell: () => undefined,
  })
  const starting = startSimulatedWorker({
    name: 'w0',
    dataDir,
    ws,
    storeLock: createStoreLock(),
    timeline,
    google,
    random,
    randomBytes,
    agencyIds: new Map(),
    isGone: () => true,
    log: () => undefined,
    tell: () => undefined,
    wrapGoogle: (direct) => direct,
  })
  const worker = await timeline.complete(starting)
  for (const agency of agencies) await enrol(agency, { ws, timeline, worker })
  await worker.close()
  ws.close()
}

async function enrol(
  agency: SampleAgency,
  {
    ws,
    timeline,
    worker,
  }: {
    readonly ws: Workspace
    readonly timeline: Timeline
    readonly worker: SimulatedWorker
  },
): Promise<void> {
  const spreadsheetId = makeSpreadsheet(ws, agency)
  for (const kind of FORM_KINDS) makeForm(ws, kind, { owner: agency.installer, spreadsheetId })
  const forms = readAgencyForms(ws, spreadsheetId)
  const hr = callerOf(agency.installer)
  const { code } = await timeline.complete(
    issueEnrolmentCode(worker.context, { agencyId: null, agencyCode: null }),
  )
  const told = FORM_KINDS.map((kind) => [kind, { formId: forms[kind].formId, items: {} }])
  const named = EnrolledForms.parse(Object.fromEntries(told))
  const { agencyId } = await timeline.complete(
    worker.application.enrol(hr, { code, spreadsheetId, forms: named }),
  )
  await timeline.complete(sweepAgency(worker.context, agencyId, FULL_SWEEP))
  const { waiting } = await timeline.complete(worker.application.listConfirmations(hr, agencyId))
  const ids = waiting.map(({ id }) => id)
  if (ids.length > 0) await timeline.complete(worker.application.confirm(hr, agencyId, { ids }))
}

/** With people of its own, whose numbers nobody else has. */
function neighbourOf(agency: SampleAgency): SampleAgency {
  const agencyName = 'DINAS TETANGGA'
  const settings = { ...agency.settings, agencyName, agencyCode: 'TETANGGA' }
  return { ...agency, spreadsheetTitle: 'Pantau – Dinas Tetangga', settings }
}

function makeSpreadsheet(ws: Workspace, agency: SampleAgency): string {
  const person = asPerson(ws, agency.installer)
  const spreadsheetId = person.createSpreadsheet(agency.spreadsheetTitle)
  const requests = setUpRequests({ existing: [], language: 'id', months: agency.months })
  person.batchUpdate(spreadsheetId, requests as sheets_v4.Schema$Request[])
  person.batchUpdate(spreadsheetId, shortened(ws, agency.installer, spreadsheetId))
  const { title, rows } = settingsRows(agency)
  person.write(spreadsheetId, [{ range: `'${title}'!A1`, values: rows }])
  fillWorkbook(person, spreadsheetId, agency)
  ws.sharing.share(spreadsheetId, ws.tokens.serviceAccount.email, 'writer')
  for (const { email } of agency.access) ws.sharing.share(spreadsheetId, email, 'writer')
  return spreadsheetId
}

/** Tabs of a small agency need few rows; each costs time with every change. */
function shortened(
  ws: Workspace,
  email: string,
  spreadsheetId: string,
): sheets_v4.Schema$Request[] {
  const { sheets = [] } = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: { email, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: { spreadsheetId, fields: 'sheets.properties' },
  })
  return sheets.flatMap(({ properties }) => {
    const { sheetId = 0, gridProperties } = properties ?? {}
    const endIndex = gridProperties?.rowCount ?? 0
    const range = { sheetId, dimension: 'ROWS', startIndex: ROWS_KEPT, endIndex }
    return endIndex > ROWS_KEPT ? [{ deleteDimension: { range } }] : []
  })
}

function makeForm(
  ws: Workspace,
  kind: FormKind,
  { owner, spreadsheetId: madeIn }: { readonly owner: string; readonly spreadsheetId: string },
): void {
  const { title, questions } = getForm(kind)
  const form = ws.forms.createForm({ owner, title: title.id, published: true, madeIn })
  openToAnyone(ws, form)
  ws.forms.updateForm(form.formId, { extras: { allowResponseEdits: true } })
  ws.sharing.share(form.formId, ws.tokens.serviceAccount.email, 'writer')
  const first = FORMS.findIndex((declared) => declared.kind === kind) * 0x100
  const items = questions.map((question, index) => ({
    createItem: { item: itemOf(question, first + index + 0x1000), location: { index } },
  }))
  ws.call('forms.forms.batchUpdate', {
    actor: { email: owner, scopes: ['https://www.googleapis.com/auth/forms.body'] },
    params: { formId: form.formId },
    body: { requests: items },
    unmetered: true,
  })
}

/** Each on the form's one page, so that nothing leads past it. */
function itemOf(
  { title, kind, choices = [] }: QuestionDeclaration,
  number: number,
): forms_v1.Schema$Item {
  const id = number.toString(16).padStart(8, '0')
  const options = choices.map((choice) => ({ value: choice.title.id }))
  return {
    itemId: id,
    title: title.id,
    questionItem: { question: { questionId: id, required: false, ...shapeOf(kind, options) } },
  }
}

function shapeOf(
  kind: QuestionDeclaration['kind'],
  options: forms_v1.Schema$Option[],
): forms_v1.Schema$Question {
  switch (kind) {
    case 'text':
    case 'paragraph':
      return { textQuestion: { paragraph: kind === 'paragraph' } }
    case 'choice':
      return { choiceQuestion: { type: 'RADIO', options } }
    case 'choices':
      return { choiceQuestion: { type: 'CHECKBOX', options } }
    case 'drop-down':
      return { choiceQuestion: { type: 'DROP_DOWN', options } }
    case 'date':
      return { dateQuestion: { includeYear: true } }
    case 'time':
      return { timeQuestion: { duration: false } }
  }
}
