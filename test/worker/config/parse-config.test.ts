import { describe, expect, it } from 'vitest'

import { checkSettings, checkWatches } from '../../../worker/check-settings.ts'
import { ConfigError, parseConfig, type Config } from '../../../worker/config.ts'

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
    expect(config.google.credentialsPaths[0]).toMatch(/\.pantau.service-account\.json$/)
  })

  it('finds the key of the local workspace beside its data', () => {
    const { google } = parseConfig({ GOOGLE_API_ROOT: 'http://127.0.0.1:8788' })

    expect(google.credentialsPaths[0]).toMatch(/\.pantau.workspace.service-account\.json$/)
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

  it.each([
    ['o#1', 'a character that ends an address'],
    ['12#x', 'the same after digits, which a port could be'],
    ['12/x', 'one that begins the name of the database'],
    ['12?x', 'one that begins options'],
    ['a/b@c', 'several'],
  ])('refuses a database’s password %s, which has %s, and does not show it', (password) => {
    const read = (): unknown =>
      parseConfig({ DATABASE_URL: `postgres://pantau_worker:${password}@db.example/pantau` })

    expect(read).toThrow('DATABASE_URL: read "postgres://pantau_worker@db.example/pantau"; allowed')
    expect(read).toThrow('%23 for #')
    const encoded = encodeURIComponent(password)
    const address = `postgres://pantau_worker:${encoded}@db.example/pantau`
    expect(parseConfig({ DATABASE_URL: address }).databaseUrl).toBe(address)
  })

  it('says how a database is named that is reached by a socket, as others write it', () => {
    for (const address of [
      'postgresql://pantau_worker:word@/pantau?host=/cloudsql/P:R:I',
      'postgres:///pantau?host=/cloudsql/P:R:I&user=pantau_worker',
      'postgres://pantau_owner:word@localhost/pantau?user=pantau_worker',
    ]) {
      expect(() => parseConfig({ DATABASE_URL: address })).toThrow(
        '@localhost/database?host=/its/directory',
      )
    }
    const ours = 'postgres://pantau_worker:word@localhost/pantau?host=/cloudsql/P:R:I'
    expect(parseConfig({ DATABASE_URL: ours }).databaseUrl).toBe(ours)
  })

  it('refuses the owner of a database without whom the worker asks as', () => {
    const owner = 'postgres://pantau_owner:x@db.example/pantau'

    expect(() => parseConfig({ DATABASE_OWNER_URL: owner })).toThrow(
      'DATABASE_URL: read ""; allowed: DATABASE_OWNER_URL and',
    )
    const both = { DATABASE_URL: owner, DATABASE_OWNER_URL: owner }
    expect(parseConfig(both).databaseOwnerUrl).toBe(owner)
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

  it('takes topic, audience and account of the push together', () => {
    const { watches } = parseConfig({
      FORMS_WATCH_TOPIC: 'projects/pantau/topics/forms',
      FORMS_PUSH_AUDIENCE: 'https://pantau.example/push',
      FORMS_PUSH_ACCOUNT: 'Push@pantau.iam.gserviceaccount.com',
    })

    expect(watches).toEqual([
      {
        topic: 'projects/pantau/topics/forms',
        audience: 'https://pantau.example/push',
        account: 'push@pantau.iam.gserviceaccount.com',
      },
    ])
    expect(parseConfig({}).watches).toEqual([])
  })

  it('takes several topics, each with its own audience and account, or all with the same', () => {
    const { watches } = parseConfig({
      FORMS_WATCH_TOPIC: 'projects/one/topics/forms, projects/two/topics/forms',
      FORMS_PUSH_AUDIENCE: 'https://pantau.example/push',
      FORMS_PUSH_ACCOUNT: 'push@one.iam.gserviceaccount.com,push@two.iam.gserviceaccount.com',
    })

    expect(watches.map(({ topic, audience, account }) => [topic, audience, account])).toEqual([
      [
        'projects/one/topics/forms',
        'https://pantau.example/push',
        'push@one.iam.gserviceaccount.com',
      ],
      [
        'projects/two/topics/forms',
        'https://pantau.example/push',
        'push@two.iam.gserviceaccount.com',
      ],
    ])
  })

  it.each([
    [
      {
        FORMS_WATCH_TOPIC: 'projects/p/topics/a,projects/q/topics/a,projects/r/topics/a',
        FORMS_PUSH_AUDIENCE: 'a',
        FORMS_PUSH_ACCOUNT: 'p@x.example,q@x.example',
      },
      1,
      'FORMS_PUSH_ACCOUNT: read "p@x.example, q@x.example"; allowed: one for all topics',
    ],
    [{ FORMS_WATCH_TOPIC: 'projects/pantau/topics/forms' }, 2, 'FORMS_PUSH_AUDIENCE: read ""'],
    [{ FORMS_PUSH_ACCOUNT: 'push@pantau.example' }, 2, 'set together'],
    [{ FORMS_WATCH_TOPIC: 'forms' }, 1, 'allowed: full names of Pub/Sub topics'],
    [{ FORMS_PUSH_ACCOUNT: 'push' }, 1, 'allowed: e-mail addresses'],
  ])('refuses %j', (environment, count, told) => {
    let problems: readonly string[] = []
    try {
      parseConfig(environment)
    } catch (error) {
      if (error instanceof ConfigError) problems = error.problems
    }

    expect(problems).toHaveLength(count)
    expect(problems.join(' ')).toContain(told)
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

describe('checkWatches', () => {
  const watches = [topicOf('pantau')]
  it.each([
    [keyOf('worker@pantau.iam.gserviceaccount.com'), 'good'],
    [keyOf('worker@pantau.example', 'pantau'), 'good'],
    [keyOf('worker@another.iam.gserviceaccount.com'), 'broken'],
    [undefined, 'good'],
  ])('holds the topic against the project of %j', (key, state) => {
    expect(checkWatches(watches, key ? [key] : [])).toMatchObject([{ code: 'watches', state }])
  })

  it('names each account whose project has no topic, and each topic that is no account’s', () => {
    const keys = ['one', 'two'].map((name) => keyOf(`worker@${name}.iam.gserviceaccount.com`))
    const found = checkWatches([topicOf('two'), topicOf('three')], keys)

    expect(found.map(({ state, message }) => [state, message.en])).toEqual([
      ['good', expect.stringContaining('projects/two/')],
      ['broken', expect.stringContaining('projects/three/')],
      ['look', expect.stringContaining('worker@one.')],
    ])
  })

  it('says nothing where Google tells nothing', () => {
    expect(checkWatches([], [keyOf('worker@pantau.iam.gserviceaccount.com')])).toEqual([])
  })
})

function topicOf(project: string): Config['watches'][number] {
  return { topic: `projects/${project}/topics/forms`, audience: 'a', account: 'push@x.example' }
}

function keyOf(email: string, project?: string): Parameters<typeof checkWatches>[1][number] {
  return { client_email: email, ...(project && { project_id: project }) }
}

describe('checkSettings', () => {
  it('warns of Google’s issuer with the local script’s audience', () => {
    const checks = checkSettings(parseConfig({}))

    expect(checks).toContainEqual(expect.objectContaining({ code: 'audience', state: 'broken' }))
  })
})
