import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { TASKS } from '../../../worker/threads/tasks.ts'

const DECLARED = /^(?:export )?const \w+Task: Task<[^=]*=\s*\{\s*name: '([^']+)'/gmu

describe('TASKS', () => {
  it('lists every task that stands beside a use case, each under a name of its own', () => {
    const declared = globSync('worker/usecases/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(DECLARED)].map(([, name = '']) => name),
    )

    expect(TASKS.map(({ name }) => name).sort()).toEqual(declared.sort())
    expect(new Set(declared).size).toBe(declared.length)
  })
})
