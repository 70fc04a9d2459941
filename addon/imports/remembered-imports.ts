import * as z from 'zod'

const WrittenImport = z.object({
  id: z.string(),
  tab: z.enum(['clockIns', 'employees', 'holidays']),
  /** Digest of the rows as they were written, how many they are, and the first of them. */
  digest: z.string(),
  rows: z.number(),
  first: z.string(),
  /** What the person was shown. */
  summary: z.string(),
})
export type WrittenImport = z.infer<typeof WrittenImport>

const StaffMatches = z.record(z.string(), z.string())

/** Properties hold 9 KB each. */
const REMEMBERED = 8
const LONGEST_TEXT = 300

/** What was imported into this spreadsheet and can be undone, the last first. */
export function listWrittenImports(): WrittenImport[] {
  const parsed = z.array(WrittenImport).safeParse(read('imports') ?? [])
  return parsed.success ? parsed.data : []
}

export function rememberImport(written: WrittenImport): void {
  const { first, summary } = written
  const short = { ...written, first: cut(first), summary: cut(summary) }
  save('imports', [short, ...listWrittenImports()].slice(0, REMEMBERED))
}

export function forgetImport(id: string): void {
  save(
    'imports',
    listWrittenImports().filter((one) => one.id !== id),
  )
}

/** Which column of a staff list is which of *Pegawai*, as the agency matched them: by plain header. */
export function readStaffMatches(): Record<string, string> {
  const parsed = StaffMatches.safeParse(read('staff-matches') ?? {})
  return parsed.success ? parsed.data : {}
}

export function saveStaffMatches(matches: Readonly<Record<string, string>>): void {
  save('staff-matches', { ...readStaffMatches(), ...matches })
}

export function cut(text: string): string {
  return text.slice(0, LONGEST_TEXT)
}

function read(key: string): unknown {
  const text = PropertiesService.getDocumentProperties().getProperty(key)
  return text ? JSON.parse(text) : undefined
}

function save(key: string, value: unknown): void {
  PropertiesService.getDocumentProperties().setProperty(key, JSON.stringify(value))
}
