import type { Corrections } from '../../shared/contract/corrections.ts'
import type { Restrictions } from '../../shared/contract/restrictions.ts'
import type { Host } from './host.ts'

/** What people asked on *Data saya* and waits, and whose data are restricted. */
export interface DataRequests {
  readonly waiting: Corrections['corrections']
  readonly restricted: Restrictions['restrictions']
}

/** Requests on personal data, in *Tautan pribadi*. */
export function createDataRequests({ getRequests }: Host) {
  function listDataRequests(): DataRequests {
    const requests = getRequests()
    const { corrections } = requests.listCorrections()
    return {
      waiting: corrections.filter(({ answer }) => answer === null),
      restricted: requests.listRestrictions().restrictions,
    }
  }

  return {
    listDataRequests,

    /** With a number the data of that person are restricted, too. */
    answerDataRequest(id: string, done: string, restrictedId: string): DataRequests {
      const requests = getRequests()
      if (restrictedId) {
        requests.restrictPerson({ employeeId: restrictedId, restricted: true, reason: done })
      }
      requests.answerCorrection({ id, done })
      return listDataRequests()
    },

    liftRestriction(employeeId: string, reason: string): DataRequests {
      getRequests().restrictPerson({ employeeId, restricted: false, reason })
      return listDataRequests()
    },
  }
}
