import type * as z from 'zod'

import type { Account } from './open-account.ts'
import type { AskedDeed, Person } from './person.ts'
import { SkippedPoint } from './point.ts'
import type { RecordedStep } from './proof-record.ts'
import type { Redactor } from './redact.ts'

interface Answer {
  readonly status: number
  readonly body: unknown
}

interface SendOptions {
  readonly by?: 'account' | 'editor'
  readonly body?: unknown
  /** Recorded only where it is refused. */
  readonly quiet?: boolean
}

/** What a point works with; each step is recorded, and each file that is made is remembered. */
export interface Bench {
  /** Sends a call, e.g. `GET /v1/forms/ID`; whatever Google answers is an answer. */
  send(call: string, options?: SendOptions): Promise<Answer>
  /** The same, of a call that must be answered with 2xx. */
  get<Schema extends z.ZodType>(
    schema: Schema,
    call: string,
    options?: SendOptions,
  ): Promise<z.infer<Schema>>
  /** To be deleted at the end. */
  remember(fileId: string): void
  /** Whether somebody without an account is shown a page, not led to sign in. */
  opens(link: string): Promise<boolean>
  /** Throws `SkippedPoint` where nobody does it. */
  ask(asked: AskedDeed): Promise<void>
  /** The address of the second account. Throws `SkippedPoint` where there is none. */
  editorEmail(): string
  readonly provokesQuota: boolean
}

export interface BenchOptions {
  /** Where Sheets, Forms and Drive are reached; Google's own roots where left out. */
  readonly apiRoot?: string | undefined
  readonly account: Account
  readonly editor?: Account | undefined
  readonly person: Person
  readonly provokesQuota: boolean
  readonly signal: AbortSignal
}

const TIMEOUT_MS = 60_000

export function createBench(
  options: BenchOptions,
  {
    redactor,
    record,
    made,
  }: {
    readonly redactor: Redactor
    readonly record: (step: RecordedStep) => void
    readonly made: Set<string>
  },
): Bench {
  const { account, editor, person, signal } = options

  async function send(call: string, { by = 'account', body, quiet }: SendOptions = {}) {
    signal.throwIfAborted()
    const sender = by === 'editor' ? editor : account
    if (!sender) throw new SkippedPoint('there is no second account')
    const answer = await sendCall(call, body, { token: await sender.token(), ...options })
    if (quiet && answer.status < 400) return answer
    const [response, request] = [redactor.redact(answer.body), redactor.redact(body ?? null)]
    record({ by, call: redactor.redactText(call), request, status: answer.status, response })
    return answer
  }

  return {
    send,
    provokesQuota: options.provokesQuota,
    async get(schema, call, sendOptions) {
      const { status, body } = await send(call, sendOptions)
      if (status >= 300) throw new Error(`${redactor.redactText(call)} was answered ${status}`)
      return schema.parse(body)
    },
    remember: (fileId) => void made.add(fileId),
    async opens(link) {
      signal.throwIfAborted()
      const response = await fetch(link, { signal: AbortSignal.timeout(TIMEOUT_MS) })
      await response.body?.cancel()
      const isShown = response.ok && new URL(response.url).host !== 'accounts.google.com'
      const call = `GET ${redactor.redactText(new URL(link).pathname)}`
      record({ by: 'nobody', call, request: null, status: response.status, response: isShown })
      return isShown
    },
    async ask(asked) {
      signal.throwIfAborted()
      const done = await unlessAborted(signal, () => person.ask(asked))
      record({ by: 'person', asked: redactor.redactText(asked.sentence), done })
      if (!done) throw new SkippedPoint('nobody did what a person was asked for')
    },
    editorEmail() {
      if (editor?.email === undefined) throw new SkippedPoint('there is no second account')
      return editor.email
    },
  }
}

/** Sends one call of Google's APIs as the bearer of a token. */
export async function sendCall(
  call: string,
  body: unknown,
  { token, apiRoot }: { readonly token: string; readonly apiRoot?: string | undefined },
): Promise<Answer> {
  const [method = 'GET', path = '/'] = call.split(' ')
  const response = await fetch((apiRoot ?? rootOf(path)) + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const text = await response.text()
  return { status: response.status, body: parseJson(text) }
}

function rootOf(path: string): string {
  if (path.startsWith('/v4/')) return 'https://sheets.googleapis.com'
  if (path.startsWith('/v1/')) return 'https://forms.googleapis.com'
  return 'https://www.googleapis.com'
}

/** An answer that is a page, or empty, tells no more than its status. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Throws the signal's reason as soon as it comes; what was begun is left. */
async function unlessAborted<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => aborted.reject(signal.reason as Error)
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work(), aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
