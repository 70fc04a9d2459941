import type { ChatAcceptance } from '../contract/chat.ts'
import { CHAT_REASONS, LONGEST_TEXT, MOST_ACCEPTED } from '../model/chat.ts'
import type { ChatDraft, ChatReading } from './read-chat.ts'

/** A request is 64 KB at most, and a letter of other scripts takes three bytes. */
const MOST_LETTERS = 20_000

type Accepted = ChatAcceptance['accepted'][number]

/**
 * What is sent of a chat once somebody ticked what they accept, part by part: nothing but that, and how many messages
 * were left for which reason. Over all parts accepted and left are the messages of the chat.
 */
export function toAcceptances(
  { drafts, left }: ChatReading,
  ticked: ReadonlySet<ChatDraft>,
): ChatAcceptance[] {
  const others = drafts.filter((draft) => !ticked.has(draft))
  const doubtful = messagesOf(others.filter((draft) => draft.doubtful))
  const reasons = [
    ...CHAT_REASONS.map((reason) => ({ reason, messages: left[reason] })),
    { reason: 'doubtful', messages: doubtful },
    { reason: 'declined', messages: messagesOf(others) - doubtful },
  ] as const
  const counts = reasons.filter(({ messages }) => messages > 0)
  const accepted = drafts.filter((draft) => ticked.has(draft)).map(toAccepted)
  return inRequests(accepted).map((part, index) => {
    const its = index === 0 ? counts : []
    return { messages: messagesOf([...part, ...its]), accepted: part, left: its }
  })
}

function inRequests(accepted: readonly Accepted[]): Accepted[][] {
  const parts: Accepted[][] = []
  let letters = MOST_LETTERS
  for (const one of accepted) {
    const size = JSON.stringify(one).length
    const last = parts.at(-1)
    if (last && last.length < MOST_ACCEPTED && letters + size <= MOST_LETTERS) {
      last.push(one)
      letters += size
    } else {
      parts.push([one])
      letters = size
    }
  }
  return parts
}

function toAccepted({ employeeId, on, at, messages, text, report }: ChatDraft): Accepted {
  const message = { employeeId, on, at, messages }
  if (!report) return { ...message, text: text.slice(0, LONGEST_TEXT) }
  const activities = report.activities.map((activity) => activity.slice(0, LONGEST_TEXT))
  return { ...message, text: '', report: { date: report.date, activities } }
}

function messagesOf(some: readonly { readonly messages: number }[]): number {
  return some.reduce((sum, { messages }) => sum + messages, 0)
}
