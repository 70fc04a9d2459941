import { describe, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/recap-job.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { headRowHeights } from '../../../worker/google/recap-layout.ts'
import { settings } from '../../shared/evaluation/build-facts.ts'
import { sampleRecapInput } from '../../shared/recaps/sample-recap.ts'

/** What a browser and the editor leave of 768 pixels for the grid. */
const GRID_PX = 450
/** Two lines of Arial 10 in bold; a row that names groups of columns has one. */
const [HEADER_PX, GROUPS_PX] = [36, 21]

const LETTERHEAD = [
  'PEMERINTAH KABUPATEN KUTAI KARTANEGARA',
  'SEKRETARIAT DAERAH',
  'Jalan Wolter Monginsidi, Tenggarong 75511',
]

describe('headRowHeights', () => {
  it.each(RecapKind.exclude(['addenda']).options)(
    'leave of a screen of 1366 by 768 at least 60 % to the rows of the table: %s',
    (kind) => {
      const input = sampleRecapInput({ settings: settings({ letterhead: LETTERHEAD }) })
      const sheet = compileRecap(kind, input)

      const heights = headRowHeights(sheet).map(
        (px, row) => px ?? (row === sheet.frozenRows - 1 ? HEADER_PX : GROUPS_PX),
      )
      const head = heights.reduce((sum, px) => sum + px, 0)

      expect(head / GRID_PX).toBeLessThanOrEqual(0.4)
    },
  )

  it('give the header’s rows the height of their text', () => {
    const sheet = compileRecap('attendance', sampleRecapInput())

    expect(headRowHeights(sheet).at(-1)).toBeUndefined()
  })
})
