import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import { isSameCode } from '../identifiers/same-code.ts'
import type { RawSubmission } from '../model/submission.ts'
import { credentialOf } from './credential-of.ts'

type Bearing = Pick<RawSubmission, 'formKind' | 'verifiedEmail' | 'answers'>

/**
 * Whether two versions of one response say in the same way whose they are: the same verified e-mail,
 * number and ticket, and, of a transcribed message, the same sender. Then they are the same person's,
 * whatever the staff list has become between them.
 */
export function isSameClaim(left: Bearing, right: Bearing): boolean {
  return (
    emailOf(left) === emailOf(right) &&
    idOf(left, 'employeeId') === idOf(right, 'employeeId') &&
    idOf(left, 'forEmployeeId') === idOf(right, 'forEmployeeId') &&
    isSameCode(credentialOf(left), credentialOf(right))
  )
}

function emailOf({ verifiedEmail = '' }: Bearing): string {
  return verifiedEmail.trim().toLowerCase()
}

function idOf(raw: Bearing, key: string): string {
  return cleanIdentifier(typed(raw, key))
}

function typed({ answers }: Bearing, key: string): string {
  return answers[key]?.[0]?.trim() ?? ''
}
