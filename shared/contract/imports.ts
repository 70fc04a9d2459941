import * as z from 'zod'

/**
 * `GET /v1/agencies/{agencyId}/imports`: what was read of each export in *Mesin Absensi*, as it stands now,
 * the last one first.
 */
export const ImportList = z.strictObject({
  imports: z.array(
    z.strictObject({
      /** What the block is known by. */
      block: z.string(),
      /** "Mesin Absensi!1:34". */
      where: z.string(),
      state: z.enum(['read', 'waiting', 'refused']),
      /** The receipt in words, in the agency's language. */
      receipt: z.string(),
      /** It contradicts itself and counts because somebody said that it is right. */
      accepted: z.boolean(),
    }),
  ),
})
export type ImportList = z.infer<typeof ImportList>

/** `POST /v1/agencies/{agencyId}/import-decisions`: whether a block that contradicts itself counts. */
export const ImportDecision = z.strictObject({
  /** As `ImportList` names it. */
  block: z.string().max(40),
  counts: z.boolean(),
})
export type ImportDecision = z.infer<typeof ImportDecision>
