import { describe, expect, it } from 'vitest'
import { parseManifest } from '../../workspace/apps-script/manifest.ts'

const manifest = { timeZone: 'Asia/Jakarta', runtimeVersion: 'V8', oauthScopes: ['openid'] }

describe('parseManifest', () => {
  it('takes the manifest of an editor add-on', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest)
  })

  it.each([
    [
      'the block of a card add-on',
      { addOns: { common: { name: 'Pantau' }, sheets: {} } },
      'addOns',
    ],
    ['a key that Google does not know', { scopes: ['openid'] }, 'scopes'],
    ['an address that is not https', { urlFetchWhitelist: ['http://a.example/'] }, 'urlFetchWhite'],
    [
      'an address without a path',
      { urlFetchWhitelist: ['https://a.example'] },
      'urlFetchWhitelist',
    ],
  ])('refuses %s', (_name, extra, named) => {
    const text = JSON.stringify({ ...manifest, ...extra })

    expect(() => parseManifest(text)).toThrow(/"appsscript.json" has errors/u)
    expect(() => parseManifest(text)).toThrow(named)
  })
})
