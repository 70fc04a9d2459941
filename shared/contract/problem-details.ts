import * as z from 'zod'

/** Every failure of the worker (RFC 9457, `application/problem+json`). */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable, for programs. */
  code: z.string(),
  /** For people, in the caller's language: what is wrong and what to do. */
  detail: z.string(),
  requestId: z.string(),
})
export type ProblemDetails = z.infer<typeof ProblemDetails>
