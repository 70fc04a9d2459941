import type { Language, Localized } from '../../model/language.ts'
import type { WhoPart } from '../../model/regulation.ts'

/** Those whom a word names, how it is written, and what else is understood. */
export interface WhoWord {
  readonly parts: readonly WhoPart[]
  readonly said: Localized
  /** Small letters. */
  readonly also: readonly string[]
}

const CLASSES = {
  jpt: { kind: 'class', positionClass: 'jpt' },
  administrator: { kind: 'class', positionClass: 'administrator' },
  pengawas: { kind: 'class', positionClass: 'pengawas' },
  fungsional: { kind: 'class', positionClass: 'fungsional' },
  pelaksana: { kind: 'class', positionClass: 'pelaksana' },
  nonAsn: { kind: 'class', positionClass: 'non-asn' },
} as const satisfies Record<string, WhoPart>

function word(parts: readonly WhoPart[], id: string, en: string, ...also: string[]): WhoWord {
  return { parts, said: { id, en }, also }
}

/** Those that name several at once stand first: what is written is the first word that fits. */
export const WHO_WORDS: readonly WhoWord[] = [
  word(
    [CLASSES.jpt, CLASSES.administrator, CLASSES.pengawas],
    'pejabat struktural',
    'structural officials',
    'struktural',
    'structural',
    'managers',
  ),
  word(
    (['PNS', 'CPNS', 'PPPK'] as const).map((status) => ({ kind: 'status', status })),
    'ASN',
    'civil servants',
    'aparatur sipil negara',
  ),
  word(
    [CLASSES.jpt],
    'JPT',
    'senior executives',
    'pimpinan tinggi',
    'pejabat pimpinan tinggi',
    'pimpinan tinggi pratama',
    'jpt pratama',
    'eselon i',
    'eselon ii',
    'pimpinan tinggi madya',
    'jpt madya',
  ),
  word(
    [CLASSES.administrator],
    'administrator',
    'administrators',
    'pejabat administrator',
    'eselon iii',
  ),
  word([CLASSES.pengawas], 'pengawas', 'supervisors', 'pejabat pengawas', 'eselon iv'),
  word([CLASSES.fungsional], 'fungsional', 'functional staff', 'jft', 'pejabat fungsional'),
  word([CLASSES.pelaksana], 'pelaksana', 'general staff', 'jfu', 'staf'),
  word(
    [CLASSES.nonAsn],
    'non-ASN',
    'non-civil servants',
    'non asn',
    'honorer',
    'tenaga honorer',
    'tenaga kontrak',
    'thl',
    'pjlp',
  ),
  word(
    [{ kind: 'post', post: 'kepala-dinas' }],
    'kepala instansi',
    'heads of agencies',
    'kepala dinas',
    'kepala badan',
    'kepala pd',
    'kepala opd',
    'kepala skpd',
    'kepala perangkat daerah',
    'kepala satuan kerja',
  ),
  word([{ kind: 'post', post: 'camat' }], 'camat', 'heads of districts'),
  word([{ kind: 'post', post: 'kepala-unit' }], 'kepala unit', 'unit heads', 'pimpinan unit'),
  word([{ kind: 'status', status: 'PNS' }], 'berstatus PNS', 'with status PNS', 'pns'),
  word([{ kind: 'status', status: 'CPNS' }], 'berstatus CPNS', 'with status CPNS', 'cpns'),
  word([{ kind: 'status', status: 'PPPK' }], 'berstatus PPPK', 'with status PPPK', 'pppk'),
  word([{ kind: 'status', status: 'PTT' }], 'berstatus PTT', 'with status PTT', 'ptt'),
  word([{ kind: 'status', status: 'Non-ASN' }], 'berstatus Non-ASN', 'with status Non-ASN'),
  word(
    [{ kind: 'service-units' }],
    'unit pelayanan publik',
    'public service units',
    'pelayanan publik',
    'layanan publik',
    'unit layanan publik',
    'unit pelayanan',
    'unit pelayanan langsung',
    'unit pelayanan publik langsung',
    'unit kerja pelayanan publik',
    'unit yang melayani publik',
    'unit yang melayani masyarakat',
    'unit yang melayani masyarakat secara langsung',
    'unit yang memberikan pelayanan publik',
    'unit yang memberikan pelayanan langsung',
    'unit yang memberikan pelayanan langsung kepada masyarakat',
    'unit kerja yang memberikan pelayanan langsung kepada masyarakat',
    'unit yang memberikan layanan langsung kepada masyarakat',
    'unit yang menyelenggarakan pelayanan publik',
    'unit kerja yang menyelenggarakan pelayanan publik',
    'memberikan pelayanan publik',
    'memberikan pelayanan langsung',
    'memberikan pelayanan langsung kepada masyarakat',
    'melayani masyarakat',
    'melayani masyarakat secara langsung',
    'frontline services',
    'front-line services',
    'units serving the public',
  ),
  word([{ kind: 'exempt-units' }], 'unit yang dikecualikan dari WFH', 'units exempt from WFH'),
  word(
    [{ kind: 'without-internet' }],
    'yang tanpa internet di rumah',
    'those without internet at home',
    'tanpa internet',
  ),
]

