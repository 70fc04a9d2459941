import { GOVERNMENT_KINDS, KINDS_OF_GOVERNMENT } from '../government/kinds-of-government.ts'
import type { GovernmentKind } from '../model/agency.ts'
import { LANGUAGES, type Language, type Localized } from '../model/language.ts'
import { FORM_ACCESS } from './choices.ts'
import { normalizeHeader } from './header-row.ts'
import type { Choice } from './tab-declaration.ts'
import type { CellValue } from './tab-rows.ts'

export interface SettingDeclaration {
  readonly key: string
  readonly title: Localized
  /** What the row was called in earlier versions; still understood. */
  readonly former?: Localized
  /** What a row so called comes to, where that is not what stands there. */
  readonly fromFormer?: (value: string, language: Language) => string
  readonly explanation: Localized
  readonly required: boolean
  readonly choices?: readonly Choice[]
  /** What set-up writes where the cell is empty. */
  readonly initial?: string
  /** What holds where the cell is empty. */
  readonly follows?: Followed
}

type Followed = (kind: GovernmentKind, language: Language) => string

const ZONES = ['WIB', 'WITA', 'WIT'].map((key) => ({ key, title: { id: key, en: key } }))

/** The rows of the tab *Pengaturan*, in order. */
export const SETTINGS: readonly SettingDeclaration[] = [
  setting(
    'agencyName',
    ['Nama instansi', 'Agency name'],
    ['Contoh: DINAS SOSIAL', 'Example: SOCIAL SERVICES'],
    { required: true },
  ),
  setting(
    'governmentKind',
    ['Bentuk pemerintahan', 'Kind of government'],
    [
      'Menentukan kop, sebutan kepala pemerintahan, dan penerima rekap.',
      'Decides letterhead, title of its head and who receives recaps.',
    ],
    {
      required: true,
      choices: GOVERNMENT_KINDS.map((key) => ({ key, title: KINDS_OF_GOVERNMENT[key].title })),
    },
  ),
  setting(
    'governmentName',
    ['Nama pemerintahan', 'Name of government'],
    [
      'Tanpa kata bentuknya. Contoh: KUTAI KARTANEGARA, KOMUNIKASI DAN DIGITAL',
      'Without the word for its kind. Example: KUTAI KARTANEGARA, TRADE',
    ],
    { required: true, former: { id: 'Nama kabupaten', en: 'Regency name' } },
  ),
  setting(
    'headTitle',
    ['Sebutan kepala pemerintahan', 'Title of the head of government'],
    [
      `Kosong: menurut bentuknya (${ofEach(headTitle, 'id')}).`,
      `Empty: by its kind (${ofEach(headTitle, 'en')}).`,
    ],
    { follows: headTitle },
  ),
  setting(
    'between',
    ['Penerima rekap berjenjang', 'Chain of addressees'],
    [
      `Di antara kepala instansi dan kepala pemerintahan, dari yang terdekat, dipisah titik koma. Instansi yang juga memakai Pantau ditulis dengan namanya. Kosong: ${ofEach(between, 'id')}.`,
      `Between the head of the agency and that of the government, from the nearest, separated by semicolons. An agency that uses Pantau, too, by its name. Empty: ${ofEach(between, 'en')}.`,
    ],
    {
      follows: between,
      former: { id: 'Asisten yang membidangi', en: 'Asisten in charge' },
      fromFormer: (assistant, language) =>
        [assistant, ...KINDS_OF_GOVERNMENT.regency.between[language].slice(1)].join('; '),
    },
  ),
  setting(
    'personnelBody',
    ['Pembina kepegawaian', 'Personnel body'],
    [
      'Disebut sebagai penerima pada rekap kehadiran dan kinerja; kosong: tidak disebut. Contoh: Badan Kepegawaian',
      'Named as addressee of the recaps of attendance and performance; empty: not named. Example: Bureau of Personnel',
    ],
  ),
  setting(
    'agencyCode',
    ['Kode instansi', 'Agency code'],
    [
      'Huruf dan angka, boleh dengan tanda hubung, tanpa spasi. Contoh: DINSOS-KUKAR',
      'Letters and digits, hyphens between them, no spaces. Example: DINSOS-KUKAR',
    ],
    { required: true },
  ),
  setting('zone', ['Zona waktu', 'Time zone'], ['WIB, WITA, atau WIT.', 'WIB, WITA or WIT.'], {
    required: true,
    choices: ZONES,
    initial: 'WIB',
  }),
  setting(
    'language',
    ['Bahasa', 'Language'],
    ['id: Indonesia, en: Inggris.', 'id: Indonesian, en: English.'],
    {
      required: true,
      choices: [
        { key: 'id', title: { id: 'id', en: 'id' } },
        { key: 'en', title: { id: 'en', en: 'en' } },
      ],
      initial: 'id',
    },
  ),
  setting(
    'workingDaysPerWeek',
    ['Hari kerja sepekan', 'Working days a week'],
    ['5 (Senin–Jumat) atau 6 (Senin–Sabtu).', '5 (Monday–Friday) or 6 (Monday–Saturday).'],
    {
      required: true,
      choices: ['5', '6'].map((key) => ({ key, title: { id: key, en: key } })),
      initial: '5',
    },
  ),
  setting(
    'countsFrom',
    ['Dihitung sejak', 'Counted from'],
    [
      'Hari pertama yang dihitung. Kosong: hari lembar ini didaftarkan. Contoh: 1 November 2026',
      'The first day that counts. Empty: the day this spreadsheet was enrolled. Example: 1 November 2026',
    ],
  ),
  setting(
    'letterhead1',
    ['Kop baris 1', 'Letterhead line 1'],
    ['Kosong: menurut bentuk dan nama pemerintahan.', 'Empty: by kind and name of the government.'],
  ),
  setting(
    'letterhead2',
    ['Kop baris 2', 'Letterhead line 2'],
    ['Kosong: nama instansi.', 'Empty: the agency’s name.'],
  ),
  setting(
    'letterhead3',
    ['Kop baris 3', 'Letterhead line 3'],
    ['Alamat, telepon.', 'Address, telephone.'],
  ),
  setting(
    'place',
    ['Tempat tanda tangan', 'Place of signature'],
    ['Contoh: Tenggarong', 'Example: Tenggarong'],
    { required: true },
  ),
  setting(
    'signatoryName',
    ['Nama penanda tangan', 'Signatory’s name'],
    ['Beserta gelar.', 'With titles.'],
    { required: true },
  ),
  setting('signatoryId', ['NIP penanda tangan', 'Signatory’s NIP'], ['18 angka.', '18 digits.'], {
    required: true,
  }),
  setting(
    'signatoryRank',
    ['Pangkat penanda tangan', 'Signatory’s rank'],
    ['Contoh: Pembina Utama Muda', 'Example: Pembina Utama Muda'],
  ),
  setting(
    'signatoryPost',
    ['Jabatan penanda tangan', 'Signatory’s post'],
    ['Contoh: Kepala Kantor', 'Example: Head of the Agency'],
    { required: true },
  ),
  setting(
    'signatoryAs',
    ['Penanda tangan sebagai', 'Signatory signs as'],
    [
      'Kosong: jabatannya sendiri. Plt., Plh., atau a.n. dan jabatan yang diwakili. Contoh: a.n. Kepala Kantor',
      'Empty: in a post of their own. Plt., Plh., or a.n. and the post it is signed for. Example: a.n. Head of the Agency',
    ],
  ),
  setting(
    'secondSignatory',
    ['Penanda tangan kedua', 'Second signatory'],
    [
      'Pada Rekap Kehadiran: jabatan; nama; NIP; pangkat. Contoh: Kepala Subbagian Umum; Rina Wati, S.E.; 198001012005012001; Penata',
      'On the attendance recap: post; name; NIP; rank. Example: Head of Personnel; Rina Wati; 198001012005012001; Penata',
    ],
  ),
  setting(
    'thirdSignatory',
    ['Penanda tangan ketiga', 'Third signatory'],
    ['Seperti penanda tangan kedua.', 'As the second signatory.'],
  ),
  setting(
    'mealMoney',
    ['Hari uang makan', 'Days of meal money'],
    [
      'Kode hari yang mendapat uang makan; kosong: tidak dihitung. Contoh: H',
      'Codes of days with meal money; empty: not counted. Example: H',
    ],
  ),
  setting(
    'allowancePercent',
    ['Potongan TPP (persen)', 'Allowance deduction (percent)'],
    [
      'Per hari menurut kode; kosong: tidak dihitung. Contoh: TL1 0,5; TL2 1; PSW1 0,5; TK 3',
      'Of a day by its code; empty: not counted. Example: TL1 0.5; TL2 1; PSW1 0.5; TK 3',
    ],
  ),
  setting(
    'copiesTo',
    ['Tembusan', 'Copies to'],
    [
      'Penerima tembusan surat pengantar, dipisah titik koma. Contoh: Inspektorat; Arsip',
      'Who gets copies of cover letters, separated by semicolons. Example: Inspectorate; Archive',
    ],
  ),
  setting(
    'compiledBy',
    ['Penyusun rekap', 'Recaps compiled by'],
    [
      'Petugas kepegawaian. Contoh: Rina Wati, Bagian Kepegawaian',
      'Who of the personnel section. Example: Rina Wati, Personnel',
    ],
  ),
  setting(
    'region',
    ['Wilayah', 'Region'],
    [
      'Titik pusat dan radius km, atau daftar titik. Contoh: -0.4161, 116.9890; 60',
      'Centre and radius in km, or a list of points. Example: -0.4161, 116.9890; 60',
    ],
  ),
  setting(
    'verifiedEmail',
    ['Kumpulkan e-mail terverifikasi', 'Collect verified e-mail'],
    [
      'Ya: pegawai masuk dengan akun Google; Tidak: memakai NIP dan tiket dari halamannya.',
      'Yes: staff sign in with Google; No: they use NIP and the ticket of their page.',
    ],
    {
      required: true,
      choices: [
        { key: 'yes', title: { id: 'Ya', en: 'Yes' } },
        { key: 'no', title: { id: 'Tidak', en: 'No' } },
      ],
      initial: 'Tidak',
    },
  ),
  setting(
    'formAccess',
    ['Siapa yang dapat membuka formulir', 'Who may open the forms'],
    [
      'Siapa saja yang memiliki tautan, atau hanya akun Google dari satu domain.',
      'Anyone with the link, or Google accounts of one domain only.',
    ],
    { choices: FORM_ACCESS, initial: FORM_ACCESS[0].title.id },
  ),
  setting(
    'formDomain',
    ['Domain formulir', 'Domain of the forms'],
    [
      'Diisi bila formulir hanya untuk satu domain. Contoh: kukarkab.go.id',
      'Needed where the forms are for one domain. Example: kukarkab.go.id',
    ],
  ),
  setting(
    'answersKeptDays',
    ['Simpan jawaban di Google Formulir (hari)', 'Keep answers in Google Forms (days)'],
    [
      'Jawaban yang lebih lama dan sudah tercatat di Pantau dihapus lewat Periksa sambungan. 30 sampai 3650.',
      'Older ones that are in the ledger are deleted under Check the connection. 30 to 3650.',
    ],
    { initial: '90' },
  ),
]

