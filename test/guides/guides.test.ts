import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { guideWords } from './guide-words.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const GUIDES = `${ROOT}docs/guides/`
const guides = readdirSync(GUIDES).filter((name) => name !== 'README.md')
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8')

describe.each(guides)('docs/guides/%s', (name) => {
  const text = readFileSync(`${GUIDES}${name}`, 'utf8')

  it('names in bold only what the product says', () => {
    const words = guideWords()
    const named = [...text.matchAll(/\*\*([^*]+)\*\*/gu)].flatMap(([, path]) => path!.split(' > '))

    expect(named.length).toBeGreaterThan(0)
    expect([...new Set(named)].filter((word) => !words.has(word))).toEqual([])
  })

  it('leads only to what is there', () => {
    const led = [...text.matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, path]) => path!)

    expect(led.length).toBeGreaterThan(0)
    expect(led.filter((path) => !existsSync(resolve(dirname(`${GUIDES}${name}`), path)))).toEqual(
      [],
    )
  })

  it('names only commands and settings that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const commands = readdirSync(`${ROOT}worker/cli`).map((file) => file.replace('.ts', ''))
    const settings = read('worker/README.md') + read('addon/deploy.ts')
    const called = [...text.matchAll(/npm run pantau -- ([a-z-]+)/gu)].map(([, one]) => one!)
    const run = [...text.matchAll(/npm run ([a-z:-]+)/gu)].map(([, one]) => one!)
    const set = [...text.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/gu)].map(([one]) => one)

    expect(called.filter((command) => !commands.includes(command))).toEqual([])
    expect(run.filter((script) => !(script in scripts))).toEqual([])
    expect(set.filter((variable) => !settings.includes(variable))).toEqual([])
  })
})
