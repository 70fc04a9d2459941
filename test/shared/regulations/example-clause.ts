import type { Clause } from '../../../shared/model/regulation.ts'
import { EACH_WORKING_DAY, EVERYONE } from '../../../shared/regulations/everyone.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'

/** A clause as the provision itself gives an example of one. */
export function exampleClause({ name, example }: Provision): Clause {
  return {
    number: '1',
    text: '',
    provision: name,
    who: example.who ?? EVERYONE,
    when: example.when ?? EACH_WORKING_DAY,
    parameters: example.parameters,
    reportedTo: '',
    isOn: true,
    reason: '',
  }
}
