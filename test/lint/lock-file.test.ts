import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> }
/** All but the project itself. */
const locked = Object.entries(packages).filter(([path]) => path !== '')

describe('package-lock.json', () => {
  it('has the digest of every package, of other platforms too, so that no other can take its place', () => {
    const undigested = locked.filter(([, { version, integrity }]) => {
      return version !== undefined && !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')
    })

    expect(locked.length).toBeGreaterThan(100)
    expect(undigested.map(([path]) => path)).toEqual([])
  })

  it('names no registry: each machine uses its own', () => {
    expect(locked.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
  })
})
