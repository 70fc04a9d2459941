import { isLanguage, type Language } from '../../shared/model/language.ts'
import { sidebarText as english } from '../../shared/text/en/sidebar.ts'
import { sidebarText as indonesian, type SidebarText } from '../../shared/text/id/sidebar.ts'

const TEXTS: Readonly<Record<Language, SidebarText>> = { id: indonesian, en: english }

/** The page's language, put into it by the script that shows it. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'id'
}

/** What is made or filled from now on is in that language. */
export function setPageLanguage(language: Language): void {
  document.documentElement.lang = language
}

export function sidebarText(): SidebarText {
  return TEXTS[pageLanguage()]
}

/** Fills every element that has `data-text="recaps.start"` with that text. */
export function fillPageText(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = lookUp(element.dataset['text'] ?? '')
  }
}

/** "Juli 2021" of "2021-07". */
export function monthTitle(month: string): string {
  const name = sidebarText().months[Number(month.slice(5)) - 1] ?? month
  return `${name} ${month.slice(0, 4)}`
}

/** "3 Agustus 2021" of "2021-08-03". */
export function longDate(date: string): string {
  return `${Number(date.slice(8))} ${monthTitle(date.slice(0, 7))}`
}

/** An instant as the clocks of that zone show it: "3 Agustus 2021 pukul 08.15". */
export function momentTitle(instant: string, timeZone: string): string {
  return new Date(instant).toLocaleString(pageLanguage() === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
}

function lookUp(path: string): string {
  let value: unknown = sidebarText()
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value ? Reflect.get(value, key) : undefined
  }
  if (typeof value !== 'string') throw new RangeError(`No text "${path}"`)
  return value
}
