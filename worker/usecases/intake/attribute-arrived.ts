import { cleanIdentifier } from '../../../shared/identifiers/clean-identifier.ts'
import { credentialOf } from '../../../shared/intake/credential-of.ts'
import { findOwner, type Claim } from '../../../shared/intake/identify-owner.ts'
import { isSameClaim } from '../../../shared/intake/is-same-claim.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { isDenied, type Owner } from '../../../shared/model/owner.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { AttributionAct, DecidedVersion, Proof } from '../../ports/attribution-records.ts'
import type { KeyRenewals } from '../../ports/key-records.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { nameQuestions } from '../ledger/load-agency-facts.ts'
import { personKey } from '../access/person-key.ts'
import { bearsTicket } from '../access/ticket.ts'

/** What deciding takes: who is who now, the versions of their keys, and by which questions people say so. */
export interface Identifying {
  readonly configuration: Configuration
  readonly renewals: KeyRenewals
  readonly forms: readonly AgencyForm[]
  readonly at: Instant
}

/**
 * Records whose these submissions are, as far as what they bear proves it now; one that has an owner keeps
 * it. An edited answer that bears the same claim as another version of its response is the same person's,
 * so that no change of the staff list between the two takes it away; with another claim, it is proven anew,
 * and so is what a ticket proved, which must be good still: who has a leaked one edits nothing by it later.
 * What somebody said is theirs, they said of that version alone; what is not, of the response.
 * Inside the transaction that records them, or later. Returns how many got an owner.
 */
export async function attributeArrived(
  { attributions }: Pick<Records, 'attributions'>,
  agency: Agency,
  raws: readonly RawSubmission[],
  identifying: Identifying,
): Promise<number> {
  const { forms, at } = identifying
  const decidedBefore = (await attributions.listVersions(agency.id, raws)).map((version) => ({
    ...version,
    raw: nameQuestions(version.raw, forms),
  }))
  const versions = Map.groupBy(decidedBefore, ({ raw }) => responseOf(raw))
  const acts: AttributionAct[] = []
  for (const raw of [...raws].sort(bySubmission)) {
    const named = nameQuestions(raw, forms)
    const its = versions.get(responseOf(raw)) ?? []
    const isTicketGood = () => bearsGoodTicket(named, agency, identifying)
    const decided = findSame(named, its, isTicketGood) ?? proveOwner(named, agency, identifying)
    if (!decided) continue
    its.push({ raw: named, owner: decided.owner, by: decided.proof.kind })
    versions.set(responseOf(raw), its)
    acts.push(actOf(named, decided, { at, replaces: null }))
  }
  return attributions.record(agency.id, acts)
}

/** The entry that says so of one version. */
export function actOf(
  { formId, responseId, lastSubmittedAt }: RawSubmission,
  { owner, proof }: { readonly owner: Owner; readonly proof: Proof },
  rest: Pick<AttributionAct, 'at' | 'replaces' | 'countsFrom'>,
): AttributionAct {
  return { formId, responseId, lastSubmittedAt, ...owner, proof, ...rest }
}

/** By the version's own claim alone. */
function proveOwner(
  named: RawSubmission,
  agency: Agency,
  { configuration, renewals }: Pick<Identifying, 'configuration' | 'renewals'>,
): Decided | undefined {
  let version = ''
  const found = findOwner(named, {
    configuration,
    isProven(claim) {
      const proven = proveByTicket(named, claim, agency, { configuration, renewals })
      version = proven ?? ''
      return proven !== undefined
    },
  })
  if (!found) return undefined
  const { owner, by } = found
  return { owner, proof: by === 'credential' ? { kind: 'ticket', version } : { kind: by } }
}

/** The version of the key by whose ticket a claim is proven; undefined where it is not. */
function proveByTicket(
  named: RawSubmission,
  { employeeId, credential: ticket }: Claim,
  agency: Agency,
  { configuration, renewals }: Pick<Identifying, 'configuration' | 'renewals'>,
): string | undefined {
  const { numbers, settings } = configuration
  const key = personKey(agency, employeeId, { renewals, numbers })
  return bearsTicket(named, { ticket, key, zone: settings.zone }) ? key.version : undefined
}

/** Whether it bears a ticket of the number that it bears, whoever that is by now. */
function bearsGoodTicket(
  named: RawSubmission,
  agency: Agency,
  identifying: Pick<Identifying, 'configuration' | 'renewals'>,
): boolean {
  const employeeId = cleanIdentifier(named.answers['employeeId']?.[0] ?? '')
  const claim = { employeeId, credential: credentialOf(named) }
  return proveByTicket(named, claim, agency, identifying) !== undefined
}

interface Decided {
  readonly owner: Owner
  readonly proof: Proof
}

/** As of the last of the response's versions that bears the same claim. */
function findSame(
  named: RawSubmission,
  versions: readonly DecidedVersion[],
  isTicketGood: () => boolean,
): Decided | undefined {
  const same = versions
    .filter(({ raw }) => isSameClaim(raw, named))
    .sort((left, right) => bySubmission(left.raw, right.raw))
  const last = same.at(-1)
  if (!last || (last.by === 'own-word' && !isDenied(last.owner))) return undefined
  // What the first was proven by: the others followed it.
  const { by } = same.findLast((version) => version.by !== 'same-response') ?? last
  if (by === 'ticket' && !isTicketGood()) return undefined
  return { owner: last.owner, proof: { kind: 'same-response' } }
}

function responseOf({ formId, responseId }: RawSubmission): string {
  return `${formId}/${responseId}`
}

function bySubmission(left: RawSubmission, right: RawSubmission): number {
  return left.lastSubmittedAt < right.lastSubmittedAt ? -1 : 1
}
