import * as z from 'zod'

/** `GET /v1/about`: whom to share the spreadsheet and the forms with before enrolling. */
export const About = z.strictObject({
  workerEmail: z.email(),
  rulesVersion: z.string(),
  /** How often everything is read, whether or not a trigger says that something changed. */
  sweepIntervalSeconds: z.int().positive(),
})
export type About = z.infer<typeof About>
