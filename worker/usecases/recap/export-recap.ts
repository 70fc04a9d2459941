import type { ExportFormat, ExportQuery, RecapKind } from '../../../shared/contract/index.ts'
import { scopeProblems } from '../../../shared/contract/index.ts'
import { isMonth, parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import { recapFileName } from '../../../shared/recaps/recap-file-name.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { RecapFile } from '../../ports/recap-files.ts'
import type { Agency } from '../../ports/store.ts'
import { checkRecapScope } from './check-recap-scope.ts'
import { compileSheets } from './compile-sheets.ts'
import type { Context, Task } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { fixOverseen, needsOverseen } from '../regency/load-overseen.ts'
import { presentMinute } from './request-recap.ts'
import { workerText } from '../worker-text.ts'

/** A recap to save, and as what. */
export type ExportRequest = ExportQuery & { readonly kind: RecapKind }

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * A recap as a file, compiled as a job would compile it over what was last read; nothing is read from
 * Google or written to the ledger or the spreadsheet. Of a closed month it is what was sealed. Throws `DomainError`:
 * `invalid-request`, `seal-broken`, `not-allowed` for `regency` where the agency oversees none.
 */
export async function exportRecap(
  context: Context,
  agency: Agency,
  request: ExportRequest,
): Promise<RecapFile> {
  const { kind, format, employeeId, unit } = request
  const text = workerText(agency.language)
  const { month } = request
  if (!isMonth(month)) throw new DomainError('invalid-request', text.monthInvalid(month))
  const [problem] = scopeProblems({ ...request, kinds: [kind] })
  if (problem) throw new DomainError('invalid-request', `${problem.field}: ${problem.message}`)
  const asOf = readAsOf(context, agency, request.asOf)
  await checkRecapScope(context, agency, { ...request, kinds: [kind], asOf })

  const { sheets } = await compileSheets(context, agency, {
    month,
    kinds: [kind],
    throughSequence: (await followLedger(context, agency)).throughSequence,
    asOf,
    scope: scopeOf({ date: request.date, employeeId, unit }),
    ...(needsOverseen([kind]) && {
      overseen: await fixOverseen(context, agency, { month, asOf }),
    }),
  })
  const [recap] = sheets
  if (!recap) throw new RangeError(`The recap "${kind}" was not compiled`)
  return {
    name: `${recapFileName(recap, { month, agency: agency.name })}.${format}`,
    contentType: CONTENT_TYPES[format],
    bytes: await context.files.save(recap, format),
  }
}

export const exportRecapTask: Task<ExportRequest, RecapFile> = {
  name: 'export-recap',
  work: exportRecap,
}

function readAsOf(context: Context, agency: Agency, asOf: string | undefined): Instant {
  if (asOf === undefined) return presentMinute(context)
  try {
    return parseInstant(asOf)
  } catch (cause) {
    const message = workerText(agency.language).instantInvalid(asOf)
    throw new DomainError('invalid-request', message, { cause })
  }
}

function scopeOf({
  date,
  employeeId,
  unit,
}: {
  readonly date: string | undefined
  readonly employeeId: string | undefined
  readonly unit: string | undefined
}): RecapScope {
  return {
    ...(date !== undefined && { date: parseCivilDate(date) }),
    ...(employeeId !== undefined && { employeeId }),
    ...(unit !== undefined && { unitCode: unit }),
  }
}
