import { identitiesInForce } from '../../../shared/authority/identities.ts'
import { listEditors } from '../../../shared/authority/list-editors.ts'
import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import type { IntakeContext } from '../../../shared/intake/interpret-submission.ts'
import { nameOptions } from '../../../shared/intake/name-options.ts'
import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import type { AgencySettings } from '../../../shared/model/agency.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { latestVersions } from '../../../shared/intake/latest-versions.ts'
import { parseCivilDate, type CivilDate, type Month } from '../../../shared/model/civil-date.ts'
import type { Coordinates, Employee, EmployeeId } from '../../../shared/model/employee.ts'
import { presentNumber, type IdentitiesInForce } from '../../../shared/model/identities-in-force.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Owner } from '../../../shared/model/owner.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Pending, QuarantinedFiling, Settlement } from '../../../shared/model/pending.ts'
import type { PresenceReview } from '../../../shared/model/presence-review.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { LateReviewRow, Review } from '../../../shared/model/review.ts'
import type { RawSubmission, Submission } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { KnownOfTabs } from '../../../shared/configuration/read-configuration.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { LedgerHead, TabVersion } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context, Task } from '../context.ts'
import { authorityAfter } from './load-authority.ts'
import { describeBeginning, loadBeginning } from './load-beginning.ts'
import { loadDeletedRows } from './load-deleted-rows.ts'
import { keyAt, recall, remember, rememberKey } from './remembered-readings.ts'

/** What an evaluation rests on, and where in the ledger it ends. */
export interface LoadedFacts {
  readonly facts: AgencyFacts
  /** Submissions that cannot be attributed or understood as the tabs stand. */
  readonly quarantined: readonly Problem[]
  readonly ledgerSequence: number
  /** Short digest of the tabs' contents. */
  readonly snapshot: string
}

export interface LoadedConfiguration {
  readonly configuration: Configuration
  readonly tabs: readonly Omit<TabVersion, 'rows'>[]
  readonly snapshot: string
  /** Digests of pasted blocks that HR said count though they contradict themselves. */
  readonly acceptedImports: ReadonlySet<string>
  /** Who is who, as far as that is not what the tabs say. */
  readonly identities: IdentitiesInForce
  /** Where people live, by the number under which they said so; null where they took it back. */
  readonly homes: ReadonlyMap<EmployeeId, Coordinates | null>
}

const ROSTER_SLOT = 'roster:'

/**
 * What the tabs say, as they stood at ledger entry `through`, or last. Remembered; tabs that were not read
 * before are read in a thread. Who knows the head of the ledger there has nothing asked for what is remembered.
 */
export async function loadConfiguration(
  context: Context,
  agency: Agency,
  through?: number | LedgerHead,
): Promise<LoadedConfiguration> {
  const { store } = context
  const head =
    typeof through === 'object' ? through : await store.ledger.findHead(agency.id, through)
  const at = `${agency.id} ${head.sequence} ${head.hash}`
  // Whatever it rests on stands in the ledger: at the same head it is the same.
  const key = keyAt(store, at) ?? (await lookAtTabs(context, agency, head.sequence)).key
  rememberKey(store, at, key)
  const known = recall(store, key)
  if (known) return known
  const read = await context.threads.run(readTabsTask, agency, head.sequence)
  remember(store, read.key, read.loaded)
  return read.loaded
}

export const readTabsTask: Task<
  number,
  { readonly key: string; readonly loaded: LoadedConfiguration }
> = { name: 'read-tabs', work: readTabs }

/** All that the tabs' meaning rests on, without their rows, and a key that no other contents have. */
async function lookAtTabs({ store }: Context, { id }: Agency, through: number) {
  const { ledger, authority, homes } = store
  const [versions, times, [pastedAt], acceptedImports, authorityThrough, homesThrough] =
    await Promise.all([
      ledger.latestTabDigests(id, through),
      ledger.listTabTimes(id, ROSTER_SLOT, through),
      ledger.listTabTimes(id, 'clockIns', through),
      ledger.listAcceptedImports(id, through),
      authority.lastSequence(id, through),
      homes.lastSequence(id, through),
    ])
  const accepted = [...acceptedImports].sort()
  const key = [
    id,
    String(authorityThrough),
    String(homesThrough),
    ...accepted,
    ...versions.map(({ slot, digest }) => `${slot} ${digest}`),
    ...[...times, ...(pastedAt ? [pastedAt] : [])].map(({ slot, lastAt }) => `${slot} ${lastAt}`),
  ].join('\n')
  return { key, times, pastedAt, acceptedImports, accepted }
}

