import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import type { EvidenceFault } from '../../ports/evidence-records.ts'
import type { SealedPart } from '../../ports/seal-records.ts'
import type { Agency } from '../../ports/store.ts'
import { compileMonth } from '../recap/compile-month.ts'
import type { Context } from '../context.ts'
import {
  digestParts,
  findChangedParts,
  readProblems,
  toParts,
  type Seal,
} from '../sealed/sealed-month.ts'

/**
 * Looks at the first standing seal after entry `after`: whether what was kept has the digests of the seal.
 * What does not is made anew where the ledger gives the sealed bytes: under the same rules, and where
 * nothing that they rest on was purged since.
 */
export async function checkSeal(
  context: Context,
  agency: Agency,
  after: number,
): Promise<{ readonly faults: EvidenceFault[]; readonly reached: number }> {
  const acts = await context.store.seals.listActs(agency.id)
  const last = new Map(acts.map((act) => [act.month, act]))
  const seal = [...last.values()]
    .filter((act) => act.kind === 'seal')
    .sort((left, right) => left.sequence - right.sequence)
    .find(({ sequence }) => sequence > after)
  if (!seal) return { faults: [], reached: 0 }

  const parts = await context.store.seals.listParts(agency.id, seal.sequence)
  const changed = findChangedParts(seal, parts)
  if (changed.length === 0) return { faults: [], reached: seal.sequence }
  const anew = await compileAnew(context, agency, { seal, parts })
  if (anew) {
    await context.store.transaction(({ seals }) => seals.putBack(agency.id, seal.sequence, anew))
  }
  const faults = changed.map((name): EvidenceFault => ({
    what: 'sealed-part',
    which: `${seal.month} ${name}`,
    remade: anew !== undefined,
  }))
  return { faults, reached: seal.sequence }
}

/** Undefined where the ledger does not give what was sealed. */
async function compileAnew(
  context: Context,
  agency: Agency,
  { seal, parts }: { readonly seal: Seal; readonly parts: readonly SealedPart[] },
): Promise<readonly SealedPart[] | undefined> {
  if (seal.rulesVersion !== RULES_VERSION) return undefined
  const problems = readProblems(seal, parts)
  if (!problems) return undefined
  const sealed = await compileMonth(context, agency, { ...seal, problems })
  const anew = toParts(sealed)
  return digestParts(anew).digest === seal.digest ? anew : undefined
}
