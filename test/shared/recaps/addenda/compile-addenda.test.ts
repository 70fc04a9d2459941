import { describe, expect, it } from 'vitest'

import type { Correction } from '../../../../shared/recaps/addenda/correction.ts'
import type { Addendum } from '../../../../shared/contract/index.ts'
import type { AgencySettings } from '../../../../shared/model/agency.ts'
import { parseMonth } from '../../../../shared/model/civil-date.ts'
import {
  compileAddenda,
  type AddendaPart,
} from '../../../../shared/recaps/addenda/compile-addenda.ts'
import { withSealLine, type SealMark } from '../../../../shared/recaps/seal-line.ts'
import { at, settings } from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'

const SEAL: SealMark = {
  digest: 'f'.repeat(64),
  by: 'hr@setda.example',
  at: at('2021-08-02 09:00'),
  language: 'id',
  zone: 'WITA',
}

const SITI = { employeeId: 'e1', name: 'Siti Aminah' }

const CORRECTION: Correction = {
  ...SITI,
  recordedAt: at('2021-07-06 08:00'),
  what: 'Izin: Koreksi kehadiran 05/07/2021–07/07/2021',
  reason: 'Mesin absensi mati',
  decision: { decision: 'approved', by: 'Ahmad Fauzi', at: at('2021-07-07 08:00'), note: 'Benar' },
  days: [
    { ...SITI, date: '2021-07-05', before: 'TK', after: 'H' },
    { ...SITI, date: '2021-07-06', before: 'TK', after: 'H' },
    { ...SITI, date: '2021-07-07', before: 'H', after: 'H' },
  ],
}

const CHANGED_TAB: Addendum = {
  sequence: 12,
  recordedAt: at('2021-08-03 08:00'),
  kind: 'tab',
  employeeId: '',
  name: '',
  what: 'Tab Aturan diubah, batas 22 hari',
  reason: '',
  decision: null,
  days: [],
}

function compile(
  part: Partial<AddendaPart> = {},
  ofAgency: Partial<AgencySettings> = {},
): ReturnType<typeof compileAddenda> {
  return compileAddenda({
    facts: { settings: settings(ofAgency) },
    evaluation: { month: parseMonth('2021-07') },
    addenda: { seal: null, corrections: [], addenda: [], ...part },
    source: {
      ledgerSequence: 9,
      ledgerHash: 'c0ffee0123456789c0ffee',
      snapshot: 'abc',
      rulesVersion: '1.0.0',
      asOf: '2021-08-02T01:00:00Z',
    },
  })
}

describe('compileAddenda', () => {
  it('is NIHIL in both parts of a closed month where there is none', () => {
    const lines = linesOf(compile({ seal: SEAL }))

    expect(lines.filter((line) => line === 'NIHIL')).toHaveLength(2)
    expect(lines).toContain(
      'Bulan ini ditutup pada 2 Agustus 2021 09.00 WITA oleh hr@setda.example; sidik ffffffffffffffff',
    )
  })

  it('has the corrections alone while the month is open', () => {
    const lines = linesOf(compile())

    expect(lines.filter((line) => line === 'NIHIL')).toHaveLength(1)
    expect(lines).toContain('Bulan ini belum ditutup: kiriman yang masuk masih dihitung')
  })

  it('has a row for each run of days with the same values', () => {
    const rows = tableOf(compile({ corrections: [CORRECTION] })).slice(1)

    expect(rows).toEqual([
      [
        1,
        '6 Juli 2021 08.00 WITA',
        'Izin: Koreksi kehadiran 05/07/2021–07/07/2021',
        'Siti Aminah',
        'e1',
        'Mesin absensi mati',
        'Disetujui oleh Ahmad Fauzi, 7 Juli 2021 08.00 WITA. Benar',
        '05/07/2021–06/07/2021',
        'TK',
        'H',
      ],
      [null, null, null, 'Siti Aminah', 'e1', null, null, '07/07/2021', 'H', 'H'],
    ])
  })

  it('lists a changed tab without claiming that a decision is awaited', () => {
    const rows = tableOf(compile({ seal: SEAL, addenda: [CHANGED_TAB] }))

    expect(rows.at(-1)).toEqual([
      1,
      '3 Agustus 2021 08.00 WITA',
      'Tab Aturan diubah, batas 22 hari',
      '',
      '',
      '',
      '',
      null,
      null,
      null,
    ])
  })

  it('speaks English where the agency does', () => {
    const corrections = [{ ...CORRECTION, decision: null }]
    const sheet = compile({ corrections }, { language: 'en' })

    expect(linesOf(sheet)).toContain('ADDENDA AND CORRECTIONS OF ATTENDANCE')
    expect(JSON.stringify(rowsOf(sheet))).toContain('Not decided yet')
  })

  it('keeps what people typed as text', () => {
    const typed = { ...CORRECTION, reason: '=HYPERLINK("https://x.example")' }

    expect(JSON.stringify(rowsOf(compile({ corrections: [typed] })))).toContain('=HYPERLINK')
  })
})

describe('withSealLine', () => {
  it('adds one line under the footer and changes nothing else', () => {
    const sheet = compileRecap('attendance', sampleRecapInput())

    const marked = withSealLine(sheet, SEAL)

    expect(marked.rows.slice(0, -1)).toEqual(sheet.rows)
    expect(marked.rows.at(-1)?.cells).toHaveLength(sheet.columnWidthsPx.length)
    expect(linesOf(marked).at(-1)).toContain('sidik ffffffffffffffff')
    expect(marked.merges.at(-1)).toMatchObject({
      row: sheet.rows.length,
      column: sheet.frozenColumns,
    })
    expect({ ...marked, rows: sheet.rows, merges: sheet.merges }).toEqual(sheet)
  })
})
