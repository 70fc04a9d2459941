import type { Finding } from '../model/finding.ts'
import type { PeopleAmount, ShareTerm } from '../model/policy-term.ts'
import { officeOf } from '../policy/office-of.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { askedKey } from './ended-windows.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { officeQuota, subjectOf } from './office-quota.ts'
import type { AgencyDay, AgencyRuleContext, MonthRule } from './rule.ts'
import type { WindowShare } from './window-shares.ts'

/**
 * More or fewer of people's days at the office, over weeks that are over, than a clause allows or asks, in each unit
 * where it is for each; of who is employed when they end. Days count as for a share of a day, in the unit of that day.
 *
 * @example 40 of 100 days on duty at the office, at least 50 % over 4 weeks = 50
 */
export const officeShareOverWeeks: MonthRule = {
  id: officeQuota.id,
  title: officeQuota.title,
  find: findShares,
}

function findShares(days: readonly AgencyDay[], { windowShares }: AgencyRuleContext): Finding[] {
  const windows = Map.groupBy(windowShares, ({ term, from }) => `${from} ${askedKey(term)}`)
  return [...windows.values()].flatMap((shares) => {
    // For whom the regulation was replaced within the weeks, their days until then count beside the others'.
    const { term, last, isCut } = shares.reduce((one, other) =>
      other.last > one.last ? other : one,
    )
    const policy = days.find(({ context }) => context.date === last)?.context.policy
    if (!policy) return []
    return unkept({ ...term, least: isCut ? undefined : term.least }, shares).map((told) => ({
      ...told,
      rule: officeQuota.id,
      severity: term.severity ?? 'violation',
      subject: subjectOf(term),
      date: last,
      clause: term.clause,
      policyVersion: policyVersion(policy),
      evidence: [],
    }))
  })
}

type Asked = Pick<ShareTerm, 'most' | 'named'> & { readonly least: ShareTerm['least'] | undefined }

function unkept(
  { most, least, named }: Asked,
  shares: readonly WindowShare[],
): Pick<Finding, 'arithmetic'>[] {
  const base = shares.reduce((sum, { days }) => sum + days, 0)
  const office = shares.reduce((sum, one) => sum + one.office, 0)
  const { from, until } = shares[0]!
  const told = (bound: 'most' | 'least', amount: PeopleAmount): Pick<Finding, 'arithmetic'> => ({
    arithmetic: inBothLanguages((texts) =>
      texts.officeShareOverWeeks({
        office,
        base,
        named,
        bound,
        amount,
        limit: officeOf(amount, base),
        from,
        until,
      }),
    ),
  })
  return [
    ...(most !== undefined && office > officeOf(most, base) ? [told('most', most)] : []),
    ...(least !== undefined && office < officeOf(least, base) ? [told('least', least)] : []),
  ]
}
