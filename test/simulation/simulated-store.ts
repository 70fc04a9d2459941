import type { Store } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { asWorker, databaseOf, endConnections } from '../postgres/database-of.ts'

/** The store of a data directory as one process has it open. */
export interface ProcessStore {
  readonly store: Store
  /** Lets go of it as the end of its process does: of what was not committed nothing is left. */
  readonly end: () => Promise<void>
}

/** On the engine that the suites run on. */
export async function openProcessStore(dataDir: string, process: string): Promise<ProcessStore> {
  const url = await databaseOf(dataDir)
  if (url === undefined) {
    const store = await openStore({ dataDir, durability: 'kill' })
    return { store, end: () => store.close() }
  }
  const named = new URL(asWorker(url))
  named.searchParams.set('application_name', process)
  const store = await openStore({ dataDir, databaseUrl: named.href, durability: 'kill' })
  return {
    store,
    async end() {
      // Not waited for: a transaction that was cut off never gives its connection back.
      void store.close()
      await endConnections(url, process)
    },
  }
}
