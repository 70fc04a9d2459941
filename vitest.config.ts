import { globSync } from 'node:fs'

import { defineConfig } from 'vitest/config'

import { SQLITE_ALONE } from './test/postgres/sqlite-alone.ts'
import LongestFirst from './test/suite/longest-first.ts'
import { opensStore, startsServer } from './test/suite/what-it-imports.ts'

/** Suites that take long and are run apart, by `npm run test:long` and in `npm run verify`. */
const LONG = [
  'test/addon/accept-holidays.test.ts',
  'test/addon/accessible-sidebars.test.ts',
  'test/addon/cards.test.ts',
  'test/addon/delete-old-answers.test.ts',
  'test/addon/delete-made-up.test.ts',
  'test/addon/form-sections.test.ts',
  'test/addon/imports-sidebar.test.ts',
  'test/addon/imports.test.ts',
  'test/addon/month-sidebars.test.ts',
  'test/addon/months-and-days.test.ts',
  'test/addon/other-sidebars.test.ts',
  'test/addon/protected-tabs.test.ts',
  'test/addon/recap-sidebar.test.ts',
  'test/addon/regulations-sidebar.test.ts',
  'test/addon/reminders.test.ts',
  'test/addon/renew-forms.test.ts',
  'test/addon/roster-totals.test.ts',
  'test/addon/send-reminders.test.ts',
  'test/addon/set-up-cannot-strand.test.ts',
  'test/addon/set-up-workbook.test.ts',
  'test/addon/unlink-forms.test.ts',
  'test/bench/bulk-store.test.ts',
  'test/browser/bad-input.test.ts',
  'test/browser/cards.test.ts',
  'test/browser/chat.test.ts',
  'test/browser/desk.test.ts',
  'test/browser/doctor.test.ts',
  'test/browser/english-regulation.test.ts',
  'test/browser/five-people-month.test.ts',
  'test/browser/form-sections.test.ts',
  'test/browser/imports.test.ts',
  'test/browser/lived-regulations.test.ts',
  'test/browser/long-signature.test.ts',
  'test/browser/made-up.test.ts',
  'test/browser/month-end.test.ts',
  'test/browser/move-to-copy.test.ts',
  'test/browser/pasted-astray.test.ts',
  'test/browser/receipts.test.ts',
  'test/browser/regulation-by-keyboard.test.ts',
  'test/browser/regulations.test.ts',
  'test/browser/renamed-option.test.ts',
  'test/browser/set-up.test.ts',
  'test/browser/signing.test.ts',
  'test/browser/type-regulation.test.ts',
  'test/browser/who-may-open.test.ts',
  'test/browser/whole-month.test.ts',
  'test/browser/whose-filing.test.ts',
  'test/browser/worker-down-verified.test.ts',
  'test/browser/worker-down.test.ts',
  'test/browser/wrong-filings.test.ts',
  'test/deploy/container.test.ts',
  'test/deploy/deploy-addon.test.ts',
  'test/deploy/production-install.test.ts',
  'test/deploy/sbom.test.ts',
  'test/local/adopt-data.test.ts',
  'test/local/start.test.ts',
  'test/prove/prove-google-command.test.ts',
  'test/prove/prove-google.test.ts',
  'test/prove/replay-google.test.ts',
  'test/recipes/form-question-recipe.test.ts',
  'test/recipes/language-recipe.test.ts',
  'test/recipes/provision-recipe.test.ts',
  'test/recipes/recap-recipe.test.ts',
  'test/recipes/regulation-recipe.test.ts',
  'test/recipes/rule-recipe.test.ts',
  'test/sample-tests/form-watches.test.ts',
  'test/sample-tests/idle-sweep.test.ts',
  'test/sample-tests/no-raw-answers.test.ts',
  'test/sample-tests/people-before-sweeps.test.ts',
  'test/sample-tests/several-accounts.test.ts',
  'test/sample-tests/tab-roles.test.ts',
  'test/shared/cases/time-at-office.test.ts',
  'test/shared/evaluation/properties.test.ts',
  'test/shared/long-texts/doubled-input.test.ts',
  'test/shared/long-texts/long-month.test.ts',
  'test/shared/reading/travel.test.ts',
  'test/shared/regulations/every-parameter.test.ts',
  'test/shared/roster-proposal/against-highs.test.ts',
  'test/simulation/former-faults.test.ts',
  'test/worker/back-up.test.ts',
  'test/worker/cli/doctor-evidence-key.test.ts',
  'test/worker/cli/doctor.test.ts',
  'test/worker/cli/rights.test.ts',
  'test/worker/cli/run-command.test.ts',
  'test/worker/durability/back-up-under-load.test.ts',
  'test/worker/durability/kill-closing.test.ts',
  'test/worker/durability/kill-moving.test.ts',
  'test/worker/durability/kill-sealing.test.ts',
  'test/worker/durability/kill.test.ts',
  'test/worker/durability/troubles.test.ts',
  'test/worker/durability/upgrade.test.ts',
  'test/worker/google/append-once.test.ts',
  'test/worker/google/append-reviews.test.ts',
  'test/worker/google/late-batches.test.ts',
  'test/worker/google/renew-filter-views.test.ts',
  'test/worker/google/write-cost.test.ts',
  'test/worker/google/write-recaps.test.ts',
  'test/worker/http/whole-month-absent.test.ts',
  'test/worker/jobs/beside-a-command.test.ts',
  'test/worker/jobs/replica.test.ts',
  'test/worker/metrics.test.ts',
  'test/worker/store/every-migration.test.ts',
  'test/worker/usecases/check-evidence.test.ts',
  'test/worker/usecases/clause-example.test.ts',
  'test/worker/usecases/closed-regulation.test.ts',
  'test/worker/usecases/drop-aged.test.ts',
  'test/worker/usecases/doctor.test.ts',
  'test/worker/usecases/edits-change-no-owner.test.ts',
  'test/worker/usecases/facts/read-once.test.ts',
  'test/worker/usecases/follow-sharing.test.ts',
  'test/worker/usecases/gain-a-right.test.ts',
  'test/worker/usecases/hearing.test.ts',
  'test/worker/usecases/made-up.test.ts',
  'test/worker/usecases/move-agency.test.ts',
  'test/worker/usecases/moved-agency.test.ts',
  'test/worker/usecases/no-false-alarm.test.ts',
  'test/worker/usecases/own-page/leaked-ticket.test.ts',
  'test/worker/usecases/own-page/told-as-counted.test.ts',
  'test/worker/usecases/recaps-in-any-order.test.ts',
  'test/worker/usecases/reminders/month-of-3000.test.ts',
  'test/worker/usecases/reminders/reminders.test.ts',
  'test/worker/usecases/reminders/transfer-and-zone.test.ts',
  'test/worker/usecases/rights/corrections.test.ts',
  'test/worker/usecases/rights/erase-person.test.ts',
  'test/worker/usecases/rights/list-affected.test.ts',
  'test/worker/usecases/rights/list-data.test.ts',
  'test/worker/usecases/rights/put-back.test.ts',
  'test/worker/usecases/rights/papers-of-the-restricted.test.ts',
  'test/worker/usecases/rights/restrictions.test.ts',
  'test/workspace-tests/host/form-app.test.ts',
  'test/workspace-tests/host/mail-app.test.ts',
  'test/workspace-tests/host/page.test.ts',
  'test/workspace-tests/host/triggers.test.ts',
  'test/workspace-tests/print/print-view.test.ts',
]

