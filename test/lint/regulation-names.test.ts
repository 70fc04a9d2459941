import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { DISCIPLINE_TEMPLATES, TEMPLATES } from '../../shared/regulations/templates.ts'

const ROOT = new URL('../../', import.meta.url)

/** What a regulation is called: as a template, and by kind and number as people cite it. */
const NAMES = [...TEMPLATES, ...DISCIPLINE_TEMPLATES].flatMap(({ name, kind, number }) => [
  ...(name.includes('-') ? [name] : []),
  kind === '' ? number : `${kind} ${number}`,
  ...(number.length > 8 ? [number] : []),
])

describe('the name of a regulation', () => {
  it('stands in no code outside shared/regulations', () => {
    const named = codeFiles().flatMap((path) => {
      const code = withoutComments(readFileSync(new URL(path, ROOT), 'utf8'))
      return NAMES.filter((name) => code.includes(name)).map((name) => `${path}: ${name}`)
    })

    expect(NAMES.length).toBeGreaterThan(20)
    expect(named).toEqual([])
  })
})

function codeFiles(): string[] {
  return ['shared', 'worker', 'addon'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !path.startsWith('shared/regulations/'))
      .filter((path) => !path.includes('/dist/') && !path.includes('node_modules')),
  )
}

/** Examples in comments decide nothing. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/)/.test(line))
    .join('\n')
}
