import { describe, expect, it } from 'vitest'

import { readCircular } from '../../../../shared/regulations/circular/read-circular.ts'
import { offerClause } from '../../../../shared/regulations/offers/offer-clause.ts'

/** Each clause as it is read. */
function clausesOf(lines: readonly string[]): string[] {
  return readCircular(lines.join('\n'), 'id').clauses.map(
    ({ number, text }) => `${number}: ${text}`,
  )
}

describe('titles of parts', () => {
  it('stand with each clause where they say whom it is of, and are left out as titles, too', () => {
    const pasted = [
      'Dengan ini disampaikan:',
      'I. PENGATURAN UMUM',
      '1. Pegawai bekerja di kantor.',
      'II. KHUSUS BAGI TENAGA KESEHATAN',
      '1. Pegawai bekerja di kantor setiap hari.',
      '2. Pegawai wajib:',
      'a. melakukan presensi;',
      'III. PENUTUP',
      '1. Agar dilaksanakan.',
    ]
    const { rest } = readCircular(pasted.join('\n'), 'id')

    expect(clausesOf(pasted)).toEqual([
      'I angka 1: Pegawai bekerja di kantor.',
      'II angka 1: [KHUSUS BAGI TENAGA KESEHATAN] Pegawai bekerja di kantor setiap hari.',
      'II angka 2: [KHUSUS BAGI TENAGA KESEHATAN] Pegawai wajib:',
      'II angka 2 huruf a: melakukan presensi;',
      'III angka 1: Agar dilaksanakan.',
    ])
    expect(rest.map(({ text }) => text).join('\n')).toContain('II. KHUSUS BAGI TENAGA KESEHATAN')
  })

  it.each([
    [
      'seluruh pegawai selain petugas\njaga agar melaksanakan hal berikut:',
      '[selain petugas jaga] ',
    ],
    ['The following holds for all staff except drivers:', '[except drivers] '],
    ['Selain itu, disampaikan hal sebagai berikut:', ''],
    ['Sesuai edaran, kecuali lampirannya. Dengan ini disampaikan:', ''],
  ])('stand with each clause as do those whom the sentence above leaves out: %s', (said, whom) => {
    const pasted = [`Dalam rangka penghematan, ${said}`, '1. Pegawai WFH setiap Jumat.']
    const { clauses } = readCircular(pasted.join('\n'), 'id')
    const [clause] = clauses

    expect(clause?.text).toBe(`${whom}Pegawai WFH setiap Jumat.`)
    expect(offerClause({ ...clause!, among: clauses }, 'id').offer === undefined).toBe(whom !== '')
  })

  it.each([
    ['seluruh tenaga kependidikan agar:', 'seluruh tenaga kependidikan'],
    [
      'pada tanggal 16 s.d. 17 Maret 2026 diatur hal-hal sebagai berikut:',
      'pada tanggal 16 s.d. 17 Maret 2026',
    ],
    ['apabila kualitas udara tidak sehat, dilaksanakan:', 'apabila kualitas udara tidak sehat'],
    ['bagi pegawai yang terdampak diatur sebagai berikut:', 'bagi pegawai yang terdampak'],
    ['all staff other than drivers shall observe:', 'all staff other than drivers shall observe'],
    ['seluruh pegawai agar:', undefined],
    ['Kepala Perangkat Daerah, Camat, dan Lurah agar:', undefined],
    ['disampaikan kepada Bapak/Ibu hal-hal sebagai berikut:', undefined],
  ])('stand with each clause as does whom or when the sentence above is of: %s', (said, whom) => {
    const pasted = [
      'SURAT EDARAN',
      'TENTANG',
      'SISTEM KERJA SELAMA MASA PEMULIHAN',
      'Menindaklanjuti Surat Edaran Menteri tanggal 5 Maret 2026 tentang Libur Nyepi, Idul Fitri, ' +
        said,
      '1. Pegawai WFH setiap Jumat.',
    ]
    const [clause] = readCircular(pasted.join('\n'), 'id').clauses

    expect(clause?.text).toBe(`${whom ? `[${whom}] ` : ''}Pegawai WFH setiap Jumat.`)
  })

  it.each([
    ['Untuk itu seluruh guru agar', 'seluruh guru'],
    [
      'Dalam rangka penghematan, maka mulai\ntanggal 2 s.d. 6 Maret 2026 diatur\nsebagai berikut:',
      'mulai tanggal 2 s.d. 6 Maret 2026',
    ],
    ['Pada tanggal 2 s.d. 6 Maret 2026 diatur sebagai berikut', 'Pada tanggal 2 s.d. 6 Maret 2026'],
    [
      'Penyesuaian dilaksanakan tanggal 2 s.d. 6 Maret 2026. Ketentuannya sebagai berikut:',
      'tanggal 2 s.d. 6 Maret 2026',
    ],
    ['Rapat telah dilaksanakan 2 s.d. 6 Maret 2026. Hasilnya sebagai berikut:', undefined],
    ['Agar dipedomani hal-hal berikut', undefined],
  ])('stand with each clause of a sentence above, with or without a colon: %s', (said, whom) => {
    const pasted = ['SURAT EDARAN', said, '1. Pegawai WFH setiap Jumat.']
    const [clause] = readCircular(pasted.join('\n'), 'id').clauses

    expect(clause?.text).toBe(`${whom ? `[${whom}] ` : ''}Pegawai WFH setiap Jumat.`)
  })

  it.each([
    'JAM KERJA BULAN RAMADAN',
    'HARI JUMAT',
    'ZONA MERAH',
    'SELAMA CUTI BERSAMA',
    'PELAKSANAAN PADA KEADAAN DARURAT',
  ])('stand with each clause where they say when it holds: %s', (title) => {
    const pasted = ['Dengan ini disampaikan:', `I. ${title}`, '1. Pegawai bekerja dari rumah.']
    const [clause] = readCircular(pasted.join('\n'), 'id').clauses

    expect(clause?.text).toBe(`[${title}] Pegawai bekerja dari rumah.`)
  })

  it('of a chapter hold until the next one, over the titles of its sections', () => {
    const pasted = [
      'BAB I',
      'KETENTUAN UMUM',
      'Pasal 1',
      'Pegawai bekerja di kantor.',
      'BAB II',
      'KHUSUS BAGI RUMAH SAKIT',
      'Bagian Kesatu',
      'Umum',
      'Pasal 2',
      '(1) Pegawai bekerja di kantor setiap hari.',
      'BAB III',
      'PENUTUP',
      'Pasal 3',
      'Peraturan ini dilaksanakan.',
    ]

    expect(clausesOf(pasted)).toEqual([
      'Pasal 1: Pegawai bekerja di kantor.',
      'Pasal 2 ayat (1): [KHUSUS BAGI RUMAH SAKIT] Pegawai bekerja di kantor setiap hari.',
      'Pasal 3: Peraturan ini dilaksanakan.',
    ])
  })

  it('of the circular itself are of no part', () => {
    const pasted = [
      'SURAT EDARAN',
      'TENTANG',
      'BEKERJA DARI RUMAH',
      '1. Pegawai bekerja di kantor.',
    ]

    expect(clausesOf(pasted)).toEqual(['1: Pegawai bekerja di kantor.'])
  })

  it.each([
    ['KHUSUS BAGI TENAGA KESEHATAN', 'Pegawai bekerja di kantor.', undefined],
    ['KETENTUAN BEKERJA DARI RUMAH', 'Pegawai wajib menyampaikan laporan harian.', 'rumah'],
    ['PEGAWAI YANG WFH', 'Pegawai wajib menyampaikan laporan harian.', 'rumah'],
  ])('bind what is offered: %s, %s', (title, text, at) => {
    const { offer } = offerClause({ number: '2', text: `[${title}] ${text}` }, 'id')

    expect(offer?.parameters['at']).toBe(at)
  })
})
