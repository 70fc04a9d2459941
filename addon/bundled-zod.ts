import { isCivilDate } from '../shared/model/civil-date.ts'

/*
 * What `zod` is inside the bundle (build.ts): the kinds of schema that the contract uses, because zod
 * or zod/mini would fill a quarter of the script's limit, and every execution reads the whole script.
 * A function that is missing here fails the build. `test/addon/bundled-zod.test.ts` compares each
 * verdict on the contract with that of zod.
 */

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

type Path = Issue['path']

/** Answers the value as the schema takes it; what is wrong with it goes to `issues`. */
type Read = (value: unknown, path: Path, issues: Issue[]) => unknown

interface Schema extends ReturnType<typeof methodsOf> {
  readonly read: Read
  /** An object takes it without this property. */
  readonly mayBeAbsent: boolean
}

type Shape = Readonly<Record<string, Schema>>

interface Refinement {
  addIssue(issue: { readonly path?: Path; readonly message: string }): void
}

export const string = (): Schema => ofType('a text', (value) => typeof value === 'string')
export const number = (): Schema => ofType('a number', (value) => Number.isFinite(value))
export const int = (): Schema => ofType('a whole number', (value) => Number.isSafeInteger(value))
export const boolean = (): Schema => ofType('true or false', (value) => typeof value === 'boolean')
export const email = (): Schema => string().regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/)
export const iso = {
  date: (): Schema => checked(string(), (value) => isCivilDate(String(value)), 'is no date'),
}
export const optional = (schema: Schema): Schema => schema.optional()

const enumOf = (values: readonly unknown[]): Schema =>
  ofType(`one of ${values.join(', ')}`, (value) => values.includes(value))
export { enumOf as enum }

export function array(element: Schema): Schema {
  return schemaOf((value, path, issues) => {
    if (!Array.isArray(value)) return refuse('is no list', path, issues)
    return value.map((each, index) => element.read(each, [...path, index], issues))
  })
}

/** Takes properties that are not in the shape and leaves them out. */
export const object = (shape: Shape): Schema => objectOf(shape, false)

/** Refuses properties that are not in the shape. */
export const strictObject = (shape: Shape): Schema => objectOf(shape, true)

export function record(key: Schema, element: Schema): Schema {
  return schemaOf((value, path, issues) => {
    if (!isRecord(value)) return refuse('is no object', path, issues)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        key.read(name, [...path, name], issues),
        element.read(each, [...path, name], issues),
      ]),
    )
  })
}

export function prettifyError({ issues }: { readonly issues: readonly Issue[] }): string {
  return issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n')
}

function objectOf(shape: Shape, strict: boolean): Schema & { readonly shape: Shape } {
  const names = Object.keys(shape)
  const schema = schemaOf((value, path, issues) => {
    if (!isRecord(value)) return refuse('is no object', path, issues)
    const unknown = Object.keys(value).filter((name) => !names.includes(name))
    if (strict && unknown.length > 0) refuse(`has the unknown ${unknown.join()}`, path, issues)
    const entries = Object.entries(shape).flatMap(([name, { mayBeAbsent, read }]) =>
      mayBeAbsent && !(name in value) ? [] : [[name, read(value[name], [...path, name], issues)]],
    )
    return Object.fromEntries(entries)
  })
  return Object.assign(schema, { shape })
}

function schemaOf(read: Read, mayBeAbsent = false): Schema {
  const schema = { read, mayBeAbsent }
  return Object.assign(schema, methodsOf(read))
}

function methodsOf(read: Read) {
  const schema = { read, mayBeAbsent: false }
  function safeParse(value: unknown) {
    const issues: Issue[] = []
    const data = read(value, [], issues)
    return issues.length === 0
      ? { success: true as const, data }
      : { success: false as const, error: { issues } }
  }
  return {
    safeParse,
    parse: (value: unknown): unknown => {
      const parsed = safeParse(value)
      if (parsed.success) return parsed.data
      throw new Error(prettifyError(parsed.error))
    },
    optional: (): Schema =>
      schemaOf((value, ...rest) => (value === undefined ? value : read(value, ...rest)), true),
    nullable: (): Schema =>
      schemaOf((value, ...rest) => (value === null ? value : read(value, ...rest))),
    trim: (): Schema => schemaOf((...args) => trimmed(read(...args))),
    min: (least: number) => checked(schema, (value) => sizeOf(value) >= least, `is below ${least}`),
    max: (most: number) => checked(schema, (value) => sizeOf(value) <= most, `is above ${most}`),
    nonnegative: () => checked(schema, (value) => sizeOf(value) >= 0, 'is below 0'),
    positive: () => checked(schema, (value) => sizeOf(value) > 0, 'is not above 0'),
    regex: (pattern: RegExp) =>
      checked(schema, (value) => pattern.test(String(value)), `does not match ${pattern}`),
    refine: (accepts: (value: unknown) => boolean) => checked(schema, accepts, 'is not accepted'),
    superRefine: (refine: (value: unknown, context: Refinement) => void): Schema =>
      schemaOf((value, path, issues) => {
        const before = issues.length
        const taken = read(value, path, issues)
        const addIssue: Refinement['addIssue'] = (issue) =>
          void issues.push({ path: [...path, ...(issue.path ?? [])], message: issue.message })
        if (issues.length === before) refine(taken, { addIssue })
        return taken
      }),
  }
}

/** Checks only what has the right type, as zod does. */
function checked(
  { read }: { readonly read: Read },
  accepts: (value: unknown) => boolean,
  message: string,
): Schema {
  return schemaOf((value, path, issues) => {
    const before = issues.length
    const taken = read(value, path, issues)
    return issues.length > before || accepts(taken) ? taken : refuse(message, path, issues)
  })
}

function ofType(name: string, accepts: (value: unknown) => boolean): Schema {
  return checked({ read: asItIs }, accepts, `is not ${name}`)
}

function asItIs(value: unknown): unknown {
  return value
}

function refuse(message: string, path: Path, issues: Issue[]): undefined {
  issues.push({ path, message })
  return undefined
}

/** A number itself; the length of a text or list. */
function sizeOf(value: unknown): number {
  return typeof value === 'number' ? value : (value as string | readonly unknown[]).length
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
