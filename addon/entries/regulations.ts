import type {
  AskedClause,
  CircularReading,
  ClauseConfirmation,
  ClauseReading,
  Regulations,
} from '../../shared/contract/regulations.ts'
import { getAddonText } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import {
  type Cells,
  type ClausePlace,
  type RegulationTarget,
  writeClauses,
  writeDraft,
} from '../regulations/write-regulations.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** *Aturan*. */
export function createRegulations({ getRequests, hinted }: Host) {
  return {
    /** What stands in *Aturan* and *Pasal*, and what there is to choose. */
    readRegulations(): Regulations {
      return getRequests().listRegulations()
    },

    readCircular(text: string): CircularReading {
      return getRequests().readCircular({ text })
    },

    /** Answers how many rows were written, switched off. */
    saveRegulation(facts: Cells, clauses: readonly Cells[]): number {
      return hinted(writeDraft(getTarget(), facts, clauses))
    },

    readClause(asked: AskedClause): ClauseReading {
      return getRequests().readClause(asked)
    },

    /** By the word of whoever uses the sidebar, which the worker has before a row is written. */
    enforceClauses(confirmation: ClauseConfirmation, places: readonly ClausePlace[]): number {
      const { rows } = getRequests().confirmClauses(confirmation)
      return hinted(writeClauses(getTarget(), rows, places))
    },
  }
}

function getTarget(): RegulationTarget {
  const language = readLanguage()
  return { spreadsheet: getSpreadsheet(), language, text: getAddonText(language) }
}
