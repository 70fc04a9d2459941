import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import { isSamePersonalCode } from '../identifiers/same-personal-code.ts'
import type { Employee } from '../model/employee.ts'
import type { RawSubmission } from '../model/submission.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import type { EmployeeDirectory } from './employee-directory.ts'
import { Refusal } from './refusal.ts'

/**
 * Who filled the form (WORKBOOK.md): the verified e-mail where it is someone's, otherwise NIP and
 * personal code together. Throws `Refusal`.
 */
export function identifyEmployee(
  raw: RawSubmission,
  directory: EmployeeDirectory,
  personalCodeOf: (employeeId: string) => string,
): Employee {
  const email = raw.verifiedEmail?.trim().toLowerCase()
  const byEmail = email && directory.byEmail.get(email)
  if (byEmail) return byEmail
  const typedId = raw.answers.employeeId?.[0]?.trim() ?? ''
  const typedCode = raw.answers.personalCode?.[0]?.trim() ?? ''
  if (!typedId || !typedCode) {
    throw email
      ? new Refusal('email-unknown', (text) => text.emailUnknown(quoteTyped(email)))
      : new Refusal('who-missing', (text) => text.whoMissing())
  }
  const id = cleanIdentifier(typedId)
  if (!/^(\d{18}|\d{16})$/.test(id)) {
    throw new Refusal('id-unreadable', (text) => text.idUnreadable(quoteTyped(typedId)))
  }
  const employee = directory.byId.get(id)
  const fits = isSamePersonalCode(typedCode, personalCodeOf(id))
  if (employee && fits) return employee
  if (employee) throw new Refusal('wrong-code', (text) => text.codeWrong(id))
  throw new Refusal('unknown-employee', (text) =>
    fits ? text.employeeUnknown(id) : text.employeeUnknownAndCode(id),
  )
}
