/** What is brought into service with Pantau, whose own licence is Apache-2.0. */
const SHIPPED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Of data, where whose they are is said: the holidays of date-holidays.
  'CC-BY-3.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
]
/** Besides, what developers alone have: nothing of it leaves their machine. */
const FOR_DEVELOPERS = [...SHIPPED, 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0']

/** Of packages that name theirs in no way that a program reads: as it stands in their files. */
const READ_IN_FILES: Readonly<Record<string, string>> = {
  '@jspreadsheet/formula': 'MIT',
  '@jsuites/utils': 'MIT',
  '@lemonadejs/calendar': 'MIT',
  '@lemonadejs/color': 'MIT',
  '@lemonadejs/contextmenu': 'MIT',
  '@lemonadejs/dropdown': 'MIT',
  '@lemonadejs/modal': 'MIT',
  '@lemonadejs/rating': 'MIT',
  '@lemonadejs/switch': 'MIT',
  '@lemonadejs/tabs': 'MIT',
  '@lemonadejs/topmenu': 'MIT',
  fuzzy: 'MIT',
  'jspreadsheet-ce': 'MIT',
  jsuites: 'MIT',
  lemonadejs: 'MIT',
  'url-template': 'BSD-3-Clause',
}

/** A package as the lock file has it. */
export interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

export interface PackageLicence {
  readonly name: string
  readonly version: string
  /** An SPDX expression, or `unknown`. */
  readonly licence: string
  readonly isShipped: boolean
  readonly isAllowed: boolean
}

/** Of each package of the lock file, by its path there, what its licence is and whether that will do. */
export function licencesOf(
  packages: Readonly<Record<string, LockedPackage>>,
): readonly PackageLicence[] {
  return Object.entries(packages).flatMap(([path, { version = '', license, dev }]) => {
    if (path === '') return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = READ_IN_FILES[name] ?? license ?? 'unknown'
    const isShipped = dev !== true
    const isAllowed = satisfies(licence, isShipped ? SHIPPED : FOR_DEVELOPERS)
    return [{ name, version, licence, isShipped, isAllowed }]
  })
}

/** `A`, `(A OR B)` or `(A AND B)`. */
function satisfies(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/^\((.*)\)$/u, '$1')
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => allowed.includes(one))
  return plain.split(' AND ').every((one) => allowed.includes(one))
}
