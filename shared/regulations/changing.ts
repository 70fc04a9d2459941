import type { PolicyParameters } from '../model/policy-record.ts'

type Changes = { readonly [K in keyof PolicyParameters]?: PolicyParameters[K] | undefined }

/** Parameters with what a clause says; what it does not say stays. Undefined where it says nothing of them. */
export function changing(
  changes: Changes,
): ((parameters: PolicyParameters) => PolicyParameters) | undefined {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined)
  if (said.length === 0) return undefined
  return (parameters) => ({ ...parameters, ...Object.fromEntries(said) })
}
