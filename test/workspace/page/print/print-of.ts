import { invalidArgument, notImplemented } from '../../api-error.ts'

/** Papers as Google numbers them. */
const papers: Readonly<Record<string, string>> = { '5': 'F4', '7': 'A4', A4: 'A4' }

/** Of what is asked beside tab, paper and direction, the one value that the print view has. */
const drawn: Readonly<Record<string, string>> = {
  fitw: 'true',
  gridlines: 'false',
  printtitle: 'false',
  sheetnames: 'false',
  fzr: 'true',
}

/**
 * The print view's query for an export as PDF, which nothing here can write: the same pages, to be printed by
 * the browser. Throws 501 for other formats and whatever the print view cannot draw, 400 for other values.
 */
export function printOf(query: Readonly<Record<string, string>>): URLSearchParams {
  const { format = 'a file', gid, size = '7', portrait = 'true', ...others } = query
  if (format !== 'pdf') throw notImplemented(`the export of a spreadsheet as ${format}`)
  if (gid === undefined) throw notImplemented('the export of all tabs')
  if (portrait !== 'true' && portrait !== 'false') {
    throw invalidArgument(`Invalid value at 'portrait', "${portrait}"`)
  }
  const paper = papers[size]
  if (paper === undefined) throw notImplemented(`the export on paper ${size}`)
  for (const [name, wanted] of Object.entries(drawn)) {
    if (others[name] !== wanted) throw notImplemented(`the export with ${name}=${others[name]}`)
  }
  const unknown = Object.keys(others).find((name) => !(name in drawn))
  if (unknown !== undefined) throw notImplemented(`the export with ${unknown}`)
  return new URLSearchParams({ gid, size: paper, portrait })
}
