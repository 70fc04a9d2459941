import type { Affected, AffectedQuery } from '../contract/index.ts'
import type { Zone } from '../model/agency.ts'
import type { Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import { affectedEn, type AffectedText } from '../text/en/affected.ts'
import { affectedId } from '../text/id/affected.ts'
import { momentInWords } from '../text/moment-in-words.ts'

const TEXTS: Readonly<Record<Language, AffectedText>> = { id: affectedId, en: affectedEn }

/**
 * The notice to one of those whose data came into other hands: which data, when and how, and what is done
 * (UU 27/2022, Article 46 paragraph 2). What only people know stands between brackets.
 */
export function draftNotice(
  { by, from, until }: Pick<AffectedQuery, 'by' | 'from' | 'until'>,
  {
    agency,
    kinds,
    language,
    zone,
  }: {
    readonly agency: string
    readonly kinds: Affected['people'][number]['kinds']
    readonly language: Language
    readonly zone: Zone
  },
): string {
  const text = TEXTS[language]
  return text
    .notice({
      agency,
      how: text.by[by],
      from: momentInWords(from as Instant, zone, language),
      until: momentInWords(until as Instant, zone, language),
      kinds: kinds.map((kind) => text.kinds[kind]),
    })
    .join('\n')
}
