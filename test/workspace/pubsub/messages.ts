import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Tokens } from '../oauth/tokens.ts'
import type { Topic, Topics } from './topics.ts'

/** Messages of topics on their way to push endpoints. */
export interface Messages {
  /** Whether the topic is there and takes messages of that account; they are posted by `deliver`. */
  publish(
    topicName: string,
    message: {
      readonly publisher: string
      readonly attributes: Readonly<Record<string, string>>
    },
  ): boolean
  /** Posts once what is due by the workspace's clock; what is not taken stays for later. */
  deliver(): Promise<void>
}

interface Waiting {
  readonly topicName: string
  readonly messageId: string
  readonly attributes: Readonly<Record<string, string>>
  readonly publishedAtMs: number
  dueAtMs: number
  attempts: number
}

/** What acknowledges a message (Pub/Sub, receive push messages). */
const TAKEN = new Set([102, 200, 201, 202, 204])
const ACKNOWLEDGED_WITHIN_MS = 10_000
const RETAINED_MS = 7 * 24 * 3_600_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 60_000

export function createMessages({
  topics,
  tokens,
  faults,
  clock,
}: {
  readonly topics: Topics
  readonly tokens: Pick<Tokens, 'issueIdentityToken'>
  readonly faults: Pick<Faults, 'nextPushFault'>
  readonly clock: Clock
}): Messages {
  const waiting = new Set<Waiting>()
  let last = 0

  function nowMs(): number {
    return clock.now().getTime()
  }

  async function deliverOne(message: Waiting): Promise<void> {
    const push = topics.find(message.topicName)?.push
    const isLate = nowMs() - message.publishedAtMs > RETAINED_MS
    if (!push || isLate || (await post(push, message))) {
      waiting.delete(message)
      return
    }
    message.dueAtMs = nowMs() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** message.attempts)
    message.attempts += 1
  }

  async function post(push: NonNullable<Topic['push']>, message: Waiting): Promise<boolean> {
    const { endpoint, audience, serviceAccountEmail } = push
    const token = tokens.issueIdentityToken(serviceAccountEmail, { audience })
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(message)),
        signal: AbortSignal.timeout(ACKNOWLEDGED_WITHIN_MS),
      })
      await response.arrayBuffer()
      return TAKEN.has(response.status)
    } catch {
      return false
    }
  }

  return {
    publish(topicName, { publisher, attributes }) {
      const fault = faults.nextPushFault()
      const isAllowed = topics.find(topicName)?.publishers.includes(publisher) === true
      if (!isAllowed || fault?.kind === 'suspend') return false
      if (fault?.kind === 'lose') return true
      const publishedAtMs = nowMs()
      last = Math.max(last + 1, publishedAtMs)
      const message: Waiting = {
        topicName,
        messageId: String(last),
        attributes,
        publishedAtMs,
        dueAtMs: publishedAtMs + (fault?.kind === 'delay' ? (fault.delayMs ?? 1000) : 0),
        attempts: 0,
      }
      waiting.add(message)
      if (fault?.kind === 'duplicate') waiting.add({ ...message })
      return true
    },
    async deliver() {
      const due = [...waiting].filter(({ dueAtMs }) => dueAtMs <= nowMs())
      await Promise.all(due.map(deliverOne))
    },
  }
}

/** A wrapped message; each of its two names comes in both ways of writing. */
function bodyOf({ topicName, messageId, attributes, publishedAtMs }: Waiting): object {
  const publishTime = new Date(publishedAtMs).toISOString()
  return {
    message: {
      attributes,
      messageId,
      message_id: messageId,
      publishTime,
      publish_time: publishTime,
    },
    subscription: `${topicName.replace('/topics/', '/subscriptions/')}-push`,
  }
}
