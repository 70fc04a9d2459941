import type { Language } from '../../model/language.ts'
import { recapTravelEn, type TravelRecapText } from './words-en.ts'
import { recapTravelId } from './words-id.ts'

/** What stands on *Rekap Perjalanan*. */
export const TRAVEL_WORDS: Readonly<Record<Language, TravelRecapText>> = {
  en: recapTravelEn,
  id: recapTravelId,
}
