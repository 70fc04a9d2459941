import {
  interpretSubmission,
  type Interpretation,
} from '../../../shared/intake/interpret-submission.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { isDenied, type Owner } from '../../../shared/model/owner.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import { presentOwner } from '../../../shared/model/present-owner.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { FormKind, Submission } from '../../../shared/model/submission.ts'
import type { SubmissionsOf } from '../../ports/fact.ts'
import type { RecordedVersion, VersionsOf } from '../../ports/projection-records.ts'
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
import { listLateRows } from './late-rows.ts'
import { listPresenceReviews, type FiledOf } from './load-filed.ts'

/** What was filed about these dates, as the ledger had it at an entry. */
export interface FiledAt {
  /** The versions that counted, in the order in which they first came. */
  readonly versions: readonly OwnedVersion[]
  /** Read out of the ledger whenever it is asked: of these people or of all, and every weekly plan. */
  list(
    of?: Partial<Pick<SubmissionsOf, 'subjectIds' | 'forms'>>,
  ): Promise<Pick<AgencyFacts, 'submissions' | 'reviews' | 'lateReviewRows'>>
  readonly pending: Pending
  readonly quarantined: readonly Problem[]
}

/** Which entry, and where submissions are not to be read by the configuration of then, by which. */
export interface EntryAt extends Partial<
  Pick<LoadedConfiguration, 'configuration' | 'identities'>
> {
  /** The last that counts. */
  readonly throughSequence: number
}

/** An agency's ledger as it stood at an entry. */
export interface LedgerAt extends LoadedConfiguration {
  readonly throughSequence: number
  /** What was filed as far as it is asked for, with all that it rests on. */
  facts(of: FiledOf): Promise<AgencyFacts>
  within(dates: Dates): Promise<FiledAt>
  /** What entries after that one brought about these dates, and whatever was edited since. */
  arrivedSince(after: number, dates: Dates): Promise<readonly OwnedVersion[]>
  /** What these versions say, in order of their entries; of what cannot be read nothing. */
  read(versions: readonly OwnedVersion[]): Promise<Submission[]>
}

interface Dates {
  readonly since: CivilDate
  readonly until?: CivilDate
  readonly forms?: readonly FormKind[]
}

/** A version, and whose it was. */
export type OwnedVersion = RecordedVersion & { readonly owner: Owner | undefined }

/**
 * The agency's ledger as it stood at entry `throughSequence`: which versions counted is found by facts, whose they
 * were and what they say is read of the ledger, by the configuration of then or another. Costs by the dates that
 * are asked, not by the ledger's age.
 */
export async function ledgerAt(
  context: Context,
  agency: Agency,
  { throughSequence, ...readBy }: EntryAt,
): Promise<LedgerAt> {
  const { store } = context
  const present = await followLedger(context, agency)
  const then = { ...(await loadConfiguration(context, agency, throughSequence)), ...readBy }
  const { configuration } = then
  const forms = await store.forms.list(agency.id)
  const intake = intakeOf(configuration)
  const isAlike = isReadAlike(intakeBasis(then, forms), present.basis)

  async function interpret(versions: readonly OwnedVersion[]): Promise<Interpretation[]> {
    const owners = new Map(versions.map((version) => [submissionKey(version), version.owner]))
    const recorded = await store.ledger.readSubmissions(
      agency.id,
      versions.map(({ sequence }) => sequence),
    )
    return recorded.map(({ raw }) =>
      interpretSubmission(nameAnswers(raw, forms), owners.get(submissionKey(raw)), intake),
    )
  }

  async function read(versions: readonly OwnedVersion[]): Promise<Submission[]> {
    return (await interpret(versions)).flatMap((said) =>
      said.kind === 'attributed' ? [said.submission] : [],
    )
  }

  /** Of everybody, also of who stands in *Pegawai* no more, and of nobody. */
  async function everywhere(dates: Dates): Promise<VersionsOf> {
    const subjectIds = [...(await store.projections.listSubjects(agency.id)), '']
    return { ...dates, subjectIds, through: throughSequence }
  }

  async function own(versions: readonly RecordedVersion[]): Promise<OwnedVersion[]> {
    const owners = await store.attributions.find(agency.id, versions, throughSequence)
    return versions
      .map((version) => ({ ...version, owner: owners.get(submissionKey(version)) }))
      .sort((left, right) => left.firstSequence - right.firstSequence)
  }

  async function within(dates: Dates): Promise<FiledAt> {
    const of = await everywhere(dates)
    const versions = await own(await store.projections.listVersions(agency.id, of))
    const waiting = versions.filter(
      ({ owner, isDoubtful }) => !isAlike || isDoubtful || !owner || isDenied(owner),
    )
    const unread = (await interpret(waiting)).flatMap((said) =>
      said.kind === 'quarantined' ? [said] : [],
    )
    const settlements = await store.ledger.listSettlements(agency.id, throughSequence)
    return {
      versions,
      async list({ subjectIds, forms: kinds } = {}) {
        const people = subjectIds && new Set(subjectIds)
        const wanted = versions.filter(
          ({ owner, formKind }) =>
            owner !== undefined &&
            (!people ||
              formKind === 'weekly-plan' ||
              people.has(presentOwner(owner, configuration).subjectId)) &&
            (kinds === undefined || kinds.includes(formKind)),
        )
        const submissions = await read(wanted)
        const refs = wanted.map(submissionRef)
        const reviews = await store.projections.listReviewsOn(agency.id, refs, throughSequence)
        const when = { submissions, throughSequence }
        return { submissions, reviews, lateReviewRows: await listLateRows(context, agency, when) }
      },
      pending: {
        formsRead: formsReadOf(forms),
        quarantine: unread.flatMap(({ filing }) => filing ?? []),
        settlements: presentSettlements(settlements, configuration),
      },
      quarantined: unread.map(({ problem }) => problem),
    }
  }

  return {
    ...then,
    throughSequence,
    within,
    read,
    async arrivedSince(after, dates) {
      const of = { ...(await everywhere(dates)), after }
      return own(await store.projections.listArrived(agency.id, of))
    },
    async facts({ employeeIds, ...dates }) {
      const filed = await within(dates)
      const listed = await filed.list(employeeIds && { subjectIds: employeeIds })
      const when = { ...dates, throughSequence }
      const presenceReviews = await listPresenceReviews(context, agency, when)
      return { ...configuration, ...listed, pending: filed.pending, presenceReviews }
    },
  }
}
