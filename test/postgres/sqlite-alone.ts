/** Suites that open a store and run on SQLite alone, by why. */
export const SQLITE_ALONE: Readonly<Record<string, readonly string[]>> = {
  'a store’s file, and copies of it, which `backup` and `restore` make in a data directory': [
    'test/worker/back-up.test.ts',
    'test/worker/durability/back-up-under-load.test.ts',
    'test/worker/durability/troubles.test.ts',
    'test/worker/start-on-a-file.test.ts',
    'test/worker/store/full-disk.test.ts',
    'test/worker/store/private-files.test.ts',
    'test/worker/store/sqlite-dialect.test.ts',
    'test/worker/usecases/rights/put-back.test.ts',
  ],
  'the key of kept months beside it; a database has it of its master key': [
    'test/worker/cli/doctor-evidence-key.test.ts',
    'test/worker/store/evidence-key.test.ts',
    'test/worker/usecases/evidence/look-at-key.test.ts',
  ],
  'its plans; PostgreSQL makes others by what the tables hold': [
    'test/worker/store/awaits-by-index.test.ts',
    'test/worker/store/entries-by-kind.test.ts',
  ],
  'stores from before there was another engine': [
    'test/worker/durability/kill-sealing.test.ts',
    'test/worker/durability/upgrade.test.ts',
    'test/worker/store/every-migration.test.ts',
    'test/worker/store/facts/facts-of-a-former-store.test.ts',
    'test/worker/store/form-care.test.ts',
    'test/worker/store/one-agency-a-form.test.ts',
    'test/worker/store/sealing/seal-former.test.ts',
  ],
  'turns of the event loop, which asking a server gives by itself': [
    'test/worker/usecases/queue-in-parts.test.ts',
  ],
}

/** Says so, at the beginning of a run on PostgreSQL. */
export default function tell(): void {
  const lines = Object.entries(SQLITE_ALONE).flatMap(([why, suites]) => [
    `On SQLite alone, ${why}:`,
    ...suites.map((suite) => `  ${suite}`),
  ])
  process.stdout.write(`${lines.join('\n')}\n`)
}
