import { notImplemented } from '../api-error.ts'
import type { FileKind, FileRecord } from './sharing.ts'

export const mimeTypes: Readonly<Record<FileKind, string>> = {
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
}

type Condition = (file: FileRecord) => boolean

/** Reads `mimeType = '…' and name contains '…' and trashed = false`; any other query is 501. */
export function parseQuery(text: string): readonly Condition[] {
  if (text.trim() === '') return []
  return text
    .trim()
    .split(/\s+and\s+/)
    .map(parseCondition)
}

export function matchesQuery(file: FileRecord, query: readonly Condition[]): boolean {
  return query.every((condition) => condition(file))
}

function parseCondition(text: string): Condition {
  const match = /^(mimeType|name|trashed)\s*(=|!=|contains)\s*(?:'([^']*)'|(true|false))$/.exec(
    text,
  )
  const [, field, operator, quoted, flag] = match ?? []
  if (field === 'trashed' && operator === '=' && flag)
    return (file) => file.trashed === (flag === 'true')
  if (quoted !== undefined && field !== 'trashed') {
    const read = (file: FileRecord): string => (field === 'name' ? file.name : mimeTypes[file.kind])
    if (operator === '=') return (file) => read(file) === quoted
    if (operator === '!=') return (file) => read(file) !== quoted
    if (operator === 'contains' && field === 'name') {
      return (file) => file.name.toLowerCase().includes(quoted.toLowerCase())
    }
  }
  throw notImplemented(`the Drive query "${text}"`)
}
