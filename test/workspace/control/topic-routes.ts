import type { Hono } from 'hono'
import * as z from 'zod'

import { projectOfTopic } from '../pubsub/topics.ts'
import type { Environment } from '../rest/api-routes.ts'
import type { Workspace } from '../workspace.ts'

const TopicInput = z.strictObject({
  name: z.string().refine((name) => projectOfTopic(name) !== undefined, 'projects/*/topics/*'),
  publishers: z.array(z.email()),
  push: z
    .strictObject({
      endpoint: z.url(),
      audience: z.string().min(1),
      serviceAccountEmail: z.email(),
    })
    .exactOptional(),
})

/** `PUT /workspace/topics`: a Pub/Sub topic, who may publish to it, and where its messages are posted. */
export function registerTopicRoutes(app: Hono<Environment>, ws: Workspace): void {
  app.put('/workspace/topics', async (c) => {
    const parsed = TopicInput.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400)
    ws.topics.put(parsed.data)
    return c.json(parsed.data)
  })
}
