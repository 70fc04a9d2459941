import { describe, expect, it } from 'vitest'

import { readAccess } from '../../../shared/configuration/read-access.ts'

describe('readAccess', () => {
  it('reads roles in either language and e-mail in any case', () => {
    const { entries, problems } = readAccess({
      slot: 'access',
      title: 'Akses',
      rows: [
        ['Peran', 'E-mail', 'Unit'],
        ['hr', ' HR@Kukar.example ', ''],
        ['unit-head', 'kabag@kukar.example', 'UMUM'],
      ],
    })

    expect(entries).toEqual([
      { email: 'hr@kukar.example', role: 'hr', unitCode: '' },
      { email: 'kabag@kukar.example', role: 'kepala-unit', unitCode: 'UMUM' },
    ])
    expect(problems).toEqual([])
  })

  it('lets a row whose role cannot be read allow nothing, and says so', () => {
    const { entries, problems } = readAccess({
      slot: 'access',
      title: 'Akses',
      rows: [
        ['E-mail', 'Peran', 'Unit'],
        ['hr@kukar.example', 'bos'],
      ],
    })

    expect(entries).toEqual([])
    expect(problems.map(({ where }) => where.id)).toEqual(['Akses!B2'])
  })

  it('reads several units in one cell, each as the role of its own', () => {
    const { entries, rows, isWhole } = readAccess({
      slot: 'access',
      title: 'Akses',
      rows: [
        ['E-mail', 'Peran', 'Unit'],
        ['kabag@kukar.example', 'kepala-unit', 'UMUM, KEU;  umum2,'],
        ['hr@kukar.example', 'hr', ''],
      ],
    })

    expect(entries.map(({ role, unitCode }) => [role, unitCode])).toEqual([
      ['kepala-unit', 'UMUM'],
      ['kepala-unit', 'KEU'],
      ['kepala-unit', 'umum2'],
      ['hr', ''],
    ])
    expect(rows).toEqual([1, 1, 1, 2])
    expect(isWhole).toBe(true)
  })
})
