import type {
  ClosedMonth,
  LetterRequest,
  MonthLetter,
  MonthState,
  RecordedLetter,
  ReopenedMonth,
} from '../../shared/contract/index.ts'
import { type Month, parseMonth } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { getAddonText } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import { explainSelection as explain, type ExplainedSelection } from '../explain-selection.ts'
import { monthIn, monthOfTitle } from '../months.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** *Tutup bulan* and *Jelaskan*. */
export function createMonths({ getRequests, monthInView, now }: Host) {
  /** The months that can be chosen, newest first, the one in view, and the spreadsheet's time zone. */
  function readMonths(): { months: Month[]; selected: Month; timeZone: string } {
    const spreadsheet = getSpreadsheet()
    const selected = monthInView(spreadsheet)
    const roster = getPeopleTab('roster')
    const titled = spreadsheet.getSheets().flatMap((sheet) => {
      const month = monthOfTitle(sheet.getName())
      const isRoster = month && sheet.getSheetId() === sheetIdOf(roster, month)
      return isRoster ? [month] : []
    })
    const months = [...new Set([...titled, selected, monthIn(spreadsheet, now())])]
    const timeZone = spreadsheet.getSpreadsheetTimeZone()
    return { months: months.sort((a, b) => (a < b ? 1 : -1)), selected, timeZone }
  }

  return {
    readMonths,

    /**
     * The month with which *Tutup bulan* begins: the oldest that is over and still open, unless a closed one
     * before it is in view.
     */
    findMonthToClose(): Month {
      const { months, selected } = readMonths()
      const running = monthIn(getSpreadsheet(), now())
      const { closed } = getRequests().listClosedMonths()
      const oldest = months.filter((month) => month < running && !closed.includes(month)).pop()
      return oldest !== undefined && oldest < selected ? oldest : selected
    },

    explainSelection(): ExplainedSelection {
      return explain(getSpreadsheet(), getRequests(), getAddonText(readLanguage()))
    },

    readMonth(month: string): MonthState {
      return getRequests().readMonth(parseMonth(month))
    },

    /** `reason`: why it is closed over days not sure, or before people were heard; empty where it need not be. */
    closeMonth(month: string, reason: string): ClosedMonth {
      return getRequests().closeMonth(parseMonth(month), reason ? { reason } : {})
    },

    readLetter(month: string): MonthLetter {
      return getRequests().readLetter(parseMonth(month))
    },

    recordLetter(month: string, request: LetterRequest): RecordedLetter {
      return getRequests().recordLetter(parseMonth(month), request)
    },

    reopenMonth(month: string, reason: string): ReopenedMonth {
      return getRequests().reopenMonth(parseMonth(month), { reason })
    },
  }
}
