import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import { listRenamed } from '../../../shared/intake/name-options.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { LoadedConfiguration } from './load-agency-facts.ts'

/** Begins the basis of an agency whose people are known by tickets; before, it was by personal codes. */
export const BY_TICKET = 'ticket '

/** Tabs by which a submission is identified and read. */
const BASIS_SLOTS: readonly string[] = ['settings', 'units', 'employees']

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
  const { settings, units } = configuration
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
  return [read, [digests.sort(), former.sort()]].map((one) => sha256(canonicalJson(one))).join(' ')
}

/** Whether those that have an owner and could be read say the same by both. */
export function isReadAlike(basis: string, other: string): boolean {
  return basis.split(' ')[0] === other.split(' ')[0]
}
