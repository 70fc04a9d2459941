import type { Unit } from '../model/employee.ts'
import { findUnit } from '../model/find-unit.ts'
import type { UnitEvaluation } from '../model/unit-record.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { longTextCell, textCell } from '../workbook/cells/text-cell.ts'
import { yesNoCell } from '../workbook/cells/yes-no-cell.ts'
import { REPORT_PERIOD } from '../workbook/choices.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { readTable } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** Reads the tab *Evaluasi* (U5, L10). A row without date, unit or text says nothing of any unit. */
export function readEvaluations(
  tab: TabRows,
  units: readonly Unit[],
  problems: ProblemList,
): UnitEvaluation[] {
  const table = readTable(tab, getPeopleTab('evaluations'), problems)
  return (table?.rows ?? []).flatMap((row) => {
    const date = row.read('date', dateCell)
    const written = row.read('unitCode', textCell)
    const evaluatedBy = row.read('evaluatedBy', textCell) ?? ''
    const evaluation = row.read('evaluation', longTextCell)
    const publicProtocol = row.read('publicProtocol', yesNoCell)
    const period = row.read('period', choiceCell(REPORT_PERIOD))
    const unitCode = written && findUnit(units, written)?.code
    if (written && !unitCode) {
      row.report('unitCode', 'unit-unknown', (text) => text.unitUnknown(quoteTyped(written)))
    }
    if (!date || !unitCode || !evaluation) return []
    return [
      {
        date,
        unitCode,
        evaluatedBy,
        evaluation,
        ...(period && { period }),
        ...(publicProtocol !== undefined && { publicProtocol }),
        cell: row.where('evaluation'),
      },
    ]
  })
}
