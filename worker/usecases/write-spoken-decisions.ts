import type { Zone } from '../../shared/model/agency.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import type { Review } from '../../shared/model/review.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import { REVIEW_DECISION } from '../../shared/workbook/choices.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { Agency } from '../ports/store.ts'
import { authorityText } from './authority-text.ts'
import type { Context } from './context.ts'
import { fillOwnColumn } from './fill-own-column.ts'
import { isReviews, type SpreadsheetSweep } from './sweep-spreadsheet.ts'

const TAB = getPeopleTab('reviews')

/**
 * Writes beside each row of *Tinjauan* what was decided under *Putuskan*, by whom and when, so that who
 * looks at the tab does not decide it again. Throws as `fillOwnColumn` does.
 */
export async function writeSpokenDecisions(
  context: Context,
  agency: Agency,
  { tabs }: Pick<SpreadsheetSweep, 'tabs'>,
  zone: Zone,
): Promise<void> {
  for (const { slot, rows } of tabs.filter(isReviews)) {
    const refs = [...refsOf(rows).values()]
    const reviews = await context.store.projections.listSpokenReviews(agency.id, refs)
    const said = new Map(
      reviews.map((review) => [review.submissionRef, inWords(review, agency, zone)]),
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

function inWords({ decision, by, note, readAt }: Review, { language }: Agency, zone: Zone): string {
  const choice = REVIEW_DECISION.find(({ key }) => key === decision)?.title[language] ?? decision
  const at = momentInWords(readAt, zone, language)
  return authorityText(language).decided(choice, by?.email ?? '', { at, note })
}
