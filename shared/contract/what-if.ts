import * as z from 'zod'

/** A row of *Pasal* as it would stand; what is not said stays as it is, and cells are typed as there. */
const TriedRow = z.strictObject({
  /** The clause by its number, or as findings cite it; not said: the one row in force of the provision. */
  clause: z.string().max(500).optional(),
  /** By its name in the catalogue. Where no row in force is meant, one more of this is typed. */
  provision: z.string().max(100).optional(),
  who: z.string().max(1000).optional(),
  when: z.string().max(1000).optional(),
  /** `name = value` a line; parameters that are not named stay. */
  parameters: z.string().max(5000).optional(),
  /** False: were it off. A row that is off is tried as if it were on. */
  isOn: z.boolean().optional(),
})
export type TriedRow = z.infer<typeof TriedRow>

/** `POST /v1/agencies/{agencyId}/what-if`: a month, were rows of *Pasal* otherwise. */
export const WhatIfRequest = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  rows: z.array(TriedRow).min(1).max(50),
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
  /** What the clauses say now and would say; null where there is none, or it is off. */
  clauses: z.array(
    z.strictObject({
      clause: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
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
