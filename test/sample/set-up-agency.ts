import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'

import type { Zone } from '../../shared/model/agency.ts'
import { runFunction, type FunctionCall } from '../workspace/apps-script/run-function.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { readAgencyForms } from './agency-forms.ts'
import type { AgencyForm, AgencyForms } from './agency-forms.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { asPerson } from './person.ts'
import type { Product } from './product.ts'
import type { SampleAgency } from './sample-agency.ts'
import { confirmRoles } from './confirm-roles.ts'
import { readSecret, ticketsOf, type TicketOf } from './tickets.ts'

/** An agency that runs: its spreadsheet, forms and the tickets of its people. */
export interface LiveAgency {
  readonly agencyId: string
  readonly spreadsheetId: string
  readonly forms: AgencyForms
  readonly zone: Zone
  readonly ticketOf: TicketOf
  /** Accounts by employee, where the forms collect verified addresses; else empty. */
  readonly emails: ReadonlyMap<string, string>
}

const TIME_ZONES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const

/** From an empty spreadsheet to an agency that people can use, as its HR does it. */
export async function setUpAgency(product: Product, agency: SampleAgency): Promise<LiveAgency> {
  const { ws, worker } = product
  const person = asPerson(ws, agency.installer)
  const spreadsheetId = person.createSpreadsheet(agency.spreadsheetTitle, TIME_ZONES[agency.zone])
  const { code } = await worker.operator.issueEnrolmentCode()
  const { language: _, ...settings } = agency.settings
  const input = { code, language: agency.settings['language'] ?? 'id', settings }
  const call = { spreadsheetId, user: agency.installer, functionName: 'setUpWorkbook' }
  const enrolled = (await runPatiently(ws, { ...call, args: [input] })) as { agencyId: string }
  fillWorkbook(person, spreadsheetId, agency)
  for (const { email, role } of agency.access) {
    ws.sharing.share(spreadsheetId, email, role === 'pembaca' ? 'reader' : 'writer')
  }
  await worker.operator.sweep(enrolled.agencyId)
  await confirmRoles(product, { agencyId: enrolled.agencyId, by: agency.installer })
  // HR checks each roster; that puts totals and the quota line under it.
  for (const month of agency.months) {
    await runPatiently(ws, { ...call, functionName: 'checkRoster', args: [month] })
  }
  const forms = readAgencyForms(ws, spreadsheetId)
  for (const { form, key } of agency.optionalQuestions ?? []) {
    makeOptional(product, agency.installer, forms[form], key)
  }
  const verified = agency.settings['verifiedEmail'] === 'Ya'
  // Known accounts are offered where somebody signs in.
  for (const { email } of agency.employees) ws.tokens.getAccount(email)
  const emails = new Map(verified ? agency.employees.map(({ id, email }) => [id, email]) : [])
  const { agencyId } = enrolled
  const ticketOf = ticketsOf(await readSecret(product, agencyId))
  return { agencyId, spreadsheetId, forms, zone: agency.zone, ticketOf, emails }
}

const MINUTE_MS = 60_000
const ATTEMPTS = 3

/** Where the minute's calls are used up, as agencies are set up beside each other, HR asks again in the next one. */
async function runPatiently(ws: Workspace, call: FunctionCall): Promise<unknown> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await runFunction(ws, call)
    } catch (error) {
      if (left === 1 || !/coba lagi|try again/iu.test(String(error))) throw error
      ws.clock.step(MINUTE_MS)
    }
  }
}

/** HR takes the asterisk away from a question, in the form's own editor. */
function makeOptional({ ws }: Product, owner: string, form: AgencyForm, key: string): void {
  const { formId } = form
  const actor = { email: owner, scopes: ['https://www.googleapis.com/auth/forms.body'] }
  const record = ws.forms.findForm(formId)
  const index = record?.items.findIndex(
    ({ questionItem }) => questionItem?.question?.questionId === form.questionIds[key],
  )
  const item = record?.items[index ?? -1]
  const question = { ...item?.questionItem?.question, required: false }
  const requests: forms_v1.Schema$Request[] = [
    {
      updateItem: {
        item: { ...item, questionItem: { question } },
        location: { index: index ?? -1 },
        updateMask: 'questionItem.question.required',
      },
    },
  ]
  ws.call('forms.forms.batchUpdate', { actor, params: { formId }, body: { requests } })
}
