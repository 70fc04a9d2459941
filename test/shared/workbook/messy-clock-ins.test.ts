import { describe, expect, it } from 'vitest'

import { readPasted } from './read-pasted.ts'
import { HEAD_ID, STAFF_ID } from './sample-tabs.ts'

const DAY = `${STAFF_ID}\t05/07/2021`

describe('what offices paste of a clock-in machine', () => {
  it('reads rows parted by another mark than their header, and passes none over', () => {
    const { readings, counts } = readPasted(
      'NIP;Nama;Tanggal;Masuk;Pulang',
      `${STAFF_ID},Contoh,05/07/2021,07:28,16:03`,
      `${HEAD_ID};Dua;13/07/2021;07:30;16:00`,
    )

    expect(readings).toEqual([
      'staff 2021-07-05 07:28',
      'staff 2021-07-05 16:03',
      'head 2021-07-13 07:30',
      'head 2021-07-13 16:00',
    ])
    expect(counts).toEqual(['read 2 = 2 + 0 + 0'])
  })

  it('refuses a row in one cell that no mark parts as its header', () => {
    const { counts, unsure } = readPasted(
      'NIP;Nama;Tanggal;Masuk;Pulang',
      `${STAFF_ID}/Contoh/5 Juli 2021/07:28/16:03`,
      `${HEAD_ID};Dua;13/07/2021;07:30;16:00`,
    )

    expect(counts).toEqual(['read 2 = 1 + 1 + 0'])
    expect(unsure).toHaveLength(1)
  })

  it('reads all times of a cell of several lines in a text parted by commas', () => {
    const { readings, counts } = readPasted(
      'NIP,Nama,Tanggal,Scan',
      `${STAFF_ID},"Contoh, S.E.",05/07/2021,"07:28`,
      '12:01',
      '16:03"',
      `${HEAD_ID},Dua,13/07/2021,"07:30`,
      '16:00"',
    )

    expect(readings.map((reading) => reading.slice(-5))).toEqual([
      '07:28',
      '12:01',
      '16:03',
      '07:30',
      '16:00',
    ])
    expect(counts).toEqual(['read 2 = 2 + 0 + 0'])
  })

  it('takes rows below merged cells for the person above', () => {
    const { readings, counts, unsure } = readPasted(
      'No\tNIP\tNama\tTanggal\tMasuk\tPulang',
      `1\t${STAFF_ID}\tContoh\t05/07/2021\t07:28\t16:03`,
      '\t\t\t06/07/2021\t07:29\t16:04',
      '\t\t\t13/07/2021\t07:30\t',
      'Jumlah\t\t\t3\t\t',
      `2\t${HEAD_ID}\tDua\t05/07/2021\t07:31\t16:05`,
    )

    expect(readings.map((reading) => reading.replace('2021-07-', ''))).toEqual([
      'staff 05 07:28',
      'staff 05 16:03',
      'staff 06 07:29',
      'staff 06 16:04',
      'staff 13 07:30',
      'head 05 07:31',
      'head 05 16:05',
    ])
    expect(counts).toEqual(['read 4 = 4 + 0 + 0'])
    expect(unsure).toEqual([])
  })

  it('leaves a row with a name but no number to nobody', () => {
    const { counts, unsure } = readPasted(
      'No\tNIP\tNama\tTanggal\tMasuk\tPulang',
      `1\t${STAFF_ID}\tContoh\t05/07/2021\t07:28\t16:03`,
      '2\t\tTenaga Baru\t06/07/2021\t07:29\t16:04',
    )

    expect(counts).toEqual(['read 2 = 1 + 1 + 0'])
    expect(unsure).toHaveLength(1)
  })

  it.each(['Jumlah\t\t\t2\t\t', '\tTotal Hadir\t\t2\t\t', '\t\tRata-rata\t7\t07:28\t'])(
    'takes totals for no row of anybody: %j',
    (total) => {
      const { counts, unsure } = readPasted(
        'No\tNIP\tNama\tTanggal\tMasuk\tPulang',
        `1\t${STAFF_ID}\tContoh\t05/07/2021\t07:28\t16:03`,
        total,
      )

      expect(counts).toEqual(['read 1 = 1 + 0 + 0'])
      expect(unsure).toEqual([])
    },
  )

  it('takes a row that calls itself a recap behind its times for a row of anybody', () => {
    const { counts, unsure } = readPasted(
      'NIP\tTanggal\tMasuk\tPulang\tKet',
      `${DAY}\t07:28\t16:03\t`,
      '\t06/07/2021\t7:5\t\tRekap manual',
    )

    expect(counts).toEqual(['read 2 = 1 + 1 + 0'])
    expect(unsure).toEqual(['staff 2021-07-06'])
  })

  it('takes the NIP of who signs below the table for no row', () => {
    const { counts, unsure } = readPasted(
      'NIP\tTanggal\tMasuk\tPulang',
      `${DAY}\t07:28\t16:03`,
      'Kepala Dinas',
      `NIP. ${HEAD_ID}`,
    )

    expect(counts).toEqual(['read 1 = 1 + 0 + 0'])
    expect(unsure).toEqual([])
  })

  it.each(['n/a', '#N/A', 'null', 'Tidak Absen', 'LIBUR', 'Cuti Tahunan', 'Sakit', 'Dinas Luar'])(
    'takes "%s" for no reading, and the day for told',
    (word) => {
      const { readings, problems, unsure } = readPasted(
        'NIP\tTanggal\tMasuk\tPulang',
        `${DAY}\t${word}\t16:03`,
      )

      expect(readings).toEqual(['staff 2021-07-05 16:03'])
      expect([...problems, ...unsure]).toEqual([])
    },
  )

  it.each(['Hadir', 'Lupa scan', 'v', '7:5', '24:00', '705'])(
    'leaves a day unsure on which "%s" stands for a time',
    (word) => {
      const { unsure } = readPasted('NIP\tTanggal\tMasuk\tPulang', `${DAY}\t${word}\t16:03`)

      expect(unsure).toEqual(['staff 2021-07-05'])
    },
  )

  it.each(['H', 'v', '√', 'Hadir', '1'])(
    'leaves days unsure that a month marks with "%s" and no time',
    (mark) => {
      const { readings, unsure } = readPasted(
        'Bulan : Juli 2021',
        'No\tNama\tNIP\t1\t2\t3\t4\t5',
        `1\tContoh\t${STAFF_ID}\t${mark}\tC\tTK\t\t07:28 16:03`,
      )

      expect(readings).toHaveLength(2)
      expect(unsure).toEqual(['staff 2021-07-01'])
    },
  )

  it.each([
    ['Cloud ID\tID\tNama\tTanggal Absensi\tJam Absensi', 'C1\t8\tContoh\t2021-07-05\t07:28:00'],
    ['Emp Code\tName\tDate\tFirst Punch\tLast Punch', '8\tContoh\t2021-07-05\t07:28\t'],
    ['Employee ID\tName\tDate\tPunch Times', '8\tContoh\t2021-07-05\t07:28'],
    ['NIP\tTgl\tDtg\tPlg', `${STAFF_ID}\t05/07/2021\t07:28\t`],
    ['NIP\tTanggal\tLog 1\tLog 2', `${STAFF_ID}\t05/07/2021\t07:28\t`],
    ['NIP\tTanggal\tTap In\tTap Out', `${STAFF_ID}\t20210705\t07:28\t`],
    ['Nama / NIP\tTanggal\tMasuk\tPulang', `Contoh, S.E. / ${STAFF_ID}\t05/07/2021\t07:28\t`],
    ['NIP\tTanggal\tMasuk\tPulang', `${DAY}\tPukul 07.28\t`],
    ['NIP\tTanggal\tMasuk\tPulang', `${DAY}\t07.28 pagi\t`],
  ])('reads the columns %j', (header, row) => {
    const { readings, problems } = readPasted(header, row)

    expect(readings).toEqual(['staff 2021-07-05 07:28'])
    expect(problems).toEqual([])
  })

  it('waits where hours are the same in every row beside a column of times that differ', () => {
    const { counts, unsure } = readPasted(
      'NIP\tTanggal\tMasuk\tPulang\tF1\tF2',
      `${DAY}\t07:30\t16:00\t07:28\t16:03`,
      `${STAFF_ID}\t13/07/2021\t07:30\t16:00\t09:28\t14:03`,
    )

    expect(counts).toEqual(['waiting 2 = 0 + 0 + 2'])
    expect(unsure).toEqual(['staff 2021-07-05', 'staff 2021-07-13'])
  })

  it('tells of rows with a day and a time in columns of their own below headers that say nothing', () => {
    const { counts, unsure } = readPasted(
      'Orang\tHari Itu\tSaat',
      'Contoh\t05/07/2021\t07:28',
      'Dua\t05/07/2021\t07:30',
    )

    expect(counts).toEqual(['refused 2 = 0 + 2 + 0'])
    expect(unsure).toEqual(['anybody any day'])
  })

  it('waits where columns of the same header hold alike hours and others', () => {
    const { counts } = readPasted(
      'NIP\tTanggal\tMasuk\tPulang\tMasuk\tPulang',
      `${DAY}\t07:30\t16:00\t07:48\t15:03`,
      `${STAFF_ID}\t13/07/2021\t07:30\t16:00\t07:28\t16:03`,
    )

    expect(counts).toEqual(['waiting 2 = 0 + 0 + 2'])
  })

  it.each([
    'NIP\tTanggal\tSched In\tSched Out\tAct In\tAct Out',
    'NIP\tTanggal\tBatas Masuk\tBatas Pulang\tMasuk\tPulang',
    'NIP\tTanggal\tJadwal Kerja\t\tKehadiran\t\n\t\tMasuk\tPulang\tMasuk\tPulang',
  ])('tells the timetable from the readings: %j', (header) => {
    const { readings } = readPasted(...header.split('\n'), `${DAY}\t07:30\t16:00\t07:48\t15:03`)

    expect(readings.map((reading) => reading.slice(-5))).toEqual(['07:48', '15:03'])
  })

  it.each([`NIP : ${STAFF_ID}   Nama : Contoh`, `Nama : Contoh, S.E.   NIP : ${STAFF_ID}`])(
    'takes rows for the person whose number and name stand above in one cell: %s',
    (line) => {
      const { readings, counts } = readPasted(
        line,
        'Tanggal\tMasuk\tPulang',
        '05/07/2021\t07:28\t16:03',
        '13/07/2021\t07:30\tSakit',
        'Total\t2\t1',
      )

      expect(readings.map((reading) => reading.slice(0, 5))).toEqual(['staff', 'staff', 'staff'])
      expect(counts).toEqual(['read 2 = 2 + 0 + 0'])
    },
  )
})
