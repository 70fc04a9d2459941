import { readable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import { EXEMPTION, findChoiceKey } from '../choices.ts'
import type { CellValue } from '../tab-rows.ts'
import { yesNoCell } from './yes-no-cell.ts'

export interface Exemption {
  readonly exempt: boolean
  /** Whether no was said to the question that the unit's name raises (U1). */
  readonly checked: boolean
}

/** As yes or no; a no that was checked is one that nobody is asked about again. */
export function exemptionCell(value: CellValue): CellReading<Exemption> {
  if (findChoiceKey(EXEMPTION, String(value).trim()) === 'checked') {
    return readable({ exempt: false, checked: true })
  }
  const said = yesNoCell(value)
  return said.ok ? readable({ exempt: said.value, checked: false }) : said
}
