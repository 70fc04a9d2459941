import type { CellValue } from '../workbook/tab-rows.ts'
import { plainHeader } from './column-roles.ts'

/** Columns of *Pegawai* that a list of another system may hold, and parts of a name. */
export type StaffField =
  | 'id'
  | 'name'
  | 'titleBefore'
  | 'titleAfter'
  | 'status'
  | 'rank'
  | 'post'
  | 'positionClass'
  | 'unitCode'
  | 'superiorId'
  | 'email'
  | 'phone'
  | 'pin'
  | 'groups'

/** Headers of SIMPEG, SIASN, MyASN and lists that offices keep, also in English; the best of each first. */
const HEADERS: Readonly<Record<StaffField, string>> = {
  id: 'nipnik nipbaru nip nomorindukpegawai noindukpegawai nippegawai nippppk ninip nik nomorindukkependudukan nikppnpn nopegawai employeeid employeeidnumber employeenumber employeeno staffid civilservantid nationalid nationalidnumber idpegawai staffno',
  name: 'namapegawai namalengkap nama namaasn namapns namanip nipnama namadannip nipdannama namapegawainip nmppppn nmpppnpn namatanpagelar namanipttl name fullname employeename staffname nameofemployee',
  titleBefore: 'gelardepan glrdepan gelardpn',
  titleAfter: 'gelarbelakang glrbelakang gelarblk',
  status:
    'status statuspegawai statuskepegawaian jenispegawai jenisasn statuscpnspns jenispegawainama jenisaparatur statusasn jeniskepegawaian asnnonasn statuskepegawaianpnspppk statuspnspppk employmentstatus employeestatus employmenttype',
  rank: 'pangkatgol pangkatgolruang pangkatgolongan golruang golonganruang golakhirnama golakhir golongan gol pangkat golonganakhir rank grade rankgrade',
  post: 'jabatan namajabatan jabatannama jabatanterakhir nmjabatan uraianjabatan jabatansaatini jabatansekarang jabatandefinitif jabatantugas position jobtitle positiontitle post',
  positionClass:
    'jenisjabatan jenisjabatannama kelompokjabatan eselon eselonnama tingkatjabatan positiontype positionclass',
  unitCode:
    'unit unitkerja unitorganisasi unornama unor namaunor bagian bidang subbagian satuankerja satker unitkerjanama namaunitkerja bagianbidang unitkerjaopd unitkerjapenempatan unitpenempatan penempatan tempattugas subbidang seksi workunit department division section unitname departmentname',
  superiorId:
    'nipatasan nipatasanlangsung nippejabatpenilai atasannip atasanlangsung atasan namaatasan namaatasanlangsung pejabatpenilai supervisorid supervisor directsupervisor supervisorname linemanager manager reportsto',
  email:
    'email emailpribadi alamatemail surel emaildinas emailgov emailkedinasan emailaktif alamatemailaktif emailaddress workemail officeemail',
  phone:
    'telepon nohp nomorhp hp handphone notelepon nomortelepon nowa nomorwa nohandphone notelp telp phone phonenumber mobile mobilephone mobilenumber phoneno',
  groups: 'kelompok kelompokpegawai kelompokkerja regu group team',
  pin: 'pinmesin pin idmesin idfinger pinfinger idfingerprint noid useridmesin',
}

const FIELDS = Object.keys(HEADERS) as StaffField[]
const RANKS = new Map(
  FIELDS.flatMap((field) =>
    HEADERS[field].split(' ').map((name, rank) => [name, { field, rank }] as const),
  ),
)

/** After the headers that are known whole. */
const OTHER_WORDS = 99

export interface StaffColumn {
  /** Zero-based. */
  readonly column: number
  /** As it is written. */
  readonly title: string
  /** Undefined where the column is not taken over. */
  readonly field: StaffField | undefined
}

/**
 * Which column of a pasted list is which of *Pegawai*. Of two for the same the better header is taken; what
 * the agency matched before, or matches now, comes first.
 *
 * @param matches by plain header; '' leaves a column out
 */
export function matchStaffColumns(
  headers: readonly CellValue[],
  matches: Readonly<Record<string, string>>,
): StaffColumn[] {
  const named = headers.map((header, column) => {
    const plain = plainHeader(header)
    const chosen = matches[plain]
    const other = IN_OTHER_WORDS.find(([, words]) => words.test(plain))
    const known = RANKS.get(plain) ?? (other && { field: other[0], rank: OTHER_WORDS })
    const field = chosen === undefined ? known?.field : FIELDS.find((one) => one === chosen)
    return { column, title: String(header).trim(), field, rank: chosen ? -1 : (known?.rank ?? 0) }
  })
  return named
    .filter(({ title }) => title !== '')
    .map(({ column, title, field, rank }) => {
      const isBest = !named.some(
        (other) =>
          other.field === field &&
          (other.rank < rank || (other.rank === rank && other.column < column)),
      )
      return { column, title, field: isBest ? field : undefined }
    })
}

/** How many columns a row of headers names: the row with the most is the header. */
export function countStaffHeaders(
  cells: readonly CellValue[],
  matches: Readonly<Record<string, string>>,
): number {
  const fields = matchStaffColumns(cells, matches).flatMap(({ field }) => field ?? [])
  const hasId = fields.includes('id') || cells.some(isNameWithId)
  return hasId && fields.includes('name') ? fields.length : 0
}

/** "Nama / NIP": both stand in one cell. */
function isNameWithId(header: CellValue): boolean {
  const plain = plainHeader(header)
  return RANKS.get(plain)?.field === 'name' && plain.includes('nip')
}

/** Headers that are put together of words: "NIP / NI PPPK / NIK", "Nama Lengkap & Gelar", "No. HP/WA". */
const IN_OTHER_WORDS: readonly (readonly [StaffField, RegExp])[] = [
  [
    'id',
    /^(?=.*(?:nip|nik|nrp|induk|ktp))(?:nip|nippppk|nipppk|nipp3k|niptt|nik|nrp|nomor|no|induk|pegawai|kependudukan|pppk|pns|asn|ktp|baru|atau|dan)+$/,
  ],
  [
    'name',
    /^nama(?:lengkap|pegawai|negeri|sipil|karyawan|asn|pns|pppk|honorer|beserta|dengan|tanpa|gelar|dan|sesuai|sk|ktp)+$/,
  ],
  ['rank', /^(?:pangkat|golongan|gol|ruang|terakhir|akhir|dan)+$/],
  [
    'phone',
    /^(?=.*(?:hp|wa|tel|phone|hape))(?:no|nomor|hp|hape|wa|whatsapp|telp|telepon|telpon|handphone|seluler|aktif|dan|atau)+$/,
  ],
]
