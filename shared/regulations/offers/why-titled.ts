import type { Localized } from '../../model/language.ts'

/** "… bagi Guru": up to where and when. */
const FOR =
  /(?<!\p{L})(?:khusus(?: (?:bagi|untuk))?|bagi|for) (.+?)(?= (?:di|pada|dalam|selama|pasca|setelah|sebagai|tahun|guna|untuk|in|at|during|after|of)(?!\p{L})|[,;(]|$)/iu
/** Those of whom a circular speaks when it means its whole staff. */
const WHOLE_STAFF =
  /^(?:seluruh |semua |para |all )?(?:pegawai|aparatur|asn|pns|karyawan|staf|staff|employees|public servants)(?: (?:asn|aparatur sipil negara|negeri sipil|sipil negara|negeri|pemerintah.*))?(?: dan (?:non[- ]?asn|pegawai non[- ]?asn))?$/iu
const SOME =
  /(?<!\p{L})(?:guru|dosen|tenaga|honorer|pppk|cpns|p3k|dokter|perawat|bidan|penyuluh|satpam|pejabat|paruh waktu|teachers?|nurses?|lecturers?|part-time)(?!\p{L})/iu

/**
 * Why no clause is offered of a regulation whose title says that it is of some people only: its clauses say “pegawai”
 * and mean those. Undefined where it does not.
 */
export function whyTitled(title: string): Localized | undefined {
  const said = FOR.exec(title)?.[1]
  const some = said !== undefined && !WHOLE_STAFF.test(said) ? said : SOME.exec(title)?.[0]
  return some === undefined
    ? undefined
    : {
        id: `Menurut judulnya (“${some}”) aturan ini tidak untuk semua pegawai: pilih, lalu tulis siapa.`,
        en: `By its title (“${some}”) this regulation is not of all staff: choose, and write who.`,
      }
}
