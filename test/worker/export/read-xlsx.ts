import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'

/** What stands in the file's cells, by another library than the one that wrote it. */
export async function readCells(bytes: Uint8Array): Promise<(string | number | null)[][]> {
  const rows = await readSheet(Buffer.from(bytes), { trim: false })
  return rows.map((row) =>
    row.map((value) => (typeof value === 'number' || value === null ? value : String(value))),
  )
}

/** The file's parts of XML, by name. */
export function readParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]))
}

/** The sheet's XML. */
export function readSheetXml(bytes: Uint8Array): string {
  return readParts(bytes)['xl/worksheets/sheet1.xml'] ?? ''
}

/** How the cell at A1 looks: its entries in the file's styles, as XML. */
export function styleAt(
  bytes: Uint8Array,
  a1: string,
): { font: string; fill: string; border: string; format: string; alignment: string } {
  const styles = readParts(bytes)['xl/styles.xml'] ?? ''
  const at = Number(new RegExp(`<c r="${a1}" s="(\\d+)"`).exec(readSheetXml(bytes))?.[1])
  const xf = list(styles, 'cellXfs', 'xf')[at] ?? ''
  const index = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(xf)?.[1] ?? 0)
  const formats = list(styles, 'numFmts', 'numFmt')
  return {
    font: list(styles, 'fonts', 'font')[index('fontId')] ?? '',
    fill: list(styles, 'fills', 'fill')[index('fillId')] ?? '',
    border: list(styles, 'borders', 'border')[index('borderId')] ?? '',
    format: formats.find((format) => format.includes(`numFmtId="${index('numFmtId')}"`)) ?? '',
    alignment: /<alignment [^>]*>/.exec(xf)?.[0] ?? '',
  }
}

function list(xml: string, parent: string, child: string): string[] {
  const inside = new RegExp(`<${parent}[^>]*>(.*?)</${parent}>`, 's').exec(xml)?.[1] ?? ''
  return inside.match(new RegExp(`<${child}(?: [^>]*)?(?:/>|>.*?</${child}>)`, 'gs')) ?? []
}
