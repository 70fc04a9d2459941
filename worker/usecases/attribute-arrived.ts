import { findOwner, type IdentityContext } from '../../shared/intake/identify-owner.ts'
import { isSameClaim } from '../../shared/intake/is-same-claim.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { AttributionAct, Proof } from '../ports/attribution-records.ts'
import type { Agency, AgencyForm, Records } from '../ports/store.ts'
import { nameQuestions } from './load-agency-facts.ts'
import { credentialVersion } from './personal-code.ts'

/** What deciding takes: who is who now, and by which questions people say so. */
export interface Identifying {
  readonly identity: IdentityContext
  readonly forms: readonly AgencyForm[]
  readonly at: Instant
}

/**
 * Records whose these submissions are, as far as what they bear proves it now; one that has an owner keeps
 * it. An edited answer that bears the same claim as another version of its response is the same person's,
 * so that no change of the staff list between the two takes it away; with another claim, it is proven anew.
 * Inside the transaction that records them, or later. Returns how many got an owner.
 */
export async function attributeArrived(
  { attributions }: Pick<Records, 'attributions'>,
  agency: Agency,
  raws: readonly RawSubmission[],
  { identity, forms, at }: Identifying,
): Promise<number> {
  const versions = (await attributions.listVersions(agency.id, raws)).map(({ raw, owner }) => ({
    raw: nameQuestions(raw, forms),
    owner,
  }))
  const acts: AttributionAct[] = []
  for (const raw of [...raws].sort(bySubmission)) {
    const named = nameQuestions(raw, forms)
    const decided = decide(named, versions, identity, credentialVersion(agency.secret))
    if (!decided) continue
    versions.push({ raw: named, owner: decided.owner })
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
export function proveOwner(
  named: RawSubmission,
  identity: IdentityContext,
  version: string,
): { readonly owner: Owner; readonly proof: Proof } | undefined {
  const found = findOwner(named, identity)
  if (!found) return undefined
  const { owner, by } = found
  return { owner, proof: by === 'credential' ? { kind: by, version } : { kind: by } }
}

function decide(
  named: RawSubmission,
  versions: readonly { readonly raw: RawSubmission; readonly owner: Owner }[],
  identity: IdentityContext,
  version: string,
): { readonly owner: Owner; readonly proof: Proof } | undefined {
  const same = versions.filter(({ raw }) => isOfOneResponse(raw, named) && isSameClaim(raw, named))
  const last = same.sort((left, right) => bySubmission(left.raw, right.raw)).at(-1)
  if (last) return { owner: last.owner, proof: { kind: 'same-response' } }
  return proveOwner(named, identity, version)
}

function isOfOneResponse(left: RawSubmission, right: RawSubmission): boolean {
  return left.formId === right.formId && left.responseId === right.responseId
}

function bySubmission(left: RawSubmission, right: RawSubmission): number {
  return left.lastSubmittedAt < right.lastSubmittedAt ? -1 : 1
}
