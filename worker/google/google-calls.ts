import { drive } from 'googleapis/build/src/apis/drive/index.js'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js'
import { forms } from 'googleapis/build/src/apis/forms/index.js'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import type { MethodOptions, sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import * as z from 'zod'

import { GoogleError, OverdueError, type GoogleWorkspace } from '../ports/google-workspace.ts'
import { GaveWayError } from '../ports/work-records.ts'
import { createAccessTokens, type AccessTokens } from './access-tokens.ts'
import { FailedCall, toFailedCall } from './failed-call.ts'
import type { GoogleApi, GoogleWorkspaceOptions } from './google-workspace-options.ts'
import { LONGEST_WAIT_OF_CONTENDED_MS } from './longest-waits.ts'
import { metadataIdsOf, type MetadataIds } from './metadata-ids.ts'
import { MetadataReply } from './replies.ts'
import { whileWaited } from './while-waited.ts'
import { createWriteOrder, ORDER_KNOWN_MS, type WriteOrder } from './write-order.ts'

interface GoogleCall<T> {
  readonly api: GoogleApi
  /** The spreadsheet or form that it is about. */
  readonly file: string
  /** The method's discovery id, for logs and messages. */
  readonly method: string
  /** What is used of the reply. */
  readonly reply: z.ZodType<T>
  /** Whether it changes the spreadsheet. */
  readonly writes?: true
  readonly send: (options: MethodOptions) => Promise<{ readonly data: unknown }>
}

/** The clients and the manner of calling them. Everything here throws `GoogleError`. */
export interface GoogleCalls {
  readonly sheets: sheets_v4.Sheets
  readonly forms: forms_v1.Forms
  readonly drive: drive_v3.Drive
  readonly metadataIds: MetadataIds
  /** Ids of the sheets of each spreadsheet as last seen: a guess that may save a read, no more. */
  readonly knownSheets: Map<string, ReadonlySet<number>>
  /** Sends a call that changes nothing, again after each failure that may pass, unless `once`. */
  read<T>(call: GoogleCall<T>, patience?: { readonly once: boolean }): Promise<T>
  /** Sends a call that changes a form, or who may open it, once; only within `converge`. */
  change<T>(call: GoogleCall<T>): Promise<T>
  /**
   * Sends one atomic batch once; only within a `converge` that writes to the spreadsheet. It takes a place
   * in the order of batches: one that Google applies after it was given up is refused once another has
   * taken its place.
   */
  write(spreadsheetId: string, requests: sheets_v4.Schema$Request[]): Promise<void>
  /** New tokens of each kind, and what Google's clock said. Sends nothing to an API. */
  checkTokens: GoogleWorkspace['checkTokens']
  /**
   * Runs `attempt` (read, compare, write what is missing) until it goes through. After an unclear
   * outcome the next attempt reads what became of the last one, so nothing is written twice. Before an
   * attempt that may write to a spreadsheet, `writesTo`, it is known which places of its order are taken.
   */
  converge<T>(attempt: () => Promise<T>, writesTo?: string): Promise<T>
  /**
   * The same for what nothing rests on and the next sweep tries again: nobody waits for Google, only a refusal is worth
   * one more look at once.
   */
  convergeOrLeave<T>(attempt: () => Promise<T>): Promise<T>
}

const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/forms.body',
  'https://www.googleapis.com/auth/forms.responses.readonly',
]
/** Wider than the others, so a token of its own carries it: only who may open a form goes with it. */
const DRIVE_SCOPES = ['https://www.googleapis.com/auth/drive']

const MAX_ATTEMPTS = 7
const FIRST_BACKOFF_MS = 1000
const TIMEOUT_MS = 30_000
/** A batch of 2 MB takes Google longer; still shorter than a lease. */
const WRITE_TIMEOUT_MS = 90_000
/** Shorter than any other worker takes to have the lease of one that stands still. */
const LONGEST_GUARD_MS = 5000

