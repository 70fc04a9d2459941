import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const [PLACE, DAYS, SHARE] = [
  'Tempat bekerja',
  'Jumlah hari di suatu tempat',
  'Bagian pegawai di kantor',
]
const AT_HOME = 'keharusan = harus\ntempat = rumah'
const HOLIDAY = ['17 Agustus 2026', 'Hari Kemerdekaan', 'Libur nasional']
const RAMADAN = ['19 Februari–20 Maret 2026', 'Ramadan', 'Ramadan']

/** What is told of one clause, in an office of five working days, a head, a clerk and one who is no civil servant. */
function toldOf(
  [provision, who, when, parameters]: readonly [string, string, string, string],
  [from, until]: readonly [string, string] = ['01/01/2026', ''],
): string[] {
  const { problems } = readConfiguration(
    sampleTabs({
      holidays: [['Tanggal', 'Nama Hari Libur', 'Jenis'], HOLIDAY, RAMADAN],
      policies: [
        ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Berlaku Sampai'],
        ['1/2026', from, from, until],
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter'],
        ['1/2026', '1', provision, who, when, parameters],
      ],
    }),
  )
  return problems
    .filter(({ code }) => code === 'clause-idle')
    .map(({ where, message }) => `${where.id} ${message.id}`)
}

describe('a clause that binds on no day', () => {
  it('is told when typed, with the working days that stand', () => {
    expect(toldOf([PLACE, '', 'Sabtu', AT_HOME])).toEqual([
      'Pasal!E2 Saat ini tidak mengikat siapa pun: hari kerja kantor ini Senin sampai Jumat (tab Pengaturan), bukan Sabtu; mohon diubah bila bukan itu maksudnya',
    ])
  })

  it.each(['Jumat dan Sabtu', 'Senin sampai Sabtu'])(
    'is told of the days on which it does not: %s',
    (when) => {
      expect(toldOf([PLACE, '', when, AT_HOME])).toEqual([
        'Pasal!E2 Saat ini tidak mengikat siapa pun pada hari Sabtu: hari kerja kantor ini Senin sampai Jumat (tab Pengaturan), bukan Sabtu; mohon diubah bila bukan itu maksudnya',
      ])
    },
  )

  it.each(['setiap hari kerja kecuali Jumat', 'Jumat', 'Senin sampai Jumat'])(
    'is not told of days that nobody named: %s',
    (when) => {
      expect(toldOf([PLACE, '', when, AT_HOME])).toEqual([])
    },
  )

  it.each([
    ['Sabtu dan Minggu', 'bukan Sabtu dan Minggu'],
    ['14 Maret 2026', 'bukan Sabtu'],
    ['17 Agustus 2026', 'semua harinya libur, pertama 17 Agustus 2026 (Hari Kemerdekaan)'],
  ])('is told whether of days of the week or of dates: %s', (when, why) => {
    expect(toldOf([PLACE, '', when, AT_HOME])).toEqual([expect.stringContaining(why)])
  })

  it.each([
    [
      '1–30 April 2026',
      'waktunya di luar masa berlaku aturan, 1 Januari 2026 sampai 31 Januari 2026',
    ],
    ['selama Ramadan', 'Ramadan di tab Hari Libur tidak seperti itu selama masa berlaku aturan'],
  ])('is told where that is outside of the regulation’s days: %s', (when, why) => {
    expect(toldOf([PLACE, '', when, AT_HOME], ['01/01/2026', '31/01/2026'])).toEqual([
      expect.stringContaining(why),
    ])
  })

  it('is told to bind those on duty on days off, where it does', () => {
    expect(toldOf(['Presensi', '', 'Sabtu', 'cara = sekali sehari'])).toEqual([
      expect.stringContaining('bukan Sabtu, kecuali yang dijadwalkan bertugas pada hari libur'),
    ])
  })

  it.each(['14–16 Maret 2026', 'selama Ramadan', 'di luar Ramadan'])(
    'is not one that binds on a day: %s',
    (when) => {
      expect(toldOf([PLACE, '', when, AT_HOME])).toEqual([])
    },
  )

  it('is none of travel, which is made on days off, too', () => {
    expect(toldOf(['Perjalanan ke luar wilayah', '', 'Sabtu', 'dilarang = keluarga'])).toEqual([])
  })
})

