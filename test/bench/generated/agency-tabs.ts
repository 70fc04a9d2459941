import { datesOfMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { CellValue, TabRows } from '../../../shared/workbook/tab-rows.ts'
import { EMPLOYEE_HEADERS, rosterRows, sampleTabs } from '../../shared/workbook/sample-tabs.ts'
import { BENCH_MONTH, BENCH_ZONE, holidayRows } from './bench-year.ts'
import { dutyOf, isHead, isNightUnit, rosterCode, unitNumber, type Person } from './duty.ts'
import { NIGHT } from './filings.ts'

const SETTINGS: readonly CellValue[][] = [
  ['Nama instansi', 'SEKRETARIAT DAERAH'],
  ['Bentuk pemerintahan', 'Kabupaten'],
  ['Nama pemerintahan', 'KUTAI KARTANEGARA'],
  ['Zona waktu', BENCH_ZONE],
  ['Bahasa', 'id'],
  ['Hari kerja sepekan', 5],
  ['Kop baris 1', 'PEMERINTAH KABUPATEN KUTAI KARTANEGARA'],
  ['Kop baris 2', 'SEKRETARIAT DAERAH'],
  ['Tempat tanda tangan', 'Tenggarong'],
  ['Nama penanda tangan', 'Pegawai 1'],
  ['Jabatan penanda tangan', 'Sekretaris Daerah'],
  ['Wilayah', '-0.4161, 116.9890; 60'],
  ['Kumpulkan e-mail terverifikasi', 'Tidak'],
]

/** The regulation as it is, with what makes every kind of day happen. */
const PARAMETERS = [
  'maxOfficeShare=0.5',
  'homePresence=location-slots',
  'officeReport=ya',
  'coordinatesKeptDays=400',
  `shifts.picket.start=${NIGHT.start}`,
  `shifts.picket.end=${NIGHT.end}`,
].join('\n')

/** The tabs of a generated agency, with a roster of each month. */
export function tabsOf(
  people: readonly Person[],
  { seed, months }: { readonly seed: number; readonly months: readonly Month[] },
): TabRows[] {
  const ofUnit = Map.groupBy(people, unitNumber)
  const units = [...ofUnit].map(([number, its]) => {
    const isService = isNightUnit(number) ? 'Ya' : 'Tidak'
    return [`U${number}`, `Bagian ${number}`, its[0]!.id, isService, 'Tidak']
  })
  const head = people[0]!.id
  const rosters = months.map((month): TabRows => rosterOf(month, people))
  const tabs = sampleTabs({
    settings: [
      ['Pengaturan', 'Isi', 'Keterangan'],
      ...SETTINGS,
      ['Kode instansi', `SETDA${seed}`],
      ['Dihitung sejak', `01/${months[0]!.slice(5)}/${months[0]!.slice(0, 4)}`],
      ['NIP penanda tangan', head],
    ],
    units: [
      ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
      ...units,
    ],
    employees: [EMPLOYEE_HEADERS, ...people.map((person) => employeeRow(person, ofUnit, head))],
    holidays: holidayRows(),
    policies: [
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah', 'Alasan'],
      [
        'B-1159/DINKES/065.11/06/2021',
        '24/06/2021',
        '24/06/2021',
        'kukar-2021',
        PARAMETERS,
        'Tolok ukur',
      ],
    ],
    summonses: [['Tanggal', 'NIP/NIK', 'Dipanggil Oleh', 'Alasan'], ...people.flatMap(summonsOf)],
    clockIns: [['NIP/NIK', 'Waktu']],
  })
  return [...tabs.filter(({ slot }) => !slot.startsWith('roster:')), ...rosters]
}

function rosterOf(month: Month, people: readonly Person[]): TabRows {
  const days = datesOfMonth(month)
  const rows = rosterRows(
    people.map((person) => [
      person.id,
      Object.fromEntries(days.map((date) => [Number(date.slice(8)), rosterCode(person, date)])),
    ]),
  )
  const last = 3 + days.length
  return {
    slot: `roster:${month}`,
    title: `Jadwal ${month}`,
    rows: rows.map((row) => row.slice(0, last)),
  }
}

function employeeRow(
  person: Person,
  ofUnit: ReadonlyMap<number, readonly Person[]>,
  head: string,
): CellValue[] {
  const unitHead = ofUnit.get(unitNumber(person))![0]!.id
  const superior = isHead(person) ? head : unitHead
  return [
    person.id,
    `Pegawai ${person.index + 1}`,
    'PNS',
    'Penata / III-c',
    'Pengadministrasi Umum',
    isHead(person) ? 'Administrator' : 'Pelaksana (JFU)',
    isHead(person) ? 'Kepala unit' : '',
    `U${unitNumber(person)}`,
    person.id === head ? '' : superior,
    `p${person.index}@agency.example`,
    'Ya',
  ]
}

/** One in forty is called to the office on one day of the measured month on which they are at home. */
function summonsOf(person: Person): CellValue[][] {
  if (person.index % 40 !== 9) return []
  const day = datesOfMonth(BENCH_MONTH).find((date) => dutyOf(person, date) === 'home')
  if (day === undefined) return []
  const [year, month, date] = day.split('-')
  return [[`${date}/${month}/${year}`, person.id, 'Kepala Bagian', 'Rapat']]
}
