import type { Language } from '../../model/language.ts'
import { unitReportEn, type UnitReportWords } from './words-en.ts'
import { unitReportId } from './words-id.ts'

/** What stands on *Laporan Unit*. */
export const UNIT_REPORT_WORDS: Readonly<Record<Language, UnitReportWords>> = {
  en: unitReportEn,
  id: unitReportId,
}
