import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { offerClause } from '../../../../shared/regulations/offers/offer-clause.ts'
import { readCircular } from '../../../../shared/regulations/circular/read-circular.ts'
import { PASTED } from './circulars.ts'
import { SENT } from './circulars-as-sent.ts'
import { HABITS_OF_HOUSES } from './house-habits.ts'
import { HOUSES } from './house-styles.ts'

const TEXTS = [...PASTED, ...SENT, ...HOUSES, ...HABITS_OF_HOUSES]

/** Words of three letters and more but numbers, in an order of their own: what may not be lost. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/\p{L}{3,}/gu)]
    .map(([word]) => word)
    .filter((word) => word !== 'KESATU')
    .sort()
}

/**
 * All that the reading shows of a text but the words with which numbers are told ("huruf", "ayat"), and the titles that
 * stand in brackets with a clause, too.
 */
function shownOf(pasted: string): string {
  const { clauses, rest } = readCircular(pasted, 'id')
  const own = clauses.map(({ text }) => text.replace(/^\[[^\]]*\] /, ''))
  return [...own, ...rest.map(({ text }) => text)].join('\n')
}

describe('readCircular', () => {
  it.each(TEXTS)('reads a row a clause of $habit', ({ text, numbers, says }) => {
    const { clauses } = readCircular(text, 'id')

    expect(clauses.map(({ number }) => number)).toEqual(numbers)
    for (const [number, beginning] of Object.entries(says)) {
      const own = clauses.find((clause) => clause.number === number)
      expect(own?.text.slice(0, beginning.length)).toBe(beginning)
    }
  })

  it.each(TEXTS)('says of itself only what it says: $habit', ({ text, facts }) => {
    const { header } = readCircular(text, 'id')

    expect(header).toEqual(facts)
  })

  it.each(TEXTS)('leaves out of its clauses what is none: $habit', ({ text, outside = {} }) => {
    const { rest } = readCircular(text, 'id')
    const textOf = (kind: string): string =>
      rest.flatMap((one) => (one.kind === kind ? [one.text] : [])).join('\n')
    const missing = Object.entries(outside).flatMap(([kind, texts]) =>
      texts.filter((one) => !textOf(kind).includes(one)),
    )

    expect(missing).toEqual([])
  })

  it.each(TEXTS)('loses no word of $habit', ({ text }) => {
    const numbers = readCircular(text, 'id').clauses.map(({ number }) => number)
    const shown = [shownOf(text).replaceAll(/-\n/g, ''), ...numbers].join('').replaceAll(/\s+/g, '')
    const words = text
      .replaceAll(/[-\u00ad\u00ac]\n\s*/g, '')
      .split(/\s+/)
      .filter((word) => !/^pasal\b/i.test(word))
      .flatMap((word) => word.match(/\p{L}{3,}/gu) ?? [])

    for (const word of words) expect(shown).toContain(word)
  })

  it('takes a title behind a Roman number for none of the clauses, and cites a capital as a letter', () => {
    const pasted = [
      'I. PENGATURAN KERJA',
      'A. Setiap Kamis bekerja dari rumah.',
      'B. Hari lain bekerja di kantor.',
      'II. PELAPORAN',
      '1. Kepala unit melapor setiap Jumat.',
      'III. PENUTUP',
      'Surat ini berlaku sejak 2 Maret 2026.',
    ].join('\n')

    const { clauses, rest } = readCircular(pasted, 'id')

    expect(clauses).toEqual([
      { number: 'I huruf A', text: 'Setiap Kamis bekerja dari rumah.' },
      { number: 'I huruf B', text: 'Hari lain bekerja di kantor.' },
      { number: 'II angka 1', text: 'Kepala unit melapor setiap Jumat.' },
      { number: 'III', text: 'Surat ini berlaku sejak 2 Maret 2026.' },
    ])
    expect(rest.map(({ kind }) => kind)).not.toContain('closing')
    expect(rest.map(({ text }) => text).join('\n')).toBe(
      'I. PENGATURAN KERJA\nII. PELAPORAN\nIII. PENUTUP',
    )
  })

  it('reads the head of a letter in two columns, and takes nobody whom it goes to for a clause', () => {
    const pasted = [
      'Nomor    : 800/2688-BKD/2020                            Kepada',
      'Sifat    : Penting                                      Yth. 1. Para Kepala OPD',
      'Hal      : Perpanjangan Sistem Kerja Pegawai                 2. Para Camat',
      '           ASN Dalam Tatanan Normal Baru                di Tempat',
      '',
      '     Dengan ini disampaikan:',
      '     1.   Perjalanan dinas ke luar daerah tidak diperkenankan.',
      '     2.   Kepala OPD memonitor kinerja.',
    ].join('\n')

    const { header, clauses } = readCircular(pasted, 'id')

    expect(header).toEqual({
      number: '800/2688-BKD/2020',
      title: 'Perpanjangan Sistem Kerja Pegawai ASN Dalam Tatanan Normal Baru',
    })
    expect(clauses.map(({ number }) => number)).toEqual(['1', '2'])
  })

  it('reads the head of a letter whose date stands beside its number', () => {
    const pasted = [
      'Nomor   : 800/045/2026                     Depok, 4 Mei 2026',
      'Sifat   : Penting                          Kepada Yth.',
      'Lampiran: -                                1. Lurah se-Depok',
      'Hal     : Pengaturan kerja                 di Depok',
      '',
      'Bersama ini kami sampaikan:',
      '1. Pegawai bekerja di kantor.',
    ].join('\n')

    const { header, clauses } = readCircular(pasted, 'id')

    expect(header).toEqual({
      number: '800/045/2026',
      title: 'Pengaturan kerja',
      issuedOn: '2026-05-04',
    })
    expect(clauses.map(({ number }) => number)).toEqual(['1'])
  })

  it('takes a part named in the line below another’s title for no clause', () => {
    const pasted =
      'Pasal 1\nPegawai adalah ASN.\nBAB II\nPELAKSANAAN\nBagian Kesatu\nUmum\nPasal 2\nHadir.'

    expect(readCircular(pasted, 'id').clauses.map(({ text }) => text)).toEqual([
      'Pegawai adalah ASN.',
      'Hadir.',
    ])
  })

  it.each([
    ['PEMERINTAH KABUPATEN BANTUL\nSEKRETARIAT DAERAH', undefined],
    ['SURAT EDARAN\nNomor 5 Tahun 2026\nTentang WFH ASN', 'WFH ASN'],
    [
      'SURAT EDARAN\nNomor 5 Tahun 2026\nTentang Pola Kerja di\nDinas Kesehatan',
      'Pola Kerja di Dinas Kesehatan',
    ],
    ['Menindaklanjuti SE Nomor 5 Tahun 2026\nTentang WFH ASN, disampaikan:', undefined],
  ])('has the title that “%s” says, and no other', (head, title) => {
    expect(readCircular(`${head}\n\n1. Pegawai bekerja di kantor.`, 'id').header.title).toBe(title)
  })

  it('takes from when it holds, said without what does, for no part of the last clause', () => {
    const { clauses, header } = readCircular(
      'a. Pegawai bekerja di kantor.\nb. WFH hari Rabu untuk pelaksana\nBerlaku mulai 1 April 2026.',
      'id',
    )

    expect(clauses.map(({ text }) => text)).toEqual([
      'Pegawai bekerja di kantor.',
      'WFH hari Rabu untuk pelaksana',
    ])
    expect(header.validFrom).toBe('2026-04-01')
  })

  it('knows its kind where a scan took a letter for another', () => {
    const { header } = readCircular('INSTRUKSl BUPATI LANDAK\n1. Pegawai bekerja di kantor.', 'id')

    expect(header.kind).toBe('Instruksi')
  })

  it('begins at an ordinal right below the title', () => {
    const pasted = 'TENTANG\nJADWAL KERJA KARYAWAN\nPERTAMA : Jam kerja diatur.\nKEDUA : Selesai.'

    expect(readCircular(pasted, 'id').clauses.map(({ number }) => number)).toEqual([
      'PERTAMA',
      'KEDUA',
    ])
  })

  it('takes a table of the attachment for no part of the last clause', () => {
    const pasted = [
      'Pasal 4',
      'Proporsi tercantum dalam Lampiran.',
      'Pasal 5',
      'Peraturan ini mulai berlaku pada tanggal diundangkan.',
      'Ditetapkan di Tanjung Selor',
      'pada tanggal 2 Maret 2026',
      'LAMPIRAN',
      'PROPORSI PEGAWAI',
      'No  Perangkat Daerah        WFO    WFH',
      '1   Sekretariat Daerah      60%    40%',
      '2   Dinas Kesehatan         100%   0%',
    ].join('\n')

    const { clauses } = readCircular(pasted, 'id')

    expect(clauses.slice(1)).toEqual([
      { number: 'Pasal 5', text: 'Peraturan ini mulai berlaku pada tanggal diundangkan.' },
      {
        number: 'Lampiran',
        text: 'No | Perangkat Daerah | WFO | WFH\n1 | Sekretariat Daerah | 60% | 40%\n2 | Dinas Kesehatan | 100% | 0%',
      },
    ])
  })

  it('goes on with the attachment behind the signature, whose numbers are its own', () => {
    const pasted = [
      'KESATU : Pedoman tercantum dalam Lampiran Keputusan ini.',
      'Ditetapkan di Surabaya',
      'KEPALA DINAS,',
      'LAMPIRAN I',
      'KEPUTUSAN KEPALA DINAS PENDIDIKAN',
      'NOMOR 188/2024',
      '1. Guru tetap di sekolah.',
      '2. Pegawai hadir.',
      'KEPALA DINAS,',
    ].join('\n')

    const { clauses, rest } = readCircular(pasted, 'id')

    expect(clauses.map(({ number, text }) => `${number}: ${text}`)).toEqual([
      'KESATU: Pedoman tercantum dalam Lampiran Keputusan ini.',
      'Lampiran I 1: Guru tetap di sekolah.',
      'Lampiran I 2: Pegawai hadir.',
    ])
    expect(rest.map(({ kind }) => kind)).toEqual(['closing', 'heading', 'closing'])
  })

  it('shows each word of any text once, whatever its numbers', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '1. Pegawai',
        '2. Unit',
        'a. kantor',
        'KESATU : rumah',
        '',
        '- 2 -',
        'BAB XI',
      ),
      fc.constantFrom(
        'Menimbang :',
        'Tembusan:',
        'i. satu',
        'I. dua',
        '3.1 tiga',
        '(1) empat',
        '• lima',
      ),
      fc.stringMatching(/^[a-z ]{0,20}$/),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n')

        expect(wordsOf(shownOf(text))).toEqual(wordsOf(text))
      }),
      { examples: [[['i. satu', 'BAB XI', 'a. kantor', '3.1 tiga']]] },
    )
  })

  it('numbers in English as English circulars are cited', () => {
    const { clauses } = readCircular('1. Staff work at home.\n2. Exceptions:\na. managers;', 'en')

    expect(clauses.map(({ number }) => number)).toEqual(['1', '2', '2(a)'])
  })

  it('tells what two parts of one number say apart', () => {
    const { rest, clauses } = readCircular(
      SENT.find(({ habit }) => /title stands/.test(habit))!.text,
      'id',
    )

    expect(clauses[1]?.text).toBe('Ketentuan lebih lanjut diatur kepala badan.')
    expect(rest).toEqual([{ kind: 'heading', text: 'Paragraf 1\nSanksi' }])
  })

  it.each(['- ', '• ', '1.1.1.1 ', 'i. ', '1. - ', '(1) a. '])(
    'takes any number of "%s" in one line, which is no clause in a clause without end',
    (marker) => {
      const { clauses } = readCircular(marker.repeat(10_000), 'id')

      expect(Math.max(...clauses.map(({ number }) => number.length))).toBeLessThan(200)
    },
  )

  it('is quick with a text of 50,000 characters', () => {
    const text = '1. Pegawai bekerja - '.repeat(2500)

    expect(readCircular(text, 'id').clauses.length).toBeGreaterThan(0)
  })
})

