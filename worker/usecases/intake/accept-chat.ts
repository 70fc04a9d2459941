import { instantAt, localTimeOf } from '../../../shared/calendar/zones.ts'
import { CHAT_DAYS_BACK } from '../../../shared/chat/read-chat.ts'
import type {
  AcceptedMessage,
  ChatAcceptance,
  ChatOutcome,
} from '../../../shared/contract/index.ts'
import { blockDigest } from '../../../shared/import/block-digest.ts'
import { directoryOf, holderOf } from '../../../shared/intake/employee-directory.ts'
import { findReviewer } from '../../../shared/intake/find-reviewer.ts'
import { assignOwner } from '../../../shared/intake/identify-owner.ts'
import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import { isSuperiorOf } from '../../../shared/intake/is-superior-of.ts'
import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { MESSAGE_CHANNEL, REPORT_CHANNEL } from '../../../shared/workbook/choices.ts'
import type { Caller } from '../../ports/application.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { actOnLedger } from '../access/act-on-ledger.ts'
import { listGrants } from '../access/authorise.ts'
import { listHeadedUnits } from '../access/headed-units.ts'
import { instantNow, type Context } from '../context.ts'
import { intakeOf } from '../ledger/load-agency-facts.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { workerText } from '../worker-text.ts'
import { attributeArrived } from './attribute-arrived.ts'

/** What stands in place of a form's id: it came by a chat, whichever form the agency has by now. */
const CHAT_FORM_ID = 'chat'

/** Whether it is a message of a chat to which the sender's superior says yes. */
export function isChatMessage({ formId, formKind }: RawSubmission): boolean {
  return formId === CHAT_FORM_ID && formKind === 'alternate-channel'
}

/** The clock of a phone may be ahead. */
const CLOCKS_APART_MS = 10 * 60_000

type Judged =
  | { readonly message: AcceptedMessage; readonly raw: RawSubmission; readonly waits: boolean }
  | { readonly message: AcceptedMessage; readonly why: string }

/**
 * Takes down what somebody accepts of a chat. A message of who is led by the caller becomes what *Presensi Jalur
 * Lain* gives, filed by the caller; accepted by somebody else it waits for the yes of the sender's superior on
 * their own page, and a report for that of its sender, as everything without proof. Each is known by person, kind
 * and minute, so that the same chat, or another export of it, adds nothing. An entry of the ledger has the
 * counts, and by whose word. Throws `DomainError`.
 */
export async function acceptChat(
  context: Context,
  agency: Agency,
  { acceptance, by }: { readonly acceptance: ChatAcceptance; readonly by: Caller },
): Promise<ChatOutcome> {
  const { store } = context
  return actOnLedger(context, agency, async () => {
    const grants = await listGrants(context, agency, by)
    const { configuration } = await followLedger(context, agency)
    const forms = await store.forms.list(agency.id)
    const renewals = await store.keys.listRenewals(agency.id)
    const at = instantNow(context)
    const units = await listHeadedUnits(context, agency, by, configuration)
    const isHr = grants.some(({ role }) => role === 'hr')
    const judge = judging(agency, { by, at, configuration, units, isHr })
    const judged = acceptance.accepted.map(judge)
    return async (records) => {
      const filings = judged.flatMap((one) => ('raw' in one ? [one] : []))
      const known = await findKnown(records, agency, filings)
      const fresh = filings.filter(({ raw }) => !known.has(raw.responseId))
      const raws = fresh.map(({ raw }) => raw)
      await records.ledger.recordSubmissions(agency.id, raws, at)
      await attributeArrived(records, agency, raws, { configuration, renewals, forms, at })
      const outcome = outcomeOf(judged, known)
      const { recorded, waiting, standing } = outcome
      const refused = outcome.refused.reduce((sum, one) => sum + one.messages, 0)
      const { messages, left } = acceptance
      const receipt = { messages, recorded, waiting, standing, refused, left, at }
      await records.ledger.recordChat(agency.id, {
        ...receipt,
        by: { email: by.email.toLowerCase(), sub: by.sub },
      })
      if (raws.length > 0) {
        await records.hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
      }
      return outcome
    }
  })
}

interface Scene {
  readonly by: Caller
  readonly at: Instant
  readonly configuration: Configuration
  /** Codes of the units that the caller heads, in lower case. */
  readonly units: ReadonlySet<string>
  readonly isHr: boolean
}

