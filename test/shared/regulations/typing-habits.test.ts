import { describe, expect, it } from 'vitest'

import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { employee } from '../evaluation/build-facts.ts'
import { readTyped } from './typed/evaluate-typed.ts'
import { HABITS } from './typed/habits.ts'
import { WITH_COUNTER } from './typed/offices.ts'

describe.each(HABITS)('clauses of $title', ({ language = 'id', clauses }) => {
  const { regulations = [], problems } = readTyped({
    title: '',
    language,
    row:
      language === 'id'
        ? { Nomor: '1/2026', Tanggal: '1 Januari 2023', 'Berlaku Sejak': '1 Januari 2023' }
        : { Number: '1/2026', Date: '1 January 2023', 'Valid From': '1 January 2023' },
    office: { units: WITH_COUNTER, employees: [employee('a', { groups: ['A'] })] },
    clauses: clauses.map(([provision, who, when, parameters], at) => ({
      number: String(at + 1),
      text: '',
      asks: [provision, who, when, parameters],
    })),
  })

  it('have nothing that cannot be read, and nothing that is not checked', () => {
    // Nobody of their offices stands in the tabs.
    const told = problems.filter(({ code }) => code !== 'clause-idle')
    expect(told.map(({ where, message }) => `${where.id} ${message.id}`)).toEqual([])
  })

  it('are read back as what they say', () => {
    const read = regulations[0]?.clauses.map((clause) =>
      findProvision(clause.provision)?.sentence(clause, language),
    )

    expect(read).toEqual(clauses.map(([, , , , sentence]) => sentence))
  })
})
