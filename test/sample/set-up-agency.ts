import { runFunction } from '../workspace/apps-script/run-function.ts'
import { readAgencyForms, readPersonalCodes } from './agency-forms.ts'
import type { AgencyForms } from './agency-forms.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { asPerson } from './person.ts'
import type { Product } from './product.ts'
import type { SampleAgency } from './sample-agency.ts'

/** An agency that runs: its spreadsheet, forms and the codes of its people. */
export interface LiveAgency {
  readonly agencyId: string
  readonly spreadsheetId: string
  readonly forms: AgencyForms
  readonly codes: ReadonlyMap<string, string>
  /** Accounts by employee, where the forms collect verified addresses; else empty. */
  readonly emails: ReadonlyMap<string, string>
}

/** From an empty spreadsheet to an agency that people can use, as its HR does it. */
export async function setUpAgency(product: Product, agency: SampleAgency): Promise<LiveAgency> {
  const { ws, worker } = product
  const person = asPerson(ws, agency.installer)
  const spreadsheetId = person.createSpreadsheet(agency.spreadsheetTitle)
  const { code } = await worker.operator.issueEnrolmentCode()
  const { language: _, ...settings } = agency.settings
  const input = { code, language: agency.settings['language'] ?? 'id', settings }
  const call = { spreadsheetId, user: agency.installer, functionName: 'setUpWorkbook' }
  const enrolled = (await runFunction(ws, { ...call, args: [input] })) as { agencyId: string }
  fillWorkbook(person, spreadsheetId, agency)
  for (const { email, role } of agency.access) {
    ws.sharing.share(spreadsheetId, email, role === 'pembaca' ? 'reader' : 'writer')
  }
  await worker.operator.sweep(enrolled.agencyId)
  const forms = readAgencyForms(ws, spreadsheetId)
  const caller = { email: agency.installer }
  const { people } = await worker.application.listPersonalLinks(caller, enrolled.agencyId)
  const codes = readPersonalCodes(people, forms)
  const verified = agency.settings['verifiedEmail'] === 'Ya'
  // Known accounts are offered where somebody signs in.
  for (const { email } of agency.employees) ws.tokens.getAccount(email)
  const emails = new Map(verified ? agency.employees.map(({ id, email }) => [id, email]) : [])
  return { agencyId: enrolled.agencyId, spreadsheetId, forms, codes, emails }
}
