import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { parseInstant, type Instant } from '../../shared/model/instant.ts'
import type { FormKind } from '../../shared/model/submission.ts'

/** A version of a response, as it was filed. */
export interface Filing {
  readonly kind: FormKind
  readonly formId: string
  readonly responseId: string
  readonly lastSubmittedAt: Instant
  /** Listings show it from then on. */
  readonly shownFromMs: number
}

/** What really happened, kept apart from the worker: what guarantees are held to. */
export interface Truth {
  /** By `keyOf`. */
  readonly filings: Map<string, Filing>
  /** The last version of each response; Google has no other. */
  readonly latest: Map<string, Filing>
  /** What heads typed beside a row of *Tinjauan*: by sheet, ref and column. */
  readonly typed: Map<string, string>
  /** What each recap's tab was last known to show; nothing while it is being written or was harmed. */
  readonly recaps: Map<number, RecapSheet>
  /** What last began to write to a recap's tab, or harmed it. */
  readonly recapTouches: Map<number, object>
  /** Promises of the worker: recap jobs, by who gave the answer. */
  readonly jobs: Set<string>
}

export function createTruth(): Truth {
  return {
    filings: new Map(),
    latest: new Map(),
    typed: new Map(),
    recaps: new Map(),
    recapTouches: new Map(),
    jobs: new Set(),
  }
}

export function keyOf(filing: Pick<Filing, 'formId' | 'responseId' | 'lastSubmittedAt'>): string {
  return [filing.formId, filing.responseId, filing.lastSubmittedAt].join(' ')
}

export function recordFiling(
  truth: Truth,
  filing: Omit<Filing, 'lastSubmittedAt'> & { readonly lastSubmittedTime: string },
): Filing {
  const { lastSubmittedTime, ...rest } = filing
  const recorded = { ...rest, lastSubmittedAt: parseInstant(lastSubmittedTime) }
  truth.filings.set(keyOf(recorded), recorded)
  truth.latest.set(recorded.responseId, recorded)
  return recorded
}

/** From now on nothing is known of what that tab shows. Returns what it is known by. */
export function touchRecap(truth: Truth, sheetId: number): object {
  const touch = {}
  truth.recaps.delete(sheetId)
  truth.recapTouches.set(sheetId, touch)
  return touch
}
