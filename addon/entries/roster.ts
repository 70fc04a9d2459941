import type { RosterCheck } from '../../shared/contract/index.ts'
import { parseMonth } from '../../shared/model/civil-date.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { getAddonText } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import { findMonthlyTab } from '../roster/find-monthly-tab.ts'
import {
  acceptProposal as carryOver,
  type ProposalState,
  readProposalState,
} from '../roster/roster-proposal.ts'
import { writeRosterTotals } from '../roster/write-roster-totals.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** *Periksa jadwal* and *Susun jadwal*. */
export function createRoster({ getRequests, hinted }: Host) {
  return {
    /** Checks the roster and renews its totals and quota line; again where those moved the cells it names. */
    checkRoster(month: string): RosterCheck {
      const requests = getRequests()
      const checked = requests.checkRoster(parseMonth(month))
      const hasMoved = writeRosterTotals(
        getSpreadsheet(),
        parseMonth(month),
        checked,
        readLanguage(),
      )
      return hasMoved ? requests.checkRoster(parseMonth(month)) : checked
    },

    /** Goes to a cell of the month's roster, as "H12"; false where the tab is gone. */
    openRosterCell(month: string, cell: string): boolean {
      const sheet = findMonthlyTab(getSpreadsheet(), getPeopleTab('roster'), parseMonth(month))
      sheet?.getRange(cell).activate()
      return sheet !== null
    },

    /** What accepting the proposed roster would do; null where there is none. `unitCode` '' is all. */
    readProposal(month: string, unitCode: string): ProposalState | null {
      return readProposalState(getProposal(month, unitCode))
    },

    /** Answers how many cells of the roster were filled. */
    acceptProposal(month: string, unitCode: string, overwrite: boolean): number {
      return hinted(carryOver(getProposal(month, unitCode), overwrite))
    },
  }
}

function getProposal(month: string, unitCode: string) {
  const language = readLanguage()
  const text = getAddonText(language)
  return { spreadsheet: getSpreadsheet(), month: parseMonth(month), unitCode, language, text }
}
