import { describe, expect, it } from 'vitest'

import { parseWho } from '../../../shared/regulations/who/parse-who.ts'
import { clauseChoices } from '../../../worker/usecases/regulations/clause-choices.ts'
import { employee, unit } from '../../shared/evaluation/build-facts.ts'

const EMPLOYEES = [
  employee('a', { groups: ['Regu 10', 'Kelompok A'] }),
  employee('b', { groups: ['regu 2', 'a', 'Kelompok Tata Usaha dan Umum'] }),
  employee('c', { groups: [], periods: [{ ...employee('c'), groups: ['Lama'] }] }),
]

function whoIn(language: 'id' | 'en'): string[] {
  const { who } = clauseChoices({ units: [unit('UMUM')], employees: EMPLOYEES }, language)
  return who.map(({ value }) => value)
}

describe('clauseChoices', () => {
  it('offers units and the groups of Pegawai, each once, behind posts and status', () => {
    const values = whoIn('id')

    expect(values.slice(-5)).toEqual([
      'unit UMUM',
      'kelompok A',
      'kelompok Lama',
      'kelompok regu 2',
      'kelompok Regu 10',
    ])
    expect(values).toEqual(expect.arrayContaining(['', 'ASN', 'pejabat struktural']))
  })

  it('says them in the language of the agency', () => {
    expect(whoIn('en').slice(-4)).toContain('group A')
  })

  it('offers each unit by itself, which is read as such', () => {
    expect(whoIn('id')[1]).toBe('pegawai setiap unit')
    expect(whoIn('en')[1]).toBe('staff of each unit')
    for (const language of ['id', 'en'] as const) {
      const reading = parseWho(whoIn(language)[1]!)

      expect(reading).toEqual({ ok: true, value: { of: [], except: [], each: 'unit' } })
    }
  })

  it('offers no group whose name would be read as several', () => {
    expect(whoIn('id').filter((value) => value.includes('Tata Usaha'))).toEqual([])
  })
})
