import { createHash } from 'node:crypto'

import { GoogleError } from '../ports/google-workspace.ts'
import type { Agency } from '../ports/store.ts'
import type { Context } from './context.ts'
import { isOutOfReach } from './google-failure.ts'

/**
 * The context in which Google is asked with the agency's own service account. An agency keeps the account that it
 * shared its files with, whatever others are added or taken away.
 */
export function inAccountOf(context: Context, agency: Pick<Agency, 'account'>): Context {
  const { google, accounts = [] } = context
  const account = agency.account ?? accounts[0]
  if (account === undefined || account === context.workerEmail || !google.ofAccount) return context
  return { ...context, google: google.ofAccount(account), workerEmail: account }
}

/**
 * The account that a spreadsheet and its forms are to be shared with: the agency's that has it, or had it; for one
 * that no agency has, and where the agency's was taken away, one of all, the same each time. Undefined where none is
 * known.
 */
export async function findAccount(
  { store, accounts = [] }: Pick<Context, 'store' | 'accounts'>,
  spreadsheetId: string,
): Promise<string | undefined> {
  const known =
    (await store.agencies.findBySpreadsheet(spreadsheetId)) ??
    (await store.agencies.findByFormer(spreadsheetId))
  const own = known && (known.account ?? accounts[0])
  if (own !== undefined && (accounts.length === 0 || accounts.includes(own))) return own
  if (accounts.length < 2) return accounts[0]
  return accounts.toSorted().reduce((one, other) => (weigh(other) > weigh(one) ? other : one))

  function weigh(account: string): string {
    return createHash('sha256').update(`${account}\n${spreadsheetId}`).digest('hex')
  }
}

/**
 * The agency with its own account: from now on, of one that was alone with its account before others were added, the
 * first that opens its spreadsheet and each of its forms, and of one whose account was taken away the one that set-up
 * names, once it does. Where none does, or Google leaves that open, nothing changes.
 */
export async function settleAccount(context: Context, agency: Agency): Promise<Agency> {
  const { google, accounts = [], store } = context
  const isSettled =
    agency.account === undefined ? accounts.length < 2 : accounts.includes(agency.account)
  if (isSettled || !google.ofAccount) return agency
  const named = await findAccount(context, agency.spreadsheetId)
  const asked = agency.account === undefined ? accounts : accounts.filter((one) => one === named)
  const forms = await store.forms.list(agency.id)
  for (const account of asked) {
    const as = google.ofAccount(account)
    try {
      await as.describeSpreadsheet(agency.spreadsheetId, { once: true })
      for (const { formId } of forms) await as.describeForm(formId)
    } catch (error) {
      if (isOutOfReach(error)) continue
      if (error instanceof GoogleError) return agency
      throw error
    }
    await store.agencies.update(agency.id, { account })
    context.log({ event: 'account-kept', agencyId: agency.id, account })
    return { ...agency, account }
  }
  return agency
}
