import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

import type { ProblemDetails } from '../../shared/contract/index.ts'
import type { Language } from '../../shared/model/language.ts'
import { httpEn } from '../../shared/text/en/http.ts'
import type { HttpText } from '../../shared/text/en/http.ts'
import { httpId } from '../../shared/text/id/http.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { DomainErrorCode } from '../ports/domain-error.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import { sayFailure } from '../usecases/google-failure.ts'
import { workerText } from '../usecases/worker-text.ts'
import type { AppEnvironment } from './app-environment.ts'

export type ProblemStatus = keyof HttpText['titles']

const STATUS_OF: Readonly<Record<DomainErrorCode, ProblemStatus>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'agency-unknown': 404,
  'agency-disconnected': 409,
  'agency-moved': 409,
  'move-refused': 409,
  'form-unknown': 404,
  'job-unknown': 404,
  'person-unknown': 404,
  'enrolment-code-invalid': 403,
  'spreadsheet-not-shared': 409,
  'form-not-shared': 409,
  'form-taken': 409,
  'form-unfit': 422,
  'settings-unreadable': 422,
  'invalid-request': 400,
  'month-not-over': 409,
  'import-unknown': 404,
  'filing-unknown': 404,
  'confirmation-unknown': 404,
  'month-unsettled': 409,
  'month-unheard': 409,
  'month-closed': 409,
  'month-open': 409,
  'form-behind': 409,
  'seal-broken': 409,
  'google-unavailable': 503,
  'agency-busy': 503,
  'lease-lost': 503,
  'work-too-large': 503,
  'store-unavailable': 503,
}

const UNAVAILABLE_SECONDS = 60
/** A database that is begun anew, or whose place another takes, is back soon. */
const STORE_AWAY_SECONDS = 10

/** The answer to a request that failed (RFC 9457). */
export function problem(
  context: Context<AppEnvironment>,
  answer: {
    readonly status: ProblemStatus
    readonly code: string
    readonly detail: string
    /** After how many seconds to ask again; default for 503 a minute. */
    readonly retryAfterSeconds?: number
  },
): Response {
  const { status, code, detail } = answer
  const retryAfter = answer.retryAfterSeconds ?? (status === 503 ? UNAVAILABLE_SECONDS : undefined)
  context.set('problemCode', code)
  const requestId = context.get('requestId')
  const body: ProblemDetails = {
    type: `urn:pantau:problem:${code}`,
    title: textFor(context).titles[status],
    status,
    code,
    detail,
    requestId,
  }
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  })
}

/** What a thrown error answers: a refusal says what to do, anything else shows no internals. */
export function problemOf(context: Context<AppEnvironment>, error: Error): Response {
  const text = textFor(context)
  if (error instanceof DomainError && error.code === 'store-unavailable') {
    return problem(context, {
      status: 503,
      code: error.code,
      detail: workerText(languageFor(context)).storeUnavailable(),
      retryAfterSeconds: STORE_AWAY_SECONDS,
    })
  }
  if (error instanceof DomainError) {
    const { code, message } = error
    return problem(context, {
      status: STATUS_OF[code],
      code,
      detail: message,
      ...(error.cause instanceof GoogleError && retryAfter(error.cause)),
    })
  }
  if (error instanceof GoogleError) {
    return problem(context, {
      status: 503,
      code: 'google-unavailable',
      detail: sayFailure(error, languageFor(context)),
      ...retryAfter(error),
    })
  }
  if (error instanceof HTTPException && error.status < 500) {
    return problem(context, { status: 400, code: 'invalid-request', detail: text.bodyUnreadable })
  }
  const detail = text.internal(context.get('requestId'))
  return problem(context, { status: 500, code: 'internal-error', detail })
}

/** As Google wants to be asked again, where that is later than a minute. */
function retryAfter({ retryAfterMs }: GoogleError): { readonly retryAfterSeconds?: number } {
  const seconds = Math.ceil(retryAfterMs / 1000)
  return seconds > UNAVAILABLE_SECONDS ? { retryAfterSeconds: seconds } : {}
}

export function textFor(context: Context<AppEnvironment>): HttpText {
  return { id: httpId, en: httpEn }[languageFor(context)]
}

/** Indonesian, unless the caller asks for English first. */
export function languageFor(context: Context<AppEnvironment>): Language {
  return /^en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'id'
}
