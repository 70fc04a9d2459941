import { judgeLocation } from '../location/judge-location.ts'
import type { Configuration } from '../model/facts.ts'
import type { CheckIn, Submission } from '../model/submission.ts'
import { directoryOf } from './employee-directory.ts'

/**
 * Whether a submission waits in *Tinjauan* for somebody to decide: everything but check-ins, and of those
 * the doubtful ones. The others count without a decision and stand on *Hari Ini* (L8).
 */
export function needsDecision(submission: Submission, configuration: Configuration): boolean {
  return submission.kind !== 'check-in' || isDoubtful(submission, configuration)
}

/**
 * A location that cannot be read or lies outside the region, or one that contradicts the place that was
 * named: home, more than 10 km from it; the office or duty, in the person's own home.
 */
function isDoubtful(checkIn: CheckIn, configuration: Configuration): boolean {
  const home = directoryOf(configuration).byId.get(checkIn.employeeId)?.home
  const verdict = judgeLocation(checkIn, { region: configuration.settings.region, home })
  if (!verdict) return false
  if (verdict.kind === 'unreadable' || verdict.region === 'outside') return true
  return checkIn.place === 'home'
    ? verdict.fromHome === 'beyond-10-km'
    : verdict.fromHome === 'under-100-m' && checkIn.place !== 'other'
}
