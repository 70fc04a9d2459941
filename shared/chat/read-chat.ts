import { formatTimeOfDay } from '../calendar/zones.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import { CHAT_REASONS, type ChatReason } from '../model/chat.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { DateOrder } from '../workbook/cells/date-cell.ts'
import { readChatDates, type ChatDates } from './chat-dates.ts'
import { namesOtherMoment } from './other-moment.ts'
import { findReport } from './find-report.ts'
import { judgePresence } from './judge-presence.ts'
import { matchSender, type ChatPerson } from './match-sender.ts'
import { judgePlace, leftBeside } from './program-lines.ts'
import { splitMessages, type WrittenMessage } from './split-messages.ts'

/** Something to be taken down, as soon as somebody accepts it. */
export interface ChatDraft {
  readonly kind: 'presence' | 'report'
  readonly sender: string
  readonly employeeId: EmployeeId
  /** By the clock of the phone that exported the chat. */
  readonly on: CivilDate
  /** `HH:MM`. */
  readonly at: string
  /** As it was written, without where links and coordinates lead. */
  readonly text: string
  /** Of a report: the day that it is for, and what was done. */
  readonly report?: { readonly date: CivilDate; readonly activities: readonly string[] }
  /** How many messages it is of: those of one minute are one. */
  readonly messages: number
  /** Somebody has to say whether it is one. */
  readonly doubtful: boolean
}

/** A sender of whom something may be taken, and who cannot be told. */
export interface AskedSender {
  readonly sender: string
  /** Of one name or number; empty where nobody has it. */
  readonly candidates: readonly ChatPerson[]
}

export interface ChatReading {
  readonly messages: number
  /** Lines above the first message. */
  readonly linesBefore: number
  readonly dates: ChatDates
  readonly drafts: readonly ChatDraft[]
  readonly asked: readonly AskedSender[]
  /** Messages that no draft is of, each under one reason; with those of the drafts they are all. */
  readonly left: Readonly<Record<ChatReason, number>>
}

export interface ChatContext {
  readonly people: readonly ChatPerson[]
  readonly today: CivilDate
  /** Who senders are, by somebody's word. */
  readonly senders?: Readonly<Record<string, EmployeeId>>
  readonly order?: DateOrder | undefined
}

/** A message is taken down within the month or the one after, as the form asks. */
export const CHAT_DAYS_BACK = 62

type Judged =
  | { readonly kind: ChatReason; readonly draft?: undefined }
  | { readonly kind: 'draft'; readonly draft: Omit<ChatDraft, 'employeeId' | 'messages'> }

/**
 * What an exported group chat holds of presence and reports, and what of every other message. Nobody is matched by
 * a guess, and what is doubtful is a draft that says so.
 */
export function readChat(pasted: string, context: ChatContext): ChatReading {
  const { messages, linesBefore } = splitMessages(pasted)
  const dates = readChatDates(messages, { today: context.today, said: context.order })
  const left = Object.fromEntries(CHAT_REASONS.map((reason) => [reason, 0])) as Record<
    ChatReason,
    number
  >
  const drafts = new Map<string, ChatDraft>()
  const asked = new Map<string, AskedSender>()
  const seen = new Set<string>()
  let latest = ''
  for (const message of dates.kind === 'told' ? messages : []) {
    const on = dates.kind === 'told' ? dates.dateOf(message.date) : undefined
    const at = message.minutes === undefined ? '' : formatTimeOfDay(message.minutes)
    const moment = `${on} ${at}`
    const same = `${moment} ${message.sender}\n${message.text}`
    const isRepeated = seen.has(same)
    seen.add(same)
    const goesBack = moment < latest
    if (on && at !== '' && !goesBack) latest = moment
    const people = peopleOf(message.sender, context)
    const [person] = people
    const one = people.length === 1 ? person : undefined
    const judged: Judged =
      on === undefined || at === ''
        ? { kind: 'unreadable' }
        : isRepeated
          ? { kind: 'repeated' }
          : judge(message, { on, at, goesBack, names: one ? namesOf(one) : [], context })
    if (!judged.draft) {
      left[judged.kind] += 1
    } else if (!one) {
      left['sender-unknown'] += 1
      asked.set(message.sender, { sender: message.sender, candidates: people })
    } else {
      join(drafts, { ...judged.draft, employeeId: one.id, messages: 1 })
    }
  }
  const all = dates.kind === 'told' ? messages.length : 0
  if (all === 0) left.unreadable = messages.length
  return {
    messages: messages.length,
    linesBefore,
    dates,
    drafts: [...drafts.values()],
    asked: [...asked.values()],
    left,
  }
}

