import type { Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { sheetIdOf, tabTitle } from '../../shared/workbook/sheet-id.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import type { TabRequest } from '../ports/google-workspace.ts'
import type { SheetProperties } from './replies.ts'

/**
 * The sheet of a tab: by its deterministic id, whatever its title is now; else by title in either
 * language (a tab that people made or copied). Never by position.
 */
export function findSheet(
  sheets: readonly SheetProperties[],
  tab: TabRequest['tab'],
  month: Month | undefined,
): SheetProperties | undefined {
  const wantedId = sheetIdOf(tab, month)
  const titles = new Set([tabTitle(tab, 'id', month), tabTitle(tab, 'en', month)].map(normalize))
  return (
    sheets.find(({ sheetId }) => sheetId === wantedId) ??
    sheets.find(({ title }) => titles.has(normalize(title)))
  )
}

/** Sheet titles that are the same to Sheets, but for surrounding spaces, which people overlook. */
export function isSameTitle(one: string, other: string): boolean {
  return normalize(one) === normalize(other)
}

/** The language of the titles of most tabs; Indonesian where there is none. */
export function detectLanguage(sheets: readonly SheetProperties[]): Language {
  const count = (language: Language) => countTitles(sheets, language)
  return count('en') > count('id') ? 'en' : 'id'
}

function countTitles(sheets: readonly SheetProperties[], language: Language): number {
  return PEOPLE_TABS.filter(({ title, monthly }) =>
    sheets.some((sheet) => {
      const standing = normalize(sheet.title)
      const wanted = normalize(title[language])
      return monthly ? standing.startsWith(`${wanted} `) : standing === wanted
    }),
  ).length
}

function normalize(title: string): string {
  return title.trim().toLowerCase()
}
