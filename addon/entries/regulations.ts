import type {
  AskedClause,
  CircularReading,
  ClauseConfirmation,
  ClauseReading,
  RegulationConfirmation,
  Regulations,
} from '../../shared/contract/regulations.ts'
import { findClauseDraft, saveClauseDraft } from '../document-state.ts'
import {
  type ClausePlace,
  type DraftedClause,
  writeClauses,
  writeDraft,
  type WrittenDraft,
} from '../regulations/write-regulations.ts'
import type { Cells } from '../set-up/people-rows.ts'
import { getRowsTarget, type Host } from './host.ts'

/** *Aturan*. */
export function createRegulations({ getRequests, hinted }: Host) {
  function toldOf(written: WrittenDraft): WrittenDraft {
    hinted(written.clauses + (written.stood ? 0 : 1))
    return written
  }

  return {
    /** What stands in *Aturan* and *Pasal*, and what there is to choose. */
    readRegulations(): Regulations & { readonly draft: AskedClause | null } {
      return { ...getRequests().listRegulations(), draft: findClauseDraft() ?? null }
    },

    readCircular(text: string): CircularReading {
      return getRequests().readCircular({ text })
    },

    /** Answers how many clauses were written, switched off, and whether the regulation stood there already. */
    saveRegulation(facts: Cells, clauses: readonly DraftedClause[]): WrittenDraft {
      return toldOf(writeDraft(getRowsTarget(), facts, clauses))
    },

    /** What is asked is kept until it is in force, so that it survives the sidebar. */
    readClause(asked: AskedClause): ClauseReading {
      saveClauseDraft(asked)
      return getRequests().readClause(asked)
    },

    /** By the word of whoever uses the sidebar, which the worker has before a row is written. */
    enforceClauses(confirmation: ClauseConfirmation, places: readonly ClausePlace[]): number {
      const { rows } = getRequests().confirmClauses(confirmation)
      const written = writeClauses(getRowsTarget(), rows, places)
      saveClauseDraft(undefined)
      return hinted(written)
    },

    /** One that prolongs another, or a template, whose clauses the worker writes. As `enforceClauses`. */
    enforceRegulation(confirmation: RegulationConfirmation): WrittenDraft {
      const { cells } = getRequests().confirmRegulation(confirmation)
      return toldOf(writeDraft(getRowsTarget(), cells, []))
    },
  }
}
