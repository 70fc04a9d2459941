import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { datesAround, datesOfRoster } from '../../../worker/usecases/month/load-filed.ts'
import { typeRegulation } from '../../shared/regulations/type-regulation.ts'

const APRIL = parseMonth('2026-04')

function sinceUnder(parameters: string): string {
  const { policies } = typeRegulation(
    ['1/2026', '01/01/2026'],
    [['1', 'Jumlah hari di suatu tempat', '', '', parameters]],
  )
  return datesAround(datesOfRoster(APRIL, { policies })).since
}

describe('what was filed that a roster is proposed and checked with', () => {
  it('reaches back as far as windows of weeks do, so that leave before the month counts in them', () => {
    expect(
      sinceUnder('tempat = kantor\npaling sedikit = 10\nselama pekan = 4') <= '2026-03-04',
    ).toBe(true)
    expect(sinceUnder('tempat = kantor\npaling sedikit = 10\ndalam = sebulan')).toBe('2026-03-30')
  })
})