export function createGoogleCalls(options: GoogleWorkspaceOptions): GoogleCalls {
  const common = createAccessTokens({ timeoutMs: TIMEOUT_MS, ...options }, SCOPES)
  const tokensOf: Readonly<Record<GoogleApi, AccessTokens>> = {
    sheets: common,
    forms: common,
    drive: createAccessTokens({ timeoutMs: TIMEOUT_MS, ...options }, DRIVE_SCOPES),
  }
  const rootUrl = options.apiRoot === undefined ? {} : { rootUrl: options.apiRoot }
  const sheetsClient = sheets({ version: 'v4', ...rootUrl })
  const metadataIds = metadataIdsOf(options.credentials.client_email)
  const orders = new Map<string, WriteOrder>()
  /** Until when each counts; not while it is not known what became of the last batch. */
  const knownUntilMs = new Map<string, number>()

  async function sendOnce<T>(call: GoogleCall<T>, kind: 'read' | 'write'): Promise<T> {
    const tokens = tokensOf[call.api]
    // Whatever takes long comes before: a call goes in the minute that it is counted in.
    await inTime(() => tokens.get())
    await options.budget?.wait({ api: call.api, kind, file: call.file })
    const token = await inTime(() => tokens.get())
    const sentMs = nowMs()
    try {
      return await sendWith(call, token)
    } catch (error) {
      if (!(error instanceof FailedCall)) throw error
      if (error.kind === 'rate-limited') {
        const { retryAfterMs } = error
        const tookMs = nowMs() - sentMs
        await options.budget?.refused({ api: call.api, kind, tookMs, retryAfterMs })
      }
      if (error.status !== 401) throw error
      return sendWith(call, await inTime(() => tokens.renew(token)))
    }
  }

  function leftMs(): number {
    return options.leftMs?.() ?? Infinity
  }

  /** For what others wait for, too. */
  function inTime<T>(begin: () => Promise<T>): Promise<T> {
    return whileWaited(begin, { leftMs: leftMs(), sleep: options.sleep })
  }

  async function sendWith<T>(call: GoogleCall<T>, token: string): Promise<T> {
    const longestMs = options.timeoutMs ?? (call.writes ? WRITE_TIMEOUT_MS : TIMEOUT_MS)
    // What is given up may be applied all the same, as after any timeout: the next attempt looks first.
    const timeoutMs = Math.min(longestMs, Math.ceil(leftMs()))
    if (timeoutMs <= 0) throw new OverdueError(`${call.method}: not sent`)
    // Last of all: whatever was waited for before may have outlasted the lease (G6).
    if (call.writes) await askGuard(call, timeoutMs)
    let data: unknown
    try {
      const response = await call.send({
        headers: { authorization: `Bearer ${token}` },
        timeout: timeoutMs,
        // The client's own retry knows neither POST nor what an earlier attempt has left.
        retry: false,
        ...(options.fetch && { fetchImplementation: options.fetch }),
      })
      data = response.data
    } catch (error) {
      throw toFailedCall(call.method, error)
    }
    const parsed = call.reply.safeParse(data)
    if (parsed.success) return parsed.data
    throw new FailedCall('unavailable', `${call.method}: a reply that cannot be read`)
  }

  /** A process may be stopped between the answer and the sending: one that was long in coming is none. */
  async function askGuard({ file, method }: GoogleCall<unknown>, timeoutMs: number): Promise<void> {
    const askedMs = nowMs()
    await options.guardWrite?.(file, timeoutMs)
    if (Math.abs(nowMs() - askedMs) < LONGEST_GUARD_MS) return
    throw new FailedCall(
      'unavailable',
      `${method}: not sent, the lease was long in being prolonged`,
    )
  }

  async function retry<T>(attempt: () => Promise<T>, mayRepeat: MayRepeat): Promise<T> {
    let rejections = 0
    for (let number = 1; ; number += 1) {
      try {
        return await attempt()
      } catch (error) {
        if (!(error instanceof FailedCall)) throw error
        options.log?.({
          event: 'google-call-failed',
          level: 'warning',
          kind: error.kind,
          attempt: number,
        })
        const { retryAfterMs } = error
        if (error.kind === 'rejected') rejections += 1
        if (number >= MAX_ATTEMPTS || !mayRepeat(error, rejections)) {
          throw new GoogleError(error.kind, error.message, { retryAfterMs })
        }
        const waitMs = waitBefore(error, number)
        if (waitMs >= leftMs()) throw new OverdueError(error.message, { retryAfterMs })
        await waitUncontended(waitMs)
      }
    }
  }

  /** Throws `GaveWayError` where it would be long, and somebody waits for the lease under which it is waited. */
  async function waitUncontended(waitMs: number): Promise<void> {
    const contention = waitMs > LONGEST_WAIT_OF_CONTENDED_MS ? options.contention?.() : undefined
    if (contention?.isContended) throw new GaveWayError()
    const given = new AbortController()
    const over = options.sleep(waitMs, given.signal)
    if (!contention) return over
    const begun = contention.begun.then(() => {
      throw new GaveWayError()
    })
    try {
      await Promise.race([over, begun])
    } finally {
      given.abort()
    }
  }

  /** Older than all that an attempt reads: what another batch changes meanwhile took a place. */
  async function learnOrder(spreadsheetId: string): Promise<void> {
    if (nowMs() < (knownUntilMs.get(spreadsheetId) ?? 0)) return
    const askedMs = nowMs()
    const { developerMetadata } = await retry(
      () => sendOnce(readMetadata(sheetsClient, spreadsheetId), 'read'),
      isRetriable,
    )
    orders.set(
      spreadsheetId,
      createWriteOrder(developerMetadata, {
        clock: options.clock,
        firstPlace: metadataIds.firstPlace,
      }),
    )
    knownUntilMs.set(spreadsheetId, askedMs + ORDER_KNOWN_MS)
  }

  function nowMs(): number {
    return options.clock.now().getTime()
  }

  function waitBefore(error: FailedCall, attempt: number): number {
    const backoffMs = FIRST_BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + options.random())
    return Math.max(backoffMs, error.retryAfterMs)
  }

  return {
    sheets: sheetsClient,
    forms: forms({ version: 'v1', ...rootUrl }),
    drive: drive({ version: 'v3', ...rootUrl }),
    metadataIds,
    knownSheets: new Map(),
    read: (call, { once } = { once: false }) =>
      retry(() => sendOnce(call, 'read'), once ? () => false : isRetriable),
    change: (call) => sendOnce(call, 'write'),
    async checkTokens() {
      try {
        const answeredAtMs = await common.check()
        await tokensOf.drive.check()
        return toTokenCheck(answeredAtMs)
      } catch (error) {
        if (!(error instanceof FailedCall)) throw error
        const failure = new GoogleError(error.kind, error.message)
        return { ...toTokenCheck(error.answeredAtMs), failure }
      }
    },
    async write(spreadsheetId, requests) {
      const claim = orders.get(spreadsheetId)?.claim()
      if (!claim) throw new RangeError('A batch outside of converge')
      knownUntilMs.delete(spreadsheetId)
      const sentMs = nowMs()
      await sendOnce(batchUpdate(sheetsClient, spreadsheetId, [...claim, ...requests]), 'write')
      knownUntilMs.set(spreadsheetId, sentMs + ORDER_KNOWN_MS)
    },
    converge: (attempt, writesTo) =>
      retry(async () => {
        if (writesTo !== undefined) await learnOrder(writesTo)
        return attempt()
      }, isRetriableWrite),
    convergeOrLeave: (attempt) => retry(attempt, isWorthALook),
  }
}

