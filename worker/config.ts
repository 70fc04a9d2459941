import { join, resolve } from 'node:path'

import * as z from 'zod'

import {
  databaseAddress,
  emails,
  instant,
  isLoopback,
  list,
  networks,
  sequence,
  text,
  topics,
  webAddress,
  wholeNumber,
  withoutPassword,
} from './setting-values.ts'

/** The local script's client id; a real script has its own. */
export const LOCAL_AUDIENCE = 'pantau-addon.apps.googleusercontent.com'
export const GOOGLE_ISSUER = 'https://accounts.google.com'

/** What the worker was told by its environment, checked. */
export interface Config {
  /** Loopback, unless a proxy is declared: the worker itself speaks plain http. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /**
   * IP addresses and networks of the proxies in front, which end https. What they say of a client's
   * address (`X-Forwarded-For`) is believed; of anybody else it is not.
   */
  readonly trustedProxies: readonly string[]
  /** Absolute path of the data directory. */
  readonly dataDir: string
  /** Path of the key under which the store's own keys are. Absent: `master.key` beside the store. */
  readonly masterKeyPath?: string
  /** The PostgreSQL database in which the store is. Absent: SQLite in the data directory. */
  readonly databaseUrl?: string
  /** The same of the account that owns its tables: a start with it brings them to this version. */
  readonly databaseOwnerUrl?: string
  /** Rehearsal: the instant at which the clock starts. Absent: real time. */
  readonly now?: Date
  readonly google: {
    /** Absent: Google's own address of each service. */
    readonly apiRoot?: string
    readonly tokenUrl: string
    /** Paths of service accounts' key files, or of folders of such. */
    readonly credentialsPaths: readonly string[]
    /** Reads and writes a minute of each API that this service account may send (Google's quota). */
    readonly sheetsCallsPerMinute: number
    readonly formsCallsPerMinute: number
    readonly driveCallsPerMinute: number
  }
  readonly oidc: {
    readonly issuer: string
    readonly jwksUrl: string
    /** Client ids of the scripts whose tokens are good. */
    readonly audiences: readonly string[]
  }
  /** Where Google tells of answers to forms, of each Cloud project with watches one. Empty: nowhere. */
  readonly watches: readonly {
    /** The topic's full name, `projects/<project>/topics/<topic>`. */
    readonly topic: string
    /** Of the tokens that come with Pub/Sub's messages, and whose they are, in lower case. */
    readonly audience: string
    readonly account: string
  }[]
  readonly sweepIntervalSeconds: number
  /** How long after a hint its reading starts; hints of that time fall together. */
  readonly hintDelayMs: number
  /** A form that was not read for so long raises the alarm (G3). */
  readonly behindAlarmSeconds: number
  /** How long who looked at what is known, and what people filed of closed months; absent: as long as the store. */
  readonly keptFor: { readonly readingsDays: number; readonly filingsMonths?: number | undefined }
  /** A last copy of the store that is older raises the alarm. */
  readonly backupAlarmDays: number
  /** Where alarms are posted. Absent: nowhere. */
  readonly alarmUrl?: string
  /** Where `/metrics` is answered, on loopback alone; 0 takes any free port. Absent: nowhere. */
  readonly metricsPort?: number
}

