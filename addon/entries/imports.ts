import type { ChatAcceptance, ChatOutcome } from '../../shared/contract/chat.ts'
import { HolidayProposals } from '../../shared/contract/holiday-proposals.ts'
import type { ImportList } from '../../shared/contract/imports.ts'
import type { PastedHoliday } from '../../shared/model/roster.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { getAddonText } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import {
  type AcceptedHoliday,
  acceptHolidays as appendHolidays,
} from '../holidays/accept-holidays.ts'
import {
  listWrittenImports,
  readStaffMatches,
  saveStaffMatches,
  type WrittenImport,
} from '../imports/remembered-imports.ts'
import {
  type ImportTarget,
  undoImport as takeOut,
  writeClockIns,
  writeHolidays,
  writePeople,
} from '../imports/write-import.ts'
import { dateIn } from '../months.ts'
import { listMonthsOf } from '../roster/find-monthly-tab.ts'
import { findPeopleTab } from '../set-up/find-people-tab.ts'
import { readSettings } from '../set-up/settings-tab.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** What the page needs to read what is pasted: whom *Pegawai* knows, and what was imported before. */
export interface ImportContext {
  readonly zone: string
  /** Today's date, and what tells since when the agency counts. */
  readonly today: string
  readonly countsFrom: string
  readonly rosterMonths: readonly string[]
  readonly employees: string[][]
  readonly units: string[][]
  readonly holidays: string[][]
  /** Columns of a staff list as the agency matched them, by plain header. */
  readonly matches: Readonly<Record<string, string>>
  readonly written: readonly WrittenImport[]
}

/** *Hari libur*, *Impor* and *Obrolan WA*. */
export function createImports({ getRequests, hinted, now }: Host) {
  return {
    readHolidayProposals(year: number): HolidayProposals {
      return getRequests().proposeHolidays(year)
    },

    /** Answers how many rows were written into *Hari Libur*. */
    acceptHolidays(accepted: readonly AcceptedHoliday[]): number {
      const proposals = HolidayProposals.shape.proposals.parse(accepted)
      return hinted(appendHolidays(getTarget(), proposals))
    },

    readImportContext(): ImportContext {
      const spreadsheet = getSpreadsheet()
      const valuesOf = (key: string) =>
        findPeopleTab(spreadsheet, key)?.getDataRange().getDisplayValues() ?? []
      const { zone = '', countsFrom = '' } = readSettings(spreadsheet)
      return {
        zone,
        today: dateIn(spreadsheet, now()),
        countsFrom,
        rosterMonths: listMonthsOf(spreadsheet, getPeopleTab('roster')),
        employees: valuesOf('employees'),
        units: valuesOf('units'),
        holidays: valuesOf('holidays'),
        matches: readStaffMatches(),
        written: listWrittenImports(),
      }
    },

    /** Takes down what somebody accepts of a chat; of the rest nothing leaves the sidebar. */
    acceptChat(acceptance: ChatAcceptance): ChatOutcome {
      return getRequests().acceptChat(acceptance)
    },

    /** What the worker reads in *Mesin Absensi*, the last export first. */
    listImports(): ImportList {
      return getRequests().listImports()
    },

    /** Whether an export that contradicts itself counts. */
    decideImport(block: string, counts: boolean): ImportList {
      return getRequests().decideImport({ block, counts })
    },

    /** Answers how many rows were written into *Mesin Absensi*. */
    importClockIns(rows: readonly (readonly string[])[], summary: string): number {
      return hinted(writeClockIns(getTarget(), rows, summary))
    },

    /** Answers how many people were added to *Pegawai*; how columns were matched is remembered. */
    importPeople(
      people: readonly Readonly<Record<string, string>>[],
      matches: Readonly<Record<string, string>>,
      summary: string,
    ): number {
      saveStaffMatches(matches)
      return hinted(writePeople(getTarget(), people, summary))
    },

    /** Answers how many rows were added to *Hari Libur*. */
    importHolidays(holidays: readonly PastedHoliday[], summary: string): number {
      return hinted(writeHolidays(getTarget(), holidays, summary))
    },

    /** Answers how many rows were taken out again. */
    undoImport(id: string): number {
      return hinted(takeOut(getTarget(), id))
    },
  }
}

function getTarget(): ImportTarget {
  const language = readLanguage()
  return { spreadsheet: getSpreadsheet(), language, text: getAddonText(language) }
}
