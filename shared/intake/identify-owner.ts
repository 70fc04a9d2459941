import { localTimeOf } from '../calendar/zones.ts'
import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { presentNumber } from '../model/identities-in-force.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import type { Owner } from '../model/owner.ts'
import type { RawSubmission } from '../model/submission.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import { answersOf } from './answers.ts'
import { credentialOf } from './credential-of.ts'
import { directoryOf, holderOf } from './employee-directory.ts'
import { hideUnlikeNumber } from './hide-keys.ts'
import { isSuperiorOf } from './is-superior-of.ts'
import { Refusal } from './refusal.ts'

/** By what a submission proves whose it is; each kind is a proof of its own. */
export interface Identification {
  readonly owner: Owner
  readonly by: 'verified-email' | 'credential'
}

/** Whom a submission names, and by what it means to prove it. */
export interface Claim {
  /** As typed, without what sets its digits apart; it may be a former one. */
  readonly employeeId: EmployeeId
  /** A ticket or, as forms asked before, a personal code; empty where there is none. */
  readonly credential: string
}

/** What identifying takes: the staff list. */
export interface IdentityContext {
  readonly configuration: Pick<Configuration, 'settings' | 'employees' | 'units' | 'numbers'>
}

/** What taking in takes besides: whether what a submission bears proves its claim. */
export interface ProvingContext extends IdentityContext {
  readonly isProven: (claim: Claim, raw: RawSubmission) => boolean
}

/**
 * Whose a submission is by what it bears and the staff list as given; undefined where that proves
 * nobody's. Asked when a submission is taken in and while it waits, never once its owner is recorded.
 */
export function findOwner(raw: RawSubmission, context: ProvingContext): Identification | undefined {
  return unlessRefused(() => {
    const { employee, claim } = identifyEmployee(raw, context)
    if (claim && !context.isProven(claim, raw)) return undefined
    const by = claim ? 'credential' : 'verified-email'
    return { owner: ownerOf(raw, employee, context), by }
  })
}

/**
 * Who is asked whether a submission without an owner is theirs: whom it names. Nobody where a verified
 * address says who filed it, and for a message of somebody for whom they may not speak.
 */
export function findClaimed(raw: RawSubmission, context: IdentityContext): Employee | undefined {
  return unlessRefused(() => {
    const { employee, claim } = identifyEmployee(raw, context)
    ownerOf(raw, employee, context)
    return claim && employee
  })
}

function unlessRefused<Result>(ask: () => Result): Result | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Why a submission has no owner yet. */
export function whyUnowned(raw: RawSubmission, context: IdentityContext): Refusal {
  try {
    const { employee, claim } = identifyEmployee(raw, context)
    ownerOf(raw, employee, context)
    return claim
      ? new Refusal('claim-waits', (text) => text.claimWaits(employee.name, employee.id))
      : new Refusal('not-tried-yet', (text) => text.notTriedYet())
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
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
 * Who filled the form (WORKBOOK.md): the verified e-mail where it is someone's, otherwise whom it names,
 * with what is to prove it.
 */
function identifyEmployee(
  raw: RawSubmission,
  { configuration }: IdentityContext,
): { readonly employee: Employee; readonly claim?: Claim } {
  const { byId } = directoryOf(configuration)
  const email = raw.verifiedEmail?.trim().toLowerCase()
  const holder = email && holderOf(email, configuration, filedOn(raw, configuration))
  if (holder) return { employee: holder }
  const typedId = raw.answers['employeeId']?.[0]?.trim() ?? ''
  if (!typedId) {
    throw email
      ? new Refusal('email-unknown', (text) => text.emailUnknown(quoteTyped(email)))
      : new Refusal('who-missing', (text) => text.whoMissing())
  }
  const employeeId = cleanIdentifier(typedId)
  if (!/^(\d{18}|\d{16})$/.test(employeeId)) {
    throw new Refusal('id-unreadable', (text) =>
      text.idUnreadable(quoteTyped(hideUnlikeNumber(typedId))),
    )
  }
  const employee = byId.get(presentNumber(employeeId, configuration))
  if (!employee) {
    throw new Refusal('unknown-employee', (text) => text.employeeUnknown(employeeId))
  }
  return { employee, claim: { employeeId, credential: credentialOf(raw) } }
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
    throw new Refusal('reporter-unknown', (text) =>
      text.reporterUnknown(quoteTyped(hideUnlikeNumber(typed))),
    )
  }
  const date = filedOn(raw, configuration)
  if (isSuperiorOf(scribe, sender, { configuration, date })) return sender
  throw new Refusal('not-the-superior', (text) => text.notTheSuperior(scribe.name, sender.name))
}

function filedOn(
  { createdAt }: RawSubmission,
  { settings }: Pick<Configuration, 'settings'>,
): CivilDate {
  return localTimeOf(createdAt, settings.zone).date
}
