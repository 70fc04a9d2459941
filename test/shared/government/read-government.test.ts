import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { Government } from '../../../shared/model/agency.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const OTHERS = sampleTabs().find(({ slot }) => slot === 'settings')!.rows

/** The government that *Pengaturan* says with these rows in place of its own, and what is reported. */
function read(rows: readonly (readonly [string, string])[]): {
  readonly government: Government
  readonly problems: readonly string[]
} {
  const kept = OTHERS.filter(
    ([title]) => title !== 'Bentuk pemerintahan' && title !== 'Nama pemerintahan',
  )
  const { settings, problems } = readConfiguration(sampleTabs({ settings: [...kept, ...rows] }))
  return { government: settings.government, problems: problems.map(({ message }) => message.id) }
}

describe('the government in Pengaturan', () => {
  it('is read with kind, name, title of its head, chain and personnel body', () => {
    const { government, problems } = read([
      ['Bentuk pemerintahan', 'Kementerian'],
      ['Nama pemerintahan', 'Kementerian Perdagangan'],
      ['Sebutan kepala pemerintahan', 'Plt. Menteri'],
      ['Penerima rekap berjenjang', 'Direktur Impor; Direktur Jenderal;Sekretaris Jenderal'],
      ['Pembina kepegawaian', 'Biro Organisasi dan SDM'],
    ])

    expect(government).toEqual({
      kind: 'ministry',
      name: 'Perdagangan',
      headTitle: 'Plt. Menteri',
      between: ['Direktur Impor', 'Direktur Jenderal', 'Sekretaris Jenderal'],
      personnelBody: 'Biro Organisasi dan SDM',
    })
    expect(problems).toEqual([
      '"PEMERINTAH KABUPATEN KUTAI KARTANEGARA" diawali seperti nama berbentuk Kabupaten, sedangkan Bentuk pemerintahan berisi Kementerian; mohon salah satunya diperbaiki',
    ])
  })

  it('is read by the English names of settings and kinds', () => {
    const { government } = read([
      ['Kind of government', 'Other body'],
      ['Name of government', 'Carmarthenshire County Council'],
      ['Title of the head of government', 'Chief Executive'],
    ])

    expect(government).toEqual({
      kind: 'other',
      name: 'Carmarthenshire County Council',
      headTitle: 'Chief Executive',
    })
  })

  it('of a spreadsheet from before is the regency that it was, with its Asisten, and is asked about', () => {
    const { government, problems } = read([
      ['Nama kabupaten', 'KUTAI KARTANEGARA'],
      ['Asisten yang membidangi', 'Asisten Perekonomian, Pembangunan dan Kesra'],
    ])

    expect(government).toEqual({
      kind: 'regency',
      name: 'KUTAI KARTANEGARA',
      between: ['Asisten Perekonomian, Pembangunan dan Kesra', 'Sekretaris Daerah'],
    })
    expect(problems).toEqual([
      'Pengaturan "Bentuk pemerintahan" tidak ada; jalankan Pantau > Siapkan lembar, lalu isi',
    ])
  })

  it('that is called otherwise than its kind is told, with both', () => {
    const { government, problems } = read([
      ['Bentuk pemerintahan', 'Kabupaten'],
      ['Nama pemerintahan', 'Kota Samarinda'],
    ])

    expect(government.kind).toBe('regency')
    expect(problems).toEqual([
      '"Kota Samarinda" diawali seperti nama berbentuk Kota, sedangkan Bentuk pemerintahan berisi Kabupaten; mohon salah satunya diperbaiki',
    ])
  })

  it('of an unknown kind is told with the kinds that there are', () => {
    const { problems } = read([
      ['Bentuk pemerintahan', 'Desa'],
      ['Nama pemerintahan', 'Sukamaju'],
    ])

    expect(problems).toEqual([
      '"Desa" tidak dikenal; pilih Kabupaten, Kota, Provinsi, Kementerian, Lembaga lain',
    ])
  })

  it.each([
    ['Asisten Umum → Sekda', ['Asisten Umum', 'Sekda']],
    ['Asisten Umum;Sekda;', ['Asisten Umum', 'Sekda']],
    ['Asisten Umum; Sekda; Bupati', ['Asisten Umum', 'Sekda']],
    ['Asisten Umum\nSekda\nBupati Kukar', ['Asisten Umum', 'Sekda']],
    ['Sekda', ['Sekda']],
    ['-', []],
  ])('has the chain "%s" in its order, without the head who ends it', (typed, between) => {
    const { government, problems } = read([
      ['Bentuk pemerintahan', 'Kabupaten'],
      ['Nama pemerintahan', 'KUKAR'],
      ['Penerima rekap berjenjang', typed],
    ])

    expect(government.between).toEqual(between)
    expect(problems).toEqual([])
  })

  it.each([
    [
      'Asisten, Sekda, Bupati',
      'Pisahkan tiap penerima dengan titik koma: "Asisten, Sekda, Bupati" dibaca sebagai satu penerima, karena koma bisa bagian dari jabatan',
    ],
    ['Sekda; Asisten; SEKDA', '"SEKDA" disebut dua kali; sebut tiap penerima sekali saja'],
  ])('refuses the chain "%s" and says why', (typed, message) => {
    const { government, problems } = read([
      ['Bentuk pemerintahan', 'Kabupaten'],
      ['Nama pemerintahan', 'KUKAR'],
      ['Penerima rekap berjenjang', typed],
    ])

    expect(government.between).toBeUndefined()
    expect(problems).toEqual([message])
  })
})
