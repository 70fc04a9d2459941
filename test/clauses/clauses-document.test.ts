import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { PRESETS } from '../shared/policy/presets.ts'
import { getPreset } from '../shared/policy/get-preset.ts'
import { ruleTitle } from '../../shared/rules/rule-title.ts'
import { ARTICLES } from './article-sentences.ts'
import { GENERAL_READINGS } from './general-readings.ts'
import { isParameter, readingsDocument } from './readings-document.ts'
import { findLacking, listClauseRows } from './clause-rows.ts'
import { clausesDocument } from './clauses-document.ts'
import { ALL_TEMPLATES, listTemplateClauses } from './template-clauses.ts'

describe('clausesDocument', () => {
  it('is what docs/clauses.md says: run `npm run clauses` where it is not', () => {
    const committed = readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8')

    expect(clausesDocument()).toBe(committed)
  })

  it('counts the clauses of every template, and tells of each that is a note (catatan) why', () => {
    const clauses = listTemplateClauses()
    const noted = clauses.filter(({ notes }) => notes.length > 0)
    const text = clausesDocument()

    expect(new Set(clauses.map(({ template }) => template)).size).toBe(ALL_TEMPLATES.length)
    expect(noted.filter(({ notes }) => notes.some((why) => why.trim() === ''))).toEqual([])
    for (const { template, clause, notes } of noted) {
      expect(text).toContain(`- ${clause} (${template}): ${notes.join('; ')}.`)
    }
    const whole = clauses.length - noted.length
    const none = clauses.filter(({ isWhollyNote }) => isWhollyNote).length
    expect(text.replace(/ +/gu, ' ')).toContain(
      `| all | ${clauses.length} | ${whole} | ${noted.length - none} | ${none} |`,
    )
  })

  it('gives every clause a rule or record, test cases and a recap column', () => {
    const lacking = listClauseRows()
      .map((row) => ({ clause: row.clause, lacks: findLacking(row) }))
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ clause, lacks }) => `${clause}: ${lacks.join(', ')}`)

    expect(lacking).toEqual([])
  })
})

describe('the sentences of the articles', () => {
  const sentences = ARTICLES.flatMap(({ preset, sentences: its }) =>
    its.map((sentence) => ({ ...sentence, preset })),
  )

  it('are told for each of the five regulations', () => {
    const regulations = Object.keys(PRESETS).filter((name) => name !== 'nasional')

    expect(ARTICLES.map(({ preset }) => preset).sort()).toEqual(regulations.sort())
  })

  it('name only clauses that their regulation has', () => {
    const unknown = sentences.filter(({ preset, clauses }) =>
      clauses.some((clause) => !Object.hasOwn(getPreset(preset).clauseTexts, clause)),
    )

    expect(unknown).toEqual([])
  })

  it('reach every clause of every regulation', () => {
    const reached = new Set(sentences.flatMap(({ clauses }) => clauses))
    const clauses = ARTICLES.flatMap(({ preset }) => Object.keys(getPreset(preset).clauseTexts))

    expect(clauses.filter((clause) => !reached.has(clause))).toEqual([])
  })

  it('name only rules that there are', () => {
    const rules = sentences.flatMap(({ how }) =>
      [...how.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, rule = '']) => rule),
    )

    expect([...new Set(rules)].filter((rule) => ruleTitle(rule).en === rule)).toEqual([])
  })

  it('say of what is served what serves it', () => {
    const silent = sentences.filter(({ served, how }) => served !== 'none' && how.trim() === '')

    expect(silent).toEqual([])
  })
})

describe('readingsDocument', () => {
  it('is what docs/readings.md says: run `npm run clauses` where it is not', () => {
    const committed = readFileSync(new URL('../../docs/readings.md', import.meta.url), 'utf8')

    expect(readingsDocument()).toBe(committed)
  })

  it('names only parameters that there are, or a setting or column', () => {
    const names = GENERAL_READINGS.flatMap(({ changedBy }) => changedBy)

    expect(names.filter((name) => !isParameter(name) && !/^[A-Z][a-zA-Z ]+: /.test(name))).toEqual(
      [],
    )
  })
})
