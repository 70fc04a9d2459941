import type { Localized } from '../../model/language.ts'
import type { When, Who } from '../../model/regulation.ts'
import { piecesOf, takeAll, type LeftWords } from './left-words.ts'
import { takeWhen } from './said-when.ts'
import { takeWho, whyNotWho } from './said-who.ts'
import { anyOf } from './said-words.ts'

/** What a clause plainly asks, before it is written as a row. */
export interface Match {
  readonly provision: string
  readonly who: Who
  readonly when: When
  /** By key, as one would type them in Indonesian. */
  readonly parameters: Readonly<Record<string, string>>
  readonly reportedTo?: string
}

/** It speaks of a provision, and not all of its words are understood. */
export interface Unread {
  readonly provision: string
  /** What is left of them; empty where it is the days. */
  readonly unread: string
  /** Where more can be said of it. */
  readonly why?: Localized | undefined
}

export type Matcher = (text: string) => Match | Unread | undefined

/** What is left of these adds nothing to a number of people or days. */
const OF_STAFF = anyOf(
  '(?:dari )?(?:jumlah|total)',
  'kapasitas(?= pegawai)',
  'per hari',
  'a day',
  'hari(?: kerja)?',
  'days?',
  'orang',
  '(?<=aparatur sipil negara )\\(asn\\)',
)

/** The match, where nothing of the words is left but whom and when it binds. */
export function whole(
  left: LeftWords,
  provision: string,
  parameters: Readonly<Record<string, string>>,
  when: When | undefined = takeWhen(left),
  reportedTo = '',
): Match | Unread {
  takeAll(left, OF_STAFF)
  const said = { text: left.text }
  const who = when && takeWho(left)
  if (who) return { provision, who, when, parameters, reportedTo }
  if (!when) return { provision, unread: '' }
  return { provision, unread: piecesOf(said).join(' … '), why: whyNotWho(said) }
}
