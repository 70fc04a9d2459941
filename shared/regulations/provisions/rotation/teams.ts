import type { Who } from '../../../model/regulation.ts'
import type { ValueKind } from '../../value-kinds.ts'
import { formatWho } from '../../who/format-who.ts'
import { parseWho } from '../../who/parse-who.ts'

/** Two teams or more, each as one names people in *Siapa*. */
export const teams: ValueKind<readonly Who[]> = {
  allowed: {
    id: 'dua kelompok atau lebih berpisah titik koma: kelompok A; kelompok B',
    en: 'two teams or more between semicolons: group A; group B',
  },
  examples: ['kelompok A; kelompok B', 'unit UMUM; unit TU; unit KEU'],
  parse(text) {
    const parts = text.split(';').map((part) => parseWho(part.trim()))
    const found = parts.flatMap((part) =>
      part.ok && part.value.of.length > 0 && !part.value.each ? part.value : [],
    )
    return found.length === parts.length && found.length > 1 ? found : undefined
  },
  format: (value, language) => value.map((who) => formatWho(who, language)).join('; '),
}
