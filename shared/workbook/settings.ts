import { GOVERNMENT_KINDS, KINDS_OF_GOVERNMENT } from '../government/kinds-of-government.ts'
import { LANGUAGES, type Language, type Localized } from '../model/language.ts'
import { FORM_ACCESS } from './choices.ts'
import { normalizeHeader } from './header-row.ts'
import { explanationOf } from './setting-explanations.ts'
import { between, headTitle, type Followed } from './setting-follows.ts'
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

const ZONES = ['WIB', 'WITA', 'WIT'].map((key) => ({ key, title: { id: key, en: key } }))

const YES_NO = [
  { key: 'yes', title: { id: 'Ya', en: 'Yes' } },
  { key: 'no', title: { id: 'Tidak', en: 'No' } },
]

/** The rows of the tab *Pengaturan*, in order. */
export const SETTINGS: readonly SettingDeclaration[] = [
  setting('agencyName', ['Nama instansi', 'Agency name'], { required: true }),
  setting('governmentKind', ['Bentuk pemerintahan', 'Kind of government'], {
    required: true,
    choices: GOVERNMENT_KINDS.map((key) => ({ key, title: KINDS_OF_GOVERNMENT[key].title })),
  }),
  setting('governmentName', ['Nama pemerintahan', 'Name of government'], {
    required: true,
    former: { id: 'Nama kabupaten', en: 'Regency name' },
  }),
  setting('headTitle', ['Sebutan kepala pemerintahan', 'Title of the head of government'], {
    follows: headTitle,
  }),
  setting('between', ['Penerima rekap berjenjang', 'Chain of addressees'], {
    follows: between,
    former: { id: 'Asisten yang membidangi', en: 'Asisten in charge' },
    fromFormer: (assistant, language) =>
      [assistant, ...KINDS_OF_GOVERNMENT.regency.between[language].slice(1)].join('; '),
  }),
  setting('personnelBody', ['Pembina kepegawaian', 'Personnel body']),
  setting('agencyCode', ['Kode instansi', 'Agency code'], { required: true }),
  setting('zone', ['Zona waktu', 'Time zone'], {
    required: true,
    choices: ZONES,
    initial: 'WIB',
  }),
  setting('language', ['Bahasa', 'Language'], {
    required: true,
    choices: [
      { key: 'id', title: { id: 'id', en: 'id' } },
      { key: 'en', title: { id: 'en', en: 'en' } },
    ],
    initial: 'id',
  }),
  setting('workingDaysPerWeek', ['Hari kerja sepekan', 'Working days a week'], {
    required: true,
    choices: ['5', '6'].map((key) => ({ key, title: { id: key, en: key } })),
    initial: '5',
  }),
  setting('countsFrom', ['Dihitung sejak', 'Counted from']),
  setting('letterhead1', ['Kop baris 1', 'Letterhead line 1']),
  setting('letterhead2', ['Kop baris 2', 'Letterhead line 2']),
  setting('letterhead3', ['Kop baris 3', 'Letterhead line 3']),
  setting('place', ['Tempat tanda tangan', 'Place of signature'], { required: true }),
  setting('signatoryName', ['Nama penanda tangan', 'Signatory’s name']),
  setting('signatoryId', ['NIP penanda tangan', 'Signatory’s NIP']),
  setting('signatoryRank', ['Pangkat penanda tangan', 'Signatory’s rank']),
  setting('signatoryPost', ['Jabatan penanda tangan', 'Signatory’s post']),
  setting('signatoryAs', ['Penanda tangan sebagai', 'Signatory signs as']),
  setting('secondSignatory', ['Penanda tangan kedua', 'Second signatory']),
  setting('thirdSignatory', ['Penanda tangan ketiga', 'Third signatory']),
  setting('mealMoney', ['Hari uang makan', 'Days of meal money']),
  setting('allowancePercent', ['Potongan TPP (persen)', 'Allowance deduction (percent)']),
  setting('copiesTo', ['Tembusan', 'Copies to']),
  setting('compiledBy', ['Penyusun rekap', 'Recaps compiled by']),
  setting('region', ['Wilayah', 'Region']),
  setting('verifiedEmail', ['Kumpulkan e-mail terverifikasi', 'Collect verified e-mail'], {
    required: true,
    choices: YES_NO,
    initial: 'Tidak',
  }),
  setting('formAccess', ['Siapa yang dapat membuka formulir', 'Who may open the forms'], {
    choices: FORM_ACCESS,
    initial: FORM_ACCESS[0].title.id,
  }),
  setting('formDomain', ['Domain formulir', 'Domain of the forms']),
  setting(
    'answersKeptDays',
    ['Simpan jawaban di Google Formulir (hari)', 'Keep answers in Google Forms (days)'],
    { initial: '90' },
  ),
  setting('reminders', ['Pengingat', 'Reminders'], { choices: YES_NO, initial: 'Ya' }),
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

function setting(
  key: string,
  [titleId, titleEn]: readonly [string, string],
  options: Partial<Omit<SettingDeclaration, 'key' | 'title' | 'explanation'>> = {},
): SettingDeclaration {
  return {
    key,
    title: { id: titleId, en: titleEn },
    get explanation() {
      return explanationOf(key)
    },
    required: false,
    ...options,
  }
}
