import { describe, expect, it } from 'vitest'

import { letterOf, reopenedSince, type LetterAct } from '../../../../shared/model/cover-letter.ts'
import { parseCivilDate, parseMonth } from '../../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import { compileCoverLetter } from '../../../../shared/recaps/cover-letter/compile-cover-letter.ts'
import { letterLines } from '../../../../shared/recaps/cover-letter/letter-lines.ts'
import {
  countRows,
  recapsSent,
  type LetterPart,
} from '../../../../shared/recaps/cover-letter/letter-part.ts'
import { settings } from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, rowsOf } from '../sheet-text.ts'

const MONTH = parseMonth('2021-07')
const SAID = {
  month: MONTH,
  by: { email: 'hr@setda.example.go.id', sub: '1' },
  at: parseInstant('2021-08-09T01:00:00Z'),
}
const GOVERNMENT = {
  kind: 'regency',
  name: 'Kutai Kartanegara',
  between: ['Asisten Administrasi Umum', 'Sekretaris Daerah'],
} as const

function numbered(number: string, datedOn: string): LetterAct {
  return { ...SAID, kind: 'numbered', number, datedOn: parseCivilDate(datedOn) }
}

function received(office: string, receivedOn: string | null, name = ''): LetterAct {
  const on = receivedOn === null ? null : parseCivilDate(receivedOn)
  return { ...SAID, kind: 'received', office, receivedOn: on, name }
}

function compile(
  acts: readonly LetterAct[],
  overrides: Parameters<typeof settings>[0] = {},
  sent: LetterPart['sent'] = [{ kind: 'attendance', rows: 46, digest: null }],
) {
  const { facts, evaluation, source } = sampleRecapInput()
  return compileCoverLetter({
    facts: { ...facts, settings: settings({ government: GOVERNMENT, ...overrides }) },
    evaluation,
    source,
    letter: { letter: letterOf(acts), reopenedAt: null, sent },
  })
}

