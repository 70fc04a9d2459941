import { describe, expect, it } from 'vitest'

import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { RecapScope } from '../../../../shared/recaps/recap-scope.ts'
import { workResultsId } from '../../../../shared/recaps/work-results/words-id.ts'
import { putTogether } from '../../../../shared/recaps/work-results/put-together.ts'
import { MONDAY, checkIn, employee, report, rostered, unit } from '../../evaluation/build-facts.ts'
import { activity, compileScoped } from '../compile-scoped.ts'
import { linesOf, rowsOf } from '../sheet-text.ts'

const TUESDAY = parseCivilDate('2021-07-06')
const WORKED: Partial<AgencyFacts> = {
  units: [unit('umum'), unit('teknis')],
  employees: [
    employee('e1', { name: 'Siti Aminah' }),
    employee('e2', { name: 'Budi' }),
    employee('e3', { unitCode: 'teknis', name: 'Rina' }),
  ],
  roster: [rostered('e1', 'WFH'), rostered('e1', 'WFH', TUESDAY)],
  submissions: [
    checkIn('e1', '2021-07-05 07:30'),
    report('e1', MONDAY, '2021-07-05 16:00', {
      activities: [activity(), activity({ activity: 'Rapat', volume: '' })],
    }),
    report('e1', TUESDAY, '2021-07-06 16:00', {
      activities: [activity({ activity: 'menyusun  laporan.', volume: '2 dokumen' })],
    }),
  ],
}

function rows(scope: RecapScope = {}): unknown[][] {
  return rowsOf(compileScoped('work-results', WORKED, scope))
}

describe('compileWorkResults', () => {
  it('says of each person what they did in the month, each activity once', () => {
    expect(rows()).toContainEqual([
      1,
      'Siti Aminah',
      'e1',
      '2021-07',
      'Menyusun laporan (2 kali): 6 dokumen\nRapat',
      2,
    ])
  })

  it('has everybody in it, also who reported nothing', () => {
    expect(rows()).toContainEqual([2, 'Budi', 'e2', '2021-07', 'Tidak ada laporan yang berlaku', 0])
  })

  it('says of a report that names no activity neither that there is none nor what was done', () => {
    const silent = report('e2', MONDAY, '2021-07-05 16:00', {
      activities: [activity({ activity: '-' })],
    })

    const sheet = compileScoped('work-results', { ...WORKED, submissions: [silent] })

    expect(rowsOf(sheet)).toContainEqual([2, 'Budi', 'e2', '2021-07', '', 1])
  })

  it('leaves the stop of a measure as it was written, and has the comma in the number alone', () => {
    expect(written('6 dok.')).toBe('Surat: 6 dok.')
    expect(written('6.5 dok.')).toBe('Surat: 6,5 dok.')
  })

  it('can be of one unit', () => {
    const lines = linesOf(compileScoped('work-results', WORKED, { unitCode: 'teknis' }))

    expect(lines).toContain('Bagian teknis: 1 pegawai')
    expect(lines).not.toContain('Bagian umum: 2 pegawai')
  })
})

describe('putTogether', () => {
  it('adds up volumes of one measure, and no others', () => {
    expect(volumes('2 dokumen', '1,5 Dokumen')).toBe('3.5 dokumen')
    expect(volumes('2 dokumen', '3 orang')).toBe('')
    expect(volumes('2 dokumen', 'beberapa')).toBe('')
  })

  it('leaves out an activity that says nothing', () => {
    expect(putTogether([{ activity: ' - ', volume: '1' }])).toEqual([])
  })
})

function volumes(...given: string[]): string | undefined {
  return putTogether(given.map((volume) => ({ activity: 'Rapat', volume })))[0]?.volume
}

function written(volume: string): string {
  return workResultsId.activity({ activity: 'Surat', times: 1, volume })
}
