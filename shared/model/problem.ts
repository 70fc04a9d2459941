import type { Localized } from './language.ts'

/**
 * Something that people must mend: an unreadable cell, a missing column, a submission that cannot be
 * attributed. Shown on the tab *Diagnostik*; never stops the rest.
 */
export interface Problem {
  /** Stable code, as `nip-length`. */
  readonly code: string
  /** Where: "Pegawai!C17", or "Presensi, 5 Jul 2021 08.02". */
  readonly where: Localized
  /** What is wrong and what to do. */
  readonly message: Localized
}
