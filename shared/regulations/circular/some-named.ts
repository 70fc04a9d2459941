const STAFF =
  '(?:(?:seluruh|semua|para|all) )*(?:pegawai(?: negeri sipil| negeri| aparatur sipil negara| asn)?|aparatur(?: sipil negara| negara)?(?: \\(asn\\))?|asn|pns|karyawan|staf|staff|employees|public servants)(?!\\p{L})'
const SOME =
  '(?:guru|dosen|pendidik|tenaga(?! (?:kerja|surya|listrik|air|angin))|honorer|pppk|cpns|p3k|pegawai pemerintah dengan perjanjian kerja|dokter|perawat|bidan|penyuluh|satpam|petugas|pejabat|camat|lurah|pelaksana(?! tugas)|pengemudi|paruh waktu|ibu|perempuan|hamil|menyusui|penyandang|lansia|non[- ]?asn|puskesmas|rsud|rumah sakit|sekolah|uptd?|unit (?:pelayanan|layanan)|(?:pegawai|asn) (?:yang|terdampak|sif|shift|kontrak|tidak tetap|baru)|teachers?|nurses?|nursing|lecturers?|managers?|drivers?|carers?|parents|frontline|part-time)(?!\\p{L})'
const AND = '(?: ?/ ?|,? (?:dan|serta|and|&) |, )'
/** "Pegawai dan Tenaga Kontrak": all of them. */
const BESIDE = new RegExp(
  `(?<!\\p{L})(?:${STAFF}${AND}(?:pegawai )?${SOME}(?: kontrak| honorer)?|${SOME}${AND}${STAFF})`,
  'giu',
)
/** "… bagi Guru": up to where and when. */
const FOR =
  /(?<!\p{L})(?:khusus(?: (?:bagi|untuk))?|bagi|for) (.+?)(?= (?:di|pada|dalam|selama|pasca|setelah|sebagai|tahun|guna|untuk|in|at|during|after|of)(?!\p{L})|[,;(]|$)/iu
/** Those of whom a circular speaks when it means its whole staff, offices, or what it is about. */
const NOBODY_APART = new RegExp(
  `^(?:${STAFF}(?! (?:yang|who))|(?:seluruh |semua |para )?(?:pemerintah|perangkat daerah|opd|skpd|instansi|kementerian|lembaga|dinas|badan|daerah|wilayah|kota|kabupaten|provinsi|masyarakat)(?!\\p{L})|(?:flexible|remote|hybrid|home|work|working|the)(?!\\p{L}))`,
  'iu',
)
/** Those who are some of the staff by what they are called. */
export const SOMEBODY: RegExp = new RegExp(`(?<!\\p{L})${SOME}`, 'iu')

/**
 * Some of the staff of whom a title or a sentence says that it is; undefined where it names nobody apart.
 *
 * @example someNamed('Jam Kerja bagi Guru di Kota Bogor') // 'Guru'
 */
export function someNamed(title: string): string | undefined {
  const plain = title.replace(BESIDE, 'pegawai')
  const said = FOR.exec(plain)?.[1]
  return said !== undefined && !NOBODY_APART.test(said) ? said : SOMEBODY.exec(plain)?.[0]
}
