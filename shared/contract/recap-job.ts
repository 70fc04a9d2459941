import * as z from 'zod'

import { isPersonal } from '../recaps/recap.ts'
import { getRecap, recapKinds } from '../recaps/recaps.ts'

/** Recaps that can be asked for. */
export const RecapKind = z.enum(recapKinds())
export type RecapKind = z.infer<typeof RecapKind>

/** What a recap is narrowed to; fields of every request for one. */
export const RECAP_SCOPE = {
  /**
   * Of `daily-evaluation` and `contacts`: a day of the month that has begun. Absent: yesterday, or the
   * last day of a month that is over, or the first of a month that begins today.
   */
  date: z.optional(z.iso.date()),
  /** NIP or NIK of whom `personal-report` and `contacts` are about. */
  employeeId: z.optional(z.string().regex(/^\d{16}(\d{2})?$/)),
  /** Code of the unit to which `daily-evaluation` and `proposed-roster` are narrowed. Absent: all. */
  unit: z.optional(z.string().min(1).max(40)),
}

/**
 * `POST /v1/agencies/{agencyId}/recap-jobs`. `hr` may ask for every kind; a `kepala-unit` for
 * those that a unit narrows, of the own unit, and, as a person's superior may, for those of one person.
 * `regency` is refused (403) to an agency that oversees no other.
 *
 * The tab of `proposed-roster` has the columns of *Jadwal* (NIP/NIK, Nama, Unit, then the days 1 to
 * 28…31) in its header row, the first row with a cell that reads "NIP/NIK"; letterhead and title stand
 * above it. A row below it is a person if its NIP/NIK cell is filled; notes come after the last one.
 */
export const RecapJobRequest = z
  .strictObject({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    kinds: z.array(RecapKind).min(1).max(20),
    ...RECAP_SCOPE,
  })
  .superRefine((request, context) => {
    for (const { field, message } of scopeProblems(request)) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })
export type RecapJobRequest = z.infer<typeof RecapJobRequest>

/** Fields that do not fit the month and kinds asked for, and why; for every request with a scope. */
export function scopeProblems({
  month,
  kinds,
  date,
  employeeId,
}: {
  readonly month: string
  readonly kinds: readonly RecapKind[]
  readonly date?: string | undefined
  readonly employeeId?: string | undefined
}): { readonly field: 'date' | 'employeeId'; readonly message: string }[] {
  const personal = kinds.find((kind) => isPersonal(getRecap(kind)))
  return [
    ...(date !== undefined && !date.startsWith(month)
      ? [{ field: 'date' as const, message: `not a day of ${month}` }]
      : []),
    ...(personal && employeeId === undefined
      ? [{ field: 'employeeId' as const, message: `${personal} needs it` }]
      : []),
  ]
}

/**
 * A recap job and how far it is. `done` of `total` steps; a step is one read, evaluation or tab.
 * `tabs` grows as tabs are finished; `url` opens the tab.
 */
export const RecapJob = z.strictObject({
  id: z.string(),
  month: z.string(),
  kinds: z.array(RecapKind),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.int().nonnegative(),
  total: z.int().positive(),
  /** What it is doing, in the agency's language: "Menulis Rekap Kehadiran (46 pegawai)". */
  message: z.string(),
  tabs: z.array(
    z.strictObject({ kind: RecapKind, title: z.string(), sheetId: z.int(), url: z.string() }),
  ),
  requestedAt: z.string(),
  /** As asked for. */
  ...RECAP_SCOPE,
})
export type RecapJob = z.infer<typeof RecapJob>

/** `GET /v1/agencies/{agencyId}/recap-jobs`: the newest first, at most 20. */
export const RecapJobs = z.strictObject({
  jobs: z.array(RecapJob),
  /** Whether the agency oversees others and the caller may ask for the kind `regency`. */
  oversees: z.boolean(),
  /** Of people whose NIP became another the present one by each former one; absent where there are none. */
  presentNumbers: z.optional(z.record(z.string(), z.string())),
})
export type RecapJobs = z.infer<typeof RecapJobs>