function judging(agency: Agency, scene: Scene): (message: AcceptedMessage) => Judged {
  const { by, at, configuration, units, isHr } = scene
  const { zone } = configuration.settings
  const { byId } = directoryOf(configuration)
  const text = workerText(agency.language)
  const today = localTimeOf(at, zone).date
  const caller = holderOf(by.email, configuration, today)
  return (message) => {
    const sender = byId.get(message.employeeId)
    if (!sender) return { message, why: text.chatSenderUnknown(message.employeeId) }
    const sentAt = instantAt(parseCivilDate(message.on), message.at, zone)
    const isTimely =
      message.on >= addDays(today, -CHAT_DAYS_BACK) &&
      epochMsOf(sentAt) <= epochMsOf(at) + CLOCKS_APART_MS
    if (!isTimely) return { message, why: text.chatOutOfTime() }
    const leads = caller && isSuperiorOf(caller, sender, { configuration, date: today })
    const { unitCode } = employeeOn(sender, today) ?? sender
    if (!leads && !isHr && !units.has(unitCode.toLowerCase())) {
      return { message, why: text.chatNotYours(sender.name) }
    }
    const { report } = message
    if (report) return checked(message, reportOf(message, report, sentAt), sender, scene)
    const scribe = leads ? caller : findReviewer(sender, configuration, today)
    if (!scribe) return { message, why: text.chatNobodyAsked(sender.name) }
    const raw = messageOf(message, at)
    const claimed = leads
      ? { ...raw, verifiedEmail: by.email.toLowerCase() }
      : { ...raw, answers: { employeeId: [scribe.id], ...raw.answers } }
    return checked(message, claimed, scribe, scene)
  }
}

/** As it will be read once it is theirs. */
function checked(
  message: AcceptedMessage,
  raw: RawSubmission,
  filer: Employee,
  { configuration }: Scene,
): Judged {
  const owner = assignOwner(raw, filer, { configuration })
  const said = interpretSubmission(raw, owner, intakeOf(configuration))
  if (said.kind === 'attributed') return { message, raw, waits: raw.verifiedEmail === undefined }
  return { message, why: said.problem.message[configuration.settings.language] }
}

function messageOf(message: AcceptedMessage, at: Instant): RawSubmission {
  return {
    formKind: 'alternate-channel',
    formId: CHAT_FORM_ID,
    responseId: responseIdOf(message),
    createdAt: at,
    lastSubmittedAt: at,
    answers: {
      forEmployeeId: [message.employeeId],
      channel: [titleOf(MESSAGE_CHANNEL, 'whatsapp')],
      receivedOn: [message.on],
      receivedAt: [message.at],
      originalText: [message.text],
    },
  }
}

/** It was given to the superior when it was sent to the chat. */
function reportOf(
  message: AcceptedMessage,
  { date, activities }: NonNullable<AcceptedMessage['report']>,
  sentAt: Instant,
): RawSubmission {
  const works = activities.map((activity, index) => [`activity${index + 1}`, [activity]])
  return {
    formKind: 'daily-report',
    formId: CHAT_FORM_ID,
    responseId: responseIdOf(message),
    createdAt: sentAt,
    lastSubmittedAt: sentAt,
    answers: {
      employeeId: [message.employeeId],
      date: [date],
      ...Object.fromEntries(works),
      channel: [titleOf(REPORT_CHANNEL, 'whatsapp')],
    },
  }
}

function titleOf(
  choices: readonly { readonly key: string; readonly title: { readonly id: string } }[],
  key: string,
): string {
  return choices.find((choice) => choice.key === key)?.title.id ?? key
}

function responseIdOf({ report, employeeId, on, at }: AcceptedMessage): string {
  return blockDigest([[report ? 'report' : 'presence', employeeId, on, at]])
}

async function findKnown(
  { ledger }: Records,
  agency: Agency,
  filings: readonly { readonly raw: RawSubmission }[],
): Promise<ReadonlySet<string>> {
  const responses = filings.map(({ raw: { formId, responseId } }) => ({ formId, responseId }))
  const entries = await ledger.listEntriesOf(agency.id, responses)
  return new Set(entries.map(({ key }) => key.split('/')[1] ?? ''))
}

function outcomeOf(judged: readonly Judged[], known: ReadonlySet<string>): ChatOutcome {
  const seen = new Set(known)
  const outcome = { recorded: 0, waiting: 0, standing: 0 }
  for (const one of judged) {
    if (!('raw' in one)) continue
    const { responseId } = one.raw
    const { messages } = one.message
    if (seen.has(responseId)) outcome.standing += messages
    else if (one.waits) outcome.waiting += messages
    else outcome.recorded += messages
    seen.add(responseId)
  }
  const refused = judged.flatMap((one) => {
    if (!('why' in one)) return []
    const { employeeId, on, at, messages } = one.message
    return [{ employeeId, on, at, messages, why: one.why }]
  })
  return { ...outcome, refused }
}
