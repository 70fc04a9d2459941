import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'

/** The day on which somebody first opened their own page by a version of its key; nothing of where or with what. */
export interface PageOpening {
  readonly employeeId: EmployeeId
  readonly keyVersion: string
  readonly openedOn: CivilDate
}

/** Who opened their own page: one opening a person, the first by the version that was last opened. */
export interface OpeningRecords {
  list(agencyId: string): Promise<PageOpening[]>
  find(agencyId: string, employeeId: EmployeeId): Promise<PageOpening | undefined>
  /** Inside a transaction. Takes the place of one by another version; of two by the same, the first stays. */
  record(agencyId: string, opening: PageOpening): Promise<void>
}
