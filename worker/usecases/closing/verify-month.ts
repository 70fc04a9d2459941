import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import type { MonthVerification } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import { parseAsked } from './close-month.ts'
import { compileMonth } from '../recap/compile-month.ts'
import type { Context } from '../context.ts'
import { getSeal } from './reopen-month.ts'
import {
  digestParts,
  findChangedParts,
  fromParts,
  toMonthSeal,
  toParts,
  type Seal,
} from '../sealed/sealed-month.ts'
import { takenBy, walkLedger } from '../ledger/verify-ledger.ts'

const ENTRIES_PER_READ = 1000

/**
 * Verifies a closed month: that the ledger's chain is whole, that what was kept has the digests of the
 * seal, and, where the rules are the same, that the ledger alone gives the same bytes (G4, G7). Throws `DomainError` `month-open`.
 */
export async function verifyMonth(
  context: Context,
  agency: Agency,
  asked: string,
): Promise<MonthVerification> {
  const month = parseAsked(agency, asked)
  const { broken } = await walkLedger(context, agency)
  const seal = await getSeal(context.store, agency, month)
  const parts = await context.store.seals.listParts(agency.id, seal.sequence)
  const changed = findChangedParts(seal, parts)
  return {
    month,
    seal: toMonthSeal(seal),
    ...(broken && { broken }),
    changed,
    recomputed:
      changed.length > 0
        ? { kind: 'not-told', reason: 'parts-changed' }
        : await recompute(context, agency, seal),
  }
}

async function recompute(
  context: Context,
  agency: Agency,
  seal: Seal,
): Promise<MonthVerification['recomputed']> {
  if (seal.rulesVersion !== RULES_VERSION) return { kind: 'not-told', reason: 'rules-changed' }
  const { problems } = fromParts(await context.store.seals.listParts(agency.id, seal.sequence))
  const sealed = await compileMonth(context, agency, { ...seal, problems })
  const found = digestParts(toParts(sealed)).parts
  const differing = Object.keys(seal.parts).filter((name) => seal.parts[name] !== found[name])
  if (differing.length === 0) return { kind: 'same' }
  if (await isPurgedSince(context, agency, seal)) return { kind: 'not-told', reason: 'purged' }
  return { kind: 'different', parts: differing.sort() }
}

/** Whether coordinates that counted were purged since, or somebody erased: what rests on them cannot come again. */
async function isPurgedSince(context: Context, agency: Agency, seal: Seal): Promise<boolean> {
  let after = seal.throughSequence
  for (;;) {
    const entries = await context.store.ledger.listEntries(agency.id, after, ENTRIES_PER_READ)
    const isPurged = entries.flatMap(takenBy).some((sequence) => sequence <= seal.throughSequence)
    if (isPurged) return true
    if (entries.length < ENTRIES_PER_READ) return false
    after = entries.at(-1)?.sequence ?? after
  }
}
