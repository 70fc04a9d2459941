import { KINDS_OF_GOVERNMENT } from '../government/kinds-of-government.ts'
import type { GovernmentKind } from '../model/agency.ts'
import { SPECIAL_POST } from './choices.ts'
import type { Choice } from './tab-declaration.ts'

/** The special posts of a government, by its own words. */
export function specialPostsOf(kind: GovernmentKind): readonly Choice[] {
  const { headPost, hasDistricts } = KINDS_OF_GOVERNMENT[kind]
  return SPECIAL_POST.filter(({ key }) => key !== 'camat' || hasDistricts).map((choice) =>
    choice.key === 'kepala-dinas' ? { ...choice, title: headPost } : choice,
  )
}
