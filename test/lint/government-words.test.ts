import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url)

/** A special post by its key. */
const KEY = "'camat'"

/** Whom only some governments have. */
const WORDS =
  /\b(?:bupati|kabupaten|wali ?kota|gubernur|kementerian|provinsi|sekda|sekretaris daerah|asisten|camat|kepala dinas|perangkat daerah|bkpsdm|bkpp|bkd|regent|regional secretary)\b/giu

/** What reads regulations as people write them, and what rows of *Pengaturan* were called before. */
const UNDERSTANDS = [
  'shared/regulations/circular/',
  'shared/regulations/offers/',
  'shared/regulations/who/who-words.ts',
  'shared/workbook/settings.ts',
]
/** Offered where the government has districts. */
const OFFERS_CAMAT = 'shared/workbook/choices.ts'

describe('a word of one kind of government', () => {
  it('is said nowhere but where the kinds are told apart', () => {
    const files = codeFiles().filter((path) => !UNDERSTANDS.some((one) => path.startsWith(one)))
    const found = files.flatMap((path) => {
      const code = withoutComments(readFileSync(new URL(path, ROOT), 'utf8'))
      const words = code.replaceAll(KEY, '').match(WORDS) ?? []
      return [...new Set(words.map((word) => word.toLowerCase()))].map((word) => `${path}: ${word}`)
    })

    expect(files.length).toBeGreaterThan(500)
    expect(found).toEqual([`${OFFERS_CAMAT}: camat`])
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
