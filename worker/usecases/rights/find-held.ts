import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { submissionKey, versionOf } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { PersonResponse } from '../../ports/person-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { numbersOf } from '../access/person-key.ts'
import { workerText } from '../worker-text.ts'

/** What is kept of a person, as it stands in the store. */
export interface Held {
  /** Present and former ones. */
  readonly numbers: readonly EmployeeId[]
  /** As *Pegawai* has them; undefined of who stands there no more. */
  readonly employee: Employee | undefined
  readonly responses: readonly PersonResponse[]
  /** The ledger's entries that are about them alone, in order. */
  readonly entries: readonly LedgerEntry[]
}

type Asked = Pick<Records, 'ledger' | 'attributions' | 'people'>

/**
 * Everything that is kept of one person alone: what was filed of them, whose it was decided to be, the words on
 * it, their home and their keys. Costs by the person. Throws `DomainError` `person-unknown`.
 */
export async function findHeld(
  { ledger, attributions, people }: Asked,
  agency: Agency,
  {
    employeeId,
    followed: { configuration, throughSequence: through },
  }: {
    readonly employeeId: EmployeeId
    readonly followed: Pick<Followed, 'configuration' | 'throughSequence'>
  },
): Promise<Held> {
  const numbers = numbersOf(employeeId, configuration.numbers)
  const [present = employeeId] = numbers
  const employee = directoryOf(configuration).byId.get(present)
  const responses = await people.listResponses(agency.id, numbers)

  async function listAbout(kind: LedgerEntry['kind'], keys: readonly string[]) {
    return ledger.listEntriesAbout(agency.id, { kind, keys, after: 0, through })
  }

  const brought = await ledger.listEntriesOf(agency.id, responses)
  const versions = brought
    .filter(({ kind }) => kind === 'submission')
    .map(({ key }) => versionOf(key))
  const owners = await attributions.find(agency.id, versions)
  const others = new Set(
    versions
      .map(submissionKey)
      .filter((key) => owners.has(key) && !numbers.includes(owners.get(key)!.subjectId)),
  )
  const own = versions.filter((version) => !others.has(submissionKey(version)))
  const left = new Set(
    brought.filter(({ kind, key }) => kind === 'submission' && others.has(key)).map(sequenceOf),
  )
  const entries = [
    ...brought.filter(
      (entry) => !left.has(entry.kind === 'purge' ? Number(entry.key) : entry.sequence),
    ),
    ...(await listAbout('attribution', own.map(submissionKey))),
    ...(await listAbout('review', own.map(submissionRef))),
    ...(await listAbout('home', numbers)),
    ...(await listAbout('person-key', numbers)),
    ...(await listAbout('correction', numbers)),
    ...(await listAbout('restriction', numbers)),
    ...(await listAbout('erasure', numbers)),
  ].sort((left, right) => left.sequence - right.sequence)
  if (!employee && entries.length === 0) {
    const message = workerText(agency.language).personNotListed(employeeId)
    throw new DomainError('person-unknown', message)
  }
  return { numbers, employee, responses, entries }
}

function sequenceOf({ sequence }: LedgerEntry): number {
  return sequence
}
