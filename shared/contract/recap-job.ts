import * as z from 'zod'

/** Recaps that can be asked for now; the keys are those of `RECAP_TABS`. */
export const RecapKind = z.enum([
  'summary',
  'attendance',
  'performance',
  'schedule',
  'travel',
  'office-presence',
  'findings',
  'diagnostics',
])
export type RecapKind = z.infer<typeof RecapKind>

/** `POST /v1/agencies/{agencyId}/recap-jobs`. */
export const RecapJobRequest = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  kinds: z.array(RecapKind).min(1).max(12),
})
export type RecapJobRequest = z.infer<typeof RecapJobRequest>

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
})
export type RecapJob = z.infer<typeof RecapJob>

/** `GET /v1/agencies/{agencyId}/recap-jobs`: the newest first, at most 20. */
export const RecapJobs = z.strictObject({ jobs: z.array(RecapJob) })
export type RecapJobs = z.infer<typeof RecapJobs>
