import type { Localized } from '../model/language.ts'
import { between, headTitle, ofEach } from './setting-follows.ts'

const EXPLANATIONS: Readonly<Record<string, readonly [id: string, en: string]>> = {
  agencyName: ['Contoh: DINAS SOSIAL', 'Example: SOCIAL SERVICES'],
  governmentKind: [
    'Menentukan kop, sebutan kepala pemerintahan, dan penerima rekap.',
    'Decides letterhead, title of its head and who receives recaps.',
  ],
  governmentName: [
    'Tanpa kata bentuknya. Contoh: KUTAI KARTANEGARA, KOMUNIKASI DAN DIGITAL',
    'Without the word for its kind. Example: KUTAI KARTANEGARA, TRADE',
  ],
  headTitle: [
    `Kosong: menurut bentuknya (${ofEach(headTitle, 'id')}).`,
    `Empty: by its kind (${ofEach(headTitle, 'en')}).`,
  ],
  between: [
    `Di antara kepala instansi dan kepala pemerintahan, dari yang terdekat, dipisah titik koma. Instansi yang juga memakai Pantau ditulis dengan namanya. Kosong: ${ofEach(between, 'id')}.`,
    `Between the head of the agency and that of the government, from the nearest, separated by semicolons. An agency that uses Pantau, too, by its name. Empty: ${ofEach(between, 'en')}.`,
  ],
  personnelBody: [
    'Disebut sebagai penerima pada rekap kehadiran dan kinerja; kosong: tidak disebut. Contoh: Badan Kepegawaian',
    'Named as addressee of the recaps of attendance and performance; empty: not named. Example: Bureau of Personnel',
  ],
  agencyCode: [
    'Huruf dan angka, boleh dengan tanda hubung, tanpa spasi. Contoh: DINSOS-KUKAR',
    'Letters and digits, hyphens between them, no spaces. Example: DINSOS-KUKAR',
  ],
  zone: ['WIB, WITA, atau WIT.', 'WIB, WITA or WIT.'],
  language: ['id: Indonesia, en: Inggris.', 'id: Indonesian, en: English.'],
  workingDaysPerWeek: [
    '5 (Senin–Jumat) atau 6 (Senin–Sabtu).',
    '5 (Monday–Friday) or 6 (Monday–Saturday).',
  ],
  countsFrom: [
    'Hari pertama yang dihitung. Kosong: hari lembar ini didaftarkan. Contoh: 1 November 2026',
    'The first day that counts. Empty: the day this spreadsheet was enrolled. Example: 1 November 2026',
  ],
  letterhead1: [
    'Kosong: menurut bentuk dan nama pemerintahan.',
    'Empty: by kind and name of the government.',
  ],
  letterhead2: ['Kosong: nama instansi.', 'Empty: the agency’s name.'],
  letterhead3: ['Alamat, telepon.', 'Address, telephone.'],
  place: ['Contoh: Tenggarong', 'Example: Tenggarong'],
  signatoryName: [
    'Beserta gelar. Kosong: dari tab Pegawai, menurut NIP di bawah.',
    'With titles. Empty: from the tab Employees, by the NIP below.',
  ],
  signatoryId: [
    '18 angka. Kosong: kepala unit yang tidak mempunyai atasan.',
    '18 digits. Empty: the head of a unit who has no superior.',
  ],
  signatoryRank: [
    'Kosong: dari tab Pegawai. Contoh: Pembina Utama Muda',
    'Empty: from the tab Employees. Example: Pembina Utama Muda',
  ],
  signatoryPost: [
    'Kosong: dari tab Pegawai. Contoh: Kepala Kantor',
    'Empty: from the tab Employees. Example: Head of the Agency',
  ],
  signatoryAs: [
    'Kosong: jabatannya sendiri. Plt., Plh., atau a.n. dan jabatan yang diwakili. Contoh: a.n. Kepala Kantor',
    'Empty: in a post of their own. Plt., Plh., or a.n. and the post it is signed for. Example: a.n. Head of the Agency',
  ],
  secondSignatory: [
    'Pada Rekap Kehadiran: jabatan; nama; NIP; pangkat. Contoh: Kepala Subbagian Umum; Rina Wati, S.E.; 198001012005012001; Penata',
    'On the attendance recap: post; name; NIP; rank. Example: Head of Personnel; Rina Wati; 198001012005012001; Penata',
  ],
  thirdSignatory: ['Seperti penanda tangan kedua.', 'As the second signatory.'],
  mealMoney: [
    'Kode hari yang mendapat uang makan; kosong: tidak dihitung. Contoh: H',
    'Codes of days with meal money; empty: not counted. Example: H',
  ],
  allowancePercent: [
    'Per hari menurut kode; kosong: tidak dihitung. Contoh: TL1 0,5; TL2 1; PSW1 0,5; TK 3',
    'Of a day by its code; empty: not counted. Example: TL1 0.5; TL2 1; PSW1 0.5; TK 3',
  ],
  copiesTo: [
    'Penerima tembusan surat pengantar, dipisah titik koma. Contoh: Inspektorat; Arsip',
    'Who gets copies of cover letters, separated by semicolons. Example: Inspectorate; Archive',
  ],
  compiledBy: [
    'Petugas kepegawaian. Contoh: Rina Wati, Bagian Kepegawaian',
    'Who of the personnel section. Example: Rina Wati, Personnel',
  ],
  region: [
    'Titik pusat dan radius km, atau daftar titik. Contoh: -0.4161, 116.9890; 60',
    'Centre and radius in km, or a list of points. Example: -0.4161, 116.9890; 60',
  ],
  verifiedEmail: [
    'Ya: pegawai masuk dengan akun Google; Tidak: memakai NIP dan tiket dari halamannya.',
    'Yes: staff sign in with Google; No: they use NIP and the ticket of their page.',
  ],
  formAccess: [
    'Siapa saja yang memiliki tautan, atau hanya akun Google dari satu domain.',
    'Anyone with the link, or Google accounts of one domain only.',
  ],
  formDomain: [
    'Diisi bila formulir hanya untuk satu domain. Contoh: kukarkab.go.id',
    'Needed where the forms are for one domain. Example: kukarkab.go.id',
  ],
  answersKeptDays: [
    'Jawaban yang lebih lama dan sudah tercatat di Pantau dihapus lewat Periksa sambungan. 30 sampai 3650.',
    'Older ones that are in the ledger are deleted under Check the connection. 30 to 3650.',
  ],
  reminders: [
    'Ya: pegawai boleh diingatkan, paling banyak sekali sehari. Tidak: tidak seorang pun.',
    'Yes: staff may be reminded, once a day at most. No: nobody.',
  ],
}

/**
 * What a row of *Pengaturan* is for, said beside it. Apart from the rows, because only set-up says it, and the
 * add-on's script keeps it in a file of its own. Throws for a key that is not declared.
 */
export function explanationOf(key: string): Localized {
  const said = EXPLANATIONS[key]
  if (!said) throw new RangeError(`Nothing explains the setting "${key}"`)
  return { id: said[0], en: said[1] }
}
