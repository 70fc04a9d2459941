import { readdirSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import {
  codesOf,
  concludeCodes,
  decodeDays,
  encodeDays,
} from '../../../shared/evaluation/month-codes.ts'
import type { DayRecord } from '../../../shared/evaluation/day-record-of.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import { datesOfMonth } from '../../../shared/model/civil-date.ts'
import { compileOfCodes, compileRecap, isOfCodes } from '../../../shared/recaps/compile-recap.ts'
import type { Recap } from '../../../shared/recaps/recap.ts'
import { getRecap, recapKinds, RECAPS } from '../../../shared/recaps/recaps.ts'
import { sampleRecapInput } from './sample-recap.ts'

describe('RECAPS', () => {
  it('has a row for each folder of a recap, of its name', () => {
    const folders = readdirSync(new URL('../../../shared/recaps', import.meta.url), {
      withFileTypes: true,
    }).filter((entry) => entry.isDirectory())

    expect(RECAPS.map(({ key }) => key).sort()).toEqual(folders.map(({ name }) => name).sort())
  })

  it('gives no two recaps one tab', () => {
    const titles = RECAPS.flatMap(({ title }) => [title.id, title.en])

    expect(new Set(titles).size).toBe(RECAPS.length * 2)
  })

  it('seals what a reader may have of a month, and nothing that is about one day or person', () => {
    const sealed = RECAPS.filter(({ closed }) => closed === 'sealed')

    expect(sealed.map(({ title }) => title.id)).toEqual([
      'Ringkasan',
      'Rekap Kehadiran',
      'Rekap Kinerja',
      'Rekap Jadwal',
      'Rekap Perjalanan',
      'Daftar Hadir Kantor',
      'Temuan',
    ])
    expect(RECAPS.filter(({ readers }) => readers === 'pembaca')).toEqual(sealed)
    expect(sealed.every(({ scope }) => scope === 'month')).toBe(true)
  })

  it('lets whoever is asked for a person be over that person', () => {
    const ofPeople = RECAPS.filter(({ scope }) => scope.startsWith('person'))

    expect(ofPeople.map(({ key }) => key)).toEqual(['personal-report', 'contacts'])
    for (const { readers } of ofPeople) expect(readers).toBe('superiors')
  })
})

describe('what a recap needs', () => {
  it.each(['filed', 'waiting', 'overseen', 'addenda', 'letter'] as const)(
    'is asked for by name where "%s" was not read',
    (need) => {
      const { [need]: _, ...input } = sampleRecapInput()

      for (const kind of recapKinds(({ needs }) => needs.includes(need))) {
        expect(() => compileRecap(kind, input)).toThrow(new RegExp(`"${need}" was not read`))
      }
      expect(recapKinds(({ needs }) => needs.includes(need)).length).toBeGreaterThan(0)
    },
  )

  it('is all that is read of what was filed: other recaps are the same without it', () => {
    const { filed: _, ...input } = sampleRecapInput()

    for (const kind of recapKinds(showsNothingFiled)) {
      expect(compileRecap(kind, input)).toEqual(compileRecap(kind, sampleRecapInput()))
    }
  })

  it('is no evaluated day where "month" is not needed, and no finding where "evidence" is not', () => {
    const input = sampleRecapInput()
    const { days, outcomes, people, findings } = input.evaluation
    const without = {
      month: { ...input.evaluation, days: [], outcomes: [], people: [], findings: [] },
      evidence: { ...input.evaluation, findings: [], people: people.map(withoutEvidence) },
    }
    expect([days, outcomes, people, findings].every((list) => list.length > 0)).toBe(true)

    for (const kind of recapKinds(needsNoDay)) {
      const needsMonth = getRecap(kind).needs.includes('month')
      const evaluation = needsMonth ? without.evidence : without.month
      expect(compileRecap(kind, { ...input, evaluation })).toEqual(compileRecap(kind, input))
    }
  })

  it('is the codes alone where they are all that it needs, eight bytes a day', () => {
    const input = sampleRecapInput()
    const { month, people } = input.evaluation
    const kinds = recapKinds(({ needs }) => needs.includes('codes')).filter(isOfCodes)
    expect(kinds.length).toBeGreaterThan(0)

    const coded = people.map(codesOf).map((one) => {
      const bytes = encodeDays(one.records, month)
      expect(bytes.length).toBe(8 * datesOfMonth(month).length)
      return { ...one, records: decodeDays(bytes, { ...one, month }) }
    })

    const evaluation = concludeCodes(input.facts, coded, input.evaluation)
    for (const kind of kinds) {
      expect(compileOfCodes(kind, { ...input, evaluation })).toEqual(compileRecap(kind, input))
    }
  })
})

function needsNoDay({ needs }: Pick<Recap, 'needs'>): boolean {
  return !needs.includes('evidence') && !needs.includes('codes')
}

function showsNothingFiled({ needs }: Pick<Recap, 'needs'>): boolean {
  return !needs.some((need) => ['filed', 'permits', 'plans', 'reports'].includes(need))
}

/** Of each day what became of it and of its report. */
function withoutEvidence(person: PersonMonth): PersonMonth {
  const records = person.records.map(({ outcome, work }) => ({ outcome, work }) as DayRecord)
  return { ...person, records }
}
