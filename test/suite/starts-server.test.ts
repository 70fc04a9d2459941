import { describe, expect, it } from 'vitest'

import { startsServer } from './starts-server.ts'

describe('startsServer', () => {
  it.each([
    'test/browser/main-path.test.ts',
    'test/local/start.test.ts',
    'test/workspace-tests/rest/values.test.ts',
    'test/worker/google/write-recaps.test.ts',
  ])('is so of %s', (path) => {
    expect(startsServer(path)).toBe(true)
  })

  it.each([
    'test/addon/build-addon.test.ts',
    'test/shared/calendar/calendar.test.ts',
    'test/worker/http/app.test.ts',
    'test/worker/usecases/close-month.test.ts',
  ])('is not so of %s', (path) => {
    expect(startsServer(path)).toBe(false)
  })
})
