import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/shared/{calendar,policy,rules,evaluation,outcome}/**/*.test.ts'],
    exclude: ['test/shared/evaluation/{properties,regulations}.test.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
})
