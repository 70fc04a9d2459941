import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/personal-links`: the address of each person's own page. */
export const PersonalLinks = z.strictObject({
  people: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      /** Name of the unit; its code where it has none. */
      unit: z.string(),
      /** As typed in *Pegawai*; empty where nothing is. */
      phone: z.string(),
      /** The number for a link of WhatsApp, "6281234567890"; empty where the phone is none. */
      whatsApp: z.string(),
      /** When they first opened the page by the present link; `YYYY-MM-DD`, null where they did not yet. */
      openedOn: z.iso.date().nullable(),
      /** Path of the page under the worker's address; whoever has it is taken for the person. */
      page: z.string(),
    }),
  ),
})
export type PersonalLinks = z.infer<typeof PersonalLinks>

/**
 * `POST /v1/agencies/{agencyId}/key-renewals`: that person's link, or with `null` everybody's, is worth
 * nothing any more; the answer has the new ones. Refused with 404 and `person-unknown`.
 */
export const KeyRenewalRequest = z.strictObject({
  employeeId: z.string().max(40).nullable(),
  reason: z.string().trim().min(1).max(500),
})
export type KeyRenewalRequest = z.infer<typeof KeyRenewalRequest>
