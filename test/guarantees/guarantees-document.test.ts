import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { keepLastRun, readLastRun } from '../suite/last-run.ts'
import { endOf, guaranteesDocument } from './guarantees-document.ts'
import { findGuaranteeTests } from './find-guarantee-tests.ts'
import { GUARANTEES } from './guarantees.ts'

const COMMITTED = readFileSync(new URL('../../docs/guarantees.md', import.meta.url), 'utf8')
const IDS = Array.from({ length: 13 }, (_, index) => `G${index + 1}`)

describe('docs/guarantees.md', () => {
  it('names every guarantee: run `npm run guarantees` where it does not', () => {
    expect(Object.keys(GUARANTEES)).toEqual(IDS)
    expect([...COMMITTED.matchAll(/^## (G\d+)$/gm)].map(([, id]) => id)).toEqual(IDS)
  })

  it('names only tests that there are', () => {
    const there = new Set(withoutResults(guaranteesDocument({})))
    const named = withoutResults(COMMITTED)

    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((line) => !there.has(line))).toEqual([])
  })
})

describe('findGuaranteeTests', () => {
  it('finds suites and tests by what their names say', () => {
    const titles = findGuaranteeTests().map(({ title }) => title)

    expect(titles).toContain('two workers on one spreadsheet (G6)')
    expect(titles).toContain('finds %s that was changed (G7)')
  })
})

describe('endOf', () => {
  const test = { file: 'a.test.ts', title: 'finds %s that was changed (G7)' }
  const passed = { state: 'passed', on: '2026-11-25' } as const

  it('tells what was really run, and nothing else', () => {
    const other = { 'b.test.ts': { 'x > finds a byte that was changed (G7)': passed } }

    expect(endOf(test, {})).toBe('_not run_')
    expect(endOf(test, other)).toBe('_not run_')
    expect(
      endOf(test, {
        'a.test.ts': {
          'x > finds a byte that was changed (G7)': passed,
          'x > finds a key that was changed (G7)': { ...passed, on: '2026-11-24' },
          'x > is whole': { state: 'failed', on: '2026-11-25' },
        },
      }),
    ).toBe('2 passed, 2026-11-24')
  })

  it('tells of cases that failed', () => {
    expect(
      endOf(test, {
        'a.test.ts': {
          'x > finds a byte that was changed (G7)': passed,
          'x > finds a key that was changed (G7)': { state: 'failed', on: '2026-11-26' },
        },
      }),
    ).toBe('**1 of 2 failed** on 2026-11-26')
  })
})

describe('keepLastRun', () => {
  it('keeps results beside those of tests that the run left alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-last-run-'))
    const path = join(folder, 'results', 'last-run.json')
    const passed = { state: 'passed', on: '2026-11-25' } as const
    const failed = { state: 'failed', on: '2026-11-26' } as const

    const before = readLastRun(path)
    keepLastRun({ 'a.test.ts': { one: passed, two: passed } }, path)
    keepLastRun({ 'a.test.ts': { two: failed }, 'b.test.ts': { three: passed } }, path)

    const kept = readLastRun(path)
    rmSync(folder, { recursive: true })
    expect(before).toEqual({})
    expect(kept).toEqual({
      'a.test.ts': { one: passed, two: failed },
      'b.test.ts': { three: passed },
    })
  })
})

function withoutResults(document: string): string[] {
  return document
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(0, line.lastIndexOf('): ')))
}
