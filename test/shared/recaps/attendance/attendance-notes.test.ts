import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { attendanceNotes } from '../../../../shared/recaps/attendance/attendance-notes.ts'
import type { ClauseAgency } from '../../../sample/clause-shown.ts'
import { sampleFacts } from '../../../sample/sample-facts.ts'
import { sampleKudus } from '../../../sample/sample-kudus.ts'
import { sampleLandak } from '../../../sample/sample-landak.ts'

function notesOf(agency: ClauseAgency, month: string): { notes: string[]; name: string } {
  const asOf = parseInstant('2020-06-01T00:00:00Z')
  const { facts } = sampleFacts(agency, asOf)
  const evaluation = evaluateMonth(facts, { month: parseMonth(month), asOf })
  const notes = attendanceNotes(facts, evaluation, 'id')
  return { notes, name: notes[0]?.split(':')[0] ?? '' }
}

describe('attendanceNotes', () => {
  it('names the location slot that nobody served, with its time', () => {
    const { notes, name } = notesOf(sampleKudus(1), '2020-03')

    expect(notes).toEqual([
      `${name}: 4 dari 5 lokasi pada 30 Maret 2020; tidak ada: 11.30 (11.00–12.00).`,
    ])
  })

  it('says on which days a person was present by another channel', () => {
    const { notes, name } = notesOf(sampleLandak(1), '2020-04')

    expect(notes).toEqual([
      `${name}: hadir lewat jalur lain, dicatat atasan, tanggal 21, 23, 27, 29.`,
    ])
  })

  it('notes nothing where the codes say all', () => {
    expect(notesOf(sampleKudus(1), '2020-04').notes).toEqual([])
  })
})
