import { baseToWrite } from '../../../shared/regulations/base-to-write.ts'
import { regulationCells } from '../../../shared/workbook/regulation-cells.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { isRefusal } from './is-refusal.ts'
import { tellTabRefused } from './tell-refusal.ts'

const REGULATIONS = getPeopleTab('policies')

/**
 * Appends to *Aturan*, once, what holds in every agency (working hours, discipline), but where a row of its own
 * speaks of it. What people change or delete of it later stays so. Returns whether rows were appended; throws
 * `GoogleError` where Google does not answer.
 */
export async function writeBaseRegulations(context: Context, agency: Agency): Promise<boolean> {
  const { configuration } = await loadConfiguration(context, agency)
  const { regulations = [], settings } = configuration
  const { templates, names } = baseToWrite(regulations, agency.baseTemplates)
  if (names.length === 0) return false
  const rows = templates.map((template) => ({
    number: template.number,
    rows: [regulationCells(template, settings.language)],
  }))
  try {
    if (rows.length > 0) await context.google.appendRegulations(agency.spreadsheetId, rows)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await tellTabRefused(context, agency.id, { title: REGULATIONS.title, error })
    context.log({ event: 'regulations-refused', level: 'warning', agencyId: agency.id })
    return false
  }
  const baseTemplates = [...agency.baseTemplates, ...names]
  await context.store.agencies.update(agency.id, { baseTemplates })
  return rows.length > 0
}
