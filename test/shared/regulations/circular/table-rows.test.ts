import { describe, expect, it } from 'vitest'

import { readCircular } from '../../../../shared/regulations/circular/read-circular.ts'

function textOf(...lines: string[]): string | undefined {
  return readCircular(lines.join('\n'), 'id').clauses[0]?.text
}

describe('readCircular, of a table behind an article', () => {
  it.each([
    ['tabs', ['Hari\tMasuk\tPulang', 'Senin\t07.30\t16.00', 'Jumat\t07.30\t16.30'], ' | '],
    [
      'spaces',
      ['Hari     Masuk    Pulang', 'Senin    07.30    16.00', 'Jumat    07.30    16.30'],
      ' | ',
    ],
    ['single spaces', ['Hari Masuk Pulang', 'Senin 07.30 16.00', 'Jumat 07.30 16.30'], ' '],
  ])('keeps a line a row of one that %s part', (_, rows, between) => {
    const kept = rows.map((row) => row.split(/\s+/).join(between)).join('\n')

    expect(textOf('Pasal 1', ...rows)).toBe(kept)
    expect(textOf('Pasal 1', 'Jam kerja sebagai berikut:', ...rows)).toBe(
      `Jam kerja sebagai berikut:\n${kept}`,
    )
  })

  it('keeps a line a row of one that is drawn with bars', () => {
    const drawn = ['| Hari | Masuk |', '|------|:-----:|', '| Senin | 07.30 |', '| Jumat | 08.00 |']

    expect(textOf('1. Jam kerja:', ...drawn, '2. Pegawai hadir.')).toBe(
      'Jam kerja:\nHari | Masuk\nSenin | 07.30\nJumat | 08.00',
    )
  })

  it('keeps a line a row of one with bars between its cells alone', () => {
    const { clauses } = readCircular(
      [
        'KESATU : Pegawai bekerja dalam dua shift:',
        'No | Shift | Jam',
        '1 | I | 06.00–12.00',
        '2 | II | 12.00–18.00',
        'KEDUA : Setiap pegawai bertugas pada satu shift.',
      ].join('\n'),
      'id',
    )

    expect(clauses.map(({ text }) => text)).toEqual([
      'Pegawai bekerja dalam dua shift:\nNo | Shift | Jam\n1 | I | 06.00–12.00\n2 | II | 12.00–18.00',
      'Setiap pegawai bertugas pada satu shift.',
    ])
  })

  it('takes a bar in a single line for no table', () => {
    expect(textOf('1. Jam kerja 07.30–16.00 | istirahat 12.00.', '2. Pegawai hadir.')).toBe(
      'Jam kerja 07.30–16.00 | istirahat 12.00.',
    )
  })

  it('keeps each cell a line where each had one', () => {
    expect(
      textOf('1. Jam:', 'Senin', '07.30–16.00', 'Jumat', '07.30–16.30', 'Pegawai hadir.'),
    ).toBe('Jam:\nSenin\n07.30–16.00\nJumat\n07.30–16.30\nPegawai hadir.')
  })

  it('takes words that a PDF spreads over its lines for no table', () => {
    expect(
      textOf('1. Pegawai  yang  bekerja', 'dari  rumah  tetap  melapor', 'setiap  hari.'),
    ).toBe('Pegawai yang bekerja dari rumah tetap melapor setiap hari.')
  })

  it('takes ordinals with their text behind spaces for no table', () => {
    const { clauses } = readCircular('KESATU   Pegawai hadir.\nKEDUA    Pegawai melapor.', 'id')

    expect(clauses.map(({ text }) => text)).toEqual(['Pegawai hadir.', 'Pegawai melapor.'])
  })

  it('takes hours in a wrapped sentence for no row', () => {
    expect(textOf('1. Pegawai hadir pukul 07.30', 'sampai dengan 16.00 dan', 'melapor.')).toBe(
      'Pegawai hadir pukul 07.30 sampai dengan 16.00 dan melapor.',
    )
  })
})
