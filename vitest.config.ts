import { defineConfig } from 'vitest/config'

import LongestFirst from './test/suite/longest-first.ts'

/** Suites that start a server, a browser or a process of the product. */
const PRODUCT = [
  'test/addon/{month-sidebars,months-and-days,on-the-host,protected-tabs,roster-totals,set-up-cannot-strand,set-up-workbook,sidebar}.test.ts',
  'test/browser/*.test.ts',
  'test/local/*.test.ts',
  'test/sample-tests/{protections,spreadsheet-locale}.test.ts',
  'test/worker/cli/{choose-environment,run-command}.test.ts',
  'test/worker/durability/*.test.ts',
  'test/worker/google/{append-reviews,google-calls,list-responses,protect-sheets,read-forms,read-tabs,two-workers}.test.ts',
  'test/worker/google/write-*.test.ts',
  'test/worker/listen.test.ts',
  'test/worker/store/private-files.test.ts',
  'test/worker/http/{audiences,forged-tokens,identity}.test.ts',
  'test/workspace-tests/host/{form-app,form-pages,page,script-host,triggers}.test.ts',
  'test/workspace-tests/print/print-view.test.ts',
  'test/workspace-tests/rest/*.test.ts',
]

/** Suites that put another module in the place of one: each needs modules of its own. */
const ISOLATED = ['test/addon/bundled-zod.test.ts']

/** Suites share the modules of their worker, which are loaded once: they leave nothing behind. */
const UNIT = { pool: 'threads', setupFiles: 'test/suite/without-servers.ts' } as const

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/suite/closing-line-reporter.ts'],
    onConsoleLog: (log) => {
      throw new Error(`Unexpected console output: ${log}`)
    },
    projects: [
      {
        extends: true,
        test: { name: 'product', include: PRODUCT, isolate: false, pool: 'forks' },
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
