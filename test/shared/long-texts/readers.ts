import { findSelectedDay } from '../../../addon/selected-day.ts'
import { cleanIdentifier } from '../../../shared/identifiers/clean-identifier.ts'
import { isNik } from '../../../shared/identifiers/nik.ts'
import { findNipFault } from '../../../shared/identifiers/nip.ts'
import { isSameCode } from '../../../shared/identifiers/same-code.ts'
import { readHolidayList } from '../../../shared/import/read-holiday-list.ts'
import { readStaffList } from '../../../shared/import/read-staff-list.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { interpretAsFiled } from '../intake/interpret-as-filed.ts'
import { reviewRow } from '../../../shared/intake/review-row.ts'
import { parseLocation } from '../../../shared/location/parse-location.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import { getPreset } from '../policy/get-preset.ts'
import { findDayOfHeader } from '../../../shared/workbook/day-header.ts'
import type { QuestionDeclaration } from '../../../shared/workbook/form-declaration.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { readReviews } from '../../../shared/configuration/read-reviews.ts'
import { SETTINGS } from '../../../shared/workbook/settings.ts'
import type { ColumnDeclaration, TabDeclaration } from '../../../shared/workbook/tab-declaration.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { PEOPLE_TABS, getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { guardText } from '../../../worker/export/guard-text.ts'
import { buildRaw } from '../intake/build-raw-submission.ts'
import { HEAD_ID, STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'

/** Something that reads what people typed. */
export interface Reader {
  readonly name: string
  /** What it reads well. */
  readonly sample: string
  readonly read: (text: string) => unknown
}

const configuration = readConfiguration(sampleTabs())
const preset = getPreset('kukar-2021')
const POLICIES = getPeopleTab('policies')
/** Whom rows of other tabs are about. */
const PEOPLE = sampleTabs().filter(({ slot }) => slot === 'employees')

/** Every reader there is: of each column, setting, parameter and question that is declared, and the rest. */
export function listReaders(): Reader[] {
  return [
    ...PEOPLE_TABS.flatMap((tab) => [headerReader(tab), ...tab.columns.map(cellReader(tab))]),
    ...SETTINGS.map(settingReader),
    ...PARAMETERS.map(parameterReader),
    ...FORMS.flatMap(({ kind, questions }) =>
      questions.map((question) => answerReader(kind, questions, question)),
    ),
    ...OTHERS,
  ]
}

function cellReader(tab: TabDeclaration): (column: ColumnDeclaration) => Reader {
  return (column) => ({
    name: `cell of ${tab.key}.${column.key}`,
    sample: sampleCell(tab, column),
    read: (text) => readTab(tab, [headersOf(tab), rowOf(tab, { [column.key]: text })]),
  })
}

function headerReader(tab: TabDeclaration): Reader {
  return {
    name: `header of ${tab.key}`,
    sample: tab.columns.at(-1)!.title.id,
    read: (text) => readTab(tab, [headersOf(tab).with(tab.columns.length - 1, text), rowOf(tab)]),
  }
}

function settingReader({ key, title }: (typeof SETTINGS)[number]): Reader {
  const samples: Readonly<Record<string, string>> = {
    signatoryId: '19720514 199803 1 004',
    region: '-0.4161, 116.9890; 60 km',
    workingDaysPerWeek: '5',
  }
  return {
    name: `setting ${key}`,
    sample: samples[key] ?? 'Kutai, III / a',
    read: (text) =>
      readTab(getPeopleTab('settings'), [
        ['Pengaturan', 'Isi'],
        [title.id, text],
      ]),
  }
}

function parameterReader(parameter: (typeof PARAMETERS)[number]): Reader {
  return {
    name: `parameter ${parameter.name}`,
    sample: parameter.read(preset.parameters),
    read: (text) =>
      readTab(POLICIES, [
        headersOf(POLICIES),
        rowOf(POLICIES, { parameters: `${parameter.name} = ${text}` }),
      ]),
  }
}

function answerReader(
  formKind: (typeof FORMS)[number]['kind'],
  questions: readonly QuestionDeclaration[],
  { key }: QuestionDeclaration,
): Reader {
  const given = Object.fromEntries(questions.map((each) => [each.key, [sampleAnswer(each)]]))
  return {
    name: `answer to ${formKind}.${key}`,
    sample: given[key]![0]!,
    read(text) {
      const raw = buildRaw({ formKind, answers: { ...given, [key]: [text] } })
      const interpretation = interpretAsFiled(raw, {
        configuration,
        ticketOf: () => 'ABCD1234',
        zone: configuration.settings.zone,
      })
      return interpretation.kind === 'attributed'
        ? reviewRow(interpretation.submission, configuration)
        : interpretation
    },
  }
}

const JULY = parseMonth('2021-07')

const OTHERS: readonly Reader[] = [
  {
    name: 'verified e-mail',
    sample: 'siti.aminah@kukar.example',
    read: (verifiedEmail) =>
      interpretAsFiled(buildRaw({ verifiedEmail }), {
        configuration,
        ticketOf: () => '',
        zone: configuration.settings.zone,
      }),
  },
  { name: 'identifier', sample: '19851212 201001 2 003', read: cleanIdentifier },
  { name: 'NIP', sample: STAFF_ID, read: findNipFault },
  { name: 'NIK', sample: '6403015507900002', read: isNik },
  {
    name: 'ticket',
    sample: 'abcd-1234-efgh-5678',
    read: (text) => isSameCode(text, 'ABCD1234EFGH5678'),
  },
  ...[
    '-6,8048; 110,8405',
    '6°48\'17.3"LS 110°50\'26.1"BT',
    '6P5G5RWR+X2 Kudus',
    'Lokasi: https://www.google.com/maps/place/a/@-6.80,110.84,17z/data=!3d-6.80!4d110.84',
    'https://maps.google.com/?q=-6.8048%2C110.8405',
    'lihat peta.contoh.go.id/x',
    'geo:-6.8048,110.8405?z=1',
  ].map((sample) => ({ name: `location ${sample}`, sample, read: parseLocation })),
  { name: 'text of a file', sample: 'ok; =1', read: guardText },
  {
    name: 'header of a day',
    sample: '5 Sen.',
    read: (text) => findDayOfHeader(text, JULY),
  },
  {
    name: 'instant',
    sample: '2021-07-05T07:31:00+08:00',
    read(text) {
      try {
        return parseInstant(text)
      } catch {
        return undefined
      }
    },
  },
  ...[
    'NIP;Tanggal;Jam Masuk;Jam Pulang',
    'NIP : 19851212 201001 2 003',
    '8 2021-07-06 07:20:11',
    'Senin, 5 Juli 2021 07.28 WITA',
  ].map((sample) => ({ name: `pasted export ${sample}`, sample, read: readPasted })),
  ...['NIP BARU', '19851212 201001 2 003', 'Eselon IV.a'].map((sample) => ({
    name: `pasted staff list ${sample}`,
    sample,
    read: readPastedStaff,
  })),
  {
    name: 'pasted holidays',
    sample: '1. Rabu-Kamis, 10-11 April 2024: Idul Fitri',
    read: (text) => readHolidayList([...rowsOfText(text), [text, text, text]], []),
  },
  {
    name: 'title of a selected tab',
    sample: 'Rekap Kehadiran 2021-07-05',
    read: (title) => findSelectedDay({ title, rows: [['NIP'], [STAFF_ID]], column: 0 }),
  },
  {
    name: 'selected cell',
    sample: 'Senin, 5 Juli 2021',
    read: (text) =>
      findSelectedDay({
        title: 'Rekap 2021-07',
        rows: [
          ['NIP', 'Tanggal'],
          [STAFF_ID, text],
        ],
        column: 1,
      }),
  },
]

/** As a whole line, as a header, and as every cell of a row. */
function readPasted(text: string): unknown {
  const headers = ['NIP', 'Tanggal', 'Scan Masuk', 'Scan Pulang', 'Absent']
  return readTab(getPeopleTab('clockIns'), [
    ...rowsOfText(text),
    [text, 'Waktu'],
    headers,
    headers.map(() => text),
    [STAFF_ID, text, text, text, text],
  ])
}

function readPastedStaff(text: string): unknown {
  const headers = ['NIP', 'Nama', 'Status', 'Golongan', 'Eselon', 'Unit Kerja', 'E-mail']
  const rows = [
    [text, 'Nama'],
    headers,
    headers.map(() => text),
    [STAFF_ID, text, text, text, text],
  ]
  return readStaffList(rows, { matches: {}, employees: rows, units: [{ code: text, name: text }] })
}

function readTab(tab: TabDeclaration, rows: readonly (readonly CellValue[])[]): unknown {
  const slot = tab.monthly ? `${tab.key}:2021-07` : tab.key
  switch (tab.key) {
    case 'access':
      return readAccess({ slot, title: tab.title.id, rows })
    case 'reviews':
      return readReviews({ slot, title: tab.title.id, rows })
    default:
      return readConfiguration([
        ...PEOPLE.filter((known) => known.slot !== slot),
        { slot, title: tab.title.id, rows },
      ])
  }
}

function headersOf({ columns, layout }: TabDeclaration): CellValue[] {
  return [...columns.map(({ title }) => title.id), ...(layout === 'roster' ? [5] : [])]
}

function rowOf(tab: TabDeclaration, typed: Readonly<Record<string, string>> = {}): CellValue[] {
  const cells = tab.columns.map((column) => typed[column.key] ?? sampleCell(tab, column))
  return tab.layout === 'roster' ? [...cells, 'WFH'] : cells
}

function sampleCell({ key }: TabDeclaration, column: ColumnDeclaration): string {
  switch (column.kind) {
    case 'employee-id':
      return STAFF_ID
    case 'email':
      return 'siti.aminah@kukar.example'
    case 'date':
      return '5 Juli 2021'
    case 'date-time':
      return '05/07/2021, 07:28:00'
    case 'time':
      return '09.00'
    case 'yes-no':
      return 'Ya'
    case 'whole-number':
      return '12'
    case 'coordinates':
      return '(-0.4161, 116.9890)'
    case 'choice':
      return column.choices?.[0]?.title.id ?? ''
    case 'roster-code':
      return 'WFH'
    case 'text':
    case 'long-text':
    case 'phone':
      if (column.key === 'parameters') return 'maxOfficeShare=0,5\nquotaPer = shift'
      if (column.key === 'month') return 'November 2020'
      if (column.key === 'unitCode') return 'UMUM'
      return key === 'settings' ? 'Wilayah' : 'Penata Muda, III / a'
  }
}

function sampleAnswer({ key, kind, choices }: QuestionDeclaration): string {
  const known: Readonly<Record<string, string>> = {
    employeeId: HEAD_ID,
    forEmployeeId: STAFF_ID,
    ticket: 'ABCD-1234',
    unit: 'UMUM',
    location: 'Lokasi: https://maps.google.com/?q=-0.4161,116.9890',
  }
  if (known[key] !== undefined) return known[key]
  if (kind === 'date') return '2021-07-05'
  if (kind === 'time') return '07:31:00'
  return choices?.[0]?.title.id ?? '2,5 jam'
}
