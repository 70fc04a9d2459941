import { DomainError } from '../ports/domain-error.ts'
import type { Context } from './context.ts'

/**
 * The context of who waits no longer than that for a lease that another holds: a person for as long as
 * a request lasts, a job of the background not at all.
 */
export function withPatience(context: Context, patienceMs: number): Context {
  const { leases } = context
  return {
    ...context,
    leases: { ...leases, hold: (agency, work) => leases.hold(agency, work, patienceMs) },
  }
}

/** Whether another run is at the agency, or this one gave way to it. */
export function isBusy(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'agency-busy'
}

/** Whether another was at the same meanwhile, and nothing else is wrong: what is left is done the next time. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'lease-lost'
}
