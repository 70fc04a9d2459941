import type { Instant } from '../../../shared/model/instant.ts'

/** What the worker's machine says. */
export interface Surroundings {
  /** Of the disk under the store. */
  readDisk(): { readonly freeBytes: number; readonly totalBytes: number }
  /** Undefined where none was made yet. Absent: copies are the database server's, and Pantau does not see them. */
  readonly lastBackupAt?: () => Instant | undefined
}
