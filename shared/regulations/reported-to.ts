import type { Language } from '../model/language.ts'

/** That what a clause asks is reported, and to whom. */
export const REPORTED_TO: Readonly<Record<Language, (to: string) => string>> = {
  id: (to) => `Dilaporkan kepada ${to}.`,
  en: (to) => `Reported to ${to}.`,
}
