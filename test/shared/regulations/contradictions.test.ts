import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

function place(where: string): string {
  return `keharusan = harus\ntempat = ${where}`
}

/** The day with which two clauses on the place of work are told to contradict each other. */
function toldOn(
  from: string,
  [one, other]: readonly [when: string, when: string],
  holidays: readonly (readonly string[])[] = [],
): string | undefined {
  const { problems } = readConfiguration(
    sampleTabs({
      holidays: [['Tanggal', 'Nama Hari Libur', 'Jenis'], ...holidays],
      policies: [
        ['Nomor', 'Tanggal', 'Berlaku Sejak'],
        ['1/2026', from, from],
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Kapan', 'Parameter'],
        ['1/2026', '1', 'Tempat bekerja', one, place('kantor')],
        ['1/2026', '2', 'Tempat bekerja', other, place('rumah')],
      ],
    }),
  )
  const told = problems.find(({ code }) => code === 'clauses-contradict')
  return /pada (\S+);/.exec(told?.message.id ?? '')?.[1]
}

describe('two clauses that contradict each other', () => {
  it('are told with the first day of work, not with a day off on which the regulation begins', () => {
    expect(toldOn('01/11/2026', ['', ''])).toBe('02/11/2026')
    expect(toldOn('01/11/2026', ['', ''], [['2 November 2026', 'Hari jadi', 'Libur daerah']])).toBe(
      '03/11/2026',
    )
  })

  it('are told with a day of Ramadan where one is for it alone, as far as it is known', () => {
    const ramadan = [['19 Februari-20 Maret 2026', 'Ramadan', 'Ramadan']]

    expect(toldOn('02/02/2026', ['', 'selama Ramadan'], ramadan)).toBe('19/02/2026')
    expect(toldOn('02/02/2026', ['', 'selama Ramadan'])).toBe('02/02/2026')
  })

  it('are told where they meet on days off alone', () => {
    expect(toldOn('01/11/2026', ['setiap Sabtu', 'setiap Sabtu'])).toBe('07/11/2026')
  })
})

/** Of one that has the first at the office, and one that has the second at home. */
function contraryFor(one: string, other: string): number {
  const { problems } = readConfiguration(
    sampleTabs({
      policies: [
        ['Nomor', 'Tanggal', 'Berlaku Sejak'],
        ['1/2026', '01/11/2026', '01/11/2026'],
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Parameter'],
        ['1/2026', '1', 'Tempat bekerja', one, place('kantor')],
        ['1/2026', '2', 'Tempat bekerja', other, place('rumah')],
      ],
    }),
  )
  return problems.filter(({ code }) => code === 'clauses-contradict').length
}

describe('two clauses that name some of the staff each', () => {
  it('are told to contradict each other where somebody is named by both, and could keep neither', () => {
    expect(contraryFor('unit UMUM', 'pelaksana')).toBe(1)
  })

  it('are not where nobody is', () => {
    expect(contraryFor('unit UMUM kecuali pelaksana', 'pelaksana')).toBe(0)
    expect(contraryFor('camat', 'pelaksana')).toBe(0)
  })
})

/** What is told of one clause on days at a place. */
function toldOfDays(parameters: string, when = ''): string[] {
  const { problems } = readConfiguration(
    sampleTabs({
      policies: [
        ['Nomor', 'Tanggal', 'Berlaku Sejak'],
        ['1/2026', '01/11/2026', '01/11/2026'],
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Kapan', 'Parameter'],
        ['1/2026', '1', 'Jumlah hari di suatu tempat', when, `tempat = rumah\n${parameters}`],
      ],
    }),
  )
  return problems
    .filter(({ code }) => code === 'clauses-contradict')
    .map(({ message }) => message.id)
}

describe('a clause that nobody can keep', () => {
  it.each([
    [
      'paling sedikit = 4\ndalam = sepekan',
      'setiap Kamis',
      '4 hari, tetapi sepekan paling banyak ada 1 ',
    ],
    ['paling sedikit = 6', '', '6 hari, tetapi sepekan paling banyak ada 5 '],
    ['paling sedikit = 6\ndalam = sebulan', 'setiap Kamis', 'sebulan paling banyak ada 5 '],
    ['paling sedikit = 3\nselama pekan = 2', 'setiap Jumat', '2 pekan paling banyak ada 2 '],
    ['paling sedikit = 4', '9–11 November 2026', 'sepekan paling banyak ada 3 '],
    [
      'paling sedikit = 3\npaling banyak = 2',
      '',
      'Tidak dapat dipenuhi, pertama kali pada 02/11/2026;',
    ],
  ])('is told when typed, with the arithmetic: %j %s', (parameters, when, why) => {
    expect(toldOfDays(parameters, when)).toEqual([expect.stringContaining(why)])
    expect(toldOfDays(parameters, when)[0]).not.toContain('Pasal!')
  })

  it.each([
    ['paling sedikit = 1', 'setiap Kamis'],
    ['paling sedikit = 5', ''],
    ['paling sedikit = 23\ndalam = sebulan', ''],
    ['paling sedikit = 5\ndalam = sebulan', 'setiap Kamis'],
    ['paling sedikit = 2\nselama pekan = 2', 'setiap Kamis'],
    ['paling sedikit = 3', '9–11 November 2026'],
    ['paling sedikit = 5', 'mulai 9 November 2026'],
    ['paling sedikit = 100 %', 'setiap Kamis'],
    ['paling banyak = 4', 'setiap Kamis'],
  ])('is not one that can be: %j %s', (parameters, when) => {
    expect(toldOfDays(parameters, when)).toEqual([])
  })
})
