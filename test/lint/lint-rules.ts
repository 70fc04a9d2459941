import packageJson from '../../package.json' with { type: 'json' }
import { FLOORS, mayImport } from './rooms.ts'

interface Pattern {
  readonly regex: string
  readonly message: string
}

interface Fence {
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, unknown>>
}

const LIBRARIES = [...Object.keys(packageJson.dependencies), 'node:sqlite']

const SHARED = [
  forbid(
    '(^|/)(addon|worker|test)/',
    'shared/ is the pure domain: it imports nothing outside shared/.',
  ),
  forbid('^node:', 'shared/ knows no host: pass in what Node would give.'),
]
const ADDON = [forbid('(^|/)(worker|test)/', 'addon/ meets the worker only in shared/contract.')]
const WORKER = [
  forbid(
    '(^|/)(addon|test)/',
    'worker/ meets the add-on only in shared/contract, and knows no tests.',
  ),
]
const WORKER_ROOM = [
  ...WORKER,
  forbid(
    String.raw`^(\.\./)+(start-worker|main|app|config)\.ts$`,
    'Rooms of the worker take what starts it as arguments.',
  ),
]
const ABOVE_THE_WORKER = [
  ...WORKER,
  forbid(
    '(^|/)(google|store|export)/',
    'Only what starts work (worker/start-worker.ts, assemble-context.ts, connect-google.ts, start-thread.ts, examine-start.ts, read-credentials.ts, back-up.ts, restore.ts) knows google/, store/ and export/; take a port.',
  ),
]

/** What oxlint asks of the project, with the fences between its rooms. */
export const lintRules = {
  plugins: ['typescript', 'unicorn', 'import', 'oxc', 'vitest', 'node'],
  categories: { correctness: 'error', suspicious: 'error' },
  jsPlugins: ['./test/lint/linear-patterns.ts'],
  ignorePatterns: ['addon/dist/**'],
  rules: {
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'no-await-in-loop': 'off',
    'consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
  },
  overrides: [
    {
      files: ['addon/**', 'shared/**', 'worker/**'],
      rules: { 'pantau/linear-pattern': 'error' },
    },
    fence('addon/**', ADDON),
    fence('worker/*.ts', ABOVE_THE_WORKER),
    fence(
      'worker/{start-worker,assemble-context,connect-google,start-thread,examine-start,read-credentials,back-up,restore,context-without-google,main}.ts',
      WORKER,
    ),
    ...fencesOf('shared', SHARED),
    ...fencesOf('worker', WORKER_ROOM),
    fence('worker/cli/**', [...WORKER, ...fencedFrom('worker', 'cli')]),
    ...fencesOf('worker/usecases', [...WORKER_ROOM, ...fencedFrom('worker', 'usecases')]),
  ],
}

function fencesOf(folder: string, always: readonly Pattern[]): readonly Fence[] {
  return Object.keys(FLOORS[folder]!.rooms).map((room) =>
    fence(`${folder}/${room}/**`, [...always, ...fencedFrom(folder, room)]),
  )
}

/** From which neighbours and libraries a room is fenced. */
function fencedFrom(folder: string, name: string): readonly Pattern[] {
  const { rooms } = FLOORS[folder]!
  const { neighbours, libraries } = rooms[name]!
  const others = Object.keys(rooms).filter((one) => one !== name && !neighbours.includes(one))
  const foreign = LIBRARIES.filter((one) => !libraries.includes(one))
  const message = `${folder}/${name}. ${mayImport(folder, name)} (test/lint/rooms.ts)`
  return [
    forbid(String.raw`^(\.\./)+(${others.join('|')})/`, message),
    forbid(`^(${foreign.join('|')})(/|$)`, message),
  ]
}

function fence(files: string, patterns: readonly Pattern[]): Fence {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function forbid(regex: string, message: string): Pattern {
  return { regex, message }
}
