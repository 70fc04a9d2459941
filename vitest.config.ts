import { globSync } from 'node:fs'

import { defineConfig } from 'vitest/config'

import LongestFirst from './test/suite/longest-first.ts'
import { startsServer } from './test/suite/starts-server.ts'

/** Suites that start a server or a browser. */
const PRODUCT = globSync('test/**/*.test.ts').filter(startsServer)

/** Suites that put another module in the place of one: each needs modules of its own. */
const ISOLATED = ['test/addon/bundled-zod.test.ts']

/** Suites share the modules of their worker, which are loaded once: they leave nothing behind. */
const UNIT = { setupFiles: 'test/suite/without-servers.ts' }

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    runner: './test/suite/one-failure.ts',
    reporters: [
      'default',
      './test/suite/last-run-reporter.ts',
      './test/suite/closing-line-reporter.ts',
    ],
    onConsoleLog: (log) => {
      throw new Error(`Unexpected console output: ${log}`)
    },
    projects: [
      {
        extends: true,
        test: { name: 'product', include: PRODUCT, isolate: false },
      },
      {
        extends: true,
        test: {
          ...UNIT,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...PRODUCT, ...ISOLATED],
          isolate: false,
        },
      },
      { extends: true, test: { ...UNIT, name: 'unit-isolated', include: ISOLATED } },
    ],
  },
})
