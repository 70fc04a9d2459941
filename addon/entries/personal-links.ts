import type { PersonalLinks } from '../../shared/contract/index.ts'
import type { Host } from './host.ts'

/** *Tautan pribadi*. */
export function createPersonalLinks({ getRequests, workerUrl }: Host) {
  function withAddresses({ people, ...rest }: PersonalLinks): PersonalLinks {
    return { ...rest, people: people.map((one) => ({ ...one, page: workerUrl + one.page })) }
  }

  return {
    listPersonalLinks(): PersonalLinks {
      return withAddresses(getRequests().listPersonalLinks())
    },

    /** Of one person or, without a number, of everybody. */
    renewPersonalLinks(employeeId: string, reason: string): PersonalLinks {
      return withAddresses(getRequests().renewKey({ employeeId: employeeId || null, reason }))
    },
  }
}
