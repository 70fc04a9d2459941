import { dirname } from 'node:path'

import type { Plugin } from 'esbuild'
import { FORMS } from '../shared/workbook/forms.ts'
import * as policyNotes from '../shared/workbook/policy-notes.ts'

const { PRESET_CHOICES, ...NOTES } = policyNotes

/**
 * What set-up needs and hardly anything else, in files of the script's that are read when it is: every
 * execution reads the whole script, of which this would fill a quarter. The notes of *Aturan* stand there
 * as they read, without the presets that they are made from.
 */
export const DATA_FILES = {
  'policy-notes.html': JSON.stringify(NOTES),
  'forms.html': JSON.stringify(FORMS.map((form) => ({ ...form, questions: undefined }))),
} as const

/** In place of the modules that declare it, what reads it. */
export const dataApart: Plugin = {
  name: 'data-apart',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]policy-notes\.ts$/ }, () => ({
      loader: 'js',
      contents: `
        ${readerOf('policy-notes')}
        function note(name) {
          return { get id() { return read()[name].id }, get en() { return read()[name].en } }
        }
        ${Object.keys(NOTES)
          .map((name) => `export const ${name} = note('${name}')`)
          .join('\n')}
        export const PRESET_CHOICES = ${JSON.stringify(PRESET_CHOICES)}`,
    }))
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

function readerOf(file: string): string {
  return `
    let kept
    function read() {
      kept = kept || JSON.parse(HtmlService.createTemplateFromFile('${file}').getRawContent())
      return kept
    }`
}
