import { describe, expect, it } from 'vitest'

import { opensStore, startsServer } from './what-it-imports.ts'

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

describe('opensStore', () => {
  it.each([
    'test/browser/main-path.test.ts',
    'test/local/start.test.ts',
    'test/deploy/container.test.ts',
    'test/postgres/three-replicas.test.ts',
    'test/worker/usecases/close-month.test.ts',
  ])('is so of %s', (path) => {
    expect(opensStore(path)).toBe(true)
  })

  it.each(['test/addon/desk.test.ts', 'test/workspace-tests/rest/values.test.ts'])(
    'is not so of %s',
    (path) => {
      expect(opensStore(path)).toBe(false)
    },
  )
})