describe('a clause that names nobody', () => {
  it('is told at whom it names', () => {
    expect(toldOf([PLACE, 'camat', '', AT_HOME])).toEqual([
      expect.stringMatching(/^Pasal!D2 .*tidak ada camat di tab Pegawai/),
    ])
  })

  it.each(['pelaksana', 'Non-ASN', 'semua pegawai kecuali camat'])('is not one of %s', (who) => {
    expect(toldOf([PLACE, who, '', AT_HOME])).toEqual([])
  })

  it('is told of a fixed team', () => {
    expect(
      toldOf(['Bergantian di rumah dan di kantor', '', '', 'kelompok tetap = pelaksana; camat']),
    ).toEqual([expect.stringMatching(/^Pasal!F2 .*camat tidak ada orangnya/)])
  })

  it('is told of a service of which no unit has a minimum', () => {
    expect(toldOf(['Petugas pelayanan minimal', '', '', ''])).toEqual([
      expect.stringContaining('belum ada unit pelayanan publik dengan Minimal Bertugas'),
    ])
  })
})

describe('a clause that lets everything be', () => {
  it.each([
    [SHARE, 'pelaksana', 'paling banyak = 50 %', 'yang dimaksud hanya 1 orang: semua boleh'],
    [SHARE, '', 'paling banyak = 3 orang', 'yang dimaksud hanya 3 orang: semua boleh'],
    [SHARE, 'setiap unit', 'paling banyak = 90 %', 'unit terbesar hanya 3 orang: semua boleh'],
    [DAYS, '', 'paling banyak = 5', 'paling banyak 5 hari, dan sepekan memang tidak lebih dari 5'],
    [DAYS, '', 'paling banyak = 90 %', 'paling banyak 90 %, dan sepekan memang tidak lebih'],
  ])('is told: %s %s %s', (provision, who, parameters, why) => {
    expect(toldOf([provision, who, '', parameters])).toEqual([
      expect.stringMatching(new RegExp(`^Pasal!F2 .*${why}`)),
    ])
  })

  it.each([
    [SHARE, '', 'paling banyak = 50 %'],
    [SHARE, 'pelaksana', 'paling banyak = 50 %\npaling sedikit = 1 orang'],
    [SHARE, '', 'paling banyak = 2 orang'],
    [DAYS, '', 'paling banyak = 4'],
    [DAYS, '', 'paling banyak = 80 %'],
  ])('is not one that does not: %s %s %s', (provision, who, parameters) => {
    expect(toldOf([provision, who, '', parameters])).toEqual([])
  })
})

describe('a clause that counts over longer than its regulation holds', () => {
  const month = ['02/03/2026', '13/03/2026'] as const

  it.each([
    ['paling sedikit = 8\ndalam = sebulan', 'sebelum ada sebulan yang selesai'],
    ['paling sedikit = 4\nselama pekan = 3', 'sebelum ada 3 pekan yang selesai'],
  ])('is told where at least is never asked: %j', (parameters, why) => {
    expect(toldOf([DAYS, '', '', parameters], month)).toEqual([expect.stringContaining(why)])
  })

  it('is told where no window begins', () => {
    expect(
      toldOf(
        [SHARE, '', '', 'paling banyak = 50 %\nselama pekan = 2'],
        ['03/03/2026', '06/03/2026'],
      ),
    ).toEqual([expect.stringContaining('mulai Senin pertama aturan')])
  })

  it.each([
    'paling sedikit = 4\nselama pekan = 2',
    'paling banyak = 4\ndalam = sebulan',
    'paling sedikit = 2',
  ])('is not one of which a window is over in time: %j', (parameters) => {
    expect(toldOf([DAYS, '', '', parameters], month)).toEqual([])
  })
})
