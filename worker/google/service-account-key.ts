import * as z from 'zod'

/** The part of a service account's key file that signing needs; other fields are let through. */
export const ServiceAccountKey = z.object({
  client_email: z.email(),
  /** PKCS #8, PEM. */
  private_key: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
  private_key_id: z.string().optional(),
  /** Its Cloud project. */
  project_id: z.string().optional(),
})
export type ServiceAccountKey = z.infer<typeof ServiceAccountKey>
