import * as z from 'zod'

/** By what data came into other hands: a copy of the store, an account, or the link of a page. */
export const AffectedBy = z.enum(['store', 'account', 'link'])
export type AffectedBy = z.infer<typeof AffectedBy>

/** Whose data were reachable by that, from when until when. */
export const AffectedQuery = z
  .object({
    by: AffectedBy,
    /** The address of the account, or whose link; of a copy of the store empty. */
    whom: z.string().max(200).default(''),
    from: z.iso.datetime({ offset: true }),
    until: z.iso.datetime({ offset: true }),
  })
  .refine(({ from, until }) => Date.parse(from) <= Date.parse(until), {
    path: ['until'],
    error: 'is before from',
  })
export type AffectedQuery = z.infer<typeof AffectedQuery>

/**
 * `GET /v1/agencies/{agencyId}/affected`: who is to be told within three times 24 hours (UU 27/2022, Article 46),
 * and the draft of what they are told. Refused with 404 and `person-unknown` for a link of nobody.
 */
export const Affected = z.strictObject({
  /** Three times 24 hours from when it was asked. */
  tellBy: z.string(),
  people: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      kinds: z.array(z.enum(['staff', 'filings', 'home'])),
      /** Whether the worker recorded that it was looked at; otherwise it only could be. */
      seen: z.boolean(),
    }),
  ),
  /** In the agency's language; what only people know is left open between brackets. */
  notice: z.string(),
})
export type Affected = z.infer<typeof Affected>