/** Settings that stop the start: `problems` name the variable, what was read and what is allowed. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const Environment = z.object({
  HOST: text('a host name or address').default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8787),
  TRUSTED_PROXY: networks().default([]),
  PANTAU_DATA: text('a directory').default('.pantau'),
  PANTAU_MASTER_KEY_FILE: text('the path of the store’s master key').optional(),
  DATABASE_URL: databaseAddress().optional(),
  DATABASE_OWNER_URL: databaseAddress().optional(),
  PANTAU_NOW: instant().optional(),
  GOOGLE_API_ROOT: webAddress().optional(),
  GOOGLE_TOKEN_URL: webAddress().default('https://oauth2.googleapis.com/token'),
  GOOGLE_APPLICATION_CREDENTIALS: list(
    'paths of service account key files, or of a folder of such, separated by commas',
  ).optional(),
  OIDC_ISSUER: webAddress().default(GOOGLE_ISSUER),
  OIDC_JWKS_URL: webAddress().default('https://www.googleapis.com/oauth2/v3/certs'),
  OIDC_AUDIENCE: list('client ids of the add-on’s scripts, separated by commas').default([
    LOCAL_AUDIENCE,
  ]),
  SWEEP_INTERVAL_SECONDS: wholeNumber(5, 86_400).default(300),
  HINT_DELAY_MS: wholeNumber(0, 60_000).default(1000),
  SHEETS_CALLS_PER_MINUTE: wholeNumber(1, 100_000).default(60),
  FORMS_CALLS_PER_MINUTE: wholeNumber(1, 100_000).default(180),
  DRIVE_CALLS_PER_MINUTE: wholeNumber(1, 100_000).default(600),
  BEHIND_ALARM_SECONDS: wholeNumber(10, 604_800).optional(),
  READINGS_KEPT_DAYS: wholeNumber(100, 36_500).default(400),
  FILINGS_KEPT_MONTHS: wholeNumber(12, 1200).optional(),
  BACKUP_ALARM_DAYS: wholeNumber(1, 366).default(7),
  ALARM_WEBHOOK: webAddress().optional(),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  FORMS_WATCH_TOPIC: topics().default([]),
  FORMS_PUSH_AUDIENCE: sequence('audiences of push subscriptions').default([]),
  FORMS_PUSH_ACCOUNT: emails().default([]),
})

/**
 * Reads the settings of an environment; an empty variable counts as unset. Throws `ConfigError` with
 * one line for each wrong value.
 *
 * @example parseConfig({ PORT: '9000' }).port // 9000
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        return `${name}: read "${withoutPassword(given[name] ?? '')}"; allowed: ${issue.message}`
      }),
    )
  }

  const variables = parsed.data
  const watches = readWatches(variables)
  assertNamed(variables)
  assertNotInTheClear(variables.HOST, variables.TRUSTED_PROXY)
  const dataDir = resolve(variables.PANTAU_DATA)
  return {
    host: variables.HOST,
    port: variables.PORT,
    trustedProxies: variables.TRUSTED_PROXY,
    dataDir,
    ...(variables.PANTAU_MASTER_KEY_FILE && {
      masterKeyPath: resolve(variables.PANTAU_MASTER_KEY_FILE),
    }),
    ...(variables.DATABASE_URL && { databaseUrl: variables.DATABASE_URL }),
    ...(variables.DATABASE_OWNER_URL && { databaseOwnerUrl: variables.DATABASE_OWNER_URL }),
    ...(variables.PANTAU_NOW && { now: new Date(variables.PANTAU_NOW) }),
    google: {
      ...(variables.GOOGLE_API_ROOT && { apiRoot: variables.GOOGLE_API_ROOT }),
      tokenUrl: variables.GOOGLE_TOKEN_URL,
      credentialsPaths: (
        variables.GOOGLE_APPLICATION_CREDENTIALS ?? [
          defaultKeyFile(dataDir, variables.GOOGLE_API_ROOT),
        ]
      ).map((path) => resolve(path)),
      sheetsCallsPerMinute: variables.SHEETS_CALLS_PER_MINUTE,
      formsCallsPerMinute: variables.FORMS_CALLS_PER_MINUTE,
      driveCallsPerMinute: variables.DRIVE_CALLS_PER_MINUTE,
    },
    oidc: {
      issuer: variables.OIDC_ISSUER,
      jwksUrl: variables.OIDC_JWKS_URL,
      audiences: variables.OIDC_AUDIENCE,
    },
    watches,
    sweepIntervalSeconds: variables.SWEEP_INTERVAL_SECONDS,
    hintDelayMs: variables.HINT_DELAY_MS,
    behindAlarmSeconds: variables.BEHIND_ALARM_SECONDS ?? 3 * variables.SWEEP_INTERVAL_SECONDS,
    keptFor: {
      readingsDays: variables.READINGS_KEPT_DAYS,
      filingsMonths: variables.FILINGS_KEPT_MONTHS,
    },
    backupAlarmDays: variables.BACKUP_ALARM_DAYS,
    ...(variables.ALARM_WEBHOOK && { alarmUrl: variables.ALARM_WEBHOOK }),
    ...(variables.METRICS_PORT !== undefined && { metricsPort: variables.METRICS_PORT }),
  }
}

/**
 * All three or none: without audience and account anybody could send messages. Of several topics each has its own, in
 * the same order, or all have the same.
 */
function readWatches({
  FORMS_WATCH_TOPIC: topics,
  FORMS_PUSH_AUDIENCE: audiences,
  FORMS_PUSH_ACCOUNT: accounts,
}: z.infer<typeof Environment>): Config['watches'] {
  const given = Object.entries({
    FORMS_WATCH_TOPIC: topics,
    FORMS_PUSH_AUDIENCE: audiences,
    FORMS_PUSH_ACCOUNT: accounts,
  })
  const missing = given.filter(([, values]) => values.length === 0)
  if (missing.length === given.length) return []
  if (missing.length > 0) {
    const all = given.map(([name]) => name).join(', ')
    throw new ConfigError(missing.map(([name]) => `${name}: read ""; allowed: ${all} set together`))
  }
  const uneven = given.filter(([, { length }]) => length !== 1 && length !== topics.length)
  if (uneven.length > 0) {
    const allowed = 'one for all topics of FORMS_WATCH_TOPIC, or one for each in their order'
    throw new ConfigError(
      uneven.map(([name, values]) => `${name}: read "${values.join(', ')}"; allowed: ${allowed}`),
    )
  }
  return topics.map((topic, index) => ({
    topic,
    audience: audiences[index] ?? audiences[0]!,
    account: (accounts[index] ?? accounts[0]!).toLowerCase(),
  }))
}

/** The owner alone would leave a worker on a file, while everybody thinks that it is in the database. */
function assertNamed({ DATABASE_URL, DATABASE_OWNER_URL }: z.infer<typeof Environment>): void {
  if (DATABASE_OWNER_URL === undefined || DATABASE_URL !== undefined) return
  const allowed = 'DATABASE_OWNER_URL and, for the account that owns nothing, DATABASE_URL'
  throw new ConfigError([`DATABASE_URL: read ""; allowed: ${allowed} set together`])
}

/** Identity tokens and personal data must not cross a network in plain http. */
function assertNotInTheClear(host: string, proxies: readonly string[]): void {
  if (isLoopback(host) || proxies.length > 0) return
  throw new ConfigError([
    `HOST: read "${host}"; allowed: 127.0.0.1, ::1 or localhost, because the worker speaks plain http. Behind a proxy that ends https any address is: name the proxy's own address in TRUSTED_PROXY`,
  ])
}

/** The local workspace writes its service account's key beside its own data. */
function defaultKeyFile(dataDir: string, apiRoot: string | undefined): string {
  const name = 'service-account.json'
  return apiRoot === undefined ? join(dataDir, name) : join(dataDir, 'workspace', name)
}
