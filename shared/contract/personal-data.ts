import * as z from 'zod'

/**
 * `GET /v1/agencies/{agencyId}/people/{employeeId}/data`: everything that the store has of one person, as it
 * stands there. Refused with 404 and `person-unknown`.
 */
export const PersonalData = z.strictObject({
  takenAt: z.string(),
  agency: z.string(),
  employeeId: z.string(),
  /** Present and former ones. */
  numbers: z.array(z.string()),
  name: z.string(),
  /** As *Pegawai* was last read; null of who stands there no more. */
  staff: z.record(z.string(), z.unknown()).nullable(),
  /** As *Jadwal* was last read. */
  roster: z.array(z.strictObject({ date: z.string(), code: z.string() })),
  roles: z.array(z.strictObject({ role: z.string(), unit: z.string().nullable() })),
  /** The ledger's entries that are about this person alone, in order. */
  entries: z.array(
    z.strictObject({
      sequence: z.int(),
      kind: z.string(),
      recordedAt: z.string(),
      /** Null where it was purged or erased. */
      recorded: z.unknown(),
    }),
  ),
  /** Days as they were last evaluated. */
  months: z.array(
    z.strictObject({
      month: z.string(),
      days: z.array(z.strictObject({ date: z.string(), code: z.string() })),
    }),
  ),
  wantsReminders: z.boolean(),
  reminders: z.array(z.strictObject({ on: z.string(), way: z.string(), state: z.string() })),
  /** The day on which the page was first opened by the present link. */
  pageOpenedOn: z.string().nullable(),
  /** Who looked at what through the worker, a line a day, the latest first; "all": at a list of everybody. */
  readings: z.array(
    z.strictObject({ on: z.string(), by: z.string(), kind: z.string(), isOfAll: z.boolean() }),
  ),
  /** Whether a home is kept; where it is, is told by the operator alone. */
  hasHome: z.boolean(),
})
export type PersonalData = z.infer<typeof PersonalData>
