import { afterEach, describe, expect, it, vi } from 'vitest'

import { findOvergrown } from './growth.ts'

const TEXT = { name: 'spaces', ofLength: (characters: number) => ' '.repeat(characters) }
const TICK_US = 8000

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a machine that counts processor time by ticks of eight milliseconds', () => {
  it.each([11.9, 12.1, 13, 19])(
    'has no reader accused whose time doubles with its text, from %d ms',
    (ms) => {
      expect(
        findOvergrown(
          [TEXT],
          readerOf((doublings) => ms * 2 ** doublings),
        ),
      ).toBeUndefined()
    },
  )

  it.each([6, 12, 50])('has one told whose time grows with the square, from %d ms', (ms) => {
    const overgrown = findOvergrown(
      [TEXT],
      readerOf((doublings) => ms * 4 ** doublings),
    )

    expect(overgrown).toMatch(/^spaces: /)
  })
})

/** A reader whose time is what is given for each doubling of ten thousand characters. */
function readerOf(msOf: (doublings: number) => number): (text: string) => void {
  let usedUs = 0
  const countedUs = (): number => Math.floor(usedUs / TICK_US) * TICK_US
  vi.spyOn(process, 'threadCpuUsage').mockImplementation((since) => ({
    user: countedUs() - (since?.user ?? 0),
    system: 0,
  }))
  return (text) => {
    usedUs += 1000 * msOf(Math.log2(text.length / 10_000))
  }
}
