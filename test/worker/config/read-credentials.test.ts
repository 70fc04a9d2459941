import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ConfigError, parseConfig } from '../../../worker/config.ts'
import {
  googleWithoutKey,
  listKeyFiles,
  readCredentials,
  readKeysIfAny,
} from '../../../worker/read-credentials.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, email: string): string {
  const path = join(folder, name)
  const key = { client_email: email, private_key: '-----BEGIN PRIVATE KEY-----\n' }
  writeFileSync(path, JSON.stringify(key))
  return path
}

function emailsOf(setting: string): string[] {
  const { google } = parseConfig({ GOOGLE_APPLICATION_CREDENTIALS: setting })
  return readCredentials(google.credentialsPaths).map((key) => key.client_email)
}

describe('GOOGLE_APPLICATION_CREDENTIALS', () => {
  it('names one file, or several in their order', () => {
    const [two, one] = [put('b.json', 'two@x.example'), put('a.json', 'one@x.example')]

    expect(emailsOf(one)).toEqual(['one@x.example'])
    expect(emailsOf(`${two}, ${one}`)).toEqual(['two@x.example', 'one@x.example'])
  })

  it('names a folder: its files in the order of their names, each account once', () => {
    put('b.json', 'two@x.example')
    put('a.json', 'one@x.example')
    put('c.json', 'one@x.example')
    writeFileSync(join(folder, 'README.md'), '')

    expect(emailsOf(folder)).toEqual(['one@x.example', 'two@x.example'])
  })

  it('stops the start by the name of each that cannot be read', () => {
    const good = put('a.json', 'one@x.example')
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const paths = [good, join(folder, 'none.json'), empty]

    expect(listKeyFiles(paths)).toEqual(paths)
    expect(() => readCredentials(paths)).toThrow(ConfigError)
    expect(() => readCredentials(paths)).toThrow(/none\.json" \(ENOENT\)[^]*empty" \(EISDIR\)/u)
  })

  it('leaves the doctor those that can be read', () => {
    const good = put('a.json', 'one@x.example')
    const read = readKeysIfAny([join(folder, 'none.json'), good])

    expect(read.map((key) => key.client_email)).toEqual(['one@x.example'])
  })
})

describe('in place of Google', () => {
  it('whoever has no key is refused as each account by its name', async () => {
    const other = googleWithoutKey().ofAccount?.('two@x.example')

    expect((await other?.checkTokens())?.failure?.message).toContain('two@x.example')
    await expect(other?.describeSpreadsheet('x')).rejects.toThrow('two@x.example')
  })
})