describe('compileCoverLetter', () => {
  it('has letterhead, place and date, addressee and number, in that order', () => {
    const lines = linesOf(compile([numbered('800/12/SETDA', '2021-08-05')]))

    const wanted = [
      'PEMERINTAH KABUPATEN Kutai Kartanegara',
      'Sekretariat Daerah',
      'Tenggarong, 5 Agustus 2021',
      'Yth. Bupati Kutai Kartanegara',
      'melalui Asisten Administrasi Umum, Sekretaris Daerah',
      'di Tenggarong',
      'SURAT PENGANTAR',
      'NOMOR 800/12/SETDA',
    ]
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted)
  })

  it('has a long number, addressee and copy on several lines, each within its paper', () => {
    const number = `800.1.11.1/${'SEKRETARIAT-DAERAH/'.repeat(4)}UMUM/2021`
    const office = 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten'
    const copiesTo = [`${office} ${office}`]
    const between = [office, office, office]

    const lines = linesOf(
      compile([numbered(number, '2021-08-05')], {
        copiesTo,
        government: { ...GOVERNMENT, between },
      }),
    )

    const from = lines.findIndex((line) => line.startsWith('NOMOR'))
    expect(`${lines[from]}${lines[from + 1]}`).toBe(`NOMOR ${number}`)
    for (const line of lines.slice(0, from + 2)) expect(line.length).toBeLessThanOrEqual(80)
    const copies = lines.slice(lines.indexOf('Tembusan:') + 1)
    expect(`${copies[0]} ${copies[1]}`).toBe(`1. ${office} ${office}`)
  })

  it('has a long post and name of the sender on several lines, each within its half', () => {
    const onBehalfOf =
      'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kutai Kartanegara'
    const name = 'Dr. Ir. H. Muhammad Abdurrahman Al-Banjari Notonegoro, S.T., M.Eng., M.Si.'
    const { signatory } = settings()

    const cells = compile([], {
      signatory: { ...signatory, post: 'Sekretaris', name, signingAs: { onBehalfOf } },
    })
      .rows.map(({ cells }) => cells.at(-1)!)
      .filter(({ style }) => style.startsWith('signature'))
      .map(({ value }) => String(value ?? ''))

    const said = cells.join(' ')
    expect(said).toContain(`a.n. ${onBehalfOf} Sekretaris`)
    expect(said).toContain(name)
    for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(42)
  })

  it.each([
    ['what is sent', 'Naskah dinas yang dikirim', 'Rekap Kehadiran Juli 2021'],
    ['the receipts', 'TANDA TERIMA BERJENJANG', 'Bupati Kutai Kartanegara'],
    ['the copies', 'Tembusan:', '2. Arsip'],
  ])('keeps the heading of %s with its rows on one printed page', (_, heading, last) => {
    const sheet = compile([], { copiesTo: ['Inspektorat', 'Arsip'] })

    const rowWith = (text: string): number =>
      rowsOf(sheet).findLastIndex((row) => row.includes(text))
    const holding = sheet.merges.filter(
      ({ row, rows, columns }) =>
        columns === 1 && row <= rowWith(heading) && row + rows > rowWith(last),
    )
    expect(rowWith(heading)).toBeGreaterThan(0)
    expect(holding).toHaveLength(1)
  })

  it('lets many copies go on on the next page, each whole, the first with the heading', () => {
    const office =
      'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kutai Kartanegara'
    const copiesTo = Array.from({ length: 24 }, (_, at) => `${office} ke-${at + 1}`)

    const sheet = compile([], { copiesTo })

    const lines = rowsOf(sheet).map((row) => row.join(''))
    const from = lines.indexOf('Tembusan:')
    const held = sheet.merges.filter(({ row, columns }) => row >= from && columns === 1)
    expect(held.slice(0, 2).map(({ row, rows }) => [row - from, rows])).toEqual([
      [0, 3],
      [3, 2],
    ])
    expect(held).toHaveLength(24)
    expect(lines.slice(from).join(' ')).toContain('ke-24')
  })

  it('leaves room for number and date where nothing was recorded', () => {
    const lines = linesOf(compile([]))

    expect(lines).toContainEqual(expect.stringMatching(/^NOMOR \.{5,}$/))
    expect(lines).toContainEqual(expect.stringMatching(/^Tenggarong, \.{5,}$/))
  })

  it('lists what is sent, how much of it, and the digest of its seal', () => {
    const sheet = compile([], {}, [
      { kind: 'attendance', rows: 46, digest: 'abcdef0123456789abcdef' },
      { kind: 'travel', rows: 0, digest: null },
    ])

    expect(rowsOf(sheet)).toContainEqual([
      null,
      1,
      'Rekap Kehadiran Juli 2021',
      '1 berkas, 46 baris',
      'Sudah ditutup; sidik abcdef0123456789',
    ])
    expect(rowsOf(sheet)).toContainEqual([
      null,
      2,
      'Rekap Perjalanan Juli 2021',
      '1 berkas, 0 baris',
      'Bulan belum ditutup',
    ])
  })

  it.each([
    [undefined, ['Kepala Bagian']],
    ['Plt.', ['Plt. Kepala Bagian']],
    ['Plh.', ['Plh. Kepala Bagian']],
    [{ onBehalfOf: 'Sekretaris Daerah' }, ['a.n. Sekretaris Daerah', 'Kepala Bagian']],
  ] as const)('is signed as %j', (signingAs, posts) => {
    const signatory = { name: 'Rina Wati, S.E.', id: '1', rank: 'Pembina', post: 'Kepala Bagian' }
    const sheet = compile([], { signatory: { ...signatory, ...(signingAs && { signingAs }) } })

    const right = rowsOf(sheet).map((row) => row.at(-1))
    const from = right.indexOf(posts[0])
    expect(right.slice(from, from + posts.length)).toEqual(posts)
    expect(right.slice(from)).toEqual(
      expect.arrayContaining(['Rina Wati, S.E.', 'Pembina', 'NIP. 1']),
    )
  })

  it('names each office on the way, who received it when and who recorded that', () => {
    const sheet = compile([received('Asisten Administrasi Umum', '2021-08-06', 'Dewi')])

    expect(rowsOf(sheet)).toContainEqual([
      null,
      1,
      'Asisten Administrasi Umum',
      '6 Agustus 2021',
      'Dewi\ndicatat 9 Agustus 2021 oleh hr@setda.example.go.id',
    ])
    expect(rowsOf(sheet)).toContainEqual([null, 2, 'Sekretaris Daerah', null, '\n\n'])
    expect(rowsOf(sheet)).toContainEqual([null, 3, 'Bupati Kutai Kartanegara', null, '\n\n'])
  })

  it('has the personnel body among those who receive it, and a chain that was another then', () => {
    const government = { ...GOVERNMENT, personnelBody: 'BKPSDM' }
    const sheet = compile([received('Asisten Pemerintahan', '2021-08-06')], { government })

    const offices = rowsOf(sheet).map((row) => row[2])
    expect(offices).toEqual(expect.arrayContaining(['BKPSDM', 'Asisten Pemerintahan']))
  })

  it('lists copies, and has no heading for them where there are none', () => {
    expect(linesOf(compile([], { copiesTo: ['Inspektorat', 'Arsip'] }))).toEqual(
      expect.arrayContaining(['Tembusan:', '1. Inspektorat', '2. Arsip']),
    )
    expect(linesOf(compile([]))).not.toContain('Tembusan:')
  })
})

