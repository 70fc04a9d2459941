import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { beforeAll, describe, expect, it } from 'vitest'

import { licencesOf, type LockedPackage } from './licences.ts'

interface Bill {
  readonly bomFormat: string
  readonly metadata: { readonly component: { readonly name: string; readonly type: string } }
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly purl: string
    readonly hashes: readonly { readonly content: string }[]
    readonly licenses: readonly unknown[]
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> }

describe('the bill of materials', () => {
  let bill: Bill
  beforeAll(() => {
    const script = fileURLToPath(new URL('write-sbom.ts', import.meta.url))
    const printed = execFileSync(process.execPath, [script], { encoding: 'utf8' })
    bill = JSON.parse(printed) as Bill
  })

  it('names every package that is brought into service, and none of developers', () => {
    const named = bill.components.map(({ name, version }) => `${name}@${version}`)
    const shipped = licencesOf(packages).filter(({ isShipped }) => isShipped)

    expect(bill.bomFormat).toBe('CycloneDX')
    expect(bill.metadata.component).toMatchObject({ name: 'pantau', type: 'application' })
    expect(named.toSorted()).toEqual(
      [...new Set(shipped.map(({ name, version }) => `${name}@${version}`))].toSorted(),
    )
  })

  it('has of each its address, digest and licence, and what depends on what', () => {
    const without = bill.components.filter(
      ({ purl, hashes, licenses }) => !purl || !hashes[0]?.content || licenses.length === 0,
    )
    const refs = new Set(bill.dependencies.map(({ ref }) => ref))
    const unknown = bill.dependencies.flatMap(({ dependsOn }) =>
      dependsOn.filter((ref) => !refs.has(ref)),
    )

    expect(without).toEqual([])
    expect(refs.size).toBe(bill.components.length + 1)
    expect(unknown).toEqual([])
  })
})
