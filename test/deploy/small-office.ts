import { once } from 'node:events'
import { join } from 'node:path'

import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { buildAddon } from '../../addon/build.ts'
import { asPerson } from '../sample/person.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { scriptHostOf } from '../workspace/apps-script/script-host.ts'
import { startServer } from '../workspace/server.ts'
import { openWorkspace } from '../workspace/workspace.ts'

/**
 * What an office does in Google, as a program of its own that reaches the worker by its name: it sets
 * up a spreadsheet with an enrolment code, types one employee, says which agency it is, and goes on
 * until it is told to end; then it prints what the recap says.
 */

const [dataDir = '', port = '', workerUrl = '', code = '', month = ''] = process.argv.slice(2)
const HR = 'kepegawaian@dinas.example'

const ws = openWorkspace({ dataDir })
const server = await startServer(ws, { port: Number(port) })
// Who signs its identity tokens, as the worker knows it by default.
ws.origin = 'https://accounts.google.com'
const addonDir = join(dataDir, 'addon')
await buildAddon({ outDir: addonDir, workerUrl })
scriptHostOf(ws).settings.addonDir = addonDir

const hr = asPerson(ws, HR)
const spreadsheetId = hr.createSpreadsheet('Kehadiran', 'Asia/Jakarta')
const settings = {
  agencyName: 'DINAS',
  governmentKind: 'regency',
  governmentName: 'KUDUS',
  agencyCode: 'DINAS',
  zone: 'WIB',
}
const { agencyId } = (await runFunction(ws, {
  spreadsheetId,
  user: HR,
  functionName: 'setUpWorkbook',
  args: [{ code, language: 'id', settings }],
})) as { agencyId: string }
type('Unit Kerja', {
  Kode: 'UMUM',
  'Nama Unit': 'Bagian Umum',
  'Layanan Publik': 'Tidak',
  'Dikecualikan dari WFH': 'Tidak',
})
type('Pegawai', {
  'NIP/NIK': '198505022012012002',
  Nama: 'Siti Aminah',
  Status: 'PNS',
  Jabatan: 'Analis Kepegawaian',
  'Kelas Jabatan': '8',
  Unit: 'UMUM',
})
console.log(JSON.stringify({ agencyId }))

await once(process, 'SIGTERM')
console.log(JSON.stringify(hr.read(spreadsheetId, `'Rekap Kehadiran ${month}'!A1:H60`)))
await server.close()
ws.close()
process.exit(0)

/** Types a row below the header of a tab. */
function type(title: string, cells: Readonly<Record<string, string>>): void {
  const [header = []] = hr.read(spreadsheetId, `'${title}'!A1:Z1`)
  const unknown = Object.keys(cells).filter((name) => !header.includes(name))
  if (unknown.length > 0) throw new Error(`${title} has ${header.join(', ')}`)
  const row: CellValue[] = header.map((name) => cells[String(name)] ?? '')
  hr.write(spreadsheetId, [{ range: `'${title}'!A2`, values: [row] }])
}
