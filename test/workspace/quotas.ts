import type { Actor } from './actor.ts'
import { ApiError } from './api-error.ts'
import type { Clock } from './clock.ts'
import { projectOf } from './project-of.ts'

export type QuotaKind = 'sheets-read' | 'sheets-write' | 'forms-read' | 'forms-write'

interface QuotaLimit {
  perUser: number
  perProject: number
}

/** Calls a minute; limits may be changed while running. */
export interface Quotas {
  readonly limits: Record<QuotaKind, QuotaLimit>
  /** Counts a call for its caller and for their Cloud project; throws 429 when the minute of either is used up. */
  count(kind: QuotaKind, actor: Actor): void
  /** Forgets what was counted. */
  reset(): void
}

const wording: Record<QuotaKind, { metric: string; service: string }> = {
  'sheets-read': { metric: 'Read requests', service: 'sheets.googleapis.com' },
  'sheets-write': { metric: 'Write requests', service: 'sheets.googleapis.com' },
  'forms-read': { metric: 'Expensive read requests', service: 'forms.googleapis.com' },
  'forms-write': { metric: 'Write requests', service: 'forms.googleapis.com' },
}

/** Limits as published: sheets/api/limits, forms/api/limits (PLATFORM.md). */
export function createQuotas(clock: Clock): Quotas {
  const counts = new Map<string, number>()
  let minute = 0
  const limits: Record<QuotaKind, QuotaLimit> = {
    'sheets-read': { perUser: 60, perProject: 300 },
    'sheets-write': { perUser: 60, perProject: 300 },
    'forms-read': { perUser: 180, perProject: 450 },
    'forms-write': { perUser: 150, perProject: 375 },
  }

  function add(kind: QuotaKind, who: string, limit: number, per: string): void {
    const key = `${kind}${per} ${who}`
    const used = counts.get(key) ?? 0
    if (used >= limit) {
      const { metric, service } = wording[kind]
      throw new ApiError(
        429,
        `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute${per}' of service '${service}' for consumer 'project_number:1'.`,
      )
    }
    counts.set(key, used + 1)
  }

  return {
    limits,
    count(kind, actor) {
      const current = Math.floor(clock.now().getTime() / 60_000)
      if (current !== minute) {
        counts.clear()
        minute = current
      }
      const { perUser, perProject } = limits[kind]
      const project = projectOf(actor)
      add(kind, `${project} ${actor.email}`, perUser, ' per user')
      add(kind, project, perProject, '')
    },
    reset: () => counts.clear(),
  }
}
