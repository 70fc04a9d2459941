import { BOX_COLUMN } from '../../shared/workbook/examination-boxes.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'
import { asPerson } from './person.ts'
import type { Product } from './product.ts'
import type { SampleAgency } from './sample-agency.ts'
import type { LiveAgency } from './set-up-agency.ts'

const TITLE = getRecap('today').title.id
const BOX_LETTER = String.fromCharCode(65 + BOX_COLUMN)

/** Heads of units tick every box that stands in *Hari Ini*, but those that nobody does. */
export function tickBoxes(
  { ws }: Product,
  live: LiveAgency,
  { access, unexamined = [] }: SampleAgency,
): void {
  const head = access.find(({ role }) => role === 'kepala-unit')
  if (!head) return
  const person = asPerson(ws, head.email)
  const rows = person.read(live.spreadsheetId, `'${TITLE}'!A:Z`)
  const ranges = rows.flatMap((cells, index) => {
    const isOpen =
      cells[BOX_COLUMN] === false && !unexamined.includes(String(cells[BOX_COLUMN + 1]))
    return isOpen ? [{ range: `'${TITLE}'!${BOX_LETTER}${index + 1}`, values: [[true]] }] : []
  })
  if (ranges.length > 0) person.write(live.spreadsheetId, ranges)
}
