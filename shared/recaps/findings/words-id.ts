import type { FindingsWords } from './words-en.ts'

export const findingsId: FindingsWords = {
  title: 'TEMUAN',
  subject: 'Subjek',
  unitOrId: 'NIP/Unit',
  severity: 'Tingkat',
  clause: 'Dasar',
  arithmetic: 'Perhitungan',
  evidence: 'Bukti',
  wholeAgency: 'Seluruh instansi',
  findingCount: (violations, warnings, infos) =>
    `${violations} pelanggaran, ${warnings} peringatan, ${infos} catatan`,
}
