import { invalidArgument } from '../api-error.ts'

/**
 * Message shapes in a compact notation: `name:type` separated by blanks. A type is `str`, `int`,
 * `num`, `bool`, `any`, another shape's name, or values joined by `|`; `type[]` repeats, `{type}` maps.
 */
export type Shapes = Readonly<Record<string, string>>

export interface FieldType {
  readonly name: string
  /** How often it is repeated: `any[][]` is 2. */
  readonly depth: number
  readonly isMap: boolean
}

const parsed = new WeakMap<Shapes, Map<string, ReadonlyMap<string, FieldType>>>()

/** The fields of a shape; undefined for a plain type. */
export function fieldsOf(shapes: Shapes, name: string): ReadonlyMap<string, FieldType> | undefined {
  const source = shapes[name]
  if (source === undefined) return undefined
  let byName = parsed.get(shapes)
  if (!byName) parsed.set(shapes, (byName = new Map()))
  let fields = byName.get(name)
  if (!fields) byName.set(name, (fields = parseShape(source)))
  return fields
}

function parseShape(source: string): ReadonlyMap<string, FieldType> {
  const fields = new Map<string, FieldType>()
  for (const part of source.split(/\s+/).filter(Boolean)) {
    const [name = '', type = 'any'] = part.split(':')
    const isMap = type.startsWith('{')
    const depth = (type.match(/\[\]/g) ?? []).length
    fields.set(name, { name: type.replaceAll(/[{}[\]]/g, ''), depth, isMap })
  }
  return fields
}

/**
 * A copy of a JSON body without nulls, checked field by field as Google's JSON transcoding does.
 * Throws 400 naming the unknown field or wrong value.
 */
export function checkShape(shapes: Shapes, shape: string, body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {}
  return checkValue(shapes, { name: shape, depth: 0, isMap: false }, body, '') as Record<
    string,
    unknown
  >
}

function checkValue(shapes: Shapes, type: FieldType, value: unknown, path: string): unknown {
  if (type.depth > 0) {
    if (!Array.isArray(value)) throw wrongValue(path, value)
    const inner = { ...type, depth: type.depth - 1 }
    return value.map((item, index) => checkValue(shapes, inner, item, `${path}[${index}]`))
  }
  if (type.isMap) {
    const inner = { ...type, isMap: false }
    const entries = Object.entries(asObject(value, path))
    return Object.fromEntries(
      entries.map(([key, item]) => [key, checkValue(shapes, inner, item, `${path}[${key}]`)]),
    )
  }
  const fields = fieldsOf(shapes, type.name)
  if (!fields) return checkScalar(type.name, value, path)
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(asObject(value, path))) {
    const field = fields.get(key)
    if (!field) {
      const at = path ? ` at '${path}'` : ''
      throw invalidArgument(
        `Invalid JSON payload received. Unknown name "${key}"${at}: Cannot find field.`,
      )
    }
    if (item === null || item === undefined) continue
    result[key] = checkValue(shapes, field, item, path ? `${path}.${toSnake(key)}` : toSnake(key))
  }
  return result
}

function checkScalar(name: string, value: unknown, path: string): unknown {
  switch (name) {
    case 'any':
      return value
    case 'str':
      if (typeof value === 'string') return value
      break
    case 'bool':
      if (typeof value === 'boolean') return value
      break
    case 'int':
      if (Number.isInteger(value) && Math.abs(value as number) < 2 ** 31) return value
      break
    case 'num':
      if (typeof value === 'number' && Number.isFinite(value)) return value
      break
    default:
      if (typeof value === 'string' && name.split('|').includes(value)) return value
  }
  throw wrongValue(path, value)
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongValue(path, value)
  }
  return value as Record<string, unknown>
}

function wrongValue(path: string, value: unknown): Error {
  return invalidArgument(`Invalid value at '${path}', ${JSON.stringify(value)?.slice(0, 200)}`)
}

function toSnake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
