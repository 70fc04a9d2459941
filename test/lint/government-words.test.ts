import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url)

/** Whom only some governments have. */
const WORDS =
  /\b(?:bupati|kabupaten|wali ?kota|gubernur|kementerian|provinsi|sekda|sekretaris daerah|asisten|camat|kepala dinas|perangkat daerah|bkpsdm|bkpp|bkd|regent|regional secretary)\b/giu

/** Where they are understood, not said; what `shared/government` says is said nowhere else. */
const UNDERSTOOD: Readonly<Record<string, readonly string[]>> = {
  'shared/model/employee.ts': ['camat'],
  'shared/model/review-chain.ts': ['camat'],
  'shared/policy/parameters.ts': ['camat'],
  'shared/regulations/who/who-words.ts': ['camat', 'kepala dinas', 'perangkat daerah'],
  // Offered where the government has districts.
  'shared/workbook/choices.ts': ['camat'],
  'shared/workbook/special-posts.ts': ['camat'],
  // What rows of *Pengaturan* were called before.
  'shared/workbook/settings.ts': ['asisten', 'kabupaten'],
}

describe('a word of one kind of government', () => {
  it('stands in no code but where the kinds are told apart, and where it is understood', () => {
    const found = Object.fromEntries(
      codeFiles().flatMap((path) => {
        const code = withoutComments(readFileSync(new URL(path, ROOT), 'utf8'))
        const words = new Set(code.match(WORDS)?.map((word) => word.toLowerCase()))
        return words.size === 0 ? [] : [[path, [...words].sort()]]
      }),
    )

    expect(found).toEqual(UNDERSTOOD)
  })
})

function codeFiles(): string[] {
  return ['shared', 'worker', 'addon'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|html)$/u.test(path) && !path.includes('/dist/'))
      .filter((path) => !/^shared\/(?:government|regulations\/templates)\//u.test(path)),
  )
}

/** What comments say is said to nobody. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/)/.test(line))
    .join('\n')
}
