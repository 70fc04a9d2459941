import { setImmediate as breathe } from 'node:timers/promises'

import { submissionKey } from '../../../shared/intake/submission-key.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { bearingOf, type Fact } from '../../ports/fact.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { makeFact, type ReadBy } from './make-fact.ts'
import { touchesOf } from './project-submissions.ts'

/** What one transaction takes holds the process up for less than G13 allows. */
const FACTS_PER_TRANSACTION = 100

/**
 * Reads anew what waits in quarantine: why it does, and for whom, follows from the staff list. What has an
 * owner and could be read says the same as before and is left; where something reads otherwise, months are
 * stale. `stay` throws where another moved the
 * projections on meanwhile.
 */
export async function readWaitingAnew(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  {
    readBy,
    throughSequence,
    stay,
  }: {
    readonly readBy: ReadBy
    readonly throughSequence: number
    readonly stay: (records: Records) => Promise<unknown>
  },
): Promise<void> {
  const waiting = await store.projections.listWaiting(agency.id, '' as CivilDate)
  for (let start = 0; start < waiting.length; start += FACTS_PER_TRANSACTION) {
    const part = waiting.slice(start, start + FACTS_PER_TRANSACTION)
    await store.transaction(async (records) => {
      await stay(records)
      const facts = await makeAnew(records, agency, { part, readBy, throughSequence })
      const former = new Map(part.map((fact) => [fact.ref, fact]))
      const changed = facts.filter((fact) => !isSame(fact, former.get(fact.ref)))
      await records.projections.putFacts(agency.id, changed)
      const both = [...changed, ...changed.flatMap((one) => former.get(one.ref) ?? [])]
      await records.projections.touchMonths(
        agency.id,
        both.flatMap((fact) => touchesOf(bearingOf(fact), readBy.intake.configuration)),
      )
    })
    await breathe()
  }
}

function isSame(fact: Fact, other: Fact | undefined): boolean {
  return canonicalJson(fact) === canonicalJson(other ?? null)
}

async function makeAnew(
  { projections, attributions }: Pick<Records, 'projections' | 'attributions'>,
  agency: Agency,
  {
    part,
    readBy,
    throughSequence,
  }: {
    readonly part: readonly Fact[]
    readonly readBy: ReadBy
    readonly throughSequence: number
  },
): Promise<Fact[]> {
  const refs = part.map(({ ref }) => ref)
  const raws = (await projections.readSubmissions(agency.id, refs)).map(({ raw }) => raw)
  const owners = await attributions.find(agency.id, raws, throughSequence)
  const byKey = new Map(raws.map((raw) => [submissionKey(raw), raw]))
  return part.flatMap((fact) => {
    const { firstSequence, versionSequence, bodySequence } = fact
    const key = submissionKey(fact)
    const raw = byKey.get(key)
    const owned = raw && { raw, owner: owners.get(key) }
    return owned ? [makeFact(owned, readBy, { firstSequence, versionSequence, bodySequence })] : []
  })
}
