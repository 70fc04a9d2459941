import { createHash } from 'node:crypto'

import { isLaterRules, RULES_VERSION } from '../../shared/evaluation/rules-version.ts'
import type { Store } from '../ports/store.ts'
import type { Replica as Seen } from '../ports/work-records.ts'

/** How often a replica says that it is there, and looks who else is. */
export const BEAT_MS = 3000
/** One that did not beat for so many looks is no more. */
const LOOKS = 6

/** A worker among others that share a store: which agencies are its own to work on. */
export interface Replica {
  /** Says that it is there, and looks which others are; of one that is no more the leases are free. */
  look(): Promise<void>
  /**
   * Whether the agency is this replica's: each is one's alone as soon as all have looked. Those of earlier rules
   * leave all to those of the latest, so that two versions do not make months and tabs anew after one another.
   */
  takes(agencyId: string): boolean
  /** Whether one of later rules is there, to which it leaves everything. */
  isOfEarlierRules(): boolean
  /** Leaves its agencies to the others; what it still holds it may bring to its end. */
  leave(): Promise<void>
  /** Gives back what it holds: nothing of what is still under way is written any more. */
  handBack(): Promise<void>
}

/** By what others see of it alone: no clocks are compared, and a store that was out of reach makes nobody be gone. */
export function createReplica(store: Store, id: string, rulesVersion = RULES_VERSION): Replica {
  let others = new Map<string, Seen & { readonly missed: number }>()

  function isOfEarlierRules(): boolean {
    return [...others.values()].some((other) => isLaterRules(other.rulesVersion, rulesVersion))
  }

  return {
    async look() {
      await store.replicas.beat(id, rulesVersion)
      const present: typeof others = new Map()
      for (const seen of await store.replicas.list()) {
        if (seen.id === id) continue
        const known = others.get(seen.id)
        const missed = known?.beats === seen.beats ? known.missed + 1 : 0
        if (missed < LOOKS) present.set(seen.id, { ...seen, missed })
        else await takeFrom(store, seen)
      }
      others = present
    },
    isOfEarlierRules,
    takes(agencyId) {
      if (isOfEarlierRules()) return false
      const own = weigh(id, agencyId)
      const alike = [...others.values()].filter((other) => other.rulesVersion === rulesVersion)
      return alike.every((other) => weigh(other.id, agencyId) < own)
    },
    async leave() {
      const own = (await store.replicas.list()).find((seen) => seen.id === id)
      if (own) await store.replicas.remove(own)
    },
    handBack: () => store.leases.takeAll(id),
  }
}

async function takeFrom(store: Store, gone: Seen): Promise<void> {
  await store.transaction(async ({ replicas, leases }) => {
    if (await replicas.remove(gone)) await leases.takeAll(gone.id)
  })
}

/** Of all replicas the agency is that one's where it weighs most: one that comes or goes moves none but its own. */
function weigh(replica: string, agencyId: string): string {
  return createHash('sha256').update(`${replica}\n${agencyId}`).digest('hex')
}
