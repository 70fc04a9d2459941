import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { FLOORS, mayImport } from './rooms.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

describe.each(Object.entries(FLOORS))('the rooms of %s', (folder, { rooms }) => {
  it('are the folders that are there', () => {
    const folders = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)

    expect(Object.keys(rooms).toSorted()).toEqual(folders.toSorted())
  })

  it.each(Object.keys(rooms))('say in the README of %s what it may import', (name) => {
    const readme = readFileSync(join(root, folder, name, 'README.md'), 'utf8')

    expect(readme, 'run: npm run rooms').toContain(mayImport(folder, name))
  })

  it.each(Object.entries(rooms))('stand above what %s imports', (name, { neighbours }) => {
    const order = Object.keys(rooms)

    expect(neighbours.filter((one) => !(order.indexOf(one) < order.indexOf(name)))).toEqual([])
  })
})