describe('readCircular, of a text in English', () => {
  const { header, clauses, rest } = readCircular(
    [
      'CARMARTHENSHIRE COUNTY COUNCIL',
      'HYBRID WORKING POLICY',
      'Reference: HWP 7/2026',
      'Date: 3 March 2026',
      '',
      '1. Managers spend at least half of their working time at the workplace.',
      '2. This policy takes effect from 1 April 2026 until 31 December 2026.',
      '',
      'Signed,',
      'Jane Jones',
    ].join('\r\n'),
    'en',
  )

  it('knows who issued it when, and from when until when it holds', () => {
    expect(header).toEqual({
      issuer: 'Carmarthenshire County Council',
      kind: 'Policy',
      number: 'HWP 7/2026',
      title: 'Hybrid working policy',
      issuedOn: '2026-03-03',
      validFrom: '2026-04-01',
      validUntil: '2026-12-31',
    })
  })

  it.each([
    ['Guidelines on Flexible Working', 'Guidelines', 'Guidelines on Flexible Working'],
    ['Guideline: Hybrid working', 'Guidelines', 'Hybrid working'],
    [
      'GUIDELINES ON ALTERNATIVE WORK ARRANGEMENTS\nIN THE GOVERNMENT\nNo. 12/2026',
      'Guidelines',
      'Guidelines on alternative work arrangements in the government',
    ],
    [
      'Hybrid Working Guidance for Council Staff',
      'Guidelines',
      'Hybrid Working Guidance for Council Staff',
    ],
    ['This policy is for everybody.', 'Policy', undefined],
  ])('knows what guidelines are called: %j', (above, kind, title) => {
    const read = readCircular(
      `${above}\n\n1. Staff work from home on Fridays.\n2. Managers stay.`,
      'en',
    )

    expect([read.header.kind, read.header.title]).toEqual([kind, title])
  })

  it('knows a number and a date that stand in one line', () => {
    const { header } = readCircular(
      'Ref: NCG/HRM/7/VOL.II (45)            Date: 3rd March, 2026\nRE: FLEXIBLE WORK\n1. Staff work from home.',
      'en',
    )

    expect(header).toMatchObject({ number: 'NCG/HRM/7/VOL.II (45)', issuedOn: '2026-03-03' })
  })

  it('leaves the signature out of its last clause', () => {
    expect(clauses.at(-1)?.text).toBe(
      'This policy takes effect from 1 April 2026 until 31 December 2026.',
    )
    expect(rest.at(-1)).toEqual({ kind: 'closing', text: 'Signed,\nJane Jones' })
  })
})

