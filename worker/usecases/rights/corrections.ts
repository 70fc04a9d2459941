import type {
  CorrectionAnswer,
  CorrectionRequest,
  Corrections,
} from '../../../shared/contract/index.ts'
import type { Author } from '../../../shared/authority/authority-act.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { presentNumber } from '../../../shared/model/identities-in-force.ts'
import type { CorrectionAct } from '../../ports/correction-records.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { PageAddress } from '../../ports/own-page.ts'
import type { Agency } from '../../ports/store.ts'
import { findPersonByKey, holdsStill } from '../access/find-person-by-key.ts'
import { assertOther } from '../access/own-person.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/** Whoever has a page's link can send as many as they like. */
const WAITING_AT_MOST = 20
const ID_BYTES = 9

/**
 * Records what somebody asks on their own page to have corrected; nothing that was recorded changes. False for an
 * address that opens nothing. Where too many wait already, it is one too many: throws `DomainError`
 * `invalid-request`.
 */
export async function askCorrection(
  context: Context,
  address: PageAddress,
  { about, says }: CorrectionRequest,
): Promise<boolean> {
  const page = await findPersonByKey(context, address)
  if (!page) return false
  const { agency, employee, key } = page
  const id = Buffer.from(context.randomBytes(ID_BYTES)).toString('base64url')
  const isHeld = await context.store.transaction(async (records) => {
    if (!(await holdsStill(records, page))) return false
    const acts = await records.corrections.list(agency.id)
    const waiting = acts.filter((act) => act.employeeId === employee.id && !isAnswered(acts, act))
    if (waiting.length >= WAITING_AT_MOST) {
      throw new DomainError('invalid-request', workerText(agency.language).correctionsWait())
    }
    const asked = { id, employeeId: employee.id, act: 'asked', about, says } as const
    const act = { ...asked, keyVersion: key.version, at: instantNow(context) }
    await records.corrections.record(agency.id, act)
    return true
  })
  if (isHeld) context.log({ event: 'correction-asked', agencyId: agency.id })
  return isHeld
}

/** What was asked, and how it was answered last; what waits first. */
export async function listCorrections(context: Context, agency: Agency): Promise<Corrections> {
  const acts = await context.store.corrections.list(agency.id)
  const { configuration } = await loadConfiguration(context, agency)
  const { byId } = directoryOf(configuration)
  const all = acts.flatMap((asked) => {
    if (asked.act !== 'asked') return []
    const { id, employeeId, about, says, at } = asked
    const answer = acts.findLast((act) => act.act === 'answered' && act.id === id)
    return [
      {
        id,
        employeeId,
        name: byId.get(presentNumber(employeeId, configuration))?.name ?? '',
        about,
        says,
        askedAt: momentInWords(at, configuration.settings.zone, agency.language),
        answer:
          answer?.act === 'answered'
            ? { done: answer.done, by: answer.by.email, at: answer.at }
            : null,
      },
    ]
  })
  return {
    corrections: [
      ...all.filter(({ answer }) => answer === null),
      ...all.filter(({ answer }) => answer !== null),
    ],
  }
}

/**
 * Records what was done about it, beside what was asked. Throws `DomainError`: `filing-unknown`, or `not-allowed`
 * where it is the answerer's own or may be.
 */
export async function answerCorrection(
  context: Context,
  agency: Agency,
  { id, done, by }: CorrectionAnswer & { readonly by: Author },
): Promise<void> {
  const { configuration } = await loadConfiguration(context, agency)
  const text = workerText(agency.language)
  const acts = await context.store.corrections.list(agency.id)
  const asked = acts.find((act) => act.act === 'asked' && act.id === id)
  if (!asked) throw new DomainError('filing-unknown', text.correctionUnknown())
  const { employeeId } = asked
  const message = text.correctionOwn()
  await assertOther(context, agency, { by, employeeId, configuration, message })
  const { email, sub } = by
  const answer = { id, employeeId, act: 'answered', done, by: { email, sub } } as const
  await context.store.transaction(async ({ corrections }) => {
    await corrections.record(agency.id, { ...answer, at: instantNow(context) })
  })
  context.log({ event: 'correction-answered', agencyId: agency.id })
}

function isAnswered(acts: readonly CorrectionAct[], { id }: CorrectionAct): boolean {
  return acts.some((act) => act.act === 'answered' && act.id === id)
}
