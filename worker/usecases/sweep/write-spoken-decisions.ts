import { setImmediate as breathe } from 'node:timers/promises'

import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Review } from '../../../shared/model/review.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { REVIEW_DECISION, REVIEW_EXPECTATION } from '../../../shared/workbook/choices.ts'
import { findHeaderRow } from '../../../shared/workbook/header-row.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Agency } from '../../ports/store.ts'
import { authorityText } from '../access/authority-text.ts'
import type { Context } from '../context.ts'
import { deskText } from '../desk/desk-text.ts'
import { fillOwnColumn } from './fill-own-column.ts'
import { isReviews, type SpreadsheetSweep } from '../intake/sweep-spreadsheet.ts'

const TAB = getPeopleTab('reviews')

/**
 * Writes beside each row of *Tinjauan* what was decided at *Meja tinjau*, by whom and when, so that who
 * looks at the tab does not decide it again. Throws as `fillOwnColumn` does.
 */
export async function writeSpokenDecisions(
  context: Context,
  agency: Agency,
  { tabs }: Pick<SpreadsheetSweep, 'tabs'>,
  configuration: Configuration,
): Promise<void> {
  for (const { slot, rows } of tabs.filter(isReviews)) {
    await breathe()
    const refs = [...refsOf(rows).values()]
    const reviews = await context.store.projections.listSpokenReviews(agency.id, refs)
    const said = new Map(
      reviews.map((review) => [review.submissionRef, inWords(review, agency, configuration)]),
    )
    await fillOwnColumn(context, agency, {
      tab: TAB,
      month: slot.split(':')[1] as Month,
      key: 'decided',
      rows,
      valuesOf: (standing) =>
        new Map(
          [...refsOf(standing)].flatMap(([row, ref]) => {
            const words = said.get(ref)
            return words === undefined ? [] : [[row, words]]
          }),
        ),
    })
  }
}

/** By zero-based row. */
function refsOf(rows: TabRows['rows']): ReadonlyMap<number, string> {
  const header = findHeaderRow(rows, TAB.columns)
  const column = header?.columnOf.get('ref')
  if (!header || column === undefined) return new Map()
  return new Map(
    rows.flatMap((cells, row): [number, string][] => {
      const ref = String(cells[column] ?? '').trim()
      return row <= header.row || ref === '' ? [] : [[row, ref]]
    }),
  )
}

function inWords(
  { decision, expectation, by, note, readAt }: Review,
  { language }: Agency,
  configuration: Configuration,
): string {
  const titles = [
    REVIEW_DECISION.find(({ key }) => key === decision)?.title[language] ?? decision,
    REVIEW_EXPECTATION.find(({ key }) => key === expectation)?.title[language],
  ]
  const choice = titles.filter(Boolean).join(', ')
  const at = momentInWords(readAt, configuration.settings.zone, language)
  return authorityText(language).decided(choice, nameOf(by, language, configuration), { at, note })
}

function nameOf(by: Review['by'], language: Language, configuration: Configuration): string {
  if (!by) return ''
  if ('email' in by) return by.email
  const name = directoryOf(configuration).byId.get(by.employeeId)?.name ?? by.employeeId
  return deskText(language).byPage(name)
}
