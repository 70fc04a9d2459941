import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { findLacking, listClauseRows } from './clause-rows.ts'
import { clausesDocument } from './clauses-document.ts'

/** Their recaps, *Rekap Perjalanan* and *Rekap Jadwal*, cannot be asked for yet. */
const OPEN = ['C8: test cases, recap column', 'U7: test cases, recap column']

describe('clausesDocument', () => {
  it('is what docs/clauses.md says: run `npm run clauses` where it is not', () => {
    const committed = readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8')

    expect(clausesDocument()).toBe(committed)
  })

  it('gives every clause a rule or record, test cases and a recap column, but for the open ones', () => {
    const lacking = listClauseRows()
      .map((row) => ({ clause: row.clause, lacks: findLacking(row) }))
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ clause, lacks }) => `${clause}: ${lacks.join(', ')}`)

    expect(lacking).toEqual(OPEN)
  })
})