describe('readCircular, of lists as a word processor copies them', () => {
  it('knows its bullets', () => {
    const { clauses } = readCircular(
      '1. Pegawai:\n\uf0b7 melapor;\no hadir.\n2. Kepala memantau.',
      'id',
    )

    expect(clauses.map(({ number }) => number)).toEqual(['1', '1 butir 1', '1 butir 2', '2'])
  })
})

describe('readCircular, of a table as a word processor copies it', () => {
  const { clauses } = readCircular(
    [
      'Nomor\t: 7/2026',
      '1.\tJam kerja adalah sebagai berikut:',
      'HARI\tMASUK\tPULANG',
      'Senin–Kamis\t08.00\t16.30',
      'Jumat\t08.00\t15.00',
      'Istirahat satu jam.',
      '2.\tUnit dan bagiannya:',
      'No.\tUnit\tBagian',
      '1.\tUmum\t25 %',
      '2.\tLoket\t50 %',
      '3.\tPegawai hadir.',
      '4.\tKepala memantau.',
    ].join('\n'),
    'id',
  )

  it('keeps its rows below each other in their clause, and takes none for a clause', () => {
    expect(clauses).toEqual([
      {
        number: '1',
        text: 'Jam kerja adalah sebagai berikut:\nHARI | MASUK | PULANG\nSenin–Kamis | 08.00 | 16.30\nJumat | 08.00 | 15.00\nIstirahat satu jam.',
      },
      {
        number: '2',
        text: 'Unit dan bagiannya:\nNo. | Unit | Bagian\n1. | Umum | 25 %\n2. | Loket | 50 %',
      },
      { number: '3', text: 'Pegawai hadir.' },
      { number: '4', text: 'Kepala memantau.' },
    ])
  })

  it.each([
    [['KESATU : Pegawai WFH setiap Jumat', 'KEDUA : Kepala unit menyusun jadwal']],
    [['Pertama: Pegawai WFH setiap Jumat', 'Kedua: Kepala unit menyusun jadwal']],
  ])('begins the next ordinal before a colon where no sentence ended: %j', (lines) => {
    const { clauses } = readCircular(lines.join('\n'), 'id')

    expect(clauses.map(({ text }) => text)).toEqual([
      'Pegawai WFH setiap Jumat',
      'Kepala unit menyusun jadwal',
    ])
  })

  it('begins no ordinal that a sentence speaks of', () => {
    const lines = [
      'KESATU : Sebagaimana dimaksud dalam Diktum',
      'KEDUA dan Diktum KETIGA pegawai hadir.',
    ]

    expect(readCircular(lines.join('\n'), 'id').clauses).toHaveLength(1)
  })

  it.each(['Mulai berlaku 7 Januari 2026', 'Mulai berlaku pada tanggal 7 Januari 2026.'])(
    'takes %j below the last clause for no part of it',
    (line) => {
      const { clauses, header } = readCircular(
        `1. WFA setiap Rabu\n2. Pegawai melapor\n${line}`,
        'id',
      )

      expect(clauses.map(({ text }) => text)).toEqual(['WFA setiap Rabu', 'Pegawai melapor'])
      expect(header.validFrom).toBe('2026-01-07')
    },
  )

  it('takes a note below the thanks that speaks of work for a clause of its own', () => {
    const lines = [
      '1. Seluruh pegawai bekerja dari rumah setiap Kamis.',
      'Atas perhatiannya disampaikan terima kasih.',
      'KEPALA DINAS',
      'Catatan : petugas kebersihan tetap',
      'masuk kantor.',
      'Tembusan:',
      '1. Bupati',
    ]
    const { clauses } = readCircular(lines.join('\n'), 'id')

    expect(clauses).toEqual([
      { number: '1', text: 'Seluruh pegawai bekerja dari rumah setiap Kamis.' },
      { number: 'Catatan', text: 'petugas kebersihan tetap masuk kantor.' },
    ])
    expect(offerClause({ ...clauses[0]!, among: clauses }, 'id').why?.id).toContain('“Catatan”')
  })

  it.each([
    'Catatan: UU ITE No. 11 Tahun 2008 Pasal 5, dokumen di kantor ditandatangani',
    'Catatan: terlampir',
  ])('leaves %j below the thanks', (line) => {
    const lines = ['1. Pegawai bekerja dari rumah.', 'Demikian disampaikan.', line]

    expect(readCircular(lines.join('\n'), 'id').clauses).toHaveLength(1)
  })
})
