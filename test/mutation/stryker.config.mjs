export default {
  mutate: ['shared/{rules,policy,calendar}/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner', `${import.meta.dirname}/ignore-prose.ts`],
  ignorers: ['prose'],
  ignorePatterns: ['test-results', '.pantau', 'addon/dist'],
  testRunner: 'vitest',
  vitest: {
    configFile: 'test/mutation/vitest.config.ts',
  },
  tsconfigFile: 'none',
  concurrency: 2,
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: {
    fileName: 'test-results/mutation/index.html',
  },
  jsonReporter: {
    fileName: 'test-results/mutation/report.json',
  },
  tempDirName: 'test-results/mutation/sandbox',
  thresholds: {
    high: 90,
    low: 85,
    break: 85,
  },
}
