import type { Kysely } from 'kysely'

import { beginsWith } from '../begins-with.ts'
import type { Database } from '../schema.ts'
import { unwrap, wrap, type MasterKey } from './master-key.ts'

const ID = 'secret'
const MARK = '~'

/** As the column `secret` of `agency` keeps it. */
export function sealSecret(master: MasterKey, agencyId: string, secret: string): string {
  return `${MARK}${wrap(master, agencyId, ID, Buffer.from(secret, 'utf8'))}`
}

/** What opens with no key stays as it stands: it is another secret then, and told as one. */
export function openSecret(master: MasterKey, agencyId: string, stored: string): string {
  if (!stored.startsWith(MARK)) return stored
  const wrapped = stored.slice(MARK.length)
  return unwrap(master, agencyId, { id: ID, wrapped })?.toString('utf8') ?? stored
}

/** Seals the secrets of agencies from before there was a master key. */
export async function sealSecrets(db: Kysely<Database>, master: MasterKey): Promise<void> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'secret'])
    .where((is) => is.not(beginsWith('secret', MARK)))
    .execute()
  for (const { id, secret } of rows) {
    await db
      .updateTable('agency')
      .set({ secret: sealSecret(master, id, secret) })
      .where('id', '=', id)
      .execute()
  }
}
