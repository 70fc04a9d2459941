import type { DoctorCheck } from './ports/operator.ts'
import type { RefusedAudience } from './ports/refused-audience-records.ts'

/** Scripts whose people were refused because nobody allowed the script. */
export function checkAudiences(
  refused: readonly RefusedAudience[],
  allowed: readonly string[],
): DoctorCheck {
  const name = 'refused audiences'
  const open = refused.filter(({ audience }) => !allowed.includes(audience))
  if (open.length === 0) return { name, level: 'ok', detail: 'none' }
  const seen = open.map(
    ({ audience, count, lastAt }) => `${audience} (${count} times, last ${lastAt})`,
  )
  return {
    name,
    level: 'warning',
    detail: `${seen.join('; ')}; allowed: ${allowed.join(', ')}. Add to OIDC_AUDIENCE those that are scripts of yours`,
  }
}
