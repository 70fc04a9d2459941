import type { Problem } from '../../../shared/model/problem.ts'
import { isIndonesianLocale } from '../../../shared/workbook/spreadsheet-locale.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import { localizeWorker } from '../worker-text.ts'

/**
 * What is wrong where a spreadsheet's locale is not Indonesian: which of what people type may have
 * been read as something else, and how to mend it. Nothing tells such a cell from a right one. An
 * empty locale is one that was not read yet.
 */
export function findLocaleProblem(locale: string): Problem | undefined {
  if (locale === '' || isIndonesianLocale(locale)) return undefined
  const reads = readsOf(locale)
  return {
    code: 'spreadsheet-locale',
    where: localizeWorker((text) => text.localeWhere()),
    message: localizeWorker((text, language) => {
      const tabs = PEOPLE_TABS.filter(({ columns }) =>
        columns.some(({ kind }) => kind.startsWith('date')),
      )
      return text.localeWrong(locale, reads, tabs.map(({ title }) => title[language]).join(', '))
    }),
  }
}

/** What a locale makes of typed dates and numbers, as far as its language is known. */
function readsOf(locale: string): { readonly dayFirst: boolean; readonly decimalComma: boolean } {
  const [tag] = Intl.getCanonicalLocales(
    /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) ? locale.replace('_', '-') : 'en',
  )
  const order = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
  const decimal = new Intl.NumberFormat(tag)
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')
  return {
    dayFirst: order.indexOf('day') < order.indexOf('month'),
    decimalComma: decimal?.value === ',',
  }
}
