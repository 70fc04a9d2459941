import type { RecapKey } from '../../shared/recaps/recaps.ts'

/** Where a clause that no rule looks at is served: what is recorded, and which recap shows it. */
interface UnruledClause {
  /** The record: a tab and its columns, a form, or a parameter. */
  readonly record: string
  readonly recap: RecapKey
  readonly column: string
}

/**
 * Clauses that ask for a recap or set a frame, so that nobody can break them on a single day. Of C9 a
 * rule finds the missing permit; its attendance list is a recap.
 */
export const UNRULED_CLAUSES: Readonly<Record<string, UnruledClause>> = {
  C1: {
    record: '_Pegawai_: Status',
    recap: 'attendance',
    column: 'a row a person, whatever status',
  },
  C8: { record: '_Izin_: Perjalanan', recap: 'travel', column: 'a row a journey, by kind' },
  C9: {
    record: '_Presensi_, _Mesin Absensi_',
    recap: 'office-presence',
    column: 'a row a day and person',
  },
  C11: { record: 'a recap job', recap: 'attendance', column: 'days 1…31 and totals' },
  U7: { record: '_Jadwal_', recap: 'schedule', column: 'Keterangan' },
  N1: { record: '`hours.standard`', recap: 'attendance', column: 'Terlambat, Pulang awal (menit)' },
  N2: { record: '`hours.ramadan`', recap: 'attendance', column: 'Terlambat, Pulang awal (menit)' },
}
