import type { Localized } from '../model/language.ts'
import { FORM_ACCESS } from './choices.ts'
import type { Choice } from './tab-declaration.ts'

export interface SettingDeclaration {
  readonly key: string
  readonly title: Localized
  readonly explanation: Localized
  readonly required: boolean
  readonly choices?: readonly Choice[]
  /** What set-up writes where the cell is empty. */
  readonly initial?: string
}

const ZONES = ['WIB', 'WITA', 'WIT'].map((key) => ({ key, title: { id: key, en: key } }))

/** The rows of the tab *Pengaturan*, in order. */
export const SETTINGS: readonly SettingDeclaration[] = [
  setting(
    'agencyName',
    ['Nama instansi', 'Agency name'],
    ['Contoh: SEKRETARIAT DAERAH', 'Example: SEKRETARIAT DAERAH'],
    { required: true },
  ),
  setting(
    'regencyName',
    ['Nama kabupaten', 'Regency name'],
    ['Contoh: KUTAI KARTANEGARA', 'Example: KUTAI KARTANEGARA'],
    { required: true },
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
    [
      'Contoh: PEMERINTAH KABUPATEN KUTAI KARTANEGARA',
      'Example: PEMERINTAH KABUPATEN KUTAI KARTANEGARA',
    ],
    { required: true },
  ),
  setting('letterhead2', ['Kop baris 2', 'Letterhead line 2'], ['Nama instansi.', 'The agency.'], {
    required: true,
  }),
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
    ['Contoh: Sekretaris Daerah', 'Example: Sekretaris Daerah'],
    { required: true },
  ),
  setting(
    'assistant',
    ['Asisten yang membidangi', 'Asisten in charge'],
    ['Asisten penerima rekap perjalanan.', 'The Asisten who receives the travel recap.'],
  ),
  setting(
    'compiledBy',
    ['Penyusun rekap', 'Recaps compiled by'],
    [
      'Petugas Subbag Umum dan Kepegawaian. Contoh: Rina Wati, Subbag Umum dan Kepegawaian',
      'Who of the personnel sub-section. Example: Rina Wati, Subbag Umum dan Kepegawaian',
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

function setting(
  key: string,
  [titleId, titleEn]: readonly [string, string],
  [explanationId, explanationEn]: readonly [string, string],
  options: { required?: boolean; choices?: readonly Choice[]; initial?: string } = {},
): SettingDeclaration {
  return {
    key,
    title: { id: titleId, en: titleEn },
    explanation: { id: explanationId, en: explanationEn },
    required: options.required ?? false,
    ...(options.choices && { choices: options.choices }),
    ...(options.initial !== undefined && { initial: options.initial }),
  }
}
