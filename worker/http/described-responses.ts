import * as z from 'zod'

import { ProblemDetails } from '../../shared/contract/index.ts'
import { httpEn } from '../../shared/text/en/http.ts'
import type { ProblemStatus } from './problem.ts'

type DescribedContent<Schema> = { readonly 'application/json': { readonly schema: Schema } }

/** A JSON body, as an answer or a request, described by its schema. */
export function json<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
): { content: DescribedContent<Schema>; description: string; required: true } {
  return { content: { 'application/json': { schema } }, description, required: true }
}

type DescribedProblem = {
  readonly content: {
    readonly 'application/problem+json': { readonly schema: z.ZodType }
  }
  readonly description: string
  readonly headers?: z.ZodObject
}

const RetryAfter = z.object({
  'retry-after': z.string().meta({ description: 'After how many seconds to ask again' }),
})

/** The failures that a route answers beside 429 and 500. */
export function problems(...statuses: ProblemStatus[]): Record<string, DescribedProblem> {
  return Object.fromEntries(
    [...statuses, 429 as const, 500 as const].map((status) => [
      status,
      {
        content: { 'application/problem+json': { schema: ProblemDetails } },
        description: httpEn.titles[status],
        ...((status === 429 || status === 503) && { headers: RetryAfter }),
      },
    ]),
  )
}

/** Paths under an agency. */
export const AgencyPath = z.object({ agencyId: z.string().min(1).max(100) })

export const SIGNED_IN = [{ identityToken: [] }]
