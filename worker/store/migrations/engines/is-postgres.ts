import { PostgresAdapter, type Kysely } from 'kysely'

/** Whether it is PostgreSQL that is asked; else SQLite. */
export function isPostgres(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
