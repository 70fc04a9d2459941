import type { Kysely } from 'kysely'

import type { Database } from '../../../worker/store/schema.ts'
import { masterKeyFile, openMasterKey } from '../../../worker/store/sealing/master-key.ts'
import { createSealing, type Sealing } from '../../../worker/store/sealing/sealing.ts'

/** What seals and opens in the store of that directory. */
export async function openSealing(db: Kysely<Database>, dataDir: string): Promise<Sealing> {
  return createSealing(db, await openMasterKey(db, masterKeyFile(dataDir)))
}
