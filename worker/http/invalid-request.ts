import type { Hook } from '@hono/zod-openapi'

import type { AppEnvironment } from './app-environment.ts'
import { problem, textFor } from './problem.ts'

/** Answers a request that does not fit its schema by naming the first field that is wrong. */
export const refuseInvalid: Hook<unknown, AppEnvironment, string, unknown> = (result, context) => {
  if (result.success) return undefined
  const [issue] = result.error.issues
  const unknownField = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = [...(issue?.path ?? []), ...(unknownField ? [unknownField] : [])].join('.')
  const detail = textFor(context).fieldInvalid(field || result.target, issue?.message ?? '')
  return problem(context, { status: 400, code: 'invalid-request', detail })
}
