import type { ExportFormat } from '../../shared/contract/index.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'

/** Makes files of recaps, in which nothing that people typed is a formula (G9). */
export interface RecapFiles {
  save(recap: RecapSheet, format: ExportFormat): Promise<Uint8Array<ArrayBuffer>>
}

/** A recap as a file. */
export interface RecapFile {
  /** As "Rekap Kehadiran 2021-07 SEKRETARIAT DAERAH.xlsx", without what file systems refuse. */
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
