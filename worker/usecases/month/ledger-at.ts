import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { presentNumber } from '../../../shared/model/identities-in-force.ts'
import { isDenied, type Owner } from '../../../shared/model/owner.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import { presentOwner } from '../../../shared/model/present-owner.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { FormKind, Submission } from '../../../shared/model/submission.ts'
import type { SubmissionsOf } from '../../ports/fact.ts'
import type { RecordedVersion } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { intakeBasis, isReadAlike } from '../ledger/intake-basis.ts'
import {
  formsReadOf,
  intakeOf,
  loadConfiguration,
  nameAnswers,
  presentSettlements,
  type LoadedConfiguration,
} from '../ledger/load-agency-facts.ts'
import { followLedger } from './follow-ledger.ts'

/** What was filed about these dates, as the ledger had it at an entry. */
export interface FiledAt {
  /** Read out of the ledger whenever it is asked: of these people, and every weekly plan. */
  list(
    of: Pick<SubmissionsOf, 'subjectIds' | 'forms'>,
  ): Promise<Pick<AgencyFacts, 'submissions' | 'reviews'>>
  readonly pending: Pending
  readonly quarantined: readonly Problem[]
}

/** An agency's ledger as it stood at an entry. */
export interface LedgerAt extends LoadedConfiguration {
  readonly throughSequence: number
  within(dates: {
    readonly since: CivilDate
    readonly until?: CivilDate
    readonly forms?: readonly FormKind[]
  }): Promise<FiledAt>
}

type OwnedVersion = RecordedVersion & { readonly owner: Owner | undefined }

/**
 * The agency's ledger as it stood at entry `throughSequence`: which versions counted is found by facts, whose they
 * were and what they say is read of the ledger, by the configuration of then. Costs by the dates that are asked.
 */
export async function ledgerAt(
  context: Context,
  agency: Agency,
  throughSequence: number,
): Promise<LedgerAt> {
  const { store } = context
  const present = await followLedger(context, agency)
  const then = await loadConfiguration(context, agency, throughSequence)
  const { configuration } = then
  const forms = await store.forms.list(agency.id)
  const intake = intakeOf(configuration)
  const isAlike = isReadAlike(intakeBasis(then, forms), present.basis)

  async function read(versions: readonly OwnedVersion[]) {
    const owners = new Map(versions.map((version) => [submissionKey(version), version.owner]))
    const recorded = await store.ledger.readSubmissions(
      agency.id,
      versions.map(({ sequence }) => sequence),
    )
    return recorded.map(({ raw }) =>
      interpretSubmission(nameAnswers(raw, forms), owners.get(submissionKey(raw)), intake),
    )
  }

  async function listOwned(dates: Parameters<LedgerAt['within']>[0]): Promise<OwnedVersion[]> {
    const versions = await store.projections.listVersions(agency.id, {
      ...dates,
      subjectIds: everybodyOf(configuration.employees, present.configuration),
      through: throughSequence,
    })
    const owners = await store.attributions.find(agency.id, versions, throughSequence)
    return versions
      .map((version) => ({ ...version, owner: owners.get(submissionKey(version)) }))
      .sort((left, right) => left.firstSequence - right.firstSequence)
  }

  return {
    ...then,
    throughSequence,
    async within(dates) {
      const owned = await listOwned(dates)
      const waiting = owned.filter(
        ({ owner, isDoubtful }) => !isAlike || isDoubtful || !owner || isDenied(owner),
      )
      const unread = (await read(waiting)).flatMap((said) =>
        said.kind === 'quarantined' ? [said] : [],
      )
      const settlements = await store.ledger.listSettlements(agency.id, throughSequence)
      return {
        async list({ subjectIds, forms: kinds }) {
          const people = new Set(subjectIds)
          const wanted = owned.filter(
            ({ owner, formKind }) =>
              owner !== undefined &&
              (formKind === 'weekly-plan' ||
                people.has(presentOwner(owner, configuration).subjectId)) &&
              (kinds === undefined || kinds.includes(formKind)),
          )
          const said = await read(wanted)
          const submissions = said.flatMap((one): Submission[] =>
            one.kind === 'attributed' ? [one.submission] : [],
          )
          const refs = wanted.map(submissionRef)
          const reviews = await store.projections.listReviewsOn(agency.id, refs, throughSequence)
          return { submissions, reviews }
        },
        pending: {
          formsRead: formsReadOf(forms),
          quarantine: unread.flatMap(({ filing }) => filing ?? []),
          settlements: presentSettlements(settlements, configuration),
        },
        quarantined: unread.map(({ problem }) => problem),
      }
    },
  }
}

/** Under the numbers of now, with those who came since and what is nobody's. */
function everybodyOf(
  employees: LoadedConfiguration['configuration']['employees'],
  present: LoadedConfiguration['configuration'],
): EmployeeId[] {
  const then = employees.map(({ id }) => presentNumber(id, present))
  return [...new Set([...then, ...present.employees.map(({ id }) => id), ''])]
}
