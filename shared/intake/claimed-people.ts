import { localTimeOf } from '../calendar/zones.ts'
import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import { isMistyped } from '../identifiers/is-mistyped.ts'
import { presentNumber } from '../model/identities-in-force.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import type { RawSubmission } from '../model/submission.ts'
import { holderOf } from './employee-directory.ts'

interface Claim {
  readonly configuration: Pick<Configuration, 'settings' | 'employees' | 'numbers'>
}

/** Whom a submission names, which proves nothing; nobody of the staff list in either is nobody at all. */
export interface ClaimedPeople {
  /** As whoever filed it. */
  readonly by: readonly EmployeeId[]
  /** As whom it is about: the same, or of a transcribed message who sent it. */
  readonly about: readonly EmployeeId[]
}

/**
 * Whom a submission names by the number or the verified e-mail it bears: of the staff list, and of `former`,
 * people who stand there no more. Where nothing names anybody, of whose number is nearly the same. A message
 * is about whom it was written for.
 */
export function claimedPeople(
  raw: RawSubmission,
  { configuration }: Claim,
  former: readonly EmployeeId[] = [],
): ClaimedPeople {
  const ids = [...new Set([...configuration.employees.map(({ id }) => id), ...former])]
  const { date } = localTimeOf(raw.createdAt, configuration.settings.zone)
  const { verifiedEmail: email } = raw
  const holder = email ? holderOf(email, configuration, date)?.id : undefined
  const named = (key: string, bearer?: EmployeeId): EmployeeId[] => {
    const typed = cleanIdentifier(raw.answers[key]?.[0] ?? '')
    const number = ids.find((id) => id === presentNumber(typed, configuration))
    const found = [number, bearer].filter((id) => id !== undefined)
    if (found.length > 0) return [...new Set(found)]
    return ids.filter((id) => isMistyped(typed, id))
  }
  const by = named('employeeId', holder)
  return { by, about: raw.formKind === 'alternate-channel' ? named('forEmployeeId') : by }
}
