import { getRecap } from '../../../shared/recaps/recaps.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { asPerson } from '../../sample/person.ts'
import { runFunction } from '../../workspace/apps-script/run-function.ts'
import { ACCOUNTS, ANSWERS, MONTH } from './office.ts'
import type { Stage } from './stage.ts'
import { sweepAgency } from './sweep.ts'

/** The personnel body’s spreadsheet, which oversees the office; gives its id. */
export async function setUpPersonnelBody({ product }: Stage, agencyId: string): Promise<string> {
  const user = ACCOUNTS.personnelBody
  const spreadsheetId = asPerson(product.ws, user).createSpreadsheet('Pantau – BKPSDM')
  const { code } = await product.worker.operator.issueEnrolmentCode()
  const settings = {
    agencyName: 'BKPSDM',
    governmentKind: 'regency',
    governmentName: ANSWERS.governmentName,
    agencyCode: 'BKPSDM-KUKAR',
    zone: 'WITA',
  }
  const call = { spreadsheetId, user, functionName: 'setUpWorkbook' }
  const args = [{ code, language: 'id', settings }]
  const body = (await runFunction(product.ws, { ...call, args })) as { agencyId: string }
  await product.worker.operator.oversee(body.agencyId, [agencyId])
  await sweepAgency(product, body.agencyId)
  return spreadsheetId
}

/** Makes the recap of all agencies, and reads the office in it. */
export async function readJointRecap(stage: Stage, spreadsheetId: string): Promise<void> {
  const sheet = await stage.openSheet(ACCOUNTS.personnelBody, spreadsheetId)
  const hand = stage.hand('personnelBody')
  const sidebar = sheet.sidebar()
  await hand.menu(sheet, 'Buat rekap…')
  await hand.choose(sidebar.getByTestId('recap-month'), MONTH)
  await hand.click(sidebar.getByTestId('recap-special'))
  await hand.click(sidebar.getByTestId('recap-kind-regency'))
  await hand.click(sidebar.getByTestId('recap-start'))
  await sidebar.getByText('Rekap selesai').waitFor()
  await stage.show('personnelBody', sheet.page, {
    name: 'joint-made',
    what: 'Makes the joint recap of all agencies.',
  })
  await stage.showTab('personnelBody', sheet, {
    name: 'joint',
    what: 'Reads the office in it, closed and with who received its letter.',
    sheetId: sheetIdOf(getRecap('regency'), MONTH),
    widthPx: 2000,
  })
}
