import type { Language } from '../../model/language.ts'
import { recapPersonalReportEn, type PersonalReportText } from './words-en.ts'
import { recapPersonalReportId } from './words-id.ts'

/** What stands on *Laporan Kinerja Harian* of a person. */
export const PERSONAL_REPORT_WORDS: Readonly<Record<Language, PersonalReportText>> = {
  en: recapPersonalReportEn,
  id: recapPersonalReportId,
}
