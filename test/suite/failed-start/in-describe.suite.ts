import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let browser: { close(): void }

describe('a suite that cannot start', () => {
  beforeAll(() => {
    browser = launchBrowser()
  })
  afterAll(() => browser.close())

  it.each([1, 2])('has test %i', (number) => {
    expect(number).toBeLessThan(3)
  })
})

describe('another in its file', () => {
  it('runs', () => {
    expect(1).toBe(1)
  })
})

function launchBrowser(): { close(): void } {
  throw new Error('The browser of the suite is missing')
}
