import { KINDS_OF_GOVERNMENT } from '../government/kinds-of-government.ts'
import type { Severity } from '../model/finding.ts'
import type { Choice } from './tab-declaration.ts'

type Keyed<Key extends string> = Choice & { readonly key: Key }

/** Choices that tabs and forms share. The key is stable; a reader accepts either title. */
export const YES_NO: readonly [Keyed<'yes'>, Keyed<'no'>] = [
  { key: 'yes', title: { id: 'Ya', en: 'Yes' } },
  { key: 'no', title: { id: 'Tidak', en: 'No' } },
]

/** Whether a unit has no work from home; checked: no, though its name raises the question (U1). */
export const EXEMPTION = [
  ...YES_NO,
  { key: 'checked', title: { id: 'Tidak, sudah diperiksa', en: 'No, checked' } },
] as const satisfies readonly Choice[]

export const FORM_ACCESS = [
  { key: 'anyone', title: { id: 'Siapa saja yang memiliki tautan', en: 'Anyone with the link' } },
  { key: 'domain', title: { id: 'Hanya domain', en: 'The domain only' } },
] as const satisfies readonly Choice[]

export const EMPLOYMENT_STATUS = [
  { key: 'PNS', title: { id: 'PNS', en: 'PNS' } },
  { key: 'CPNS', title: { id: 'CPNS', en: 'CPNS' } },
  { key: 'PPPK', title: { id: 'PPPK', en: 'PPPK' } },
  { key: 'PTT', title: { id: 'PTT', en: 'PTT' } },
  { key: 'Non-ASN', title: { id: 'Non-ASN', en: 'Non-ASN' } },
] as const satisfies readonly Choice[]

export const POSITION_CLASS = [
  {
    key: 'jpt',
    title: { id: 'JPT', en: 'Senior executive' },
    also: ['Senior executive (JPT)'],
  },
  { key: 'administrator', title: { id: 'Administrator', en: 'Administrator' } },
  {
    key: 'pengawas',
    title: { id: 'Pengawas', en: 'Supervisor' },
    also: ['Supervisor (pengawas)'],
  },
  { key: 'fungsional', title: { id: 'Fungsional (JFT)', en: 'Functional (JFT)' } },
  { key: 'pelaksana', title: { id: 'Pelaksana (JFU)', en: 'Staff (JFU)' } },
  { key: 'non-asn', title: { id: 'Non-ASN', en: 'Non-ASN' } },
] as const satisfies readonly Choice[]

/** All that is understood; what is offered follows from the government (`specialPostsOf`). */
export const SPECIAL_POST = [
  {
    key: 'kepala-dinas',
    title: KINDS_OF_GOVERNMENT.other.headPost,
    also: Object.values(KINDS_OF_GOVERNMENT).map(({ headPost }) => headPost.id),
  },
  {
    key: 'camat',
    title: { id: 'Camat', en: 'Head of district' },
    also: ['Head of district (camat)'],
  },
  { key: 'kepala-unit', title: { id: 'Kepala unit', en: 'Unit head' } },
] as const satisfies readonly Choice[]

export const ACCESS_ROLE = [
  { key: 'hr', title: { id: 'hr', en: 'hr' } },
  { key: 'kepala-unit', title: { id: 'kepala-unit', en: 'unit-head' } },
  { key: 'pembaca', title: { id: 'pembaca', en: 'reader' } },
] as const satisfies readonly Choice[]

export const SEVERITY: readonly Keyed<Severity>[] = [
  { key: 'violation', title: { id: 'Pelanggaran', en: 'Violation' } },
  { key: 'warning', title: { id: 'Peringatan', en: 'Warning' } },
  { key: 'info', title: { id: 'Keterangan', en: 'Information' } },
]

/** Of what a row of *Evaluasi* is the report. */
export const REPORT_PERIOD = [
  { key: 'day', title: { id: 'Hari', en: 'Day' } },
  { key: 'week', title: { id: 'Pekan', en: 'Week' } },
  { key: 'month', title: { id: 'Bulan', en: 'Month' } },
  { key: 'end', title: { id: 'Akhir masa berlaku', en: 'End of the regulation' } },
] as const satisfies readonly Choice[]

export const HOLIDAY_KIND = [
  { key: 'libur-nasional', title: { id: 'Libur nasional', en: 'National holiday' } },
  { key: 'cuti-bersama', title: { id: 'Cuti bersama', en: 'Collective leave' } },
  { key: 'libur-daerah', title: { id: 'Libur daerah', en: 'Regional holiday' } },
  { key: 'ramadan', title: { id: 'Ramadan', en: 'Ramadan' } },
] as const satisfies readonly Choice[]

export const REVIEW_DECISION = [
  { key: 'approved', title: { id: 'Setuju', en: 'Approve' } },
  { key: 'returned', title: { id: 'Kembalikan', en: 'Return' } },
  { key: 'rejected', title: { id: 'Tolak', en: 'Reject' } },
] as const satisfies readonly Choice[]

export const REVIEW_EXPECTATION = [
  { key: 'above', title: { id: 'Di atas', en: 'Above' } },
  { key: 'as-expected', title: { id: 'Sesuai', en: 'As expected' } },
  { key: 'below', title: { id: 'Di bawah', en: 'Below' } },
] as const satisfies readonly Choice[]

export const CHECK_IN_KIND = [
  { key: 'in', title: { id: 'Masuk', en: 'In' } },
  { key: 'location', title: { id: 'Lokasi', en: 'Location' } },
  { key: 'out', title: { id: 'Pulang', en: 'Out' } },
] as const satisfies readonly Choice[]

