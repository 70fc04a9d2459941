import { describe, expect, it } from 'vitest'

import { compileToday } from '../../../../shared/recaps/today/compile-today.ts'
import { pictureToday } from '../../../../shared/recaps/today/today-picture.ts'
import { at, facts, settings } from '../../evaluation/build-facts.ts'
import { tableOf } from '../sheet-text.ts'
import { HOME, KUDUS, LANDAK } from './offices-of-today.ts'

const HEADING_CHARACTER_PX = 9

describe('compileToday', () => {
  const source = {
    ledgerSequence: 7,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'abc',
    rulesVersion: '1',
    asOf: at('2021-07-05 08:35'),
  }

  it('says the day, when it was renewed, and each person’s state in words', () => {
    const given = facts({ ...LANDAK, ...HOME })
    const sheet = compileToday({
      facts: given,
      source,
      today: pictureToday(given, at('2021-07-05 08:35')),
    })

    const text = sheet.rows.flatMap(({ cells }) => cells.map(({ value }) => value))
    expect(text).toContain('Senin, 5 Juli 2021')
    expect(text).toContain('Diperbarui 5 Juli 2021 08.35 WITA')
    expect(tableOf(sheet)[1]?.slice(1, 4)).toEqual(['Pegawai e1', 'Rumah (WFH)', 'Kurang'])
  })

  it.each(['id', 'en'] as const)(
    'has no line above the table that is wider than where it stands: %s',
    (language) => {
      const given = facts({ ...KUDUS, ...HOME, settings: settings({ language }) })
      const sheet = compileToday({
        facts: given,
        source,
        today: pictureToday(given, at('2021-07-05 08:35')),
      })
      const heading = sheet.rows.slice(0, sheet.frozenRows - 1)

      const tooWide = heading.flatMap(({ cells }, row) =>
        cells.flatMap(({ value }, column) => {
          const merge = sheet.merges.find((one) => one.row === row && one.column === column)
          const widths = sheet.columnWidthsPx.slice(column, column + (merge?.columns ?? 1))
          const widthPx = widths.reduce((sum, width) => sum + width, 0)
          return String(value ?? '').length * HEADING_CHARACTER_PX > widthPx ? [value] : []
        }),
      )

      expect(tooWide).toEqual([])
    },
  )

  it('says that a day off is one', () => {
    const given = facts()
    const sheet = compileToday({
      facts: given,
      source,
      today: pictureToday(given, at('2021-07-04 08:35')),
    })

    expect(tableOf(sheet).flat()).toContain('Hari libur; tidak ada yang bertugas.')
  })
})
