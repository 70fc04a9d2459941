import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { TEMPLATES } from '../../shared/regulations/templates.ts'
import { TYPED_REGULATIONS } from '../shared/regulations/typed/typed-regulations.ts'

const ROOT = new URL('../../', import.meta.url)

/** What a regulation is called: as a template, and by kind and number as people cite it. */
const NAMES = TEMPLATES.flatMap(({ name, kind, number }) => [
  ...(name.includes('-') ? [name] : []),
  kind === '' ? number : `${kind} ${number}`,
  ...(number.length > 8 ? [number] : []),
])

/** Of those that were typed for trial. */
const TYPED = TYPED_REGULATIONS.flatMap(({ row }) => row['Nomor'] ?? row['Number'] ?? []).filter(
  (number) => number.length > 8,
)

describe('the name of a regulation', () => {
  it('stands in no code but the rows of its template', () => {
    const named = namedIn(codeFiles(), [...NAMES, ...TYPED])

    expect(NAMES.length).toBeGreaterThan(20)
    expect(TYPED.length).toBeGreaterThan(0)
    expect(named).toEqual([])
  })

  it('stands nowhere as a clause that code cites', () => {
    const clauses = TEMPLATES.flatMap(({ clauses: its }) => its.map(({ number }) => number))
    const cited = [...new Set(clauses)]
      .filter((number) => /^[A-Z]\d+$/.test(number))
      .flatMap((number) => [`'${number}'`, `, ${number}\``])

    expect(cited.length).toBeGreaterThan(50)
    expect(namedIn(codeFiles(), cited)).toEqual([])
  })
})

function namedIn(paths: readonly string[], names: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const code = codeOf(readFileSync(new URL(path, ROOT), 'utf8'))
    return names.filter((name) => code.includes(name)).map((name) => `${path}: ${name}`)
  })
}

function codeFiles(): string[] {
  return ['shared', 'worker', 'addon'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|html|json)$/.test(path))
      .filter((path) => !path.startsWith('shared/regulations/templates/'))
      .filter((path) => !path.includes('/dist/') && !path.includes('node_modules')),
  )
}

/** Examples in comments decide nothing, nor do names of files. */
function codeOf(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/)|^import .* from /.test(line))
    .join('\n')
}
