import { describe, expect, it } from 'vitest'

import { readPasted as read } from './read-pasted.ts'
import { HEAD_ID, STAFF_ID } from './sample-tabs.ts'

describe('what is pasted of a clock-in machine', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'an attlog whose columns blanks part',
      [
        '        8    2021-07-05 07:28:11    1    0    1    0',
        '        8  2021-07-05  16:03:11 1 1 1 0',
      ],
      ['07:28', '16:03'],
    ],
    [
      'an NIP, date and time with one blank each',
      [`${STAFF_ID} 2021-07-05 07:28:11`, `${STAFF_ID} 2021-07-05 16:03:11`],
      ['07:28', '16:03'],
    ],
    [
      'AC-No. and sTime',
      [
        'AC-No.\tName\tsTime\tState',
        '8\tContoh\t05/07/2021 07:28:11\tC/In',
        '8\tContoh\t05/07/2021 16:03:11\tC/Out',
      ],
      ['07:28', '16:03'],
    ],
    [
      'an ID Number with date and time apart',
      [
        'No\tID Number\tName\tDate\tTime\tStatus',
        '1\t8\tContoh\t05/07/2021\t07:28:11\tC/In',
        '2\t8\tContoh\t05/07/2021\t16:03:11\tC/Out',
      ],
      ['07:28', '16:03'],
    ],
    [
      'the ends of both halves of a day',
      [
        'NIP\tTanggal\tMasuk 1\tKeluar 1\tMasuk 2\tKeluar 2',
        `${STAFF_ID}\t05/07/2021\t07:28\t12:01\t12:58\t16:03`,
      ],
      ['07:28', '12:01', '12:58', '16:03'],
    ],
    [
      'hours that must be kept beside those that were',
      [
        'NIP\tTanggal\tHarus Masuk\tHarus Pulang\tMasuk\tPulang',
        `${STAFF_ID}\t05/07/2021\t07:30\t16:00\t07:28\t16:03`,
      ],
      ['07:28', '16:03'],
    ],
    [
      'a time that a spreadsheet wrote with its day zero',
      [
        'NIP\tTanggal\tMasuk\tPulang',
        `${STAFF_ID}\t05/07/2021\t30/12/1899 07:28:00\t1900-01-01 16:03`,
      ],
      ['07:28', '16:03'],
    ],
    ...['07:28-16:03', '07:28 - 16:03', '07.28–16.03', '07:28 s.d. 16:03', '07:28/16:03'].map(
      (written) =>
        [
          `two times in one cell as ${written}`,
          ['NIP\tTanggal\tJam', `${STAFF_ID}\t05/07/2021\t${written}`],
          ['07:28', '16:03'],
        ] as const,
    ),
    [
      'a date and a time whose headers both say Absen',
      ['NIP\tTgl. Absen\tJam Absen', `${STAFF_ID}\t05/07/2021\t07:28`],
      ['07:28'],
    ],
    [
      'AM and PM in a column of their own',
      [
        'NIP\tTanggal\tJam\tAM/PM',
        `${STAFF_ID}\t05/07/2021\t07:28\tAM`,
        `${STAFF_ID}\t05/07/2021\t04:03\tPM`,
      ],
      ['07:28', '16:03'],
    ],
    [
      'noughts beside a time in one cell',
      ['NIP\tTanggal\tJam', `${STAFF_ID}\t05/07/2021\t07:28 00:00`],
      ['07:28'],
    ],
  ])('reads %s', (_, lines, times) => {
    const { readings, problems } = read(...lines)

    expect(problems).toEqual([])
    expect(readings).toEqual(times.map((time) => `staff 2021-07-05 ${time}`))
  })

  it('takes a line that names a person for the rows below it, also where dates stood above', () => {
    const { readings, unsure, counts } = read(
      `NIP : ${STAFF_ID}`,
      'Tanggal\tMasuk\tPulang',
      '05/07/2021\t07:28\t16:03',
      `NIP : ${HEAD_ID}`,
      'Nama : Contoh Dua',
      'Tanggal\tMasuk\tPulang',
      '05/07/2021\t07:31\t16:05',
    )

    expect(readings).toEqual([
      'staff 2021-07-05 07:28',
      'staff 2021-07-05 16:03',
      'head 2021-07-05 07:31',
      'head 2021-07-05 16:05',
    ])
    expect(unsure).toEqual([])
    expect(counts).toEqual(['read 2 = 2 + 0 + 0'])
  })

  it.each([
    ['a date says so that is none otherwise', ['21-07-01', '21-07-19', '21-07-20']],
    ['they follow each other, and were one day of several years', ['21/07/20', '21/07/21']],
  ])('reads years of two digits that stand first where %s', (_, dates) => {
    const { readings, problems } = read(
      'NIP\tWaktu',
      ...dates.map((date) => `${STAFF_ID}\t${date} 07:28`),
    )

    expect(problems).toEqual([])
    expect(readings).toEqual(dates.map((date) => `staff 20${date.replaceAll('/', '-')} 07:28`))
  })

  it('waits with two dates that are neighbours only where the month stands first', () => {
    const { readings, counts, unsure } = read(
      'NIP\tWaktu',
      `${STAFF_ID}\t07/05/2021 07:28`,
      `${STAFF_ID}\t07/06/2021 07:28`,
    )

    expect(readings).toEqual([])
    expect(counts).toEqual(['waiting 2 = 0 + 0 + 2'])
    expect(unsure).toEqual(
      expect.arrayContaining(['staff 2021-05-07', 'staff 2021-07-05', 'staff 2021-07-06']),
    )
  })

  it.each([
    ['waits where an afternoon lacks its PM, also in one row', '04:03', 'waiting 1 = 0 + 0 + 1'],
    ['counts a watch of a day and a night', '07:00', 'read 1 = 1 + 0 + 0'],
  ])('%s', (_, left, counted) => {
    const { counts } = read(
      'NIP\tTanggal\tMasuk\tPulang',
      `${STAFF_ID}\t05/07/2021\t07:28\t${left}`,
    )

    expect(counts).toEqual([counted])
  })

  it('counts nothing of two people side by side for the first of them', () => {
    const { readings, problems, counts } = read(
      'NIP\tTanggal\tMasuk\tPulang\tNIP\tTanggal\tMasuk\tPulang',
      `${STAFF_ID}\t05/07/2021\t07:28\t16:03\t${HEAD_ID}\t05/07/2021\t07:29\t16:04`,
    )

    expect(readings).toEqual([])
    expect(problems).toEqual(['Mesin Absensi!E2 two-people'])
    expect(counts).toEqual(['read 1 = 0 + 1 + 0'])
  })

  it.each(['05/07/2031', '01/01/2000'])(
    'refuses a row of %s among those of July, and its days are not sure',
    (date) => {
      const { readings, problems, unsure, counts } = read(
        'NIP\tWaktu',
        ...['05', '06', '07'].map((day) => `${HEAD_ID}\t${day}/07/2021 07:28`),
        `${STAFF_ID}\t${date} 07:28`,
      )

      expect(readings).toHaveLength(3)
      expect(problems).toEqual(['Mesin Absensi!B5 date-far'])
      expect(unsure).toEqual(['staff 2021-07-05', 'staff 2021-07-06', 'staff 2021-07-07'])
      expect(counts).toEqual(['read 4 = 3 + 1 + 0'])
    },
  )

  it('leaves a day unsure of which the NIP alone is empty below another', () => {
    const { readings, unsure } = read(
      'NIP\tTanggal\tMasuk\tPulang',
      `${STAFF_ID}\t05/07/2021\t07:28\t16:03`,
      '\t06/07/2021\t07:29\t16:04',
      `${HEAD_ID}\t05/07/2021\t07:30\t16:05`,
      '198502022010011001\t05/07/2021\t07:30\t16:05',
      '\t06/07/2021\t07:31\t16:06',
    )

    expect(readings.map((reading) => reading.slice(0, 16))).toEqual([
      'staff 2021-07-05',
      'staff 2021-07-05',
      'head 2021-07-05 ',
      'head 2021-07-05 ',
    ])
    expect(unsure).toEqual(['staff 2021-07-06', 'unmatched 2021-07-05', 'unmatched 2021-07-06'])
  })

  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'the date is no date in a block that has no other',
      ['NIP\tTanggal\tMasuk\tPulang', `${STAFF_ID}\t5 Foo 2021\t07:28\t16:03`],
      ['staff any day'],
    ],
    [
      'the year is one of another calendar',
      [
        'NIP\tTanggal\tMasuk\tPulang',
        `${STAFF_ID}\t05/07/2564\t07:28\t16:03`,
        `${HEAD_ID}\t05/11/1442\t07:28\t16:03`,
      ],
      ['staff any day', 'head any day'],
    ],
    [
      'the number is nobody’s and the date is none',
      ['PIN\tWaktu', '77\t5 Foo 2021 07:28'],
      ['unmatched any day'],
    ],
    [
      'the NIP lost a digit',
      ['NIP\tWaktu', `${STAFF_ID.slice(1)}\t05/07/2021 07:28`],
      ['anybody 2021-07-05'],
    ],
    ['no line is a header', [`Satu\t07:28\t16:03`, 'Dua\t07:29\t16:04'], ['anybody any day']],
    [
      'lines with NIP stand above a header that is not theirs',
      [`Satu\t${STAFF_ID}\t07:28`, 'NIP\tWaktu', `${HEAD_ID}\t05/07/2021 07:28`],
      ['staff any day'],
    ],
    [
      'days stand as columns of an unknown month',
      ['NIP\t1\t2\t3', `${STAFF_ID}\t07:28 16:03`],
      ['staff any day'],
    ],
  ])('leaves days unsure where %s', (_, lines, days) => {
    expect(read(...lines).unsure).toEqual(days)
  })

  it.each<readonly [string, readonly string[], readonly string[], string]>([
    [
      'a moment in the column of the NIP is theirs',
      [`NIP : ${STAFF_ID}`, '07/07/2021 07:30'],
      ['staff 2021-07-07 07:30'],
      'read 2 = 2 + 0 + 0',
    ],
    [
      'a date alone is refused as theirs',
      [`NIP : ${STAFF_ID}`, '07/07/2021'],
      [],
      'read 2 = 1 + 1 + 0',
    ],
    ['a date of nobody is refused', ['\t07/07/2021'], [], 'read 2 = 1 + 1 + 0'],
    [
      'a date below a NIP that cannot be read is refused',
      [`NIP : ${STAFF_ID.slice(1)}`, '\t07/07/2021'],
      [],
      'read 2 = 1 + 1 + 0',
    ],
  ])('counts every row below a line that names a person: %s', (_, lines, readings, counted) => {
    const result = read('NIP\tWaktu', `${HEAD_ID}\t05/07/2021 07:28`, ...lines)

    expect(result.readings).toEqual(['head 2021-07-05 07:28', ...readings])
    expect(result.counts).toEqual([counted])
  })

  it.each([
    ['in one cell', 'Jam', '22:00 06:03'],
    ['in two columns', 'Scan 1\tScan 2', '22:00\t06:03'],
    ['in a column a day', undefined, '22:00-06:03'],
  ])('takes the morning after a night for the next day: %s', (_, titles, times) => {
    const { readings } = titles
      ? read(`NIP\tTanggal\t${titles}`, `${STAFF_ID}\t05/07/2021\t${times}`)
      : read('NIP\t05/07/2021\t06/07/2021\t07/07/2021', `${STAFF_ID}\t${times}`)

    expect(readings).toEqual(['staff 2021-07-05 22:00', 'staff 2021-07-06 06:03'])
  })

  it('waits where the afternoons of one cell lack their PM', () => {
    const { counts } = read('NIP\tTanggal\tJam', `${STAFF_ID}\t05/07/2021\t07:28 04:03`)

    expect(counts).toEqual(['waiting 1 = 0 + 0 + 1'])
  })

  it('reads the numbers that spreadsheets count days by, also as texts', () => {
    const { readings } = read(
      'NIP\tWaktu',
      `${STAFF_ID}\t44382.3125`,
      `${STAFF_ID}\t44382,6875`,
      `${HEAD_ID}\t44383.3125`,
    )

    expect(readings).toEqual([
      'staff 2021-07-05 07:30',
      'staff 2021-07-05 16:30',
      'head 2021-07-06 07:30',
    ])
  })

  it('does not take a row that numbers the columns for days', () => {
    const { counts, readings } = read(
      'No\tNIP\tTanggal\tMasuk\tPulang',
      '1\t2\t3\t4\t5',
      `1\t${STAFF_ID}\t05/07/2021\t07:28\t16:03`,
    )

    expect(readings).toHaveLength(2)
    expect(counts).toEqual(['read 1 = 1 + 0 + 0'])
  })

  it.each([
    ['reads days as columns whose names agree with the month', 'Kam\tJum\tSabtu', 'read'],
    ['refuses days as columns whose names are of another month', 'Jum\tSab\tMin', 'refused'],
  ])('%s', (_, names, state) => {
    const { counts } = read(
      'Bulan : Juli 2021',
      'NIP\t1\t2\t3',
      `\t${names}`,
      `${STAFF_ID}\t07:28 16:03`,
    )

    expect(counts[0]).toContain(state)
  })

  it.each([
    ['unreadable', '8 Djuli 2021'],
    ['empty', ''],
  ])('leaves the days of a person unsure of whom a date is %s', (_, date) => {
    const { unsure } = read(
      'NIP\tTanggal\tMasuk\tPulang',
      `${HEAD_ID}\t05/07/2021\t07:28\t16:03`,
      `${STAFF_ID}\t${date}\t07:28\t16:03`,
      `${HEAD_ID}\t06/07/2021\t07:28\t16:03`,
    )

    expect(unsure).toEqual(['staff 2021-07-05', 'staff 2021-07-06'])
  })
})
