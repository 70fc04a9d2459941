import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { isKeptByHr } from '../../shared/workbook/sheet-protection.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { mayWrite, withTable } from './tab-roles.ts'

describe('the table of tabs and roles', () => {
  it('is what docs/security.md says: run `npm run tab-roles` where it is not', () => {
    const committed = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8')

    expect(withTable(committed)).toBe(committed)
    expect(committed).toContain('_Akses_')
  })

  it('has every tab that heads do not write protected', () => {
    const kept = PEOPLE_TABS.filter(isKeptByHr)

    expect(kept).toEqual(PEOPLE_TABS.filter((tab) => !mayWrite(tab, 'kepala-unit')))
  })
})
