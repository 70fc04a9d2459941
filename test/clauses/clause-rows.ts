import { existsSync, readFileSync, readdirSync } from 'node:fs'

import { RecapKind } from '../../shared/contract/recap-job.ts'
import { findProvision } from '../../shared/regulations/catalogue.ts'
import { regulationFromTemplate } from '../../shared/regulations/template.ts'
import { findTemplate } from '../../shared/regulations/templates.ts'
import { PRESETS, type PolicyPreset } from '../shared/policy/presets.ts'
import { ruleTitle } from '../../shared/rules/rule-title.ts'
import { RECAPS } from '../../shared/recaps/recaps.ts'
import type { ClauseFile } from '../shared/rules/clause-case.ts'
import { UNRULED_CLAUSES } from './unruled-clauses.ts'

const ROOT = new URL('../../', import.meta.url)
const KINDS = ['kept', 'broken', 'boundary'] as const

/** A clause with all that serves it; an empty list is what is lacking. */
export interface ClauseRow {
  readonly preset: string
  readonly clause: string
  readonly text: string
  readonly rules: readonly string[]
  readonly records: readonly string[]
  readonly tests: readonly string[]
  readonly recaps: readonly string[]
}

/** Every clause of every preset, in the order of the regulation. Paths are from the root. */
export function listClauseRows(): ClauseRow[] {
  const tests = listTests()
  return Object.values(PRESETS).flatMap((preset) => {
    const recorded = findRecords(preset.name)
    return Object.entries(preset.clauseTexts).map(([clause, text]) => {
      const rules = rulesOf(preset, clause)
      const unruled = UNRULED_CLAUSES[clause]
      return {
        preset: preset.name,
        clause,
        text: text.en,
        rules,
        records: [...(recorded.get(clause) ?? []), ...(unruled ? [unruled.record] : [])],
        tests: tests.get(clause) ?? [],
        recaps: recapsOf(clause, rules),
      }
    })
  })
}

/** Which of rule or record, test cases and recap column a clause has not. */
export function findLacking({ rules, records, tests, recaps }: ClauseRow): string[] {
  return [
    ...(rules.length + records.length === 0 ? ['rule or record'] : []),
    ...(tests.length === 0 ? ['test cases'] : []),
    ...(recaps.length === 0 ? ['recap column'] : []),
  ]
}

function rulesOf(preset: PolicyPreset, clause: string): string[] {
  return Object.entries(preset.clauses)
    .filter(([, cited]) => cited === clause)
    .map(([rule]) => {
      const path = `shared/rules/${rule}.ts`
      if (!existsSync(new URL(path, ROOT))) throw new Error(`${rule} has no file ${path}`)
      return rule
    })
}

/** What each row of a clause asks, in words. */
function findRecords(name: string): ReadonlyMap<string, readonly string[]> {
  const { clauses } = regulationFromTemplate(findTemplate(name)!, 'en')
  const rows = clauses.flatMap((clause) => {
    const provision = findProvision(clause.provision)
    return provision ? [{ clause: clause.number, says: provision.sentence(clause, 'en') }] : []
  })
  const byClause = Map.groupBy(rows, ({ clause }) => clause)
  return new Map([...byClause].map(([clause, its]) => [clause, its.map(({ says }) => says)]))
}

/** Only what a recap job can be asked for is there to be seen. */
function recapsOf(clause: string, rules: readonly string[]): string[] {
  const unruled = UNRULED_CLAUSES[clause]
  const kinds: readonly string[] = RecapKind.options
  return [
    ...rules.map((rule) => `_Temuan_: ${ruleTitle(rule).id}`),
    ...(unruled && kinds.includes(unruled.recap)
      ? [`_${RECAPS.find(({ key }) => key === unruled.recap)?.title.id}_: ${unruled.column}`]
      : []),
  ]
}

/** Fixture tables of a clause, and tests that name it: `describe('C1: …')`. */
function listTests(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(new URL('test/', ROOT), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .sort()
  const found = files.flatMap((path) =>
    path.startsWith('test/fixtures/') ? casesOf(path) : namedIn(path),
  )
  const byClause = Map.groupBy(found, ({ clause }) => clause)
  return new Map([...byClause].map(([clause, its]) => [clause, its.map(({ shown }) => shown)]))
}

function casesOf(path: string): { clause: string; shown: string }[] {
  if (!/\/[A-Z]\d+\.json$/.test(path)) return []
  const { clause, cases } = JSON.parse(read(path)) as ClauseFile
  const kinds = KINDS.filter((kind) => cases.some((row) => row.kind === kind))
  return [{ clause, shown: `${link(path)}: ${kinds.join(', ')}` }]
}

function namedIn(path: string): { clause: string; shown: string }[] {
  if (!path.endsWith('.test.ts')) return []
  const clauses = [...read(path).matchAll(/describe\('([A-Z]\d+): /g)].map(
    ([, clause = '']) => clause,
  )
  return [...new Set(clauses)].map((clause) => ({ clause, shown: link(path) }))
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

function link(path: string): string {
  return `[${path.split('/').slice(-2).join('/')}](../${path})`
}
