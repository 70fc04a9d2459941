import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { STAFF_ID, type Office } from '../office.ts'

const DAY = '2021-07-02'
const JULY = parseMonth('2021-07')
const AUGUST = parseInstant('2021-08-02T00:00:00Z')
const REVIEWS = getPeopleTab('reviews')

/** The staff member asks leave for one day of July, which comes to *Tinjauan*. */
export async function askLeave(office: Office): Promise<void> {
  office.clock.advance(60_000)
  const answers = { from: DAY, until: DAY, kind: 'Cuti', reason: 'Keperluan keluarga' }
  await office.submit('permit', { responseId: 'leave', answers })
  await office.sweep()
}

/** *Tinjauan* of July, its header first. */
export function reviewRows(office: Office): CellValue[][] {
  return office.google.sheets.get(sheetIdOf(REVIEWS, JULY))?.rows ?? []
}

/** What is typed into the decision's cell of a row of *Tinjauan*; it is not read yet. */
export function typeDecision(office: Office, decision: string): void {
  const row = reviewRows(office)[1]
  if (!row) throw new Error('No row')
  row[REVIEWS.columns.findIndex(({ key }) => key === 'decision')] = decision
  office.clock.advance(60_000)
}

/** The day’s code, out of the projections and out of the ledger alone. */
export async function codesOfLeave(office: Office): Promise<(string | undefined)[]> {
  const agency = await office.agency()
  const { facts } = await loadAgencyFacts(office.context, agency)
  const alone = evaluateMonth(facts, { month: JULY, asOf: AUGUST })
  const { evaluation } = await projectMonth(office.context, agency, { month: JULY, asOf: AUGUST })
  return [alone, evaluation].map(
    ({ outcomes }) =>
      outcomes.find((outcome) => outcome.employeeId === STAFF_ID && outcome.date === DAY)?.code,
  )
}