async function readTabs(
  context: Context,
  agency: Agency,
  through: number,
): ReturnType<typeof readTabsTask.work> {
  const { key, times, pastedAt, acceptedImports, accepted } = await lookAtTabs(
    context,
    agency,
    through,
  )
  const known = recall(context.store, key)
  if (known) return { key, loaded: known }

  const acts = await context.store.authority.list(agency.id, { through })
  const tabs = (await context.store.ledger.latestTabs(agency.id, through)).filter(
    ({ gone }) => !gone,
  )
  const digests = tabs.map(({ slot, digest }) => `${slot} ${digest}`).sort()
  const identities = identitiesInForce(authorityAfter(acts).identities)
  const said = readConfiguration(tabs, {
    acceptedBlocks: acceptedImports,
    identities,
    deletedRows: await loadDeletedRows(context.store, agency.id, acts),
    ...whenTabsWereRead(agency, pastedAt?.lastAt),
  })
  const read = agency.isMadeUp ? { ...said, settings: asMadeUp(said.settings) } : said
  const beginning = await loadBeginning(context, agency, read)
  const rosterReadings = times.map(({ slot, firstAt, lastAt }) => ({
    month: slot.slice(ROSTER_SLOT.length) as Month,
    firstReadAt: firstAt,
    lastChangedAt: lastAt,
  }))
  const editors = listEditors(acts.map(({ act }) => act))
  const acted = await context.store.homes.list(agency.id, through)
  const homes = new Map(acted.map(({ employeeId, home }) => [employeeId, home]))
  const employees = withHomes(read, homes)
  const configuration = { ...read, employees, beginning, rosterReadings, editors }
  const problems = [...read.problems, ...describeBeginning(configuration)]
  const loaded = {
    configuration: { ...configuration, problems },
    tabs: tabs.map(({ slot, title, gone, digest }) => ({ slot, title, gone, digest })),
    snapshot: sha256([...digests, ...accepted].join('\n')).slice(0, 12),
    acceptedImports,
    identities,
    homes,
  }
  remember(context.store, key, loaded)
  return { key, loaded }
}

/** Whatever stands in *Pengaturan*, no page or paper of a made-up office passes for a real one's. */
export function asMadeUp(settings: AgencySettings): AgencySettings {
  const { name: agencyName, letterhead } = madeUpText(settings.language)
  return { ...settings, agencyName, letterhead }
}

/** People with the homes that they said; of who said nothing, what stood in an earlier *Pegawai*. */
function withHomes(
  read: Pick<Configuration, 'employees' | 'numbers'>,
  homes: LoadedConfiguration['homes'],
): readonly Employee[] {
  if (homes.size === 0) return read.employees
  const present = new Map([...homes].map(([id, home]) => [presentNumber(id, read), home]))
  return read.employees.map((employee) => {
    const home = present.get(employee.id)
    if (home === undefined) return employee
    const { home: _, ...rest } = employee
    const said = home ? { home } : {}
    const { periods } = rest
    if (!periods) return { ...rest, ...said }
    return {
      ...rest,
      ...said,
      periods: periods.map(({ home: __, ...one }) => ({ ...one, ...said })),
    }
  })
}

/** Bounds of what a machine can have read, in the days of Greenwich: they are days wide of the mark. */
export function whenTabsWereRead(
  { enrolledAt }: Pick<Agency, 'enrolledAt'>,
  pastedAt: Instant | undefined,
): Pick<KnownOfTabs, 'enrolledOn' | 'clockInsReadOn'> {
  return { enrolledOn: dateOf(enrolledAt), clockInsReadOn: pastedAt && dateOf(pastedAt) }
}

function dateOf(at: Instant): CivilDate {
  return parseCivilDate(at.slice(0, 10))
}

/**
 * The agency's facts from its ledger alone, up to entry `through`: whose each submission is as recorded,
 * what it says as the tabs stand.
 */