function peopleOf(sender: string, { people, senders }: ChatContext): readonly ChatPerson[] {
  const said = senders?.[sender]
  return said === undefined ? matchSender(sender, people) : people.filter(({ id }) => id === said)
}

function namesOf({ id, name }: ChatPerson): readonly string[] {
  return [id, ...(name.match(/\p{L}{2,}/gu) ?? [])]
}

/** What somebody sent within one minute is one: presence, or a report. */
function join(drafts: Map<string, ChatDraft>, draft: ChatDraft): void {
  const key = [draft.kind, draft.employeeId, draft.on, draft.at].join(' ')
  const earlier = drafts.get(key)
  if (!earlier) {
    drafts.set(key, draft)
    return
  }
  drafts.set(key, {
    ...earlier,
    text: `${earlier.text}\n${draft.text}`,
    messages: earlier.messages + 1,
    doubtful: earlier.doubtful && draft.doubtful,
    ...(earlier.report &&
      draft.report && {
        report: {
          ...earlier.report,
          activities: [...earlier.report.activities, ...draft.report.activities],
        },
      }),
  })
}

function judge(
  message: WrittenMessage,
  {
    on,
    at,
    goesBack,
    names,
    context: { today },
  }: {
    readonly on: CivilDate
    readonly at: string
    /** Before a message that stands above it: another's words, or another export. */
    readonly goesBack: boolean
    readonly names: readonly string[]
    readonly context: ChatContext
  },
): Judged {
  const beside = leftBeside(message)
  if ('reason' in beside) return { kind: beside.reason }
  const { text } = beside
  const said = judgeText(text, names, on)
  const isOne = said.kind === 'presence' || said.kind === 'report' || said.kind === 'doubtful'
  if (message.quotes || (said.kind !== 'nothing' && QUOTES.test(text))) return { kind: 'quoted' }
  if (!isOne) return { kind: said.kind }
  if (on < addDays(today, -CHAT_DAYS_BACK) || on > today) return { kind: 'out-of-time' }
  const isOther =
    said.kind === 'presence' &&
    namesOtherMoment(withoutPlaces(text), { on, minutes: message.minutes ?? 0 })
  const doubtful = goesBack || isOther || message.isOfAnother || said.kind === 'doubtful'
  const kind = said.kind === 'report' ? 'report' : 'presence'
  const { report } = said
  const draft = {
    kind,
    sender: message.sender,
    on,
    at,
    text: withoutPlaces(text),
    doubtful,
  } as const
  return { kind: 'draft', draft: { ...draft, ...(report && { report }) } }
}

/** Where somebody was is told by nobody for them: raw coordinates stay in the chat. */
function withoutPlaces(text: string): string {
  return text
    .replace(/(https?:\/\/[^\s/]{1,80})\S{0,300}/g, '$1/…')
    .replace(/-?\d{1,3}[.,]\d{4,}/g, '…')
}

/** As people mark what they pass on. */
const QUOTES = /^(?:>|fwd?:|forwarded|diteruskan|copas|dari (?:pak|bu|ibu|bapak) )/im

interface Said {
  readonly kind: 'presence' | 'report' | 'doubtful' | 'report-unclear' | 'looks-like' | 'nothing'
  readonly report?: ChatDraft['report']
}

function judgeText(text: string, names: readonly string[], on: CivilDate): Said {
  const report = findReport(text)
  if (report !== undefined) {
    const date = report?.date ?? on
    const isOwn = report?.names.every((name) => isNameOf(name, names))
    const isPast = date <= on && date >= addDays(on, -CHAT_DAYS_BACK)
    if (!report || !isOwn || !isPast) return { kind: 'report-unclear' }
    return { kind: 'report', report: { date, activities: report.activities } }
  }
  const { place, rest } = judgePlace(text)
  if (place === 'shared') return { kind: 'presence' }
  const judged = judgePresence(rest, names)
  if (judged === 'present') return { kind: 'presence' }
  // A place with other words may be where somebody is, or where others are to come.
  return { kind: place === 'linked' && judged === 'nothing' ? 'doubtful' : judged }
}

/** Whether a report's own lines name its sender: no word of the name is another's. */
function isNameOf(said: string, names: readonly string[]): boolean {
  const own = new Set(names.map((name) => name.toLowerCase()))
  const digits = said.replace(/\D/g, '')
  if (digits.length >= 16) return own.has(digits)
  const [name = ''] = said.toLowerCase().split(',')
  return (name.match(/[\p{L}\d]{3,}/gu) ?? []).every((word) => own.has(word))
}
