import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { HEAD_ID, STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'
import { BRIEF_HEADERS } from './brief-staff.ts'

type Row = readonly CellValue[]

const HEADERS = [...BRIEF_HEADERS, 'NIP Atasan', 'E-mail', 'PIN Mesin']
const HEAD = [HEAD_ID, 'Kepala', 'PNS', 'Kepala', 'Administrator', 'UMUM', 'Ya']

function person(unit: string, ...rest: Row): Row {
  return [STAFF_ID, 'Pegawai Contoh', 'PNS', 'Analis', 'Pelaksana (JFU)', unit, 'Ya', ...rest]
}

function read(people: readonly Row[], others: Parameters<typeof sampleTabs>[0] = {}) {
  return readConfiguration(
    sampleTabs({
      units: [
        ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
        ['UMUM', 'Bagian Umum', HEAD_ID, 'Ya', 'Tidak'],
        ['KEU', 'Bagian Keuangan', HEAD_ID, 'Ya', 'Tidak'],
      ],
      employees: [HEADERS, HEAD, ...people],
      ...others,
    }),
  )
}

function codesOf({ problems }: Configuration): string[] {
  return problems.map(({ code, where }) => `${where.id} ${code}`)
}

function unitsOn(configuration: Configuration, ...dates: string[]): (string | undefined)[] {
  const found = configuration.employees.find(({ id }) => id === STAFF_ID)
  return dates.map((date) => found && employeeOn(found, parseCivilDate(date))?.unitCode)
}

describe('people as HR types them in Pegawai', () => {
  it('whose second row has no Bekerja Sejak begin there the day after the first one ends, and HR is told', () => {
    const transferred = read([person('UMUM', '', '14/07/2021'), person('KEU')])

    expect(unitsOn(transferred, '2021-07-14', '2021-07-15', '2022-01-03')).toEqual([
      'UMUM',
      'KEU',
      'KEU',
    ])
    expect(codesOf(transferred)).toEqual(['Pegawai!H4 employment-assumed'])
  })

  it('whose first row has no end leave it the day before the second one begins, and HR is told', () => {
    const transferred = read([person('UMUM'), person('KEU', '15/07/2021')])

    expect(unitsOn(transferred, '2021-07-14', '2021-07-15')).toEqual(['UMUM', 'KEU'])
    expect(codesOf(transferred)).toEqual(['Pegawai!I3 employment-assumed'])
  })

  it('who left and came back are nobody between, and nothing is told', () => {
    const back = read([person('UMUM', '', '31/03/2021'), person('UMUM', '01/06/2021')])

    expect(unitsOn(back, '2021-03-31', '2021-04-01', '2021-06-01')).toEqual([
      'UMUM',
      undefined,
      'UMUM',
    ])
    expect(codesOf(back)).toEqual([])
  })

  it('who stand twice without any date are told as double', () => {
    expect(codesOf(read([person('UMUM'), person('KEU')]))).toEqual(['Pegawai!A4 id-duplicate'])
  })

  it('who are in a unit that is called by its name are in it', () => {
    const named = read([person('bagian keuangan')])

    expect(unitsOn(named, '2021-07-05')).toEqual(['KEU'])
    expect(codesOf(named)).toEqual([])
  })

  it.each([
    ['TMT 1 Juli 2021', '', '2021-07-01', undefined],
    ['sejak 01/07/2021', 's.d. 31 Desember 2021', '2021-07-01', '2021-12-31'],
    ['2021-07-01 00:00:00', 'sekarang', '2021-07-01', undefined],
  ])('from %j until %j are there on those days', (from, until, first, last) => {
    const configuration = read([person('UMUM', from, until)])
    const { employedFrom, employedUntil } = configuration.employees[1]!

    expect([employedFrom, employedUntil]).toEqual([first, last])
    expect(codesOf(configuration)).toEqual([])
  })

  it.each(['Pensiun TMT 1 Agustus 2021', 'Mutasi 15 Juli 2021', 'Juli 2021'])(
    'until %j are told, as nobody knows which day is the last',
    (until) => {
      expect(codesOf(read([person('UMUM', '', until)]))).toEqual(['Pegawai!I3 date-unreadable'])
    },
  )

  it('with the words of other systems for status and class are what these say', () => {
    const [id, name, , post, , unit] = person('UMUM')
    const configuration = read([[id!, name!, 'P3K', post!, 'JFT', unit!, 'Ya']])

    expect(configuration.employees[1]).toMatchObject({
      status: 'PPPK',
      positionClass: 'fungsional',
    })
    expect(codesOf(configuration)).toEqual(['Pegawai!A3 id-against-status'])
  })

  it('below headers of other lists are read as below those of Pegawai', () => {
    const others: Readonly<Record<string, string>> = {
      'NIP/NIK': 'NIP',
      Nama: 'Nama Pegawai',
      Unit: 'Unit Kerja',
      'Bekerja Sejak': 'TMT',
      'E-mail': 'Email',
    }
    const headers = HEADERS.map((header) => others[header] ?? header)
    const configuration = read([], {
      employees: [headers, HEAD, person('UMUM', '15/07/2021', '', '', 'a@kukar.example')],
    })

    expect(configuration.employees[1]).toMatchObject({
      id: STAFF_ID,
      name: 'Pegawai Contoh',
      unitCode: 'UMUM',
      employedFrom: '2021-07-15',
      email: 'a@kukar.example',
    })
    expect(codesOf(configuration)).toEqual([])
  })

  it('are found in the column that has the title, whatever stands beside it', () => {
    const configuration = read([], {
      employees: [
        ['NIP', ...HEADERS],
        ['140123456', ...HEAD],
        ['', ...person('UMUM')],
      ],
    })

    expect(configuration.employees.map(({ id }) => id)).toEqual([HEAD_ID, STAFF_ID])
    expect(codesOf(configuration).filter((code) => code.endsWith('header-twice'))).toEqual([])
  })

  it('with dashes in cells in which nothing stands have nothing there', () => {
    const dashes = read([person('UMUM', '-', '–', '-', ' - ', '-')])
    const { employees } = dashes

    expect(codesOf(dashes)).toEqual([])
    expect(employees[1]).not.toHaveProperty('pin')
  })

  it('whose NIP a spreadsheet kept as a number are there, and told to have lost digits', () => {
    const cut = '198512122010012000'
    const configuration = read([[cut, ...person('UMUM').slice(1)]])

    expect(configuration.employees.map(({ id }) => id)).toContain(cut)
    expect(codesOf(configuration)).toContain('Pegawai!A3 id-lost-digits')
  })

  it.each([
    'NIP: 19851212 201001 2 003',
    'NIP : 198512122010012003',
    'NIP. 198512122010012003',
    '(198512122010012003)',
    'NIP/198512122010012003',
    '19851212\u00A0201001\u00A02\u00A0003',
    '１９８５１２１２２０１００１２００３',
  ])('have the NIP in %j', (typed) => {
    const { employees } = read([[typed, ...person('UMUM').slice(1)]])

    expect(employees.map(({ id }) => id)).toEqual([HEAD_ID, STAFF_ID])
  })

  it.each([
    'NI PPPK. 199203142022212005',
    'NIPPPK 199203142022212005',
    'NI. PPPK: 199203142022212005',
  ])('have the number of a contract in %j', (typed) => {
    const { employees } = read([[typed, ...person('UMUM').slice(1)]])

    expect(employees[1]?.id).toBe('199203142022212005')
  })

  it.each(['1.98512E+17', '1,98512122010012E+17', 1.98512122010012e17])(
    'are told that %j lost its digits',
    (typed) => {
      expect(codesOf(read([[typed, ...person('UMUM').slice(1)]]))).toContain(
        'Pegawai!A3 id-lost-digits',
      )
    },
  )
})

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)