/** Suites that ask PostgreSQL itself. */
const POSTGRES_ALONE = globSync('test/postgres/**/*.test.ts')

/** Suites that start a server or a browser. */
const PRODUCT = globSync('test/**/*.test.ts').filter(
  (path) => !LONG.includes(path) && !POSTGRES_ALONE.includes(path) && startsServer(path),
)

/** Suites that put another module in the place of one: each needs modules of its own. */
const ISOLATED = ['test/addon/bundled-zod.test.ts']

/** Suites that open a store, with those that ask PostgreSQL itself. */
const WITH_STORE = globSync('test/**/*.test.ts').filter(opensStore)

/** Suites share the modules of their worker, which are loaded once: they leave nothing behind. */
const UNIT = { setupFiles: 'test/suite/without-servers.ts' }

export default defineConfig({
  test: {
    // What runs on the product may wait for the next minute of Google's budget, and again; weeks that an office lives
    // through ask a server tens of thousands of times.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 60_000 } },
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
          exclude: [...PRODUCT, ...LONG, ...ISOLATED, ...POSTGRES_ALONE],
          isolate: false,
        },
      },
      { extends: true, test: { ...UNIT, name: 'unit-isolated', include: ISOLATED } },
      { extends: true, test: { name: 'long', include: LONG, isolate: false } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/worker/**/*.test.ts', 'test/simulation/**/*.test.ts', ...WITH_STORE],
          exclude: Object.values(SQLITE_ALONE).flat(),
          isolate: false,
          globalSetup: ['test/postgres/global-setup.ts', 'test/postgres/sqlite-alone.ts'],
          env: { PANTAU_TEST_ENGINE: 'postgres' },
        },
      },
    ],
  },
})
