import { columnName } from '../../shared/workbook/cell-name.ts'
import { tabTitle } from '../../shared/workbook/sheet-id.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { asPerson } from './person.ts'
import type { Product } from './product.ts'
import type { SampleDecision } from './sample-agency.ts'
import type { LiveAgency } from './set-up-agency.ts'

const [REF_COLUMN = '', DECISION = '', NOTE = ''] = ['ref', 'decision', 'note'].map((key) =>
  columnName(getPeopleTab('reviews').columns.findIndex((column) => column.key === key)),
)

/** The unit head fills in *Keputusan*, *Penilaian*, *Catatan* beside the submissions. */
export function writeDecisions(
  { ws }: Product,
  live: LiveAgency,
  decisions: readonly { ref: string; month: Month; decision: SampleDecision }[],
): void {
  const people = Map.groupBy(decisions, ({ decision }) => decision.by)
  for (const [email, own] of people) {
    const person = asPerson(ws, email)
    for (const [month, ofMonth] of Map.groupBy(own, (one) => one.month)) {
      const title = tabTitle(getPeopleTab('reviews'), 'id', month)
      const refs = person
        .read(live.spreadsheetId, `'${title}'!${REF_COLUMN}:${REF_COLUMN}`)
        .map(([ref]) => ref)
      const ranges = ofMonth.map(({ ref, decision: { decision, expectation, note } }) => {
        const row = refs.indexOf(ref) + 1
        if (row === 0) throw new Error(`${title} has no row ${ref}`)
        return {
          range: `'${title}'!${DECISION}${row}:${NOTE}${row}`,
          values: [[decision, expectation, note]],
        }
      })
      person.write(live.spreadsheetId, ranges)
    }
  }
}
