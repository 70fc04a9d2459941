import { epochMsOf, parseInstant } from '../../shared/model/instant.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { LedgerEntry } from '../../worker/ports/ledger-records.ts'
import { findFault } from '../../worker/usecases/ledger/verify-ledger.ts'
import { keyOf } from './truth.ts'
import { hold } from './violation.ts'
import type { AgencyWorld, World } from './world.ts'

const ENTRIES_PER_READ = 500

/** How far the ledger has been followed, and what was found in it. */
export interface LedgerSeen {
  head: Pick<LedgerEntry, 'sequence' | 'hash'>
  /** Versions that are recorded, by `keyOf`. */
  readonly recorded: Set<string>
}

/** What is new in the ledger is tied to what was there before (G7), was filed, and is there once (G2). */
export async function checkLedger(world: AgencyWorld & Pick<World, 'observer'>): Promise<void> {
  const { observer, live, ledger, truth } = world
  const { agencyId } = live
  if (ledger.head.sequence > 0) {
    const hash = await observer.ledger.findHash(agencyId, ledger.head.sequence)
    hold('G7', hash === ledger.head.hash, `entry ${ledger.head.sequence} is another than before`)
  }
  const entries = await observer.ledger.listEntries(
    agencyId,
    ledger.head.sequence,
    ENTRIES_PER_READ,
  )
  for (const entry of entries) {
    const fault = findFault(agencyId, entry, ledger.head)
    hold('G7', fault === undefined, `entry ${entry.sequence}: ${fault}`)
    hold('G4', entry.kind !== 'evidence', `entry ${entry.sequence} accuses: ${entry.body}`)
    if (entry.kind === 'submission' && entry.body !== null) {
      const key = keyOf(JSON.parse(entry.body) as RawSubmission)
      hold('G2', truth.filings.has(key), `entry ${entry.sequence} records what nobody filed`)
      hold('G2', !ledger.recorded.has(key), `entry ${entry.sequence} records a filing again`)
      ledger.recorded.add(key)
    }
    if (entry.kind === 'purge') noteStripped(entry, ledger)
    ledger.head = entry
  }
}

/** What was recorded of a closed month may be stripped of its places before anybody looks: the purge says what it was. */
function noteStripped({ body }: LedgerEntry, { recorded }: LedgerSeen): void {
  const { raw } = JSON.parse(body ?? '{}') as { readonly raw?: RawSubmission }
  if (raw) recorded.add(keyOf(raw))
}

/** A form's cursor has passed nothing that is not in the ledger (G1). */
export async function checkCursors({
  observer,
  live,
  ledger,
  truth,
}: AgencyWorld & Pick<World, 'observer'>): Promise<void> {
  for (const { formId, kind, cursor } of await observer.forms.list(live.agencyId)) {
    if (cursor === null) continue
    for (const filing of truth.latest.values()) {
      const isPassed = filing.formId === formId && filing.lastSubmittedAt <= cursor
      const isSlow = filing.shownFromMs > epochMsOf(parseInstant(filing.lastSubmittedAt))
      if (!isPassed || isSlow) continue
      hold(
        'G1',
        ledger.recorded.has(keyOf(filing)),
        `${kind}: the cursor passed a filing of ${filing.lastSubmittedAt}`,
      )
    }
  }
}
