import type { Signatory } from '../model/agency.ts'

/**
 * The lines over a signature: the post, with Plt. or Plh. before it, or the post in whose name it is
 * signed and below it the signatory's own.
 *
 * @example postLines({ …, post: 'Sekretaris', signingAs: { onBehalfOf: 'Kepala Dinas' } }) // ['a.n. Kepala Dinas', 'Sekretaris']
 */
export function postLines({ post, signingAs }: Pick<Signatory, 'post' | 'signingAs'>): string[] {
  if (signingAs === undefined) return [post]
  if (typeof signingAs === 'string') return [`${signingAs} ${post}`]
  return [`a.n. ${signingAs.onBehalfOf}`, post]
}
