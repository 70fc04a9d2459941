import { dirname } from 'node:path'

import type { Plugin } from 'esbuild'
import { FORMS } from '../shared/workbook/forms.ts'
import { explanationOf } from '../shared/workbook/setting-explanations.ts'
import { SETTINGS } from '../shared/workbook/settings.ts'
import { CLAUSES_TAB, REGULATIONS_TAB } from '../shared/workbook/regulation-tabs.ts'

const TABS = { REGULATIONS_TAB, CLAUSES_TAB } as const

/**
 * What set-up needs and hardly anything else, in files of the script's that are read when it is: every
 * execution reads the whole script, of which this would fill a quarter. The columns of *Aturan*
 * and *Pasal* stand there with all their notes and choices, without the catalogue and the templates that they
 * are made from.
 */
export const DATA_FILES = {
  'regulation-columns.html': JSON.stringify({
    REGULATIONS_TAB: REGULATIONS_TAB.columns,
    CLAUSES_TAB: CLAUSES_TAB.columns,
  }),
  'setting-explanations.html': JSON.stringify(
    Object.fromEntries(SETTINGS.map(({ key }) => [key, explanationOf(key)])),
  ),
  'forms.html': JSON.stringify(FORMS.map((form) => ({ ...form, questions: undefined }))),
} as const

/** In place of the columns of *Aturan* and *Pasal*, what reads them. No page asks for them. */
export const columnsApart: Plugin = {
  name: 'columns-apart',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]regulation-tabs\.ts$/ }, () => ({
      loader: 'js',
      contents: `
        ${readerOf('regulation-columns')}
        ${Object.entries(TABS)
          .map(([name, tab]) => {
            const rest = JSON.stringify({ ...tab, columns: undefined }).slice(1, -1)
            return `export const ${name} = { ${rest}, get columns() { return read().${name} } }`
          })
          .join('\n')}`,
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