/** The setting that a row is, by its title in either language or a former one, whatever case and spaces. */
export function findSetting(typed: CellValue): SettingDeclaration | undefined {
  const name = normalizeHeader(typed)
  return SETTINGS.find(({ title, former }) =>
    [title.id, title.en, former?.id, former?.en].some(
      (one) => one !== undefined && normalizeHeader(one) === name,
    ),
  )
}

/** The setting of that key. Throws where none is declared. */
export function getSetting(key: string): SettingDeclaration {
  const setting = SETTINGS.find((candidate) => candidate.key === key)
  if (!setting) throw new RangeError(`No setting "${key}" is declared`)
  return setting
}

/** The language in which its row is still called as in an earlier version; undefined where it is not. */
export function findFormer({ former }: SettingDeclaration, typed: CellValue): Language | undefined {
  const name = normalizeHeader(typed)
  return LANGUAGES.find((language) => former && normalizeHeader(former[language]) === name)
}

/** What a value says in a row of this title: under a former one it may have meant less than it does now. */
export function valueUnder(setting: SettingDeclaration, typed: CellValue, value: string): string {
  const language = findFormer(setting, typed)
  return (language && setting.fromFormer?.(value, language)) ?? value
}

function headTitle(kind: GovernmentKind, language: Language): string {
  return KINDS_OF_GOVERNMENT[kind].headTitle[language]
}

function between(kind: GovernmentKind, language: Language): string {
  return KINDS_OF_GOVERNMENT[kind].between[language].join('; ')
}

/** What follows from each kind, those that differ, in a list. */
function ofEach(follows: Followed, language: Language): string {
  const each = GOVERNMENT_KINDS.map((kind) => follows(kind, language)).filter((one) => one !== '')
  return [...new Set(each)].join(' / ')
}

function setting(
  key: string,
  [titleId, titleEn]: readonly [string, string],
  [explanationId, explanationEn]: readonly [string, string],
  options: Partial<Omit<SettingDeclaration, 'key' | 'title' | 'explanation'>> = {},
): SettingDeclaration {
  return {
    key,
    title: { id: titleId, en: titleEn },
    explanation: { id: explanationId, en: explanationEn },
    required: false,
    ...options,
  }
}