/** NaN where Google did not say. */
function toTokenCheck(answeredAtMs: number): { readonly googleMs?: number } {
  return Number.isNaN(answeredAtMs) ? {} : { googleMs: answeredAtMs }
}

type MayRepeat = (error: FailedCall, rejections: number) => boolean

function isRetriable(error: FailedCall): boolean {
  return error.retriable
}

/**
 * A batch refused once may have met a tab that changed since it was read, or an earlier attempt that
 * was applied late: one more look is due.
 */
function isRetriableWrite(error: FailedCall, rejections: number): boolean {
  return error.retriable || isWorthALook(error, rejections)
}

function isWorthALook(error: FailedCall, rejections: number): boolean {
  return error.kind === 'rejected' && rejections === 1
}

function readMetadata(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
): GoogleCall<z.infer<typeof MetadataReply>> {
  return {
    api: 'sheets',
    file: spreadsheetId,
    method: 'sheets.spreadsheets.get',
    reply: MetadataReply,
    send: (options) =>
      client.spreadsheets.get(
        { spreadsheetId, fields: 'developerMetadata(metadataId,metadataKey,metadataValue)' },
        options,
      ),
  }
}

function batchUpdate(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  requests: sheets_v4.Schema$Request[],
): GoogleCall<unknown> {
  return {
    api: 'sheets',
    file: spreadsheetId,
    method: 'sheets.spreadsheets.batchUpdate',
    reply: z.unknown(),
    writes: true,
    send: (options) =>
      client.spreadsheets.batchUpdate(
        { spreadsheetId, fields: 'spreadsheetId', requestBody: { requests } },
        options,
      ),
  }
}
