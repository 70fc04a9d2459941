import { beforeAll, describe, expect, it } from 'vitest'

import { lintFiles, type LintFinding } from './lint-files.ts'

const REFUSED = [
  String.raw`/^(.+?)[\sT,]+(\d{1,2}[:.]\d{2})$/`,
  String.raw`/^[^\s@]+@[^\s@]+\.[^\s@]+$/`,
  String.raw`/\s*km$/i`,
  String.raw`/I\s*[/.-]?\s*[a-e]/`,
  String.raw`/^(a+)+$/`,
]
const TAKEN = [
  String.raw`/^(.*[^\sT,])[\sT,]+(\d{1,2}[:.]\d{2})$/`,
  String.raw`/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/`,
  String.raw`/km$/i`,
  String.raw`/\bI\s*(?:[/.-]\s*)?[a-e]/`,
]
const FOLDERS = ['addon', 'shared/workbook', 'worker/usecases']

describe('the lint rule of patterns (G9)', () => {
  let findings: readonly LintFinding[]

  beforeAll(async () => {
    const files = FOLDERS.flatMap((folder) => [
      ...REFUSED.map((pattern, at) => [`${folder}/refused-${at}.ts`, pattern]),
      ...TAKEN.map((pattern, at) => [`${folder}/taken-${at}.ts`, pattern]),
    ])
    const found = await lintFiles(
      Object.fromEntries(files.map(([path, pattern]) => [path, `export const it = ${pattern}\n`])),
    )
    findings = found.filter(({ code }) => code.includes('linear-pattern'))
  })

  it.each(REFUSED)('refuses %s', (pattern) => {
    const at = REFUSED.indexOf(pattern)

    const found = findings.filter(({ filename }) => filename.endsWith(`refused-${at}.ts`))

    expect(found).toHaveLength(FOLDERS.length)
  })

  it.each(TAKEN)('takes %s', (pattern) => {
    const at = TAKEN.indexOf(pattern)

    expect(findings.filter(({ filename }) => filename.endsWith(`taken-${at}.ts`))).toEqual([])
  })
})
