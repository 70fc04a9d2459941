import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findProvision } from '../../../../shared/regulations/catalogue.ts'
import { offerClause } from '../../../../shared/regulations/offers/offer-clause.ts'
import { parseWhen } from '../../../../shared/regulations/when/parse-when.ts'
import { parseWho } from '../../../../shared/regulations/who/parse-who.ts'
import { CONDITIONAL, LEFT_OUT, NOT_LEFT_OUT } from './other-clauses.ts'
import { NOT_OFFERED, OFFERED } from './offered-clauses.ts'

describe('offerClause', () => {
  it.each(OFFERED)('offers what it asks: %s', (text, offer) => {
    const whole = { who: '', when: '', reportedTo: '', ...offer }

    expect(offerClause({ number: '1', text }, 'id')).toEqual({ offer: whole })
  })

  it.each(NOT_OFFERED)('offers nothing of %s', (text, why) => {
    const { offer, why: told } = offerClause({ number: '1', text }, 'id')

    expect(offer).toBeUndefined()
    expect(told?.id.slice(0, why.length) ?? '').toBe(why)
  })

  it('writes in the language of the agency what it understood in either', () => {
    const { offer } = offerClause(
      { number: '1', text: 'Pejabat struktural tetap di kantor setiap Senin.' },
      'en',
    )

    expect(offer).toMatchObject({
      who: 'structural officials',
      when: 'every Monday',
      parameters: { must: 'must', place: 'the office' },
    })
  })

  it('offers nothing of a clause of which one word more is not understood', () => {
    const words = fc.constantFrom('hamil', 'lansia', 'kantin', 'sementara', 'sakit', 'honorarium')
    fc.assert(
      fc.property(fc.constantFrom(...OFFERED), words, fc.nat(), ([text], word, at) => {
        const said = text.split(' ')
        const more = said.toSpliced(at % said.length, 0, word).join(' ')

        expect(offerClause({ number: '1', text: more }, 'id').offer).toBeUndefined()
      }),
    )
  })

  it('offers only what a row of Pasal takes', () => {
    for (const [text] of OFFERED) {
      const { offer } = offerClause({ number: '1', text }, 'id')
      const parameters = findProvision(offer!.provision)!.parameters

      expect(parseWho(offer!.who).ok && parseWhen(offer!.when).ok).toBe(true)
      for (const [key, value] of Object.entries(offer!.parameters)) {
        expect(parameters[key]?.kind.parse(value)).toBeDefined()
      }
    }
  })

  it.each([
    ['2 huruf a', 'bekerja dari rumah setiap Kamis;', 'Pegawai yang sakit:', undefined],
    ['2 huruf a', 'bekerja dari rumah setiap Kamis;', 'Seluruh pegawai:', 'place-of-work'],
    ['2 huruf a', 'menyusun jadwal;', 'Kepala unit kerja wajib', 'roster'],
    ['2 huruf a angka 1', 'menyusun jadwal;', 'Kepala unit kerja:', undefined],
    ['2(a)', 'work from home on Mondays;', 'All staff:', 'place-of-work'],
    ['2 huruf a', 'bekerja dari rumah setiap Kamis.', 'Pengaturan berikut berlaku.', undefined],
    ['2 huruf a', 'Pegawai bekerja dari rumah setiap Kamis.', 'Ini berlaku.', 'place-of-work'],
    ['2 huruf a', 'bekerja dari rumah setiap Kamis.', '', undefined],
    ['2.1', 'bekerja dari rumah setiap Kamis;', 'Pegawai yang sakit:', undefined],
    ['2.1', 'bekerja dari rumah setiap Kamis;', 'Seluruh pegawai:', 'place-of-work'],
    ['2 huruf a', 'mengatur pegawai yang WFO paling banyak 50%;', 'Kepala OPD agar:', undefined],
    ['2 huruf a', 'Pegawai bekerja di kantor.', 'Bagi tenaga medis diatur berikut.', undefined],
    ['2 huruf a', 'Pegawai bekerja di kantor.', '[KHUSUS GURU] Diatur berikut.', undefined],
    [
      '2 huruf a',
      'pejabat struktural WFO;',
      'Sistem kerja diatur sebagai berikut:',
      'place-of-work',
    ],
    [
      '2 huruf a',
      'Pegawai WFO setiap Senin;',
      'Sehubungan dengan SE Wali Kota Nomor 4 Tahun 2026, bersama ini disampaikan:',
      'place-of-work',
    ],
    [
      '2 huruf a',
      'Pegawai WFO setiap Senin;',
      'Sehubungan dengan hal tersebut, bagi petugas loket diatur:',
      undefined,
    ],
    [
      '2 huruf a',
      'Pegawai WFO setiap Senin;',
      'Dalam rangka penghematan, bagi petugas loket diatur hal-hal sebagai berikut:',
      undefined,
    ],
    ['2 huruf a', 'Pegawai WFO setiap Senin;', 'Selama masa transisi.', undefined],
    ['2 huruf a', 'Pegawai WFO setiap Senin;', 'Apabila terjadi banjir:', undefined],
    [
      '2 huruf a',
      'menyampaikan laporan harian kepada kepala bidang.',
      'Diatur berikut.',
      undefined,
    ],
  ])('reads %s, %s, behind “%s”', (number, text, introduction, provision) => {
    const among = introduction === '' ? [] : [{ number: '2', text: introduction }]

    expect(offerClause({ number, text, among }, 'id').offer?.provision).toBe(provision)
  })

  it.each([
    ['2 huruf a', 'melakukan presensi pagi dan sore;', 'Tidak jelas siapa'],
    ['2', `Pegawai bekerja di kantor${' dan di rumah'.repeat(40)}.`, 'Terlalu panjang'],
    ['2', 'Jam kerja:\nSenin | 08.00–15.00 | loket', 'Berisi tabel'],
    ['2', 'Menghemat:\nListrik | 10 %', ''],
    ['2.3', 'Managers must be in the office at least half of their working days.', 'Mungkin'],
    ['2 huruf a', 'Perawat bekerja di kantor.', 'Mungkin “Tempat bekerja”, tetapi “perawat”'],
  ])('says why %s, %s, is not read', (number, text, why) => {
    const { offer, why: told } = offerClause({ number, text }, 'id')

    expect(offer).toBeUndefined()
    expect(told?.id.slice(0, why.length)).toBe(why === '' ? undefined : why)
  })

  it.each([
    ['1', '3', 'Ketentuan angka 1 tidak berlaku bagi guru.', true],
    ['1 huruf a', '3', 'Ketentuan sebagaimana dimaksud pada angka 1 dikecualikan bagi guru.', true],
    ['Pasal 2 ayat (1)', 'Pasal 2 ayat (3)', 'Ketentuan ayat (1) dikecualikan bagi guru.', true],
    ['Pasal 4 ayat (1)', 'Pasal 2 ayat (3)', 'Ketentuan ayat (1) dikecualikan bagi guru.', false],
    ['Pasal 2 ayat (1)', 'Pasal 2 ayat (3)', 'Ketentuan ayat (2) dikecualikan bagi guru.', false],
    ['Pasal 4 ayat (2)', 'Pasal 9', 'Ketentuan Pasal 2 dikecualikan bagi guru.', false],
    ['Pasal 4 ayat (1)', 'Pasal 9', 'Ketentuan Pasal 4 dikecualikan bagi guru.', true],
    ['2', '3', 'Ketentuan angka 1 tidak berlaku bagi guru.', false],
    ['1', '3', 'WFH tidak berlaku bagi guru.', true],
    ['1', '3', 'Guru dikecualikan dari bekerja dari rumah.', true],
    ['1', '3', 'Lembur tidak berlaku bagi guru.', false],
    ['1', '3', 'Sesuai angka 1, guru hadir.', false],
  ])(
    'is of nobody whom another clause leaves out: %s, %s, %s',
    (number, other, text, isExcepted) => {
      const clause = { number, text: 'Pegawai bekerja dari rumah setiap Kamis.' }
      const among = [clause, { number: other, text }]

      const { offer, why } = offerClause({ ...clause, among }, 'id')

      expect(offer === undefined).toBe(isExcepted)
      expect(why?.id).toBe(
        isExcepted
          ? `“${other}” mengecualikan sebagian dari ini: pilih, lalu tulis pengecualiannya di Siapa.`
          : undefined,
      )
    },
  )

  it.each(LEFT_OUT)('offers nothing where another clause may be of some: %s, %s', (text, other) => {
    const clause = { number: '1', text }
    const among = [clause, { number: '2', text: other }]

    const { offer, why } = offerClause({ ...clause, among }, 'id')

    expect(offer).toBeUndefined()
    expect(why?.id.slice(0, 5)).toBe('“2” d')
  })

  it.each(CONDITIONAL)('offers nothing of which another says when: %s, %s', (text, other) => {
    const clause = { number: '1', text }
    const among = [clause, { number: '2', text: other }]

    const { offer, why } = offerClause({ ...clause, among }, 'id')

    expect(offer).toBeUndefined()
    expect(why?.id).toContain('“2” mengatur kapan')
  })

  it('reads a list of those who are left out with the clause that leaves them out', () => {
    const among = [
      { number: '1', text: 'Pegawai bekerja dari rumah setiap Jumat, kecuali:' },
      { number: '1 huruf a', text: 'pejabat struktural;' },
      { number: '1 huruf b', text: 'camat; dan' },
      { number: '1 huruf c', text: 'unit pelayanan publik.' },
    ]

    const [whole, ...parts] = among.map((one) => offerClause({ ...one, among }, 'id'))

    expect(whole?.offer).toMatchObject({
      provision: 'place-of-work',
      who: 'semua pegawai kecuali pejabat struktural, camat, dan unit pelayanan publik',
      when: 'setiap Jumat',
    })
    expect(parts.map(({ offer }) => offer)).toEqual([undefined, undefined, undefined])
    expect(parts[0]?.why?.id).toContain('Dikecualikan dari “1”')
  })

  it('offers nothing of an exception of which one of those listed cannot be read', () => {
    const among = [
      { number: '1', text: 'Pegawai bekerja dari rumah setiap Jumat, kecuali:' },
      { number: '1 huruf a', text: 'pejabat struktural;' },
      { number: '1 huruf b', text: 'petugas keamanan.' },
    ]

    const read = among.map((one) => offerClause({ ...one, among }, 'id'))

    expect(read.map(({ offer }) => offer)).toEqual([undefined, undefined, undefined])
    expect(read[0]?.why?.id).toContain('Pengecualiannya tidak terbaca')
  })

  it('offers no part of a list of which one is to be chosen', () => {
    const among = [
      { number: '1', text: 'Pegawai bekerja dari rumah pada hari:' },
      { number: '1 huruf a', text: 'Senin; atau' },
      { number: '1 huruf b', text: 'Jumat.' },
    ]

    const [, ...parts] = among.map((one) => offerClause({ ...one, among }, 'id'))

    expect(parts.map(({ offer }) => offer)).toEqual([undefined, undefined])
    expect(parts[1]?.why?.id).toContain('Salah satu')
  })

  it('offers nothing behind a sentence within another clause that introduces it', () => {
    const text = 'Pegawai yang WFH menyampaikan laporan harian. Dalam hal indeks di bawah 100:'
    const among = [
      { number: '1', text },
      { number: '2', text: 'Seluruh pegawai bekerja di kantor.' },
    ]

    const [first, second] = among.map((one) => offerClause({ ...one, among }, 'id'))

    expect([first?.offer, second?.offer]).toEqual([undefined, undefined])
    expect(first?.why?.id).toContain('Mungkin')
    expect(second?.why?.id).toContain('“1” dapat menyangkut')
  })

  it.each([
    ['Pegawai WFH melapor. Khusus bulan Ramadan', false],
    ['Pegawai WFH melapor. Zona merah', false],
    ['Pegawai WFH melapor. Kepala unit kerja memantau pegawai selama WFH', true],
    ['Pegawai WFH melapor. Terima kasih', true],
  ])('reads what stands below a title without a number with it: %s', (text, isOffered) => {
    const among = [
      { number: '1', text },
      { number: '2', text: 'Seluruh pegawai bekerja di kantor.' },
    ]

    expect(offerClause({ ...among[1]!, among }, 'id').offer !== undefined).toBe(isOffered)
  })

  it.each(NOT_LEFT_OUT)('offers where no other clause is of some: %s, %s', (text, other) => {
    const clause = { number: '1', text }
    const among = [clause, { number: '2', text: other }]

    expect(offerClause({ ...clause, among }, 'id').offer).toBeDefined()
  })

  it('is quick with long texts of others', () => {
    const clause = { number: '1', text: 'Pegawai bekerja dari rumah setiap Kamis.' }
    const other = { number: '2', text: 'khusus petugas bagi guru tetap '.repeat(2000) }

    expect(offerClause({ ...clause, among: [clause, other] }, 'id').offer).toBeDefined()
  })

  it('is quick with many others', () => {
    const text = 'Pegawai menyampaikan laporan harian melalui aplikasi e-Kinerja.'
    const others = Array.from({ length: 300 }, (_, at) => ({ number: `${at}`, text }))
    const own = others.map((_, at) => ({
      number: `${at + 300}`,
      text: 'Pegawai menyampaikan laporan harian.',
    }))
    const among = [...others, ...own]

    expect(own.every((clause) => offerClause({ ...clause, among }, 'id').offer)).toBe(true)
  })

  it('is quick with a long text', () => {
    const text = 'presensi tiga kali lapor setiap '.repeat(2000)

    expect(offerClause({ number: '1', text }, 'id').offer).toBeUndefined()
  })
})

