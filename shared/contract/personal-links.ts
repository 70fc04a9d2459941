import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/personal-links`: pre-filled form links, one set a person. */
export const PersonalLinks = z.strictObject({
  people: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      links: z.array(z.strictObject({ form: z.string(), title: z.string(), url: z.string() })),
    }),
  ),
})
export type PersonalLinks = z.infer<typeof PersonalLinks>
