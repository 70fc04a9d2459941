import { readFileSync } from 'node:fs'

import { licencesOf, type LockedPackage, type PackageLicence } from './licences.ts'

/** Prints whose licence is what, and fails where one will not do. */

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const all = licencesOf((JSON.parse(text) as { packages: Record<string, LockedPackage> }).packages)

print(
  'Brought into service:',
  all.filter(({ isShipped }) => isShipped),
)
print(
  'For developers alone:',
  all.filter(({ isShipped }) => !isShipped),
)
const refused = all.filter(({ isAllowed }) => !isAllowed)
for (const { name, version, licence } of refused) {
  console.error(
    `${name}@${version}: its licence is ${licence}, which test/deploy/licences.ts does not allow`,
  )
}
if (refused.length > 0) process.exitCode = 1

function print(title: string, packages: readonly PackageLicence[]): void {
  console.log(title)
  const byLicence = Object.groupBy(packages, ({ licence }) => licence)
  for (const licence of Object.keys(byLicence).toSorted()) {
    const names = [...new Set(byLicence[licence]?.map(({ name }) => name))].toSorted()
    console.log(`  ${licence} (${names.length}): ${names.join(', ')}`)
  }
}
