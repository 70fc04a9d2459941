import type { Employee } from '../../../shared/model/employee.ts'
import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import { listRenamed } from '../../../shared/intake/name-options.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { LoadedConfiguration } from './load-agency-facts.ts'

/** Begins the basis of an agency whose people are known by tickets; before, it was by personal codes. */
export const BY_TICKET = 'ticket '

/** Tabs by which a submission is identified and read, besides *Pegawai*. */
const BASIS_SLOTS: readonly string[] = ['settings', 'units']

/** What a row of *Pegawai* says that tells nobody whose a submission is, nor why it waits. */
const UNREAD: readonly string[] = [
  'rank',
  'post',
  'positionClass',
  'phone',
  'pin',
  'internetAtHome',
  'groups',
] satisfies (keyof Employee)[]

const staffBefore = new WeakMap<readonly Employee[], string>()

/** Of the staff list as far as submissions are identified by it; made once for each. */
function staffDigest(employees: readonly Employee[]): string {
  const known = staffBefore.get(employees)
  if (known !== undefined) return known
  const read = JSON.stringify(employees, (key, value: unknown) =>
    UNREAD.includes(key) ? undefined : value,
  )
  const digest = sha256(read)
  staffBefore.set(employees, digest)
  return digest
}

/**
 * Digest of all that decides what a submission says, and whose one is that has no owner yet: staff and who
 * is who by what waits or was confirmed, units, settings, questions, their options, rules. Begins with a
 * digest of what decides it of those that have an owner and could be read: of the tabs, zone and units alone.
 */
export function intakeBasis(
  {
    tabs,
    identities,
    configuration,
  }: Pick<LoadedConfiguration, 'tabs' | 'identities' | 'configuration'>,
  forms: readonly AgencyForm[],
): string {
  const { settings, units, employees } = configuration
  const read = [
    RULES_VERSION,
    settings.zone,
    units.map(({ code, name }) => [code, name]),
    [...identities.numbers].map((pair) => pair.join(' ')).sort(),
    forms.map(({ kind, bindings, optionLists }) => [
      kind,
      bindings,
      ...listRenamed(kind, optionLists),
    ]),
  ]
  const digests = tabs
    .filter(({ slot }) => BASIS_SLOTS.includes(slot))
    .map(({ slot, digest }) => `${slot} ${digest}`)
  const former = [...identities.formerEmails, ...identities.tabNumbers].map((pair) =>
    pair.join(' '),
  )
  const waiting = [staffDigest(employees), digests.sort(), former.sort()]
  return [read, waiting].map((one) => sha256(canonicalJson(one))).join(' ')
}

/** Whether those that have an owner and could be read say the same by both. */
export function isReadAlike(basis: string, other: string): boolean {
  return basis.split(' ')[0] === other.split(' ')[0]
}
