import * as mini from 'zod/mini'

/*
 * What `zod` is inside the bundle (build.ts): `zod/mini` with the chained methods that the contract
 * uses, because the whole of zod would fill the script's limit of 120 KB by two thirds. A function
 * that is missing here fails the build; a chained method fails the test that loads the bundle.
 */

export { config, prettifyError } from 'zod/mini'

type Schema = mini.ZodMiniType
type Check = Parameters<Schema['check']>[number]

const METHODS = {
  optional: (schema: Schema) => () => chain(mini.optional(schema)),
  nullable: (schema: Schema) => () => chain(mini.nullable(schema)),
  min: (schema: Schema) => (least: number) =>
    checked(schema, isNumber(schema) ? mini.gte(least) : mini.minLength(least)),
  max: (schema: Schema) => (most: number) =>
    checked(schema, isNumber(schema) ? mini.lte(most) : mini.maxLength(most)),
  regex: (schema: Schema) => (pattern: RegExp) => checked(schema, mini.regex(pattern)),
  trim: (schema: Schema) => () => checked(schema, mini.trim()),
  nonnegative: (schema: Schema) => () => checked(schema, mini.nonnegative()),
  positive: (schema: Schema) => () => checked(schema, mini.positive()),
  superRefine: (schema: Schema) => (refine: Parameters<typeof mini.superRefine>[0]) =>
    checked(schema, mini.superRefine(refine)),
}

export const string = (): Schema => chain(mini.string())
export const email = (): Schema => chain(mini.email())
export const number = (): Schema => chain(mini.number())
export const int = (): Schema => chain(mini.int())
export const boolean = (): Schema => chain(mini.boolean())
export const array = (element: Schema): Schema => chain(mini.array(element))
export const object = (shape: Record<string, Schema>): Schema => chain(mini.object(shape))
export const strictObject = (shape: Record<string, Schema>): Schema =>
  chain(mini.strictObject(shape))
export const record = (key: mini.ZodMiniString, value: Schema): Schema =>
  chain(mini.record(key, value))

export const optional = (schema: Schema): Schema => chain(mini.optional(schema))
export const iso = { date: (): Schema => chain(mini.iso.date()) }

const enumOf = (values: readonly string[]): Schema => chain(mini.enum(values))
export { enumOf as enum }

function chain(schema: Schema): Schema {
  const methods = Object.entries(METHODS).map(([name, method]) => [name, method(schema)])
  return Object.assign(schema, Object.fromEntries(methods))
}

function checked(schema: Schema, check: unknown): Schema {
  // A check of lengths fits texts and lists, which `Schema` does not tell apart.
  return chain(schema.check(check as Check))
}

function isNumber(schema: Schema): boolean {
  return schema.def.type === 'number'
}
