import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { licencesOf, type LockedPackage } from './licences.ts'

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> }

function isAllowed(locked: LockedPackage): boolean | undefined {
  return licencesOf({ '': {}, 'node_modules/a/node_modules/@b/c': locked })[0]?.isAllowed
}

describe('licences', () => {
  it('of every package of the lock file will do', () => {
    const licences = licencesOf(packages)

    expect(licences.length).toBe(Object.keys(packages).length - 1)
    expect(licences.filter((one) => !one.isAllowed)).toEqual([])
  })

  it('that ask for the source of what they are shipped with will not, nor those that nobody knows', () => {
    for (const license of ['GPL-3.0-only', 'AGPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', 'BSD']) {
      expect([license, isAllowed({ license })]).toEqual([license, false])
      expect([license, isAllowed({ license, dev: true })]).toEqual([license, false])
    }
    expect(isAllowed({})).toBe(false)
  })

  it('of developers alone may ask for more', () => {
    expect(isAllowed({ license: 'MPL-2.0', dev: true })).toBe(true)
    expect(isAllowed({ license: 'MPL-2.0' })).toBe(false)
  })

  it('may be chosen where there are two, and all count where all hold', () => {
    expect(isAllowed({ license: '(MIT OR GPL-2.0)' })).toBe(true)
    expect(isAllowed({ license: '(MIT AND GPL-2.0)' })).toBe(false)
  })
})
