import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readRecipe, type Recipe } from './read-recipe.ts'

const run = promisify(execFile)
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
/** After which line a row goes into its list. */
const LAST_ROWS: Readonly<Record<string, string>> = {
  'shared/recaps/recaps.ts': '  regencyRecap,\n',
  'shared/recaps/compile-recap.ts': '  regency: compileRegency,\n',
}

let copy: string
let recipe: Recipe

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'pantau-recipe-'))
  for (const part of ['shared', 'test/shared', 'addon/sidebar', 'package.json', 'tsconfig.json']) {
    await cp(join(ROOT, part), join(copy, part), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  recipe = readRecipe(await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8'), 'A recap')
  for (const [path, text] of recipe.files) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), text)
  }
  for (const [path, lines] of recipe.additions) await addTo(path, lines)
})

afterAll(() => rm(copy, { recursive: true }))

async function addTo(path: string, lines: readonly string[]): Promise<void> {
  const text = await readFile(join(copy, path), 'utf8')
  const last = LAST_ROWS[path]!
  const [before, after] = text.split(last)
  const [added, row] = lines
  await writeFile(join(copy, path), `${added}\n${before}${last}${row}\n${after}`)
}

/** What a script says that runs in the copy. */
async function ask(script: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: copy,
  })
  return JSON.parse(stdout)
}

describe('the recipe for a recap', () => {
  it('touches its folder and one line of a list, and the line that binds what compiles it', () => {
    const folders = [...recipe.files.keys()].map((path) => dirname(path))

    expect(new Set(folders)).toEqual(new Set(['shared/recaps/leave']))
    expect([...recipe.additions]).toEqual([
      ['shared/recaps/recaps.ts', [expect.stringMatching(/^import /), '  leaveRecap,']],
      ['shared/recaps/compile-recap.ts', [expect.stringMatching(/^import /), expect.any(String)]],
    ])
  })

  it('gives a sheet of its own in both languages', async () => {
    const told = await ask(`
      import { compileRecap } from './shared/recaps/compile-recap.ts'
      import { recapTabOf } from './shared/recaps/recap-tab-of.ts'
      import { sampleRecapInput } from './test/shared/recaps/sample-recap.ts'
      const input = sampleRecapInput()
      const [employee] = input.facts.employees
      const outcomes = [{ ...input.evaluation.outcomes[0], employeeId: employee.id, code: 'C' }]
      const leave = (language) => {
        const settings = { ...input.facts.settings, language }
        const evaluation = { ...input.evaluation, outcomes }
        const sheet = compileRecap('leave', {
          ...input, evaluation, facts: { ...input.facts, settings },
        })
        const rows = sheet.rows.map(({ cells }) => cells.map(({ value }) => value))
        const [header, entry] = rows.slice(sheet.frozenRows - 1)
        return { tab: recapTabOf(sheet).titles[language], header, entry }
      }
      const { id, name } = employee
      console.log(JSON.stringify({ sheets: [leave('id'), leave('en')], entry: [id, name, 1] }))`)

    const { sheets, entry } = told as { sheets: readonly object[]; entry: readonly unknown[] }
    expect(sheets).toEqual([
      { tab: 'Rekap Cuti 2021-07', header: ['NIP', 'Nama', 'Hari cuti'], entry },
      { tab: 'Leave Recap 2021-07', header: ['NIP', 'Name', 'Days of leave'], entry },
    ])
  })

  it('can be asked for, and has its box in the sidebar', async () => {
    const lists = await ask(`
      import { RecapKind } from './shared/contract/recap-job.ts'
      import { SPECIAL_KINDS } from './addon/sidebar/recap-kinds.ts'
      console.log(JSON.stringify([RecapKind.options, SPECIAL_KINDS]))`)

    for (const kinds of lists as string[][]) expect(kinds).toContain('leave')
  })

  it('has the types that the project asks for, which name what is not bound', async () => {
    const path = join(copy, 'shared/recaps/compile-recap.ts')
    const bound = await readFile(path, 'utf8')
    const checked = await checkTypes()
    await writeFile(path, bound.replace('  leave: compileLeave,\n', ''))

    expect(checked).toBe('')
    expect(await checkTypes()).toMatch(/'leave' is missing/)
  })
})

/** What the compiler says of the domain in the copy. */
async function checkTypes(): Promise<string> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const project = ['-p', join(copy, 'shared/tsconfig.json'), '--emitDeclarationOnly', 'false']
  const alone = ['--noEmit', '--composite', 'false', '--incremental', 'false']
  const said = run(process.execPath, [tsc, ...project, ...alone])
  return said.then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  )
}
