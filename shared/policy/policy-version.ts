import type { PolicyRecord } from '../model/policy-record.ts'
import { PARAMETERS } from './parameters.ts'

/**
 * The policy's number, its revision where it continues an earlier one, and what the agency changed
 * of its template, so that two readings of one regulation are told apart.
 *
 * @example policyVersion(policy) // 'B-1159/DINKES/065.11/06/2021; maxOfficeShare=0.5'
 */
export function policyVersion(policy: PolicyRecord): string {
  const known = versions.get(policy)
  if (known !== undefined) return known
  const version = policy.own ? policyVersion(policy.own.whole) : describe(policy)
  versions.set(policy, version)
  return version
}

/** Every day of everybody has one. */
const versions = new WeakMap<PolicyRecord, string>()

function describe(policy: PolicyRecord): string {
  const { number, shipped, parameters } = policy
  const revision = policy.revision ? [`rev. ${policy.revision}`] : []
  const changes = PARAMETERS.filter(
    ({ read }) => shipped !== undefined && read(parameters) !== read(shipped),
  ).map(({ name, read }) => `${name}=${read(parameters)}`)
  const reading = policy.reading ? [`pasal ${policy.reading}`] : []
  return [number, ...revision, ...changes, ...reading].join('; ')
}