describe('letterOf', () => {
  it('has the last word on number, date and each office', () => {
    const letter = letterOf([
      numbered('1', '2021-08-01'),
      received('Sekda', '2021-08-02', 'Ani'),
      numbered('2', '2021-08-03'),
      received('Sekda', '2021-08-04', 'Budi'),
      received('Bupati', '2021-08-05'),
      received('Bupati', null),
    ])

    expect(letter).toMatchObject({ number: '2', datedOn: '2021-08-03' })
    expect(letter.receipts).toMatchObject([
      { office: 'Sekda', receivedOn: '2021-08-04', name: 'Budi' },
    ])
  })

  it('does not count as received what came there before the letter was dated', () => {
    const { receipts } = letterOf([
      numbered('1', '2021-08-01'),
      received('Sekda', '2021-08-02'),
      numbered('2', '2021-08-05'),
    ])

    expect(receipts).toEqual([])
  })
})

describe('reopenedSince', () => {
  const acts = [numbered('1', '2021-08-01')]

  it.each([
    ['the letter', acts, ['2021-08-09T02:00:00Z'], '2021-08-09T02:00:00.000Z'],
    [
      'the first receipt of one without number',
      [received('Sekda', '2021-08-02')],
      ['2021-08-09T02:00:00Z'],
      '2021-08-09T02:00:00.000Z',
    ],
    [
      'the letter, twice',
      acts,
      ['2021-08-09T02:00:00Z', '2021-08-10T02:00:00Z'],
      '2021-08-10T02:00:00.000Z',
    ],
  ])('tells the last opening after %s', (_, said, at, expected) => {
    expect(reopenedSince(letterOf(said), said, at.map(parseInstant))).toBe(expected)
  })

  it.each([
    ['before it', acts, ['2021-08-08T02:00:00Z']],
    ['where nothing was recorded', [], ['2021-08-09T02:00:00Z']],
    ['where the month stayed closed', acts, []],
  ])('tells none %s', (_, said, at) => {
    expect(reopenedSince(letterOf(said), said, at.map(parseInstant))).toBeNull()
  })
})

describe('letterLines', () => {
  const given = settings({ government: GOVERNMENT })

  it('says nothing where nothing was recorded', () => {
    expect(letterLines({ letter: letterOf([]), reopenedAt: null }, given)).toEqual([])
  })

  it('says how far the letter went', () => {
    const letter = letterOf([
      numbered('800/12', '2021-08-05'),
      received('Asisten Administrasi Umum', '2021-08-06', 'Dewi'),
    ])

    expect(letterLines({ letter, reopenedAt: null }, given)).toEqual([
      'Surat pengantar nomor 800/12 tanggal 5 Agustus 2021',
      'Asisten Administrasi Umum: diterima 6 Agustus 2021 (Dewi)',
      'Sekretaris Daerah: belum diterima',
      'Bupati Kutai Kartanegara: belum diterima',
    ])
  })
})

describe('what goes with the letter', () => {
  it('is attendance, performance and travel, and what clauses want by a day', () => {
    expect(recapsSent({ regulations: [] }, MONTH)).toEqual(['attendance', 'performance', 'travel'])
  })

  it.each(['attendance', 'performance', 'travel'] as const)('counts the rows of %s', (kind) => {
    const input = sampleRecapInput()

    const rows = countRows(compileRecap(kind, input))

    expect(rows).toBe(kind === 'travel' ? 0 : input.facts.employees.length)
  })
})
