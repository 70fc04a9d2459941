import type { Database } from './database.ts'

/** Small JSON values that outlive a restart: script properties, triggers, authorisations. */
export interface KeyValueStore {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it stored
  get<Value>(namespace: string, key: string): Value | undefined
  set(namespace: string, key: string, value: unknown): void
  delete(namespace: string, key: string): boolean
  /** All entries of a namespace, ordered by key. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it stored
  list<Value>(namespace: string): { key: string; value: Value }[]
}

export function createKeyValueStore(database: Database): KeyValueStore {
  return {
    get(namespace, key) {
      const sql = 'select value from entry where namespace = ? and key = ?'
      const row = database.get<{ value: string }>(sql, namespace, key)
      return row && (JSON.parse(row.value) as never)
    },
    set(namespace, key, value) {
      const sql = 'insert or replace into entry (namespace, key, value) values (?, ?, ?)'
      database.run(sql, namespace, key, JSON.stringify(value))
    },
    delete: (namespace, key) =>
      database.run('delete from entry where namespace = ? and key = ?', namespace, key) > 0,
    list(namespace) {
      const sql = 'select key, value from entry where namespace = ? order by key'
      const rows = database.all<{ key: string; value: string }>(sql, namespace)
      return rows.map(({ key, value }) => ({ key, value: JSON.parse(value) as never }))
    },
  }
}
