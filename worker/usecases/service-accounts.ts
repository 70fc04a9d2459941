import { createHash } from 'node:crypto'

import type { Agency } from '../ports/store.ts'
import type { Context } from './context.ts'

/**
 * The context in which Google is asked with the agency's own service account. An agency keeps the account that it
 * shared its files with, whatever others are added or taken away.
 */
export function inAccountOf(context: Context, agency: Pick<Agency, 'account'>): Context {
  const { google, accounts = [] } = context
  const account = agency.account ?? accounts[0]
  if (account === undefined || account === context.workerEmail || !google.ofAccount) return context
  // A topic is of the first account's project, and Google tells it of watches of that project alone.
  const { formsTopic: _, ...others } = context
  return { ...others, google: google.ofAccount(account), workerEmail: account }
}

/**
 * The account that a spreadsheet and its forms are to be shared with: the agency's that has it, or had it; for one
 * that no agency has one of all, the same each time. Undefined where none is known.
 */
export async function findAccount(
  { store, accounts = [] }: Pick<Context, 'store' | 'accounts'>,
  spreadsheetId: string,
): Promise<string | undefined> {
  const known =
    (await store.agencies.findBySpreadsheet(spreadsheetId)) ??
    (await store.agencies.findByFormer(spreadsheetId))
  if (known) return known.account ?? accounts[0]
  if (accounts.length < 2) return accounts[0]
  return accounts.toSorted().reduce((one, other) => (weigh(other) > weigh(one) ? other : one))

  function weigh(account: string): string {
    return createHash('sha256').update(`${account}\n${spreadsheetId}`).digest('hex')
  }
}
