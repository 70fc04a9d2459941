import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { findLacking, listClauseRows } from './clause-rows.ts'
import { clausesDocument } from './clauses-document.ts'

describe('clausesDocument', () => {
  it('is what docs/clauses.md says: run `npm run clauses` where it is not', () => {
    const committed = readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8')

    expect(clausesDocument()).toBe(committed)
  })

  it('gives every clause a rule or record, test cases and a recap column', () => {
    const lacking = listClauseRows()
      .map((row) => ({ clause: row.clause, lacks: findLacking(row) }))
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ clause, lacks }) => `${clause}: ${lacks.join(', ')}`)

    expect(lacking).toEqual([])
  })
})
