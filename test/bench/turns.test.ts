import { EventEmitter } from 'node:events'

import { describe, expect, it } from 'vitest'

import { takeTurns } from './turns.ts'

/** A process that says whenever it is let on, and waits again when it is told to. */
class Child extends EventEmitter {
  readonly #name: string
  readonly #told: string[]

  constructor(name: string, told: string[]) {
    super()
    this.#name = name
    this.#told = told
  }

  send(): boolean {
    this.#told.push(this.#name)
    return true
  }
}

function startBoth() {
  const told: string[] = []
  const [one, other] = [new Child('one', told), new Child('other', told)]
  const turns = takeTurns(2)
  const waits = [one, other].map((child) => turns.join(child as never))
  return { told, one, other, waits }
}

describe('processes that measure the same', () => {
  it('begin when both are ready, the first first', () => {
    const { told, one, other } = startBoth()

    other.emit('message', 'waits')
    expect(told).toEqual([])
    one.emit('message', 'waits')
    expect(told).toEqual(['one'])
  })

  it('go on in turn, one when the other is done', () => {
    const { told, one, other } = startBoth()
    other.emit('message', 'waits')
    for (const child of [one, one, other, one]) child.emit('message', 'waits')

    expect(told).toEqual(['one', 'other', 'one', 'other'])
  })

  it('are told apart by who waits', () => {
    const { one, other, waits } = startBoth()
    for (const child of [one, other]) child.emit('message', 'waits')

    expect(waits.map((isWaiting) => isWaiting())).toEqual([false, true])
  })

  it('go on by themselves where the other has come to its end', () => {
    const { told, one, other } = startBoth()
    other.emit('message', 'waits')
    one.emit('message', 'waits')
    one.emit('exit')
    for (let left = 2; left > 0; left -= 1) other.emit('message', 'waits')

    expect(told).toEqual(['one', 'other', 'other', 'other'])
  })

  it('go on where the other ended before it was ready', () => {
    const { told, one, other } = startBoth()
    one.emit('message', 'waits')
    other.emit('exit')

    expect(told).toEqual(['one'])
  })
})
