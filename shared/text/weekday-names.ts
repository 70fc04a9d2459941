import type { Language } from '../model/language.ts'

/** Monday to Sunday. */
export const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
