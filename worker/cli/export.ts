import { ExportFormat, ExportQuery, RecapKind } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'
import { saveFile } from './save-file.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'save a recap of a month as a file; writes nothing to the spreadsheet',
  usage:
    `export --agency ID --month YYYY-MM --kind ${RecapKind.options.join('|')} ` +
    `[--format ${ExportFormat.options.join('|')}] [--out FILE] [--as-of INSTANT] ` +
    '[--date YYYY-MM-DD] [--nip NIP] [--unit CODE]',
  async run(args, terminal) {
    const options = readOptions(args, [
      'agency',
      'month',
      'kind',
      'format',
      'out',
      'as-of',
      'date',
      'nip',
      'unit',
    ])
    const { agency, month, kind, out, date, nip, unit } = options
    if (!agency || !month || !kind) throw new UsageError('--agency, --month and --kind are needed')
    const request = ExportQuery.extend({ kind: RecapKind }).safeParse({
      month,
      kind,
      format: options.format ?? formatOf(out),
      ...(options['as-of'] !== undefined && { asOf: options['as-of'] }),
      ...(date !== undefined && { date }),
      ...(nip !== undefined && { employeeId: nip }),
      ...(unit !== undefined && { unit }),
    })
    if (!request.success) {
      const [issue] = request.error.issues
      throw new UsageError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
    }

    const worker = await terminal.openWorker()
    try {
      const { name, bytes } = await worker.operator.exportRecap(agency, request.data)
      const path = out ?? name
      saveFile(path, bytes, { overwrites: true })
      terminal.print(`${path}: ${bytes.byteLength} bytes`)
      return 0
    } finally {
      await worker.close()
    }
  },
}

/** By the file's ending; XLSX where it says nothing. */
function formatOf(out: string | undefined): ExportFormat {
  return out?.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx'
}
