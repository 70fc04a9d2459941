import { describe, expect, it } from 'vitest'

import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { kotim2021 } from '../../../shared/regulations/templates/kotim-2021.ts'
import { citeWith } from '../../../shared/rules/cite-with.ts'

const KOTIM = regulationFromTemplate(kotim2021, 'id')
const K7 = 'Kotim Instruksi Gubernur 180.17/109/2021, K7'

describe('citeWith', () => {
  it('says to whom what a clause asks is reported, in the language that is asked for', () => {
    const finding = { rule: 'review-overdue', clause: K7 }

    expect(citeWith([KOTIM], 'id')(finding)).toBe(`${K7}. Dilaporkan kepada BKPSDM.`)
    expect(citeWith([KOTIM], 'en')(finding)).toBe(`${K7}. Reported to BKPSDM.`)
  })

  it('takes of several rows of one number those that ask the rule', () => {
    const clauses = KOTIM.clauses.map((clause) => {
      const reportedTo = clause.provision === 'recap-due' ? 'Sekda' : clause.reportedTo
      return { ...clause, reportedTo }
    })
    const cite = citeWith([{ ...KOTIM, clauses }], 'id')

    expect(cite({ rule: 'review-overdue', clause: K7 })).toBe(`${K7}. Dilaporkan kepada BKPSDM.`)
    expect(cite({ rule: 'office-quota', clause: K7 })).toBe(K7)
  })

  it('leaves to the finding which is meant where rows that ask the same name several', () => {
    const [review] = KOTIM.clauses.filter(({ provision }) => provision === 'review')
    const citeTo = (...addressees: string[]): string => {
      const clauses = addressees.map((reportedTo) => ({ ...review!, reportedTo }))
      return citeWith([{ ...KOTIM, clauses }], 'id')({ rule: 'review-overdue', clause: K7 })
    }

    expect(citeTo('BKPSDM', 'BKPSDM')).toBe(`${K7}. Dilaporkan kepada BKPSDM.`)
    expect(citeTo('BKPSDM', 'Sekda')).toBe(K7)
  })

  it('says nothing of a row that is off, and where no regulation is known', () => {
    const clauses = KOTIM.clauses.map((clause) => ({ ...clause, isOn: false }))
    const finding = { rule: 'review-overdue', clause: K7 }

    expect(citeWith([{ ...KOTIM, clauses }], 'id')(finding)).toBe(K7)
    expect(citeWith(undefined, 'id')(finding)).toBe(K7)
  })
})
