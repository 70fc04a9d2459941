import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { RecapKind } from '../../../shared/contract/index.ts'
import { withSource } from '../../../shared/recaps/footer.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import { unpack, type Packed } from '../../ports/packed.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { collectProblems, type Problems } from '../diagnostics/collect-problems.ts'
import { intakeBasis } from '../ledger/intake-basis.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { sourceAt } from '../ledger/recap-source.ts'
import { findSealAt, SEALED_KINDS } from '../sealed/sealed-month.ts'
import { compileSheetsTask, type Sheets, type SheetsRequest } from './compile-sheets.ts'
import { createKeptRecaps, type KeptRecaps, type Wanted } from './kept-recaps.ts'

/** A recap that was made, not yet open. */
export interface MadeRecap {
  readonly kind: RecapKind
  /** Of its long lists, as it lies in memory. */
  readonly bytes: number
  open(): Promise<RecapSheet>
}

type Made = Omit<Sheets<MadeRecap>, 'validUntilMs'>

/** What recaps of the month rest on now, beside the problems that some show. */
interface Standing {
  readonly configuration: Configuration
  readonly wantedOf: (kind: RecapKind, problems?: Problems) => Wanted
}

/**
 * The recaps of a month, in the order of `kinds`, as `compileSheets` makes them in a thread, packed: a thousand people's
 * are opened one after the other. Those of an open month
 * that were made before and of which nothing is new are not made again, but say the minute for which they
 * are asked: nothing came into the ledger, the same forms, rules and problems, the same day, and no moment passed that
 * changes an outcome. Throws `DomainError` as `compileSheets` does.
 */
export async function makeRecaps(
  context: Context,
  agency: Agency,
  request: SheetsRequest,
): Promise<Made> {
  const standing = await standingNow(context, agency, request)
  if (!standing) {
    const { people, sheets } = await context.threads.run(compileSheetsTask, agency, request)
    return { people, sheets: sheets.map((sheet, at) => madeOf(request.kinds[at]!, sheet)) }
  }
  const { configuration } = standing
  const { zone } = configuration.settings
  // Once, for what is looked for and for what is made.
  const problems = request.kinds.some(showsProblems)
    ? await collectProblems(context, agency, configuration)
    : undefined
  const kept = keptOf(context.store)
  const found = new Map<RecapKind, MadeRecap>()
  for (const kind of request.kinds.filter(isKeepable)) {
    const wanted = standing.wantedOf(kind, problems)
    const known = kept.take(nameOf(agency, request, kind), wanted)
    if (!known) continue
    const given = { former: known.source, source: wanted.source, zone }
    found.set(
      kind,
      madeOf(kind, known.sheet, (sheet) => withSource(sheet, given)),
    )
  }
  const kinds = request.kinds.filter((kind) => !found.has(kind))
  if (kinds.length > 0) {
    const left = { ...request, kinds, problems }
    const made = await context.threads.run(compileSheetsTask, agency, left)
    for (const [index, kind] of kinds.entries()) found.set(kind, madeOf(kind, made.sheets[index]!))
    await keep(context, agency, { request: left, made, before: standing })
  }
  const people = configuration.employees.length
  return { people, sheets: request.kinds.map((kind) => found.get(kind)!) }
}

/**
 * Whether recaps of these were made before out of the month as it still is, so that nothing of it is to be evaluated.
 * Those that show problems do not tell: they may be made again for these alone.
 */
export async function isMonthKept(
  context: Context,
  agency: Agency,
  request: Omit<SheetsRequest, 'throughSequence'>,
  head: LedgerHead,
): Promise<boolean> {
  const standing = await standingAt(context, agency, request, head)
  if (!standing) return false
  const kept = keptOf(context.store)
  const telling = request.kinds.filter((kind) => !showsProblems(kind))
  return (
    telling.length > 0 &&
    telling.every(
      (kind) =>
        isKeepable(kind) &&
        kept.take(nameOf(agency, request, kind), standing.wantedOf(kind)) !== undefined,
    )
  )
}

function madeOf(
  kind: RecapKind,
  sheet: Packed<RecapSheet>,
  change: (sheet: RecapSheet) => RecapSheet = (opened) => opened,
): MadeRecap {
  return { kind, bytes: sheet.bytes, open: async () => change(await unpack(sheet)) }
}

/** What moved while a recap was made may be in it or not: it is kept where nothing did. */
async function keep(
  context: Context,
  agency: Agency,
  {
    request,
    made: { sheets, validUntilMs },
    before,
  }: {
    readonly request: SheetsRequest
    readonly made: Sheets<Packed<RecapSheet>>
    readonly before: Standing
  },
): Promise<void> {
  const after = await standingNow(context, agency, request)
  if (!after) return
  const { problems } = request
  for (const [index, kind] of request.kinds.entries()) {
    const wanted = before.wantedOf(kind, problems)
    if (!isKeepable(kind) || after.wantedOf(kind, problems).basis !== wanted.basis) continue
    const recap = { ...wanted, validUntilMs, sheet: sheets[index]! }
    keptOf(context.store).put(nameOf(agency, request, kind), recap)
  }
}

/** Undefined where recaps rest on something else than the ledger as it ends now: a seal, or an earlier entry. */
async function standingNow(
  context: Context,
  agency: Agency,
  request: SheetsRequest,
): Promise<Standing | undefined> {
  const head = await context.store.ledger.findHead(agency.id)
  return request.throughSequence === head.sequence
    ? standingAt(context, agency, request, head)
    : undefined
}

/** The same at the ledger's end as it was told; undefined for a sealed month. */
async function standingAt(
  context: Context,
  agency: Agency,
  { month, kinds, asOf }: Omit<SheetsRequest, 'throughSequence'>,
  head: LedgerHead,
): Promise<Standing | undefined> {
  const { store } = context
  if (!kinds.some(isKeepable)) return undefined
  if (await findSealAt(store, agency, { month, head })) return undefined
  const loaded = await loadConfiguration(context, agency, head)
  const { configuration, snapshot } = loaded
  const forms = await store.forms.list(agency.id)
  const source = sourceAt(head, { snapshot, asOf })
  const { asOf: _, ...rests } = source
  // Until when a form was read is in none but those that wait for it, and these are not kept.
  const unread = forms.map(({ kind, formId, lastReadAt }) => [kind, formId, lastReadAt === null])
  const basis = sha256(canonicalJson([rests, intakeBasis(loaded, forms), unread]))
  const day = localTimeOf(asOf, configuration.settings.zone).date
  return {
    configuration,
    wantedOf: (kind, problems) => ({
      basis: showsProblems(kind) ? sha256(canonicalJson([basis, problems ?? null])) : basis,
      source,
      day,
    }),
  }
}

/** Those of a month alone: what is about a day or one person, or later, rests on more. */
function isKeepable(kind: RecapKind): boolean {
  return SEALED_KINDS.includes(kind)
}

function showsProblems(kind: RecapKind): boolean {
  return isKeepable(kind) && getRecap(kind).needs.includes('problems')
}

function nameOf({ id }: Agency, { month }: Pick<SheetsRequest, 'month'>, kind: RecapKind): string {
  return [id, month, kind].join('\n')
}

const keptBefore = new WeakMap<object, KeptRecaps>()

function keptOf(store: object): KeptRecaps {
  const kept = keptBefore.get(store) ?? createKeptRecaps()
  keptBefore.set(store, kept)
  return kept
}