export const CHECK_IN_PLACE = [
  { key: 'home', title: { id: 'Rumah', en: 'Home' } },
  { key: 'office', title: { id: 'Kantor', en: 'Office' } },
  { key: 'piket', title: { id: 'Piket', en: 'Picket duty' } },
  { key: 'other', title: { id: 'Lain', en: 'Elsewhere' } },
] as const satisfies readonly Choice[]

export const CONDITION = [
  { key: 'healthy', title: { id: 'Sehat', en: 'Well' } },
  { key: 'unwell', title: { id: 'Kurang sehat', en: 'Unwell' } },
  { key: 'isolating', title: { id: 'Isolasi mandiri', en: 'Self-isolating' } },
] as const satisfies readonly Choice[]

export const HEALTH_PROTOCOL = [
  { key: 'mask', title: { id: 'Memakai masker', en: 'Wearing a mask' } },
  { key: 'distance', title: { id: 'Menjaga jarak', en: 'Keeping distance' } },
  { key: 'hands', title: { id: 'Mencuci tangan', en: 'Washing hands' } },
] as const satisfies readonly Choice[]

export const ASSEMBLY = [
  { key: 'in-person', title: { id: 'Hadir langsung', en: 'In person' } },
  { key: 'virtual', title: { id: 'Hadir virtual', en: 'Virtually' } },
  { key: 'absent', title: { id: 'Tidak ikut', en: 'Not attended' } },
] as const satisfies readonly Choice[]

export const REPORT_DAY = [
  { key: 'today', title: { id: 'Hari ini', en: 'Today' } },
  { key: 'yesterday', title: { id: 'Kemarin', en: 'Yesterday' } },
  { key: 'other', title: { id: 'Tanggal lain', en: 'Another date' } },
] as const satisfies readonly Choice[]

export const REPORT_CHANNEL = [
  { key: 'email', title: { id: 'E-mail', en: 'E-mail' } },
  { key: 'whatsapp', title: { id: 'WA', en: 'WhatsApp' } },
  { key: 'zoom', title: { id: 'Zoom', en: 'Zoom' } },
  { key: 'other-app', title: { id: 'Aplikasi lain', en: 'Another app' } },
  { key: 'in-person', title: { id: 'Tatap muka', en: 'In person' } },
] as const satisfies readonly Choice[]

export const PERMIT_KIND = [
  { key: 'office-work', title: { id: 'Kerja di kantor', en: 'Work at the office' } },
  {
    key: 'home-work',
    title: { id: 'Kerja dari rumah atau tempat lain', en: 'Work from home or elsewhere' },
  },
  { key: 'travel', title: { id: 'Perjalanan', en: 'Travel' } },
  { key: 'leave', title: { id: 'Cuti', en: 'Leave' } },
  { key: 'sick', title: { id: 'Sakit', en: 'Sick' } },
  { key: 'permission', title: { id: 'Izin', en: 'Permission' } },
  { key: 'attendance-correction', title: { id: 'Koreksi kehadiran', en: 'Attendance correction' } },
] as const satisfies readonly Choice[]

export const LEAVE_KIND = [
  { key: 'annual', title: { id: 'Cuti tahunan', en: 'Annual leave' } },
  { key: 'long', title: { id: 'Cuti besar', en: 'Long leave' } },
  { key: 'sick', title: { id: 'Cuti sakit', en: 'Sick leave' } },
  { key: 'maternity', title: { id: 'Cuti melahirkan', en: 'Maternity leave' } },
  {
    key: 'important',
    title: { id: 'Cuti karena alasan penting', en: 'Leave for important reasons' },
  },
  { key: 'unpaid', title: { id: 'Cuti di luar tanggungan negara', en: 'Unpaid leave' } },
] as const satisfies readonly Choice[]

export const DAY_PART = [
  { key: 'whole', title: { id: 'Sehari penuh', en: 'Whole day' } },
  { key: 'morning', title: { id: 'Setengah hari pagi', en: 'Half a day, morning' } },
  { key: 'afternoon', title: { id: 'Setengah hari siang', en: 'Half a day, afternoon' } },
] as const satisfies readonly Choice[]

export const TRAVEL_KIND = [
  { key: 'official', title: { id: 'Dinas', en: 'Official' } },
  { key: 'family', title: { id: 'Keluarga', en: 'Family' } },
  { key: 'private', title: { id: 'Pribadi', en: 'Private' } },
] as const satisfies readonly Choice[]

export const TRAVEL_REGION = [
  { key: 'inside', title: { id: 'Di dalam wilayah', en: 'Inside the region' } },
  { key: 'outside', title: { id: 'Di luar wilayah', en: 'Outside the region' } },
] as const satisfies readonly Choice[]

export const MESSAGE_CHANNEL = [
  { key: 'sms', title: { id: 'SMS', en: 'SMS' } },
  { key: 'whatsapp', title: { id: 'WA', en: 'WhatsApp' } },
  { key: 'telephone', title: { id: 'Telepon', en: 'Telephone' } },
] as const satisfies readonly Choice[]

/** The key of the choice that was written, in either language and any case; undefined where none. */
export function findChoiceKey<C extends Choice>(
  choices: readonly C[],
  written: string,
): C['key'] | undefined {
  const wanted = written.trim().toLowerCase()
  return choices.find(({ key, title, also = [] }) =>
    [title.id, title.en, key, ...also].some((one) => one.toLowerCase() === wanted),
  )?.key
}
