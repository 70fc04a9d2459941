import { findOwner, type ProvingContext } from '../../../shared/intake/identify-owner.ts'
import { isSameCode } from '../../../shared/identifiers/same-code.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Owner } from '../../../shared/model/owner.ts'
import type { AttributionAct, Proof } from '../../ports/attribution-records.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { RecordedSubmission } from '../../ports/ledger-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { actOf } from './attribute-arrived.ts'
import type { Context } from '../context.ts'
import { loadConfiguration, nameQuestions } from '../ledger/load-agency-facts.ts'
import { formerCode, formerCodeVersion } from '../access/former-code.ts'

/** The staff list of a stretch of the ledger: up to a closing of a month, and up to now. */
export interface StaffPeriod {
  readonly from: number
  readonly through: number
  readonly identity: ProvingContext
}

/**
 * The staff lists by which submissions counted before attribution was recorded: what was sealed counted by
 * the tabs as they stood at its closing, all else counts by them as they stand now.
 */
export async function loadPeriods(context: Context, agency: Agency): Promise<StaffPeriod[]> {
  const acts = await context.store.seals.listActs(agency.id)
  const closings = acts.flatMap((act) => (act.kind === 'seal' ? [act.throughSequence] : []))
  const last = await context.store.ledger.lastSequence(agency.id)
  const periods: StaffPeriod[] = []
  let from = 1
  for (const through of [...new Set([...closings, last])].sort((left, right) => left - right)) {
    const { configuration } = await loadConfiguration(context, agency, through)
    const { settings, employees, units } = configuration
    periods.push({ from, through, identity: byCode(agency, { settings, employees, units }) })
    from = through + 1
  }
  return periods
}

/**
 * The staff list of now, for what waits with a personal code from before there were tickets: what its code
 * proves now counts from now on.
 */
export async function loadPresentPeriod(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<StaffPeriod> {
  const last = await context.store.ledger.lastSequence(agency.id)
  return { from: last + 1, through: Infinity, identity: byCode(agency, configuration) }
}

/** As what is filed was proven before there were tickets: by NIP and personal code. */
function byCode(
  { secret }: Agency,
  configuration: ProvingContext['configuration'],
): ProvingContext {
  return {
    configuration,
    isProven: ({ employeeId, credential }) =>
      credential !== '' && isSameCode(credential, formerCode(secret, employeeId)),
  }
}

/**
 * Records what stood before attribution was recorded, counting from where it stood: of each submission its
 * owner in each period, where that is another one than before. Returns how many got an owner.
 */
export async function carryOver(
  { attributions }: Pick<Records, 'attributions'>,
  agency: Agency,
  submissions: readonly RecordedSubmission[],
  {
    periods,
    forms,
    at,
  }: {
    readonly periods: readonly StaffPeriod[]
    readonly forms: readonly AgencyForm[]
    readonly at: Instant
  },
): Promise<number> {
  const version = formerCodeVersion(agency.secret)
  const acts = submissions.map(({ sequence, raw }): AttributionAct[] => {
    const named = nameQuestions(raw, forms)
    const its: AttributionAct[] = []
    let replaces: Owner | null = null
    for (const { from, identity } of periods.filter(({ through }) => through >= sequence)) {
      const found = findOwner(named, identity)
      if (!found || isSame(found.owner, replaces)) continue
      const { owner, by } = found
      const proof: Proof = by === 'credential' ? { kind: by, version } : { kind: by }
      const countsFrom = Math.max(from, sequence)
      its.push(actOf(named, { owner, proof }, { at, replaces, countsFrom }))
      replaces = owner
    }
    return its
  })
  await attributions.record(agency.id, acts.flat())
  return acts.filter((its) => its.length > 0).length
}

function isSame(left: Owner, right: Owner | null): boolean {
  return left.employeeId === right?.employeeId && left.subjectId === right.subjectId
}
