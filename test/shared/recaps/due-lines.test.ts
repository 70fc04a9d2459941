import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { Clause } from '../../../shared/model/regulation.ts'
import { dueLines } from '../../../shared/recaps/due-lines.ts'
import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'
import { settings } from '../evaluation/build-facts.ts'

const KUKAR = regulationFromTemplate(findTemplate('kukar-2021')!, 'id')

/** A later regulation that wants a recap by the ninth. */
function wanting(recap: string, number: string): typeof KUKAR {
  return {
    ...KUKAR,
    number,
    validFrom: parseCivilDate('2021-07-01'),
    clauses: KUKAR.clauses
      .filter(({ provision }) => provision === 'recap-due')
      .map((clause) => ({ ...clause, parameters: { recap, dueDay: '9' } })),
  }
}

function linesBeside(later: typeof KUKAR): string[] {
  const facts = { settings: settings(), regulations: [KUKAR, later] }
  return dueLines(facts, 'travel', parseMonth('2021-07'))
}

describe('dueLines', () => {
  const facts = { settings: settings(), regulations: [KUKAR] }

  it('say by when and to whom the recap that a clause names goes, and nothing on another', () => {
    expect(dueLines(facts, 'travel', parseMonth('2021-07'))).toEqual([
      'Batas 5 Agustus 2021, kepada Bupati Kutai Kartanegara melalui Asisten yang membidangi, Sekretaris Daerah (Kukar SE B-1159/DINKES/065.11/06/2021, C8)',
    ])
    expect(dueLines(facts, 'attendance', parseMonth('2021-07'))).toEqual([])
  })

  it('say whom the clause names, and of one that names nobody who stands in the settings', () => {
    const given = settings({ government: { kind: 'city', name: 'Kediri', between: ['Sekda'] } })
    const linesOf = (clause: Partial<Clause>): string[] =>
      dueLines(
        {
          settings: given,
          regulations: [{ ...KUKAR, clauses: KUKAR.clauses.map((one) => ({ ...one, ...clause })) }],
        },
        'travel',
        parseMonth('2021-07'),
      )

    expect(linesOf({})[0]).toContain('kepada Wali Kota Kediri melalui Sekda (')
    expect(linesOf({ reportedTo: 'Inspektorat' })[0]).toContain('2021, kepada Inspektorat (')
  })

  it('say nothing of a month before the regulation', () => {
    expect(dueLines(facts, 'travel', parseMonth('2021-05'))).toEqual([])
  })

  it('say of a recap what the latest regulation wants, and of another what the earlier one wants', () => {
    expect(linesBeside(wanting('Rekap Kinerja', '7/2021'))).toEqual([
      expect.stringContaining('5 Agustus'),
    ])
    expect(linesBeside(wanting('Rekap Perjalanan', '8/2021'))).toEqual([
      expect.stringContaining('9 Agustus'),
    ])
  })

  it('end with the last day of a short month', () => {
    const clauses = KUKAR.clauses.map((clause) =>
      clause.provision === 'recap-due'
        ? { ...clause, parameters: { ...clause.parameters, dueDay: '31' } }
        : clause,
    )
    const regulations = [{ ...KUKAR, clauses }]

    expect(dueLines({ ...facts, regulations }, 'travel', parseMonth('2022-01'))[0]).toContain(
      'Batas 28 Februari 2022',
    )
  })
})
