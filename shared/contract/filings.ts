import * as z from 'zod'

/** Whose filings to list: nobody's, or a person's that are about that day or a later one. */
export const FilingsQuery = z.strictObject({
  employeeId: z.string().max(40).optional(),
  since: z.iso.date().optional(),
})
export type FilingsQuery = z.infer<typeof FilingsQuery>

/**
 * `GET /v1/agencies/{agencyId}/filings`: what *Pemilik kiriman* shows, so that HR says whose a filing is
 * that proves nobody's, or moves one from a wrong person. At most 200, the newest first.
 */
export const Filings = z.strictObject({
  filings: z.array(
    z.strictObject({
      /** What the version is known by, as in *Tinjauan*. */
      ref: z.string(),
      /** Form and moment, in the agency's language: "Presensi, 5 Juli 2021 08.02". */
      where: z.string(),
      /** The last date that it can be about. */
      date: z.string(),
      /** Whose it is; null while it is nobody's. */
      owner: z.strictObject({ employeeId: z.string(), name: z.string() }).nullable(),
      /** Why it counts nowhere; empty where it counts. */
      why: z.string(),
    }),
  ),
  /** People who have filings and stand in *Pegawai* no more. */
  vanished: z.array(z.string()),
})
export type Filings = z.infer<typeof Filings>

/**
 * `POST /v1/agencies/{agencyId}/attributions`: whose these filings are from now on, all of them or none.
 * Refused with 403 where one of them is or becomes the caller's own, with 404 and `filing-unknown` or
 * `person-unknown`. Of a message transcribed, `employeeId` is who wrote it down; null says that they are
 * nobody's, which is taken of filings that name nobody of the staff list.
 */
export const AttributionRequest = z.strictObject({
  refs: z.array(z.string().max(20)).min(1).max(200),
  employeeId: z.string().max(40).nullable(),
  reason: z.string().trim().min(1).max(500),
})
export type AttributionRequest = z.infer<typeof AttributionRequest>
