import type { Localized } from '../../model/language.ts'
import { findProvision } from '../catalogue.ts'
import { quoted } from '../reading.ts'
import { leftWords } from './left-words.ts'
import type { Unread } from './match.ts'

const LOOKED_AT = 600
/** Of some units the office is called so. */
const AT_THEIR_OFFICE =
  /(?:kerja|hadir|masuk|bertugas|berada)[^.;]*(?:sekolah|kampus|puskesmas|rumah sakit|balai kota|pendopo)/
const AT_OFFICE_OR_HOME = /kantor|rumah(?! sakit)|wf[hoa](?![a-z])/
const AT_WORK =
  /kantor|rumah|wf[hoa](?![a-z])|fwa|fleksibel|flexible|office|home|mana saja|anywhere|(?<![a-z])(?:away|remotely|telework(?:ing)?|telecommut(?:e|ing)|on[- ]?site|overseas)(?![a-z])/

export const IS_TABLE: Localized = {
  id: 'Berisi tabel, yang tidak dibaca: tambah satu pasal untuk tiap barisnya, lalu pilih.',
  en: 'It has a table, which is not read: add a clause for each of its rows, and choose.',
}
export const IS_LONG: Localized = {
  id: 'Terlalu panjang untuk dibaca sebagai satu hal: tambah satu pasal untuk tiap hal yang diminta, lalu pilih.',
  en: 'It is too long to be read as one thing: add a clause for each thing that it asks, and choose.',
}
export const IS_OF_NOBODY: Localized = {
  id: 'Tidak jelas siapa yang dimaksud: baca bersama bagian di atasnya, lalu pilih.',
  en: 'It does not plainly say of whom it is: read it with the part above it, and choose.',
}

/** "… kecuali pada hari Senin". */
const DAY_EXCEPTED =
  /(?:kecuali|except)[^.;,]*(?:senin|selasa|rabu|kamis|jumat|sabtu|tanggal|rama(?:dan|dhan)|hari libur|bulan (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)|monday|tuesday|wednesday|thursday|friday|saturday)/
const UNREAD_DAYS: Localized = {
  id: 'Pengecualiannya menyebut hari: pilih ketentuannya, lalu tulis di Kapan, misalnya “setiap hari kerja kecuali Senin”.',
  en: 'Its exception names days: choose the provision, and write in When, as “every working day except Monday”.',
}
const UNREAD_EXCEPTION: Localized = {
  id: 'Pengecualiannya tidak terbaca: siapa yang tidak dibedakan tab Pegawai diberi kelompok di sana, lalu ditulis “kecuali kelompok NAMA”.',
  en: 'Its exception cannot be read: whom the tab Employees does not tell apart are given a group there, and written “except group NAME”.',
}

interface Topic {
  readonly says: RegExp
  readonly why: Localized
}

/** What is not offered unless it says more than circulars mostly do. */
const TOPICS: readonly Topic[] = [
  {
    says: /(?<!kepada )(?:kepala|pimpinan|ketua|camat|lurah|heads?)(?![a-z])[^.;]*(?:lapor|report)|(?:lapor|report)[^.;]*(?:bupati|wali ?kota|gubernur|menteri|sekretaris|kepegawaian|bkd|bkpsdm|bkpp|inspektorat|mayor|governor|director)/,
    why: {
      id: 'Laporan sebuah unit: bila tiap unit yang melapor, pilih “Laporan unit”, lalu isi setiap apa, kepada siapa, dan kapan paling lambat; tanpa isian, hari kerja berikutnya.',
      en: 'A report of a unit: where every unit reports, choose “Report of the unit”, and set every what, to whom, and by when; unsaid, it is the next working day.',
    },
  },
  {
    says: /(?:perjalanan|bepergian|berpergian|mudik|(?:ke luar|keluar) (?:kota|daerah|negeri|wilayah)|travel)/,
    why: {
      id: 'Perjalanan: pilih “Perjalanan ke luar wilayah”, lalu sebut mana yang dilarang (dinas, keluarga, pribadi) atau bahwa perlu izin atasan langsung; izin pejabat lain dan luar negeri dicatat saja.',
      en: 'Travel: choose “Travel out of the region”, and say which is banned (official, family, private) or that it needs the superior’s permit; keep permits of others and travel abroad as a note.',
    },
  },
  {
    says: /panggil|(?:sewaktu-waktu|apabila|bila|jika)[^.;]*(?:diperlukan|dibutuhkan)|(?<![a-z])(?:called|summoned)(?![a-z])/,
    why: {
      id: 'Panggilan: pilih “Panggilan ke kantor”, lalu isi dalam berapa menit; tanpa isian dihitung 120 menit.',
      en: 'A call: choose “Summons to the office”, and set within how many minutes; unsaid, it is 120 minutes.',
    },
  },
  {
    says: /bergilir|bergantian|rotasi|in turns|take turns|rotation/,
    why: {
      id: 'Bergiliran: pilih “Bergantian di rumah dan di kantor”; kelompok yang tetap dan selisih hari kantor diisi di sana.',
      en: 'Turns: choose “Turns at home and at the office”; fixed teams and by how many office days people differ are set there.',
    },
  },
  {
    says: /(?:petugas|pegawai|jumlah|menjamin|menjaga|memastikan|memperhatikan|tetap)[^.;]*(?:pelayanan|layanan)|pelayanan[^.;]*(?:tetap|terganggu|optimal|berjalan)|public service/,
    why: {
      id: 'Pelayanan: pilih “Petugas pelayanan minimal” dan isi jumlahnya di tab Unit, atau “Tempat bekerja” bila petugasnya harus di kantor.',
      en: 'Service: choose “Minimum on duty for service” and set how many in the tab Units, or “Place of work” where they must be at the office.',
    },
  },
]

