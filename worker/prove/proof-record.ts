import * as z from 'zod'

/** One call, or one thing a person was asked for; no tokens, ids as stand-ins, no addresses. */
export const RecordedStep = z.discriminatedUnion('by', [
  z.object({
    by: z.enum(['account', 'editor', 'nobody']),
    call: z.string(),
    request: z.unknown(),
    status: z.number(),
    response: z.unknown(),
  }),
  z.object({ by: z.literal('person'), asked: z.string(), done: z.boolean() }),
])
export type RecordedStep = z.infer<typeof RecordedStep>

const Seen = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

export const ProvenPoint = z.object({
  name: z.string(),
  restsOn: z.string(),
  outcome: z.enum(['holds', 'refused', 'skipped']),
  /** Of what was refused or skipped. */
  reason: z.string().optional(),
  seen: Seen,
  steps: z.array(RecordedStep),
})
export type ProvenPoint = z.infer<typeof ProvenPoint>

/** What `prove-google` writes. */
export const ProofRecord = z.object({
  kind: z.literal('pantau prove-google'),
  version: z.literal(1),
  at: z.string(),
  /** Google itself, or a local workspace. */
  against: z.enum(['google', 'local']),
  points: z.array(ProvenPoint),
})
export type ProofRecord = z.infer<typeof ProofRecord>
