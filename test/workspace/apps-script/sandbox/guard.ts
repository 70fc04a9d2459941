import { exception } from './bridge.ts'

const probed = new Set(['then', 'toJSON', 'constructor', 'prototype', '$$typeof'])

/** Wraps a service object so that a member that does not exist is refused by name. */
export function guard<T extends object>(name: string, target: T): T {
  const named = Object.assign(target, { toString: () => name })
  return new Proxy(named, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || probed.has(key)) {
        return Reflect.get(object, key, receiver)
      }
      throw exception(`${name}.${key} is not implemented by the local workspace`)
    },
  })
}

/** An Apps Script enum: its members print as their names and compare by identity. */
export function enumeration(name: string, members: readonly string[]): Record<string, EnumMember> {
  const entries = members.map((member, ordinal) => [member, new EnumMember(member, ordinal)])
  return guard(name, Object.fromEntries(entries) as Record<string, EnumMember>)
}

export class EnumMember {
  readonly #name: string
  readonly #ordinal: number

  constructor(name: string, ordinal: number) {
    this.#name = name
    this.#ordinal = ordinal
  }

  name(): string {
    return this.#name
  }

  ordinal(): number {
    return this.#ordinal
  }

  compareTo(other: EnumMember): number {
    return this.#ordinal - other.ordinal()
  }

  toString(): string {
    return this.#name
  }

  toJSON(): string {
    return this.#name
  }
}