/** What is offered of a clause of everybody in a regulation of that title. */
function offeredUnder(title: string): ReturnType<typeof offerClause> {
  const text = 'Semua pegawai bekerja dari rumah setiap Jumat.'
  return offerClause({ number: '1', text, title }, 'id')
}

describe('a regulation of some people by its title', () => {
  it.each([
    ['Jam Kerja bagi Guru di Lingkungan Pemerintah Kota Bogor', 'Guru'],
    ['Pengaturan Kerja khusus Puskesmas', 'Puskesmas'],
    ['Pola Kerja PPPK Paruh Waktu', 'PPPK'],
    ['Hybrid working for nursing staff in winter', 'nursing staff'],
    ['Pengaturan Kerja Camat dan Lurah', 'Camat'],
    ['Sistem Kerja pada Puskesmas', 'Puskesmas'],
    ['Sistem Kerja Petugas Kebersihan', 'Petugas'],
    ['Jam Kerja Pegawai Sif', 'Pegawai Sif'],
    ['Jam Kerja Pegawai Non ASN', 'Non ASN'],
    ['Sistem Kerja Pegawai Hamil dan Menyusui', 'Hamil'],
    ['Pengaturan Kerja Pegawai ASN yang Terdampak Banjir', 'ASN yang'],
    ['Kerja dari Rumah bagi ASN yang Berdomisili di Luar Kota', 'ASN yang Berdomisili'],
  ])('has no clause offered to everybody: %s', (title, some) => {
    const { offer, why } = offeredUnder(title)

    expect(offer).toBeUndefined()
    expect(why?.id).toContain(`“${some}”`)
  })

  it.each([
    ['Jam Kerja pada Bulan Ramadan 1447 H', 'Ramadan'],
    ['Bekerja dari Rumah setiap Rabu', 'Rabu'],
    ['Tugas Kedinasan Menjelang Libur Idul Fitri', 'Libur'],
    ['Working from home in December 2026', 'December'],
  ])('has no clause offered for each working day: %s', (title, days) => {
    const text = 'Semua pegawai bekerja dari rumah.'

    const { offer, why } = offerClause({ number: '1', text, title }, 'id')

    expect(offer).toBeUndefined()
    expect(why?.id).toContain(`“${days}”`)
  })

  it('has what its clauses ask offered of the days that they say', () => {
    const title = 'Tugas Kedinasan Menjelang Libur Idul Fitri'

    expect(offeredUnder(title).offer).toMatchObject({ when: 'setiap Jumat' })
  })

  it.each([
    '',
    'Penyesuaian Sistem Kerja Pegawai Aparatur Sipil Negara dalam Masa PPKM',
    'Pelaksanaan Tugas Kedinasan dari Rumah bagi Pegawai ASN di Lingkungan Pemerintah Kabupaten Landak',
    'Sistem Kerja bagi Pegawai Pemerintah Provinsi Riau selama Kabut Asap',
    'Remote working for all staff during the move',
    'Penyesuaian Jam Kerja bagi Pegawai Negeri Sipil dan PPPK',
    'Pengaturan Kerja Pejabat dan Pegawai Pemerintah Kota Ambon',
    'Pengaturan Kerja Pegawai dan Tenaga Kontrak',
    'Pengaturan Kerja Pegawai ASN bagi Daerah Terdampak Bencana',
    'Pengaturan Kerja bagi ASN Kementerian Pendidikan',
    'Penghematan Tenaga Listrik melalui Bekerja dari Rumah',
    'Sistem Kerja pada Dinas Tenaga Kerja',
    'Guidelines for flexible working',
    'Flexible working arrangement for the second quarter',
  ])('has what its clauses ask offered: %s', (title) => {
    expect(offeredUnder(title).offer).toMatchObject({ provision: 'place-of-work' })
  })
})