const THEIR_OFFICE: Localized = {
  id: 'Sekolah, kampus, puskesmas, atau gedung lain yang menjadi kantor pegawainya adalah “kantor”: pilih “Tempat bekerja” atau “Jumlah hari di suatu tempat”, lalu tulis siapa, bila perlu sebagai kelompok.',
  en: 'A school, campus, health centre or other building where its people have their office is “the office”: choose “Place of work” or “Days at a place”, and write who, as a group where needed.',
}

/** What of the catalogue words point to, where nothing else is known; the first that fits. */
const HINTS: readonly (readonly [provision: string, says: RegExp])[] = [
  ['discipline', /sanksi|hukuman|teguran|tidak masuk kerja|sanction/],
  [
    'review',
    /(?:memeriksa|menilai|meninjau|memverifikasi|reviews?)(?![a-z])[^.;]*(?:lapor|kinerja|report)/,
  ],
  ['weekly-plan', /rencana (?:kerja )?(?:mingguan|setiap (?:minggu|pekan))|weekly plan/],
  ['assembly', /(?<![a-z])apel(?![a-z])|assembly/],
  ['health-protocol', /masker|protokol kesehatan|menjaga jarak|face mask/],
  ['virtual-invitations', /(?<![a-z])undangan(?![a-z])/],
  [
    'within-region',
    /(?:berada|tetap|tinggal) [^.;]*(?:wilayah|domisili|tempat tinggal)|meninggalkan (?:rumah|wilayah|tempat)|within the region/,
  ],
  ['presence', /presensi|absen|daftar hadir|attendance|check[- ]?in/],
  [
    'daily-report',
    /(?<![a-z])(?:lap|laporan|(?:me)?lapor)(?![a-z])|melaporkan|report(?! (?:to|for|at) (?:the )?(?:office|work|duty))/,
  ],
  ['shifts', /(?<![a-z])(?:shift|sif|piket)(?![a-z])/],
  [
    'working-hours',
    /jam (?:kerja|inti)|core hours|istirahat|masuk kerja|pulang (?:kerja )?(?:pukul|jam)|(?:working|office) hours/,
  ],
  ['roster', /(?<![a-z])jadwal|roster/],
  ['place-of-work', AT_WORK],
  ['place-of-work', AT_THEIR_OFFICE],
]

export function speaksOfWork(whole: string): boolean {
  const { text } = leftWords(whole.slice(0, LOOKED_AT))
  return [...TOPICS.map(({ says }) => says), ...HINTS.map(([, says]) => says)].some((says) =>
    says.test(text),
  )
}

/**
 * Why nothing is offered of a clause that speaks of something of the catalogue, and what to choose; undefined of what
 * the catalogue does not speak of.
 */
export function whyNotOffered(whole: string, unread: readonly Unread[]): Localized | undefined {
  const { text } = leftWords(whole.slice(0, LOOKED_AT))
  if (/kecuali|except/.test(text) && (AT_WORK.test(text) || AT_THEIR_OFFICE.test(text))) {
    return DAY_EXCEPTED.test(text) ? UNREAD_DAYS : UNREAD_EXCEPTION
  }
  const known = unread.find(({ why }) => why)?.why
  if (known) return known
  const topic = TOPICS.find(({ says }) => says.test(text))
  if (topic) return topic.why
  if (AT_THEIR_OFFICE.test(text) && !AT_OFFICE_OR_HOME.test(text)) return THEIR_OFFICE
  const hint = HINTS.find(([, says]) => says.test(text))?.[0]
  // That a place is named need not be what is asked.
  const sure = unread.find(({ provision }) => provision !== 'place-of-work')
  const name = sure?.provision ?? hint ?? unread[0]?.provision
  return name === undefined
    ? undefined
    : perhaps(name, unread.find(({ provision }) => provision === name)?.unread ?? '')
}

/** "Mungkin “Tempat bekerja”, tetapi “yang sedang hamil” tidak terbaca: …" */
function perhaps(name: string, unread: string): Localized {
  const { title } = findProvision(name)!
  const [id, en] = unread === '' ? ['bunyinya', 'its wording'] : [quoted(unread), quoted(unread)]
  return {
    id: `Mungkin “${title.id}”, tetapi ${id} tidak terbaca pasti: pilih sendiri, atau catat saja.`,
    en: `Perhaps “${title.en}”, but ${en} is not plain: choose yourself, or keep it as a note.`,
  }
}