export async function loadAgencyFacts(
  context: Context,
  agency: Agency,
  through?: number,
): Promise<LoadedFacts> {
  const { ledger, attributions } = context.store
  const ledgerSequence = through ?? (await ledger.lastSequence(agency.id))
  const { configuration, snapshot } = await loadConfiguration(context, agency, ledgerSequence)
  const forms = await context.store.forms.list(agency.id)
  const raws = await ledger.listSubmissions(agency.id, ledgerSequence)
  const owners = await attributions.list(agency.id, ledgerSequence)
  const reviews = await ledger.latestReviews(agency.id, ledgerSequence)
  const settlements = await ledger.listSettlements(agency.id, ledgerSequence)
  const lateReviewRows = await ledger.listLateReviewRows(agency.id, { through: ledgerSequence })
  const presenceReviews = await ledger.listPresenceReviews(agency.id, { through: ledgerSequence })

  return {
    ...assembleFacts({
      configuration,
      forms,
      raws,
      owners,
      reviews,
      settlements,
      lateReviewRows,
      presenceReviews,
    }),
    ledgerSequence,
    snapshot,
  }
}

/** The facts that these tabs, submissions with their owners and decisions make. */
export function assembleFacts({
  configuration,
  forms,
  raws,
  owners,
  reviews,
  settlements,
  lateReviewRows,
  presenceReviews,
}: {
  readonly configuration: Configuration
  readonly forms: readonly AgencyForm[]
  /** Every version. */
  readonly raws: readonly RawSubmission[]
  /** By `submissionKey`. */
  readonly owners: ReadonlyMap<string, Owner>
  readonly reviews: readonly Review[]
  readonly settlements: readonly Settlement[]
  readonly lateReviewRows: readonly LateReviewRow[]
  readonly presenceReviews: readonly PresenceReview[]
}): Pick<LoadedFacts, 'facts' | 'quarantined'> {
  const submissions: Submission[] = []
  const quarantined: Problem[] = []
  const quarantine: QuarantinedFiling[] = []
  const intake = intakeOf(configuration)
  for (const raw of latestVersions(raws)) {
    const owner = owners.get(submissionKey(raw))
    const said = interpretSubmission(nameAnswers(raw, forms), owner, intake)
    if (said.kind === 'attributed') {
      submissions.push(said.submission)
      continue
    }
    quarantined.push(said.problem)
    if (said.filing) quarantine.push(said.filing)
  }
  const pending = {
    formsRead: formsReadOf(forms),
    quarantine,
    settlements: presentSettlements(settlements, configuration),
  }
  return {
    facts: { ...configuration, submissions, reviews, lateReviewRows, presenceReviews, pending },
    quarantined,
  }
}

/** HR's decisions under the numbers that people have by now. */
export function presentSettlements(
  settlements: readonly Settlement[],
  configuration: Pick<Configuration, 'numbers'>,
): readonly Settlement[] {
  return settlements.map((one) => {
    return { ...one, employeeId: presentNumber(one.employeeId, configuration) }
  })
}

/** Until when each form's responses are taken in. */
export function formsReadOf(forms: readonly AgencyForm[]): Pending['formsRead'] {
  return forms.map(({ kind, lastReadAt }) => ({ kind, readAt: lastReadAt }))
}

/** What interpreting the agency's submissions takes. */
export function intakeOf(configuration: Configuration): IntakeContext {
  return { configuration, zone: configuration.settings.zone }
}

/** Answers by the keys of questions and options, as far as the form tells them by now. */
export function nameAnswers(raw: RawSubmission, forms: readonly AgencyForm[]): RawSubmission {
  const lists = forms.find(({ kind }) => kind === raw.formKind)?.optionLists ?? []
  return nameOptions(nameQuestions(raw, forms), lists)
}

/** Answers whose question was not known when they were taken in get its key once it is. */
export function nameQuestions(raw: RawSubmission, forms: readonly AgencyForm[]): RawSubmission {
  if (!Object.keys(raw.answers).some((key) => key.startsWith('?'))) return raw
  const bindings = forms.find(({ kind }) => kind === raw.formKind)?.bindings ?? {}
  const answers = Object.entries(raw.answers).map(([key, values]) => [
    key.startsWith('?') ? (bindings[key.slice(1)] ?? key) : key,
    values,
  ])
  return { ...raw, answers: Object.fromEntries(answers) }
}
