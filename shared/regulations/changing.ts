import type { PolicyParameters } from '../model/policy-record.ts'

type Changes = { readonly [K in keyof PolicyParameters]?: PolicyParameters[K] | undefined }

/** Parameters with what a clause says; what it does not say stays. */
export function changing(changes: Changes): (parameters: PolicyParameters) => PolicyParameters {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined)
  return (parameters) => ({ ...parameters, ...Object.fromEntries(said) })
}
