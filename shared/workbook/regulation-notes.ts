import type { Language, Localized } from '../model/language.ts'
import { CATALOGUE } from '../regulations/catalogue.ts'
import { TEMPLATES } from '../regulations/templates.ts'
import { WHO_WORDS } from '../regulations/who/who-words.ts'
import type { Choice } from './tab-declaration.ts'

/*
 * Constants, because the add-on's build puts their texts beside the bundle instead of the catalogue and
 * the templates that they are made from into it (addon/build.ts).
 */

/** The templates as a drop-down offers them. */
export const TEMPLATE_CHOICES: readonly Choice[] = TEMPLATES.map(({ name }) => ({
  key: name,
  title: { id: name, en: name },
}))

/** What a clause can ask for, as a drop-down offers it. */
export const PROVISION_CHOICES: readonly Choice[] = CATALOGUE.map(({ name, title, also }) => ({
  key: name,
  title,
  ...(also && { also }),
}))

const TEMPLATES_INTRODUCED: Localized = {
  id: 'Isi untuk mulai dari yang sudah ada; pasalnya ditulis ke tab Pasal, lalu milik Anda. Kosong: pasal diketik sendiri.',
  en: 'Fill in to begin with what is there; its clauses are written to Clauses, and are yours from then on. Empty: clauses are typed.',
}

/** Which template is which regulation. */
export const TEMPLATE_NOTE = inEveryLanguage((language) => [
  TEMPLATES_INTRODUCED[language],
  ...TEMPLATES.map(
    ({ name, issuer, kind, number, title }) =>
      `${name}: ${issuer} ${kind} ${number}. ${title[language]}`,
  ),
])

/** What a clause can ask for. */
export const PROVISION_NOTE: Localized = {
  id: 'Apa yang diminta pasal ini. Kosong: catatan, dikutip dan tidak diperiksa.',
  en: 'What this clause asks for. Empty: a note, cited and not checked.',
}

export const WHO_NOTE = inEveryLanguage((language) => [
  {
    id: 'Kosong: semua pegawai. Contoh: pejabat struktural, unit UMUM kecuali kepala unit; tiap unit sendiri-sendiri: pegawai setiap unit',
    en: 'Empty: all staff. Example: structural officials, unit UMUM except heads of districts; each unit by itself: staff of each unit',
  }[language],
  WHO_WORDS.map(({ said }) => said[language]).join(', '),
])

export const WHEN_NOTE: Localized = {
  id: 'Kosong: setiap hari kerja. Contoh: setiap Kamis; 25–27 Maret 2026; selama Ramadan; setiap hari kerja kecuali Jumat',
  en: 'Empty: every working day. Examples: every Thursday; 25–27 March 2026; during Ramadan; every working day except Friday',
}

const PARAMETERS_INTRODUCED: Localized = {
  id: 'Satu per baris, nama = nilai. Contoh: paling banyak = 25 %',
  en: 'One a line, name = value. Example: at most = 25%',
}

/** Every parameter of every provision, and what it may be. */
export const CLAUSE_PARAMETER_NOTE = inEveryLanguage((language) => [
  PARAMETERS_INTRODUCED[language],
  ...CATALOGUE.flatMap(({ title, parameters }) => {
    const its = Object.values(parameters)
    if (its.length === 0) return []
    return [
      '',
      title[language],
      ...its.map(({ name, kind }) => `- ${name[language]}: ${kind.allowed[language]}`),
    ]
  }),
])

function inEveryLanguage(lines: (language: Language) => readonly string[]): Localized {
  return { id: lines('id').join('\n'), en: lines('en').join('\n') }
}
