import { defineConfig } from 'vitest/config'

/** Suites that cannot start, under the runner and reporter of the others. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.suite.ts'],
    runner: '../one-failure.ts',
    reporters: ['default', '../closing-line-reporter.ts'],
  },
})
