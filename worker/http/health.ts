import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import type { App, ResourceOptions } from './app-environment.ts'
import { json } from './described-responses.ts'

const Health = z.object({ status: z.literal('ok') })
const Readiness = z.object({
  ready: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
})

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'The process answers',
  responses: { 200: json(Health, 'It does') },
})

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'The store can be written to and no form is behind',
  responses: {
    200: json(Readiness, 'Ready'),
    503: json(Readiness, 'Not ready: the check that is not ok says why'),
  },
})

/** For whoever keeps the worker running. */
export function registerHealth(app: App, { application }: ResourceOptions): void {
  app.openapi(healthRoute, (context) => context.json({ status: 'ok' as const }, 200))
  app.openapi(readyRoute, async (context) => {
    const { ready, checks } = await application.readiness()
    return context.json({ ready, checks: [...checks] }, ready ? 200 : 503)
  })
}
