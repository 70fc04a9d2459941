import type {
  AskedClause,
  CircularReading,
  ClauseConfirmation,
  ClauseReading,
  RegulationConfirmation,
  Regulations,
} from '../../shared/contract/regulations.ts'
import { getAddonText } from '../addon-text.ts'
import { findClauseDraft, readLanguage, saveClauseDraft } from '../document-state.ts'
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
    readRegulations(): Regulations & { readonly draft: AskedClause | null } {
      return { ...getRequests().listRegulations(), draft: findClauseDraft() ?? null }
    },

    readCircular(text: string): CircularReading {
      return getRequests().readCircular({ text })
    },

    /** Answers how many rows were written, switched off. */
    saveRegulation(facts: Cells, clauses: readonly Cells[]): number {
      return hinted(writeDraft(getTarget(), facts, clauses))
    },

    /** What is asked is kept until it is in force, so that it survives the sidebar. */
    readClause(asked: AskedClause): ClauseReading {
      saveClauseDraft(asked)
      return getRequests().readClause(asked)
    },

    /** By the word of whoever uses the sidebar, which the worker has before a row is written. */
    enforceClauses(confirmation: ClauseConfirmation, places: readonly ClausePlace[]): number {
      const { rows } = getRequests().confirmClauses(confirmation)
      const written = writeClauses(getTarget(), rows, places)
      saveClauseDraft(undefined)
      return hinted(written)
    },

    /** One that prolongs another, or a template, whose clauses the worker writes. As `enforceClauses`. */
    enforceRegulation(confirmation: RegulationConfirmation): number {
      const { cells } = getRequests().confirmRegulation(confirmation)
      return hinted(writeDraft(getTarget(), cells, []))
    },
  }
}

function getTarget(): RegulationTarget {
  const language = readLanguage()
  return { spreadsheet: getSpreadsheet(), language, text: getAddonText(language) }
}
