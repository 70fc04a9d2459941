/**
 * Version of everything that decides outcomes and findings. Raised with every change that can alter
 * a recap; printed in its footer so that it can be recomputed.
 */
export const RULES_VERSION = '1.68.0'

/** Whether the first is the later of two; none at all is earlier than any. */
export function isLaterRules(one: string, other: string): boolean {
  const [first = [], second = []] = [one, other].map((version) => version.split('.').map(Number))
  const differs = first.findIndex((part, at) => part !== (second[at] ?? 0))
  return differs >= 0 && first[differs]! > (second[differs] ?? 0)
}
