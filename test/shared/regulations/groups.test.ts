import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { readStaffList } from '../../../shared/import/read-staff-list.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS, sampleTabs } from '../workbook/sample-tabs.ts'

const HEADERS = [...EMPLOYEE_HEADERS, 'Kelompok']

describe('groups of Pegawai', () => {
  it('are names between commas, each once, and one that says why is told', () => {
    const tags = ['Kelompok A, Regu 2; kelompok a', 'Ibu hamil', '']
    const { employees, problems } = readConfiguration(
      sampleTabs({
        employees: [HEADERS, ...EMPLOYEE_ROWS.map((row, at) => [...row, tags[at] ?? ''])],
      }),
    )

    expect(employees.map(({ groups }) => groups)).toEqual([
      ['Kelompok A', 'Regu 2'],
      ['Ibu hamil'],
      undefined,
    ])
    expect(problems.map(({ code, where }) => [code, where.id])).toEqual([
      ['group-says-why', 'Pegawai!L3'],
    ])
  })

  it('are read of a pasted staff list', () => {
    const list = readStaffList(
      [
        ['NIP', 'Nama', 'Kelompok'],
        ['198512122010012003', 'Siti Aminah', 'Regu 2'],
      ],
      { matches: {}, employees: [HEADERS], units: [] },
    )

    expect(list?.fresh.map(({ cells }) => cells['groups'])).toEqual(['Regu 2'])
  })
})