/** A class and those above it, which are written one by one. */
export const UPWARDS: readonly Pick<WhoWord, 'parts' | 'also'>[] = [
  {
    parts: [CLASSES.jpt, CLASSES.administrator],
    also: [
      'administrator ke atas',
      'pejabat administrator ke atas',
      'eselon iii ke atas',
      'administrators upwards',
    ],
  },
  {
    parts: [CLASSES.jpt, CLASSES.administrator, CLASSES.pengawas],
    also: [
      'pengawas ke atas',
      'pejabat pengawas ke atas',
      'eselon iv ke atas',
      'supervisors upwards',
    ],
  },
]

/** What stands before a unit's code or a group's name. */
export const NAMED = [
  { kind: 'unit', said: { id: 'unit', en: 'unit' } },
  { kind: 'group', said: { id: 'kelompok', en: 'group' } },
] as const

export const ALL_STAFF: Localized = { id: 'semua pegawai', en: 'all staff' }
export const ALL_WORDS: readonly string[] = [
  'semua pegawai',
  'seluruh pegawai',
  'semua',
  'seluruh',
  'setiap pegawai',
  'tiap pegawai',
  'para pegawai',
  'pegawai',
  'karyawan',
  'semua unit',
  'seluruh unit',
  'semua unit kerja',
  'seluruh unit kerja',
  'all staff',
  'all employees',
  'all units',
  'all',
  'staff',
  'employees',
  'every employee',
  'each employee',
  'everyone',
  'everybody',
]

/** Those of each unit by itself: all of them, and behind a word that says who of them. */
export const EACH_UNIT = {
  id: 'pegawai setiap unit',
  en: 'staff of each unit',
  bare: { id: 'setiap unit', en: 'each unit' },
} as const
export const IN_UNIT: Localized = { id: 'di', en: 'in' }
/** What says each, the words that offices have for a unit, and those for the agency, as patterns. */
export const EACH = '(?:setiap|tiap(?:[- ]tiap)?|masing[- ]masing|per|each(?: of the)?|every)'
/** What offices call their units. */
export const UNIT =
  '(?:unit (?:kerja|organisasi)|satuan kerja|sub ?-?bagian|sub ?-?bidang|bagian|bidang|seksi|biro|work units?|units?|divisions?|sections?|departments?)'
/** The agency itself, of a circular for several; or a unit, where the agency calls it so. */
export const AGENCY =
  '(?:opd|skpd|pd|perangkat daerah|organisasi perangkat daerah|instansi|dinas|badan|kantor|agency|agencies|office)'
/** Each of some units by itself. */
export const EACH_OF: Readonly<Record<Language, (units: string) => string>> = {
  id: (units) => `${units} masing-masing`,
  en: (units) => `each of ${units}`,
}

export const EXCEPT: Localized = { id: 'kecuali', en: 'except' }
export const EXCEPT_WORDS: ReadonlySet<string> = new Set([
  'kecuali',
  'selain',
  'except',
  'excluding',
])
/** Several words that say the same, each begun by its first. */
export const EXCEPT_PHRASES: RegExp = /(?:tidak termasuk|di luar|other than|apart from)(?![a-z])/gi

/** Words before a name that add nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  'pegawai pejabat tenaga para semua seluruh setiap yang pada di staff employees all every each the at in of for'.split(
    ' ',
  ),
)
export const AND_WORDS: ReadonlySet<string> = new Set(['dan', 'serta', 'atau', 'and', 'or', '&'])
/** Before a class: those above it, too. */
export const AND_ABOVE: RegExp = / and above(?![a-z])/gi
