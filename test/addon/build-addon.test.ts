import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUNDLE_LIMIT_BYTES } from '../../addon/build.ts'
import { DATA_FILES } from '../../addon/data-apart.ts'
import { ENTRY_POINTS, MENU_FUNCTIONS } from '../../addon/entry-points.ts'
import { kukar2021 } from '../../shared/regulations/templates/kukar-2021.ts'
import { declareForm, type FormDeclaration } from '../../shared/workbook/form-declaration.ts'
import { FORMS } from '../../shared/workbook/forms.ts'
import { CLAUSE_PARAMETER_NOTE } from '../../shared/workbook/regulation-notes.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { LATER_MEMBERS } from '../workspace/apps-script/sandbox/later-members.ts'
import { buildIntoFolder, type AddonFolder } from './built-addon.ts'
import { loadScript } from './script-context.ts'

describe('buildAddon', () => {
  let addon: AddonFolder
  let code: string

  beforeAll(async () => {
    addon = await buildIntoFolder()
    code = await addon.read('Code.js')
  })
  afterAll(() => rm(addon.folder, { recursive: true }))

  it('keeps the script below its limit', () => {
    expect(addon.codeBytes).toBeGreaterThan(10_000)
    expect(addon.codeBytes).toBeLessThan(BUNDLE_LIMIT_BYTES)
  })

  it('has the columns of every tab beside the script, without the templates and the catalogue', async () => {
    const kept = JSON.parse(await addon.read('tab-columns.html')) as Record<string, unknown>

    for (const { key, purpose, columns } of PEOPLE_TABS) {
      expect(kept[key]).toEqual({ purpose, columns })
      expect(code).not.toContain(purpose.id)
    }
    expect(code).not.toContain(CLAUSE_PARAMETER_NOTE.id.split('\n')[0])
    expect(code).not.toContain(kukar2021.clauses[0]?.text.id)
  })

  it('has the forms beside the script, and reads them as they are declared', async () => {
    const kept = await addon.read('forms.html')
    const forms = (JSON.parse(kept) as FormDeclaration[]).map(declareForm)

    expect(forms).toEqual(FORMS)
    for (const { description } of FORMS) expect(code).not.toContain(description.id)
  })

  it('makes every entry point a function at the top level', () => {
    const { globals } = loadScript(code)

    const missing = ENTRY_POINTS.filter((name) => typeof globals[name] !== 'function')

    expect(missing).toEqual([])
  })

  it('hands every entry point to a function of main.ts', () => {
    const { call } = loadScript(code)

    const types = ENTRY_POINTS.map((name) => call('(name => typeof pantau.entries[name])', name))

    expect([...new Set(types)]).toEqual(['function'])
  })

  it('names only existing functions in the menu, the triggers and the manifest', async () => {
    const { menu, call, globals } = loadScript(code)
    call('onOpen', { authMode: 'LIMITED' })
    const manifest = await addon.read('appsscript.json')

    const installed = [...code.matchAll(/newTrigger\(([\w$]+|"\w+")\)/gu)]
    const named = [...manifest.matchAll(/"(?:runFunction|functionName)": "(\w+)"/gu)]

    expect(menu.map(({ functionName }) => functionName)).toEqual([...MENU_FUNCTIONS].sort(inMenu))
    expect(installed).toHaveLength(2)
    for (const name of ['onSheetEdited', 'onReminderHour', ...named.map(([, name]) => name)]) {
      expect(typeof globals[String(name)]).toBe('function')
    }

    function inMenu(a: string, b: string): number {
      const names = menu.map(({ functionName }) => functionName)
      return names.indexOf(a) - names.indexOf(b)
    }
  })

  it('uses nothing that Apps Script does not have', () => {
    const absent =
      /\bnew URL\(|\bfetch\(["'`]|TextEncoder|setTimeout|structuredClone|new Function\(/u

    const found = absent.exec(code.replaceAll('UrlFetchApp.fetch(', ''))

    expect(found?.[0]).toBeUndefined()
  })

  it('names no member that came after ES2020, in its own parts and in those of libraries', () => {
    const found = Object.entries(LATER_MEMBERS).flatMap(([owner, names]) =>
      names.filter((name) => useOf(owner, name).test(code)).map((name) => `${owner}.${name}`),
    )

    expect(found).toEqual([])
  })

  it('puts style and script into every page and fetches nothing from elsewhere', async () => {
    const pages = addon.files.filter((file) => file.endsWith('.html') && !(file in DATA_FILES))
    expect(pages).toHaveLength(19)

    for (const page of pages) {
      const html = await addon.read(page)
      expect(html).toContain('<style>')
      expect(html).not.toContain('<script></script>')
      expect(html).not.toMatch(/(?:src|href)="https?:|@import|innerHTML|insertAdjacentHTML/u)
      expect(html.match(/<\?/gu)).toHaveLength(1)
    }
  })

  it('allows an https worker in the manifest, and only that', async () => {
    const remote = await buildIntoFolder('https://pantau.example.go.id/')
    const manifest = JSON.parse(await remote.read('appsscript.json')) as Record<string, unknown>
    const local = JSON.parse(await addon.read('appsscript.json')) as Record<string, unknown>
    const script = await remote.read('Code.js')
    await rm(remote.folder, { recursive: true })

    expect(manifest['urlFetchWhitelist']).toEqual(['https://pantau.example.go.id/'])
    expect(local).not.toHaveProperty('urlFetchWhitelist')
    expect(script).toContain('"https://pantau.example.go.id"')
  })

  it('refuses what is no web address', async () => {
    await expect(buildIntoFolder('worker')).rejects.toThrow('PANTAU_WORKER_URL must be')
  })
})

/** How a script uses a member; what arrays have by the same name is not meant. */
function useOf(owner: string, name: string): RegExp {
  if (owner === 'globalThis') return new RegExp(`(?<![\\w$.])${name}(?![\\w$:])`, 'u')
  if (!owner.endsWith('.prototype')) return new RegExp(`\\b${owner}\\.${name}\\b`, 'u')
  const isOfArrays = owner === 'Iterator.prototype' && name in Array.prototype
  return isOfArrays ? /(?!)/u : new RegExp(`\\.${name}\\(`, 'u')
}
