import {
  interpretSubmission,
  type Interpretation,
} from '../../../shared/intake/interpret-submission.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
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
import { listLateRows } from './late-rows.ts'
import { listPresenceReviews, type FiledOf } from './load-filed.ts'

/** Of so many people the versions of a year are in memory together. */
const PEOPLE_AT_ONCE = 10

/** What was filed about these dates, as the ledger had it at an entry. */
export interface FiledAt {
  /** The versions that counted, in the order in which they first came. */
  versions(): Promise<readonly OwnedVersion[]>
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

/** By the entry that brought it. */
interface Interpreted<Said = Interpretation> {
  readonly sequence: number
  readonly said: Said
}

type Unread = Interpreted<Extract<Interpretation, { kind: 'quarantined' }>>

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

  async function interpret(versions: readonly OwnedVersion[]): Promise<Interpreted[]> {
    const owners = new Map(versions.map((version) => [submissionKey(version), version.owner]))
    const recorded = await store.ledger.readSubmissions(
      agency.id,
      versions.map(({ sequence }) => sequence),
    )
    return recorded.map(({ sequence, raw }) => {
      const owner = owners.get(submissionKey(raw))
      return { sequence, said: interpretSubmission(nameAnswers(raw, forms), owner, intake) }
    })
  }

  async function read(versions: readonly OwnedVersion[]): Promise<Submission[]> {
    return (await interpret(versions)).flatMap(({ said }) =>
      said.kind === 'attributed' ? [said.submission] : [],
    )
  }

  /** Everybody, also who stands in *Pegawai* no more, and nobody. */
  async function everybody(): Promise<EmployeeId[]> {
    return [...(await store.projections.listSubjects(agency.id)), '']
  }

  async function own(versions: readonly RecordedVersion[]): Promise<OwnedVersion[]> {
    const owners = await store.attributions.find(agency.id, versions, throughSequence)
    return versions.map((version) => ({ ...version, owner: owners.get(submissionKey(version)) }))
  }

  /** Whose days it was about; undefined: nobody could say. */
  function subjectOf({ owner }: OwnedVersion): EmployeeId | undefined {
    return owner && presentOwner(owner, configuration).subjectId
  }

  /** It was another's then: asking for that person does not find it. */
  function isAstray(version: OwnedVersion): boolean {
    const subjectId = subjectOf(version)
    return subjectId !== undefined && subjectId !== version.subjectId
  }

  /** By the entries that brought their responses first, whatever was edited since. */
  async function listUnread(versions: readonly OwnedVersion[]): Promise<Unread[]> {
    const waiting = versions.filter(
      ({ owner, isDoubtful }) => !isAlike || isDoubtful || !owner || isDenied(owner),
    )
    const firsts = new Map(waiting.map((one) => [one.sequence, one.firstSequence]))
    return (await interpret(waiting)).flatMap(({ sequence, said }) =>
      said.kind === 'quarantined' ? [{ sequence: firsts.get(sequence)!, said }] : [],
    )
  }

  async function within(dates: Dates): Promise<FiledAt> {
    const of = { ...dates, through: throughSequence }
    const subjectIds = await everybody()

    /** Of some of these people after the other. */
    async function* listParts(people: readonly EmployeeId[]): AsyncGenerator<OwnedVersion[]> {
      for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
        const part = { ...of, subjectIds: people.slice(start, start + PEOPLE_AT_ONCE) }
        yield own(await store.projections.listVersions(agency.id, part))
      }
    }

    const apart = await own(await store.projections.listVersionsBeside(agency.id, of))
    const unread = await listUnread(apart)
    for await (const part of listParts(subjectIds)) {
      apart.push(...part.filter(isAstray))
      unread.push(...(await listUnread(part)))
    }
    unread.sort((left, right) => left.sequence - right.sequence)

    async function versionsOf(people: readonly EmployeeId[]): Promise<OwnedVersion[]> {
      const found = [...apart]
      for await (const part of listParts(people)) {
        found.push(...part.filter((version) => !isAstray(version)))
      }
      return found.sort((left, right) => left.firstSequence - right.firstSequence)
    }

    const settlements = await store.ledger.listSettlements(agency.id, throughSequence)
    return {
      versions: () => versionsOf(subjectIds),
      async list({ subjectIds: people = subjectIds, forms: kinds } = {}) {
        const ids = new Set(people)
        const wanted = (await versionsOf(people)).filter((version) => {
          const subjectId = subjectOf(version)
          if (subjectId === undefined) return false
          const { formKind } = version
          if (kinds && !kinds.includes(formKind)) return false
          return people === subjectIds || formKind === 'weekly-plan' || ids.has(subjectId)
        })
        const submissions = await read(wanted)
        const refs = wanted.map(submissionRef)
        const reviews = await store.projections.listReviewsOn(agency.id, refs, throughSequence)
        const when = { submissions, throughSequence }
        return { submissions, reviews, lateReviewRows: await listLateRows(context, agency, when) }
      },
      pending: {
        formsRead: formsReadOf(forms),
        quarantine: unread.flatMap(({ said }) => said.filing ?? []),
        settlements: presentSettlements(settlements, configuration),
      },
      quarantined: unread.map(({ said }) => said.problem),
    }
  }

  return {
    ...then,
    throughSequence,
    within,
    read,
    async arrivedSince(after, dates) {
      const of = { ...dates, subjectIds: await everybody(), through: throughSequence, after }
      const versions = await own(await store.projections.listArrived(agency.id, of))
      return versions.sort((left, right) => left.firstSequence - right.firstSequence)
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
