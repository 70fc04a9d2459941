import { RULES_VERSION } from '../../shared/evaluation/rules-version.ts'
import { listRenamed } from '../../shared/intake/name-options.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { sha256 } from '../ports/ledger-hash.ts'
import type { AgencyForm } from '../ports/store.ts'
import type { LoadedConfiguration } from './load-agency-facts.ts'

/** Begins the basis of an agency whose people are known by tickets; before, it was by personal codes. */
export const BY_TICKET = 'ticket '

/** Tabs by which a submission is identified and read. */
const BASIS_SLOTS: readonly string[] = ['settings', 'units', 'employees']

/**
 * Digest of all that decides what a submission says, and whose one is that has no owner yet: staff and who
 * is who by what waits or was confirmed, units, settings, questions, their options, rules.
 */
export function intakeBasis(
  { tabs, identities }: Pick<LoadedConfiguration, 'tabs' | 'identities'>,
  forms: readonly AgencyForm[],
): string {
  const digests = tabs
    .filter(({ slot }) => BASIS_SLOTS.includes(slot))
    .map(({ slot, digest }) => `${slot} ${digest}`)
  const former = [...identities.formerEmails, ...identities.tabNumbers].map((pair) =>
    pair.join(' '),
  )
  const questions = forms.map(({ kind, bindings, optionLists }) => [
    kind,
    bindings,
    ...listRenamed(kind, optionLists),
  ])
  return sha256(
    canonicalJson([
      RULES_VERSION,
      digests.sort(),
      questions,
      ...(former.length > 0 ? [former.sort()] : []),
    ]),
  )
}
