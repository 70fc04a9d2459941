import { describe, expect, it } from 'vitest'

import { checkSettings } from '../../../worker/check-settings.ts'
import { ConfigError, parseConfig } from '../../../worker/config.ts'

describe('parseConfig', () => {
  it('knows what is meant where nothing is said', () => {
    const config = parseConfig({})

    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      google: { tokenUrl: 'https://oauth2.googleapis.com/token' },
      oidc: { issuer: 'https://accounts.google.com' },
      sweepIntervalSeconds: 300,
      hintDelayMs: 1000,
      behindAlarmSeconds: 900,
      keptFor: { readingsDays: 400, filingsMonths: undefined },
      backupAlarmDays: 7,
    })
    expect(config.google.apiRoot).toBeUndefined()
    expect(config.dataDir).toMatch(/\.pantau$/)
    expect(config.google.credentialsPath).toMatch(/\.pantau.service-account\.json$/)
  })

  it('finds the key of the local workspace beside its data', () => {
    const { google } = parseConfig({ GOOGLE_API_ROOT: 'http://127.0.0.1:8788' })

    expect(google.credentialsPath).toMatch(/\.pantau.workspace.service-account\.json$/)
  })

  it.each([
    ['PORT', '80a', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PANTAU_NOW', '2021-07-05', 'an instant with its zone'],
    ['GOOGLE_API_ROOT', 'localhost:8788', 'an address starting with http'],
    ['TRUSTED_PROXY', 'yes', 'IP addresses or networks'],
    ['TRUSTED_PROXY', '10.0.0.0/33', 'IP addresses or networks'],
    ['OIDC_AUDIENCE', ' , ', 'client ids of the add-on’s scripts'],
    ['SWEEP_INTERVAL_SECONDS', '-1', 'a whole number from 5'],
  ])('stops at %s=%s, naming what was read and what is allowed', (name, value, allowed) => {
    expect(() => parseConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => parseConfig({ [name]: value })).toThrow(
      `${name}: read "${value}"; allowed: ${allowed}`,
    )
  })

  it.each(['0.0.0.0', '::', '192.168.1.4', 'pantau.example.go.id'])(
    'refuses plain http on %s, which other machines reach, unless a proxy is declared',
    (HOST) => {
      expect(() => parseConfig({ HOST })).toThrow(ConfigError)
      expect(() => parseConfig({ HOST })).toThrow(`HOST: read "${HOST}"; allowed: 127.0.0.1`)

      const behindProxy = parseConfig({ HOST, TRUSTED_PROXY: '10.0.0.7' })

      expect(behindProxy.host).toBe(HOST)
    },
  )

  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])(
    'listens on %s without a proxy',
    (HOST) => {
      expect(parseConfig({ HOST }).host).toBe(HOST)
    },
  )

  it('takes lists of proxies and of audiences', () => {
    const { trustedProxies, oidc } = parseConfig({
      TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
      OIDC_AUDIENCE: 'first.example ,second.example,',
    })

    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1'])
    expect(oidc.audiences).toEqual(['first.example', 'second.example'])
  })

  it('names every wrong variable at once', () => {
    let problems: readonly string[] = []
    try {
      parseConfig({ PORT: 'x', HINT_DELAY_MS: 'y' })
    } catch (error) {
      if (error instanceof ConfigError) problems = error.problems
    }

    expect(problems).toHaveLength(2)
  })

  it('starts the rehearsal clock at an instant in any zone', () => {
    const { now } = parseConfig({ PANTAU_NOW: '2021-07-05T08:00:00+08:00' })

    expect(now?.toISOString()).toBe('2021-07-05T00:00:00.000Z')
  })
})

describe('checkSettings', () => {
  it('warns of Google’s issuer with the local script’s audience', () => {
    const checks = checkSettings(parseConfig({}))

    expect(checks).toContainEqual(expect.objectContaining({ code: 'audience', state: 'broken' }))
  })
})
