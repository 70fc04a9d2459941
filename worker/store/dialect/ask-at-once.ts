import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Dialect,
  type Transaction,
} from 'kysely'

import type { Database } from '../schema.ts'

/** Is asked nothing: whatever is asked goes to the transaction's own connection. */
const NO_DIALECT: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

/** The same transaction, which may be asked several questions at once: Kysely's own is asked one after the other. */
export async function askAtOnce(handle: Transaction<Database>): Promise<Kysely<Database>> {
  const executor = handle.getExecutor()
  const connection = await executor.provideConnection((own) => Promise.resolve(own))
  return new Kysely<Database>({
    config: { dialect: NO_DIALECT },
    dialect: NO_DIALECT,
    driver: new DummyDriver(),
    executor: executor.withConnectionProvider({ provideConnection: (ask) => ask(connection) }),
  })
}
