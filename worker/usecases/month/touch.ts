import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Touch } from '../../ports/projection-records.ts'

/** Every day of a person, or of everybody. */
export function wholly(employeeId: Touch['employeeId']): Touch {
  return { employeeId, from: '0001-01-01' as CivilDate, until: '9999-12-31' as CivilDate }
}
