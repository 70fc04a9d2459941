import { describe, expect, it } from 'vitest'

import type { CivilDate } from '../../../../shared/model/civil-date.ts'
import { readValidity } from '../../../../shared/regulations/circular/validity.ts'

const ISSUED = '2026-02-27' as CivilDate

describe('readValidity', () => {
  it.each([
    ['Surat Edaran ini mulai berlaku pada tanggal 2 Maret 2026.', '2026-03-02', undefined],
    ['Surat ini berlaku sejak Senin, 2 Maret 2026.', '2026-03-02', undefined],
    ['Edaran ini berlaku 2 s.d. 20 Maret 2026.', '2026-03-02', '2026-03-20'],
    [
      'Edaran ini berlaku efektif mulai tanggal 2 Maret 2026 sampai dengan ada pencabutan.',
      '2026-03-02',
      undefined,
    ],
    ['Kebijakan terhitung dari 16 November–18 Desember 2020.', '2020-11-16', '2020-12-18'],
    [
      'terhitung mulai tanggal 16 November 2020 sampai\ndengan 18 Desember 2020',
      '2020-11-16',
      '2020-12-18',
    ],
    ['Surat Edaran ini berlaku sampai dengan tanggal 9 April 2026.', undefined, '2026-04-09'],
    ['Instruksi ini mulai berlaku pada tanggal ditetapkan.', ISSUED, undefined],
    [
      'Keputusan ini berlaku sejak tanggal ditetapkan sampai dengan 31 Desember 2026.',
      ISSUED,
      '2026-12-31',
    ],
    ['Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.', undefined, undefined],
    ['This circular takes effect on April 6, 2026.', '2026-04-06', undefined],
    [
      'This Order shall take effect immediately and shall remain in force until 30 June 2026.',
      ISSUED,
      '2026-06-30',
    ],
    ['Effective from 1 April 2026 until 31 March 2027', '2026-04-01', '2027-03-31'],
    ['Edaran ini berlaku bagi seluruh pegawai.', undefined, undefined],
    ['Angka 2 mulai berlaku 1 Mei 2026.', undefined, undefined],
    [
      'Ketentuan huruf A dan huruf B berlaku sejak 7 September 2026 sampai dengan 20 September 2026.',
      undefined,
      undefined,
    ],
    [
      'Ketentuan angka 2 berlaku mulai 1 Mei 2026. Kebijakan terhitung mulai 2 Maret 2026.',
      '2026-03-02',
      undefined,
    ],
    [
      'Undang-Undang itu mulai berlaku 1 Januari 2020. Edaran ini mulai berlaku 2 Maret 2026.',
      '2026-03-02',
      undefined,
    ],
    [
      'Surat Edaran ini berlaku dari tanggal 29 Desember 2025 s/d 9 Januari 2026.',
      '2025-12-29',
      '2026-01-09',
    ],
    ['Edaran ini berlaku mulai bulan Mei 2026.', '2026-05-01', undefined],
    ['Edaran ini berlaku sejak Mei 2026 s.d. Juli 2026.', '2026-05-01', '2026-07-31'],
    ['Edaran ini berlaku selama bulan Mei 2026.', '2026-05-01', '2026-05-31'],
    [
      'Edaran ini mulai berlaku pada tanggal 1 Mei 2026 dan berakhir pada tanggal 30 Juni 2026.',
      '2026-05-01',
      '2026-06-30',
    ],
    ['Edaran Nomor 5 Tahun 2025 tidak berlaku sejak 1 Mei 2026.', undefined, undefined],
    [
      'Dengan edaran ini, edaran lama yang berlaku sejak 1 Januari 2025 dicabut.',
      undefined,
      undefined,
    ],
    ['Surat Edaran ini berlaku selama bulan Ramadan 1447 H.', undefined, undefined],
    ['Pegawai bekerja dari rumah hingga 2 Maret 2026.', undefined, undefined],
  ])('reads of %s from when until when it holds', (text, validFrom, validUntil) => {
    expect(readValidity(text, ISSUED)).toEqual({
      ...(validFrom && { validFrom }),
      ...(validUntil && { validUntil }),
    })
  })

  it('says no first day where that is the day of issue, which nothing tells', () => {
    expect(readValidity('Instruksi ini mulai berlaku pada tanggal ditetapkan.', undefined)).toEqual(
      {},
    )
  })
})
