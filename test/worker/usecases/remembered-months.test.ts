import { describe, expect, it } from 'vitest'

import type { SealedPersonMonth } from '../../../worker/ports/projection-records.ts'
import { openRemembered } from '../../../worker/usecases/month/remembered-months.ts'

const MEGABYTE = 1_000_000

/** Opens months of one store; tells how often any was opened. */
function opening() {
  const store = {}
  let opened = 0
  function month(fingerprint: string, body: string | undefined): SealedPersonMonth {
    const open = () => {
      opened += 1
      return body
    }
    return { fingerprint, open } as SealedPersonMonth
  }
  return {
    said: (fingerprint: string, body: string | undefined) =>
      openRemembered(store, month(fingerprint, body), (said) => ({ said }) as never),
    opened: () => opened,
  }
}

describe('openRemembered', () => {
  it('opens what is the same once, and what is another again', () => {
    const { said, opened } = opening()

    const first = said('a', 'one')

    expect(said('a', 'one')).toBe(first)
    expect(opened()).toBe(1)
    expect(said('b', 'two')).toEqual({ said: 'two' })
    expect(opened()).toBe(2)
  })

  it('gives nothing of what is not as it was put, whenever it is asked', () => {
    const { said, opened } = opening()

    expect([said('a', undefined), said('a', undefined)]).toEqual([undefined, undefined])
    expect(opened()).toBe(2)
  })

  it('keeps no more than it may: what was not asked for longest is opened again', () => {
    const { said, opened } = opening()
    const long = 'x'.repeat(3 * MEGABYTE)
    said('a', long)
    said('b', long)
    said('a', long)
    said('c', long)

    said('a', long)
    expect(opened()).toBe(3)
    said('b', long)
    expect(opened()).toBe(4)
  })

  it('is of one store', () => {
    const [one, other] = [opening(), opening()]
    one.said('a', 'one')

    other.said('a', 'one')

    expect(other.opened()).toBe(1)
  })
})
