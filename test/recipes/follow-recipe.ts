import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { addTo, readRecipe, type Recipe } from './read-recipe.ts'

const run = promisify(execFile)
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** A copy of the project in which a recipe was followed. */
export interface Followed {
  readonly recipe: Recipe
  /** What a script says that runs in the copy. */
  ask(script: string): Promise<unknown>
  /** What the compiler says of the domain in the copy, and of further folders. */
  checkTypes(folders?: readonly string[]): Promise<string>
  /** Runs something while that line is left out of that file. */
  without<T>(path: string, line: string, use: () => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** Copies the project and writes into it what CONTRIBUTING.md says under that heading. */
export async function followRecipe(heading: string): Promise<Followed> {
  const copy = await mkdtemp(join(tmpdir(), 'pantau-recipe-'))
  for (const part of ['shared', 'worker', 'addon', 'test', 'package.json', 'tsconfig.json']) {
    await cp(join(ROOT, part), join(copy, part), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const recipe = readRecipe(await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8'), heading)
  for (const [path, text] of recipe.files) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), text)
  }
  for (const [path, additions] of recipe.additions) {
    await writeFile(join(copy, path), addTo(await readFile(join(copy, path), 'utf8'), additions))
  }

  async function checkTypes(folders: readonly string[] = []): Promise<string> {
    const project = {
      extends: './tsconfig.json',
      compilerOptions: {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        types: ['node'],
      },
      include: ['shared', ...folders].map((folder) => `${folder}/**/*.ts`),
      references: [],
    }
    await writeFile(join(copy, 'tsconfig.recipe.json'), JSON.stringify(project))
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    return run(process.execPath, [tsc, '-p', join(copy, 'tsconfig.recipe.json')]).then(
      ({ stdout }) => stdout,
      ({ stdout }: { readonly stdout: string }) => stdout,
    )
  }

  return {
    recipe,
    async ask(script) {
      const path = join(copy, 'ask.mjs')
      await writeFile(path, script)
      const { stdout } = await run(process.execPath, [path], { cwd: copy })
      return JSON.parse(stdout)
    },
    checkTypes,
    async without(path, line, use) {
      const whole = await readFile(join(copy, path), 'utf8')
      await writeFile(join(copy, path), whole.replace(`${line}\n`, ''))
      const told = await use()
      await writeFile(join(copy, path), whole)
      return told
    },
    remove: () => rm(copy, { recursive: true }),
  }
}
