import { relative } from 'node:path'

import type { Reporter, TestModule } from 'vitest/node'

import { keepLastRun, type LastRun } from './last-run.ts'

/** Keeps how each test ended, for docs/guarantees.md. */
export default class LastRunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const on = new Date().toISOString().slice(0, 10)
    const results: LastRun = {}
    for (const module of modules) {
      const its = (results[relative(process.cwd(), module.moduleId)] ??= {})
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed') its[test.fullName] = { state, on }
      }
    }
    keepLastRun(results)
  }
}