function roster(headers: Row, codes: Row): Record<string, readonly Row[]> {
  return {
    'roster:2021-07': [
      ['NIP/NIK', 'Nama', 'Unit', ...headers],
      [STAFF_ID, '', '', ...codes],
    ],
  }
}

describe('a roster whose headers are not those of its month', () => {
  it('counts by the numbers, and names once the days whose names are others', () => {
    const headers = DAYS.map((day) => (day === 5 || day === 6 ? `Senin ${day}` : `${day}`))
    const configuration = read(
      [person('UMUM')],
      roster(
        headers.with(6, 'Sel 7'),
        DAYS.map(() => 'WFH'),
      ),
    )
    const told = configuration.problems.filter(({ code }) => code === 'roster-weekday-other')

    expect(configuration.roster.flatMap(entriesOf)).toHaveLength(31)
    expect(told.map(({ where, message }) => [where.id, message.id])).toEqual([
      [
        'Jadwal 2021-07!I1',
        'Nama hari di judul kolom tanggal 6, 7 tidak cocok dengan tanggalnya (seharusnya Selasa, 6 Juli 2021); yang dipakai angka tanggalnya. Mohon betulkan judulnya, dan periksa apakah isinya memang jadwal bulan ini',
      ],
    ])
  })

  it('accuses nobody on the day whose column cannot be told', () => {
    const headers = DAYS.map((day) => (day === 6 ? '6 Agustus' : `${day}`))
    const configuration = read(
      [person('UMUM')],
      roster(
        headers,
        DAYS.map(() => 'WFH'),
      ),
    )
    const { outcomes } = evaluateMonth(
      { ...configuration, submissions: [], reviews: [] },
      { month: parseMonth('2021-07'), asOf: parseInstant('2021-08-15T00:00:00Z') },
    )
    const codes = outcomes
      .filter(({ employeeId, date }) => employeeId === STAFF_ID && date <= '2021-07-06')
      .map(({ date, code, unsure }) => [Number(date.slice(8)), code, unsure])

    expect(codesOf(configuration)).toContain('Jadwal 2021-07!I1 header-unknown')
    expect(codes.slice(4)).toEqual([
      [5, 'TK', undefined],
      [6, 'unsure', ['roster-unread']],
    ])
  })
})
