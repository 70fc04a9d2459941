import { TestRunner } from 'vitest'
import type { RunnerTestSuite } from 'vitest'

/** Of a suite that could not start only the reason is told, not what its end then stumbles over. */
export default class OneFailure extends TestRunner {
  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    const { result, tasks } = suite
    const [reason] = result?.errors ?? []
    if (result && reason && tasks.every(({ mode }) => mode === 'skip')) result.errors = [reason]
    await super.onAfterRunSuite(suite)
  }
}
