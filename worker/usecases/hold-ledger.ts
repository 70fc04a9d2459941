import { GoogleError } from '../ports/google-workspace.ts'
import type { LedgerAnchor, LedgerVerification } from '../ports/operator.ts'
import type { Agency } from '../ports/store.ts'
import { holdToAnchor, parseStandingAnchor } from './anchor-ledger.ts'
import type { Context } from './context.ts'

/** Holds the ledger to what the spreadsheet was told of it and, where given, to what a print-out says. */
export async function holdLedger(
  context: Context,
  agency: Agency,
  printed: LedgerAnchor | undefined,
): Promise<Pick<LedgerVerification, 'spreadsheet' | 'printed'>> {
  const spreadsheet = await holdToSpreadsheet(context, agency)
  return {
    ...(spreadsheet && { spreadsheet }),
    ...(printed && {
      printed: { anchor: printed, verdict: await holdToAnchor(context, agency, printed) },
    }),
  }
}

async function holdToSpreadsheet(
  context: Context,
  agency: Agency,
): Promise<LedgerVerification['spreadsheet']> {
  try {
    const { anchor: text } = await context.google.describeSpreadsheet(agency.spreadsheetId, {
      once: true,
    })
    const anchor = parseStandingAnchor(agency, text)
    return anchor && { anchor, verdict: await holdToAnchor(context, agency, anchor) }
  } catch (error) {
    if (error instanceof GoogleError) return { reason: error.message }
    throw error
  }
}
