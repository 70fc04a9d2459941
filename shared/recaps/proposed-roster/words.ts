import type { Language } from '../../model/language.ts'
import { recapProposedRosterEn, type ProposedRosterText } from './words-en.ts'
import { recapProposedRosterId } from './words-id.ts'

/** What stands on *Usulan Jadwal*. */
export const PROPOSED_ROSTER_WORDS: Readonly<Record<Language, ProposedRosterText>> = {
  en: recapProposedRosterEn,
  id: recapProposedRosterId,
}
