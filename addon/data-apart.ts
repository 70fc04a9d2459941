import { dirname } from 'node:path'

import type { Plugin } from 'esbuild'
import { FORMS } from '../shared/workbook/forms.ts'
import { CLAUSES_TAB, REGULATIONS_TAB } from '../shared/workbook/regulation-tabs.ts'
import { explanationOf } from '../shared/workbook/setting-explanations.ts'
import { SETTINGS } from '../shared/workbook/settings.ts'
import { PEOPLE_TABS } from '../shared/workbook/tabs.ts'

/**
 * What set-up needs and hardly anything else, in files of the script's that are read when it is: every
 * execution reads the whole script, of which this would fill a third. The columns of each tab stand there
 * with all their notes and choices; those of *Aturan* and *Pasal* without the catalogue and the templates
 * that they are made from.
 */
export const DATA_FILES = {
  'tab-columns.html': JSON.stringify(
    Object.fromEntries(PEOPLE_TABS.map(({ key, purpose, columns }) => [key, { purpose, columns }])),
  ),
  'setting-explanations.html': JSON.stringify(
    Object.fromEntries(SETTINGS.map(({ key }) => [key, explanationOf(key)])),
  ),
  'forms.html': JSON.stringify(FORMS.map((form) => ({ ...form, questions: undefined }))),
} as const

/** The tabs as they are, each with what reads its columns in place of these. */
export const columnsApart: Plugin = {
  name: 'columns-apart',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]workbook[\\/]tabs\.ts$/ }, () => ({
      loader: 'js',
      contents: `
        ${readerOf('tab-columns')}
        export const PEOPLE_TABS = ${JSON.stringify(
          PEOPLE_TABS.map((tab) => ({ ...tab, purpose: undefined, columns: undefined })),
        )}.map((tab) => ({
          ...tab,
          get purpose() { return read()[tab.key].purpose },
          get columns() { return read()[tab.key].columns },
        }))
        export function getPeopleTab(key) {
          const tab = PEOPLE_TABS.find((one) => one.key === key)
          if (!tab) throw new RangeError('No tab "' + key + '" is declared')
          return tab
        }`,
    }))
  },
}

/** No page asks for the columns of *Aturan* and *Pasal*, nor has the catalogue that they are made from. */
export const regulationColumnsOut: Plugin = {
  name: 'regulation-columns-out',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]regulation-tabs\.ts$/ }, () => ({
      loader: 'js',
      contents: Object.entries({ REGULATIONS_TAB, CLAUSES_TAB })
        .map(
          ([name, tab]) =>
            `export const ${name} = ${JSON.stringify({ ...tab, columns: undefined })}`,
        )
        .join('\n'),
    }))
  },
}

/** In place of the forms' declarations, what reads them. */
export const formsApart: Plugin = {
  name: 'forms-apart',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]workbook[\\/]forms\.ts$/ }, ({ path }) => ({
      loader: 'js',
      resolveDir: dirname(path),
      contents: `
        import { declareForm } from './form-declaration.ts'
        ${readerOf('forms')}
        export function getForm(kind) {
          return declareForm(read().find((form) => form.kind === kind))
        }`,
    }))
  },
}

/** In place of what explains the settings, what reads it. */
export const explanationsApart: Plugin = {
  name: 'explanations-apart',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]setting-explanations\.ts$/ }, () => ({
      loader: 'js',
      contents: `
        ${readerOf('setting-explanations')}
        export function explanationOf(key) {
          return read()[key]
        }`,
    }))
  },
}

function readerOf(file: string): string {
  return `
    let kept
    function read() {
      kept = kept || JSON.parse(HtmlService.createTemplateFromFile('${file}').getRawContent())
      return kept
    }`
}
