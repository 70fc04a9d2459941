import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default', './test/suite/closing-line-reporter.ts'],
    onConsoleLog: (log) => {
      throw new Error(`Unexpected console output: ${log}`)
    },
  },
})
