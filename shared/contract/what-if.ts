import * as z from 'zod'

/** `POST /v1/agencies/{agencyId}/what-if`: a month under changed parameters. */
export const WhatIfRequest = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** Values by parameter name, as *Aturan* takes them: `{ maxOfficeShare: '0.5' }`. */
  parameters: z
    .record(z.string().min(1).max(100), z.string().max(500))
    .refine((parameters) => Object.keys(parameters).length > 0)
    .refine((parameters) => Object.keys(parameters).length <= 100),
})
export type WhatIfRequest = z.infer<typeof WhatIfRequest>

const Day = z.strictObject({
  /** Outcome code (RULES.md §3); `open` while the day is not over. */
  code: z.string(),
  flags: z.array(z.string()),
  lateMinutes: z.int(),
  earlyMinutes: z.int(),
})

const Person = { employeeId: z.string(), name: z.string() }

/** Who and what would change. Nothing was written. Texts are in the agency's language. */
export const WhatIf = z.strictObject({
  month: z.string(),
  asOf: z.string(),
  /** The policies in force in the month, and what differs from them. */
  policies: z.array(
    z.strictObject({
      citation: z.string(),
      changes: z.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  /** Days whose limit of people at the office changes; null where there is none. */
  limits: z.array(
    z.strictObject({ date: z.string(), before: z.int().nullable(), after: z.int().nullable() }),
  ),
  /** Days of people that come out differently, by person and date. */
  outcomes: z.array(z.strictObject({ ...Person, date: z.string(), before: Day, after: Day })),
  /** Findings that come, go, or say something else, by date and rule. */
  findings: z.array(
    z.strictObject({
      change: z.enum(['added', 'removed', 'changed']),
      date: z.string(),
      rule: z.string(),
      clause: z.string(),
      /** Name of the person or unit; the agency's where it is about all of it. */
      subject: z.string(),
      /** The arithmetic in words; null where there is no such finding. */
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})
export type WhatIf = z.infer<typeof WhatIf>
