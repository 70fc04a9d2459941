import type { Hono } from 'hono'
import * as z from 'zod'
import { apiFaultKinds, pushFaultKinds, triggerFaultKinds } from '../faults.ts'
import type { Environment } from '../rest/api-routes.ts'
import type { Workspace } from '../workspace.ts'

const counts = {
  times: z.int().positive().optional(),
  skip: z.int().nonnegative().optional(),
  delayMs: z.int().nonnegative().optional(),
}

const TriggerFaultInput = z.strictObject({
  method: z.literal('trigger'),
  kind: z.enum(triggerFaultKinds),
  ...counts,
})

const PushFaultInput = z.strictObject({
  method: z.literal('push'),
  kind: z.enum(pushFaultKinds),
  ...counts,
})

const ApiFaultInput = z.strictObject({ method: z.string(), kind: z.enum(apiFaultKinds), ...counts })

const FaultInput = z.union([TriggerFaultInput, PushFaultInput, ApiFaultInput])
const FaultInputs = z.union([FaultInput.transform((fault) => [fault]), z.array(FaultInput)])

type FaultInput = z.infer<typeof FaultInput>

/**
 * Misbehaviour on demand over HTTP: `method: 'trigger'` for triggers, `'push'` for Pub/Sub, a method id or
 * `*` for calls.
 */
export function registerFaultRoutes(app: Hono<Environment>, ws: Workspace): void {
  app.get('/workspace/faults', (c) => c.json(ws.faults.list()))
  app.post('/workspace/faults', async (c) => {
    const parsed = FaultInputs.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400)
    for (const fault of parsed.data) addFault(ws, fault)
    return c.json(ws.faults.list())
  })
  app.post('/workspace/faults/late', (c) => c.json({ ended: ws.faults.applyLate() }))
  app.delete('/workspace/faults', (c) => {
    ws.faults.clear()
    return c.json(ws.faults.list())
  })
}

function addFault(ws: Workspace, input: FaultInput): void {
  const rest = {
    times: input.times ?? Infinity,
    ...(input.skip === undefined ? {} : { skip: input.skip }),
    ...(input.delayMs === undefined ? {} : { delayMs: input.delayMs }),
  }
  if (isTriggerFault(input)) ws.faults.addTrigger({ kind: input.kind, ...rest })
  else if (isPushFault(input)) ws.faults.addPush({ kind: input.kind, ...rest })
  else ws.faults.add({ method: input.method, kind: input.kind, ...rest })
}

function isTriggerFault(input: FaultInput): input is z.infer<typeof TriggerFaultInput> {
  return input.method === 'trigger'
}

function isPushFault(input: FaultInput): input is z.infer<typeof PushFaultInput> {
  return input.method === 'push'
}
