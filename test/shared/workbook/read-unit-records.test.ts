import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { STAFF_ID, sampleTabs } from './sample-tabs.ts'

const EVALUATION_HEADERS = ['Tanggal', 'Unit', 'Oleh', 'Evaluasi']
const ACTIVITY_HEADERS = ['NIP/NIK', 'Bulan', 'Kegiatan']

describe('readEvaluations', () => {
  it('reads a unit’s evaluation of a day, whatever the case of the unit’s code', () => {
    const { evaluations, problems } = read('evaluations', [
      EVALUATION_HEADERS,
      ['05/07/2021', 'umum', 'Ahmad Fauzi', 'Semua target tercapai.'],
    ])

    expect(problems).toEqual([])
    expect(evaluations).toEqual([
      {
        date: '2021-07-05',
        unitCode: 'UMUM',
        evaluatedBy: 'Ahmad Fauzi',
        evaluation: 'Semua target tercapai.',
        cell: 'evaluations!D2',
      },
    ])
  })

  it('leaves out and reports a row without text or of an unknown unit', () => {
    const { evaluations, problems } = read('evaluations', [
      EVALUATION_HEADERS,
      ['05/07/2021', 'UMUM', 'Ahmad Fauzi', ''],
      ['05/07/2021', 'KEU', 'Ahmad Fauzi', 'Baik.'],
    ])

    expect(evaluations).toEqual([])
    expect(problems).toEqual(['evaluations!D2 cell-empty', 'evaluations!B3 unit-unknown'])
  })

  it('tells a tab that is empty from one that is not kept', () => {
    expect(read('evaluations', [EVALUATION_HEADERS]).evaluations).toEqual([])
    expect(readConfiguration(sampleTabs()).evaluations).toBeUndefined()
  })
})

describe('readMonthlyActivities', () => {
  it.each<readonly [CellValue]>([
    ['2020-11'],
    ['11/2020'],
    ['November 2020'],
    ['Nov 2020'],
    ['17/11/2020'],
    [44136],
  ])('reads the month %s', (month) => {
    const { monthlyActivities, problems } = read('monthlyActivities', [
      ACTIVITY_HEADERS,
      [STAFF_ID, month, 'Menyusun laporan keuangan'],
    ])

    expect(problems).toEqual([])
    expect(monthlyActivities).toEqual([
      {
        employeeId: STAFF_ID,
        month: '2020-11',
        activity: 'Menyusun laporan keuangan',
        cell: 'monthlyActivities!C2',
      },
    ])
  })

  it.each<readonly [CellValue]>([['13/2020'], ['Bulan ini'], ['2020'], [2020]])(
    'reports %s, which is no month',
    (month) => {
      const { monthlyActivities, problems } = read('monthlyActivities', [
        ACTIVITY_HEADERS,
        [STAFF_ID, month, 'Menyusun laporan keuangan'],
      ])

      expect(monthlyActivities).toEqual([])
      expect(problems).toEqual(['monthlyActivities!B2 month-unreadable'])
    },
  )

  it('reports who is not in Pegawai', () => {
    const { problems } = read('monthlyActivities', [
      ACTIVITY_HEADERS,
      ['199001012015011001', '2020-11', 'Menyusun laporan keuangan'],
    ])

    expect(problems).toEqual(['monthlyActivities!A2 id-unknown'])
  })
})

function read(slot: string, rows: readonly (readonly CellValue[])[]) {
  const { problems, evaluations, monthlyActivities } = readConfiguration(
    sampleTabs({ [slot]: rows }),
  )
  return {
    evaluations,
    monthlyActivities,
    problems: problems.map(({ code, where }) => `${where.id} ${code}`),
  }
}
