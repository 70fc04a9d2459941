import type { Language, Localized } from '../model/language.ts'
import { PARAMETERS } from '../policy/parameters.ts'
import { PRESETS } from '../policy/presets.ts'
import type { PolicyPreset } from '../policy/presets.ts'
import { parametersEn } from '../text/en/parameters.ts'
import { parametersId } from '../text/id/parameters.ts'
import type { Choice } from './tab-declaration.ts'

/*
 * Constants, because the add-on's build puts their texts beside the bundle instead of every preset
 * that they are made from into it (addon/build.ts).
 */

const WORDS = { id: parametersId, en: parametersEn } as const

/** The presets as a drop-down offers them. */
export const PRESET_CHOICES: readonly Choice[] = Object.keys(PRESETS).map((name) => ({
  key: name,
  title: { id: name, en: name },
}))

/** Which preset is which regulation. */
export const PRESET_NOTE = inEveryLanguage((language) =>
  Object.values(PRESETS).map(({ name, issuer, number, title }) => {
    return `${name}: ${issuer} ${number}. ${title[language]}`
  }),
)

const PARAMETERS_INTRODUCED: Localized = {
  id: 'Satu per baris, nama=nilai. Contoh: maxOfficeShare=0.5',
  en: 'One a line, name=value. Example: maxOfficeShare=0.5',
}

/** Every parameter that can be changed, what it means and what it may be. */
export const PARAMETER_NOTE = inEveryLanguage((language) => [
  PARAMETERS_INTRODUCED[language],
  '',
  ...PARAMETERS.map(
    ({ name, allowed }) => `${name}: ${WORDS[language][name] ?? name} (${allowed[language]})`,
  ),
])

const REASONS_INTRODUCED: Localized = {
  id: 'Mengapa parameter diubah. Bacaan bawaan tiap preset dan alasannya:',
  en: 'Why parameters were changed. How each preset reads its regulation, and why:',
}

/** How each preset reads its regulation where the text is open, and why (RULES.md §2). */
export const REASON_NOTE = inEveryLanguage((language) => [
  REASONS_INTRODUCED[language],
  ...Object.values(PRESETS).flatMap((preset) => [
    '',
    preset.name,
    ...Object.entries(preset.reasons).map(
      ([name, reason]) => `${named(name, preset)}: ${reason[language]}`,
    ),
  ]),
])

/** `name=value` as the preset has it; the name alone where it stands for several parameters. */
function named(name: string, { parameters }: PolicyPreset): string {
  const parameter = PARAMETERS.find((candidate) => candidate.name === name)
  return parameter ? `${name}=${parameter.read(parameters)}` : name
}

function inEveryLanguage(lines: (language: Language) => readonly string[]): Localized {
  return { id: lines('id').join('\n'), en: lines('en').join('\n') }
}
