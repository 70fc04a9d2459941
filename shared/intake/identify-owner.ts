import { localTimeOf } from '../calendar/zones.ts'
import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import { isSameCode } from '../identifiers/same-code.ts'
import { presentNumber } from '../model/identities-in-force.ts'
import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import type { Owner } from '../model/owner.ts'
import type { RawSubmission } from '../model/submission.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import { answersOf } from './answers.ts'
import { directoryOf } from './employee-directory.ts'
import { isSuperiorOf } from './is-superior-of.ts'
import { Refusal } from './refusal.ts'

/** By what a submission says whose it is; each kind is a proof of its own. */
export interface Identification {
  readonly owner: Owner
  readonly by: 'verified-email' | 'credential'
}

/** What identifying takes: the staff list, and what each person's credential is. */
export interface IdentityContext {
  readonly configuration: Pick<Configuration, 'settings' | 'employees' | 'units' | 'numbers'>
  /** The personal code of an NIP or NIK: 8 characters of Crockford base32. */
  readonly personalCodeOf: (employeeId: string) => string
}

/**
 * Whose a submission is by what it bears and the staff list as given; undefined where that proves
 * nobody's. Asked when a submission is taken in and while it waits, never once its owner is recorded.
 */
export function findOwner(
  raw: RawSubmission,
  context: IdentityContext,
): Identification | undefined {
  return unlessRefused(() => identifyOwner(raw, context))
}

function unlessRefused<Result>(ask: () => Result): Result | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** As `findOwner`; throws `Refusal` that says why not. */
export function identifyOwner(raw: RawSubmission, context: IdentityContext): Identification {
  const { employee, by } = identifyEmployee(raw, context)
  return { owner: ownerOf(raw, employee, context), by }
}

/**
 * The owner where it is said that this employee filed it; undefined for a message of somebody for whom
 * they may not speak.
 */
export function assignOwner(
  raw: RawSubmission,
  employee: Employee,
  context: Pick<IdentityContext, 'configuration'>,
): Owner | undefined {
  return unlessRefused(() => ownerOf(raw, employee, context))
}

/** What a submission that this employee filed is about, too. Throws `Refusal`. */
function ownerOf(
  raw: RawSubmission,
  employee: Employee,
  context: Pick<IdentityContext, 'configuration'>,
): Owner {
  const isMessage = raw.formKind === 'alternate-channel'
  const subject = isMessage ? identifySender(raw, employee, context) : employee
  return { employeeId: employee.id, subjectId: subject.id }
}

/**
 * Who filled the form (WORKBOOK.md): the verified e-mail where it is someone's, otherwise NIP and
 * personal code together.
 */
function identifyEmployee(
  raw: RawSubmission,
  { configuration, personalCodeOf }: IdentityContext,
): { readonly employee: Employee; readonly by: Identification['by'] } {
  const { byId, byEmail } = directoryOf(configuration)
  const email = raw.verifiedEmail?.trim().toLowerCase()
  const holder = email && byEmail.get(email)
  if (holder) return { employee: holder, by: 'verified-email' }
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
  const employee = byId.get(presentNumber(id, configuration))
  const fits = isSameCode(typedCode, personalCodeOf(id))
  if (employee && fits) return { employee, by: 'credential' }
  if (employee) throw new Refusal('wrong-code', (text) => text.codeWrong(id))
  throw new Refusal('unknown-employee', (text) =>
    fits ? text.employeeUnknown(id) : text.employeeUnknownAndCode(id),
  )
}

/** Who sent the message that was transcribed; only a superior of theirs may speak for them (L7). */
function identifySender(
  raw: RawSubmission,
  scribe: Employee,
  { configuration }: Pick<IdentityContext, 'configuration'>,
): Employee {
  const typed = answersOf(raw).getText('forEmployeeId')
  const sender = directoryOf(configuration).byId.get(
    presentNumber(cleanIdentifier(typed), configuration),
  )
  if (!sender) {
    throw new Refusal('reporter-unknown', (text) => text.reporterUnknown(quoteTyped(typed)))
  }
  const { date } = localTimeOf(raw.createdAt, configuration.settings.zone)
  if (isSuperiorOf(scribe, sender, { configuration, date })) return sender
  throw new Refusal('not-the-superior', (text) => text.notTheSuperior(scribe.name, sender.name))
}
