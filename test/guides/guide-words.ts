import { checklistId } from '../../shared/recaps/today/checklist-words-id.ts'
import { recapTodayId } from '../../shared/recaps/today/words-id.ts'
import { addonText } from '../../shared/text/id/addon.ts'
import { ownPageId } from '../../shared/text/id/own-page.ts'
import { personalDataId } from '../../shared/text/id/personal-data.ts'
import { recapsId } from '../../shared/text/id/recaps.ts'
import { sidebarText } from '../../shared/text/id/sidebar.ts'
import { FORMS } from '../../shared/workbook/forms.ts'
import { RECAPS } from '../../shared/recaps/recaps.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'

/** Stands for what is filled in: a number, a name, a note. */
const FILLED_IN = '…'
const MOST_ARGUMENTS = 3

/**
 * Every word of the product that a guide may name, in bold there: buttons, menus, tabs and what people
 * read. Where a sentence has numbers or names, these are "…".
 */
export function guideWords(): ReadonlySet<string> {
  const words = wordsOf([
    addonText,
    sidebarText,
    ownPageId,
    personalDataId,
    recapsId,
    checklistId,
    recapTodayId,
    PEOPLE_TABS.flatMap(({ title, columns }) => [title.id, columns.map((one) => one.title.id)]),
    FORMS.map(({ title }) => title.id),
    RECAPS.map(({ title }) => title.id),
  ])
  return new Set(['Pantau', 'XLSX', 'CSV', 'PDF', ...words])
}

function wordsOf(text: unknown): string[] {
  if (typeof text === 'string') return [text]
  if (typeof text === 'function') return fill(text as (...given: unknown[]) => unknown)
  if (typeof text !== 'object' || text === null) return []
  return Object.values(text).flatMap(wordsOf)
}

/** A sentence with "…" for each thing that it is given, one by one or in an object. */
function fill(sentence: (...given: unknown[]) => unknown): string[] {
  const all = new Proxy({}, { get: () => FILLED_IN })
  return [FILLED_IN, all].flatMap((given) => {
    try {
      const said = sentence(...Array.from({ length: MOST_ARGUMENTS }, () => given))
      return typeof said === 'string' ? [said] : []
    } catch {
      // Takes something else, as a list: a guide names no such sentence.
      return []
    }
  })
}
