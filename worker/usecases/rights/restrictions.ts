import type { RestrictionRequest, Restrictions } from '../../../shared/contract/index.ts'
import type { Author } from '../../../shared/authority/authority-act.ts'
import { ownIdentity } from '../../../shared/authority/own-identity.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { assertOther } from '../access/own-person.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { loadRestricted } from '../ledger/load-restricted.ts'
import { workerText } from '../worker-text.ts'

/** Whose data are restricted now, since when and why. */
export async function listRestrictions(context: Context, agency: Agency): Promise<Restrictions> {
  const { configuration } = await loadConfiguration(context, agency)
  const { byId } = directoryOf(configuration)
  const restricted = await loadRestricted(context, agency, configuration)
  return {
    restrictions: [...restricted].map(([employeeId, { reason, by, at }]) => ({
      employeeId,
      name: byId.get(employeeId)?.name ?? '',
      reason,
      by: by.email,
      at: momentInWords(at, configuration.settings.zone, agency.language),
    })),
  }
}

/**
 * Restricts what is done with a person's data, or lifts that again (UU 27/2022, Article 11 and Article 41): from
 * the next request on. What is so already is not recorded again. Throws `DomainError`: `person-unknown`, or
 * `not-allowed` where it is one's own or may be.
 */
export async function restrictPerson(
  context: Context,
  agency: Agency,
  { employeeId, restricted, reason, by }: RestrictionRequest & { readonly by: Author },
): Promise<void> {
  const { configuration } = await loadConfiguration(context, agency)
  const { byId } = directoryOf(configuration)
  const text = workerText(agency.language)
  const present = configuration.numbers?.[employeeId] ?? employeeId
  const { email, sub } = by
  const known = await loadRestricted(context, agency, configuration)
  if (!byId.has(present) && !known.has(present)) {
    throw new DomainError('person-unknown', text.personNotListed(employeeId))
  }
  const message = text.restrictionOwn()
  await assertOther(context, agency, { by, employeeId, configuration, message })
  const isRecorded = await context.store.transaction(async (records) => {
    const standing = await loadRestricted({ store: records }, agency, configuration)
    if (standing.has(present) === restricted) return false
    const at = instantNow(context)
    const act = { employeeId: present, restricted, reason, by: { email, sub }, at }
    await records.restrictions.record(agency.id, act)
    return true
  })
  if (isRecorded) context.log({ event: 'person-restricted', agencyId: agency.id, restricted })
}

/**
 * Throws `DomainError` `not-allowed` where a person's data are restricted and the reader is another: by the address
 * that counts as theirs, as any of the reader's account.
 */
export async function assertUnrestricted(
  context: Context,
  agency: Agency,
  { employeeId, reader }: { readonly employeeId: EmployeeId; readonly reader: Author },
): Promise<void> {
  const { configuration } = await loadConfiguration(context, agency)
  const present = configuration.numbers?.[employeeId] ?? employeeId
  const act = (await loadRestricted(context, agency, configuration)).get(present)
  if (!act) return
  const person = directoryOf(configuration).byId.get(present)
  const { mailboxes } = ownIdentity(await loadAuthority(context, agency), reader)
  if (person?.email && mailboxes.has(mailboxOf(person.email))) return
  const since = momentInWords(act.at, configuration.settings.zone, agency.language)
  const message = workerText(agency.language).restricted(person?.name ?? present, since)
  throw new DomainError('not-allowed', message)
}
