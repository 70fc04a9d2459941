import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { licencesOf, type LockedPackage } from './licences.ts'

/**
 * Prints the bill of materials of what is brought into service, as CycloneDX. It is that of npm
 * without what developers alone have: npm's own `--omit dev` also leaves out what both need.
 */

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly licenses?: readonly unknown[]
}

interface Bill {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as {
  name: string
  packages: Record<string, LockedPackage>
}
const shipped = new Map(
  licencesOf(lock.packages)
    .filter(({ isShipped }) => isShipped)
    .map(({ name, version, licence }) => [`${name}@${version}`, licence]),
)

const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only']
const printed = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 50_000_000 })
const bill = JSON.parse(printed) as Bill
const { component } = bill.metadata
const isKept = (ref: string): boolean => ref === component['bom-ref'] || shipped.has(ref)
const kept = {
  ...bill,
  // npm names it after the folder that it lies in.
  metadata: { ...bill.metadata, component: { ...component, name: lock.name } },
  components: bill.components
    .filter((one) => isKept(one['bom-ref']))
    .map((one) => ({
      ...one,
      licenses: one.licenses ?? [{ expression: shipped.get(one['bom-ref']) }],
    })),
  dependencies: bill.dependencies
    .filter(({ ref }) => isKept(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
}
console.log(JSON.stringify(kept, undefined, 2))
