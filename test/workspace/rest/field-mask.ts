import { invalidArgument } from '../api-error.ts'
import { fieldsOf, type Shapes } from './shapes.ts'

/** What a field mask selects: `true` for a whole field, else a mask of its parts. */
export type FieldMask = true | ReadonlyMap<string, FieldMask>

interface MaskShape {
  readonly shapes: Shapes
  readonly name: string
}

/**
 * Parses `a.b,c(d,e/f)` or `*` and checks each name against the shape. An empty mask selects
 * nothing and is refused; so are unknown fields.
 */
export function parseFieldMask(text: string, shape: MaskShape): FieldMask {
  const tokens = text.match(/[A-Za-z0-9_*]+|[.,()/]/g) ?? []
  let position = 0

  function parseList(): FieldMask {
    const fields = new Map<string, FieldMask>()
    let whole = false
    for (;;) {
      const [name, mask] = parsePath()
      if (name === '*') whole = true
      else fields.set(name, mergeMasks(fields.get(name), mask))
      if (tokens[position] !== ',') break
      position += 1
    }
    return whole ? true : fields
  }

  function parsePath(): [string, FieldMask] {
    const name = tokens[position]
    if (!name || !/^\w+$|^\*$/.test(name)) throw badMask(text)
    position += 1
    const next = tokens[position]
    if (next === '.' || next === '/') {
      position += 1
      const [inner, mask] = parsePath()
      return [name, inner === '*' ? true : new Map([[inner, mask]])]
    }
    if (next === '(') {
      position += 1
      const mask = parseList()
      if (tokens[position] !== ')') throw badMask(text)
      position += 1
      return [name, mask]
    }
    return [name, true]
  }

  const mask = parseList()
  if (position !== tokens.length) throw badMask(text)
  assertKnown(mask, shape.shapes, shape.name, text)
  return mask
}

function mergeMasks(first: FieldMask | undefined, second: FieldMask): FieldMask {
  if (first === undefined) return second
  if (first === true || second === true) return true
  const merged = new Map(first)
  for (const [name, mask] of second) merged.set(name, mergeMasks(merged.get(name), mask))
  return merged
}

function assertKnown(mask: FieldMask, shapes: Shapes, name: string, text: string): void {
  const fields = fieldsOf(shapes, name)
  if (mask === true || !fields) return
  for (const [field, inner] of mask) {
    const type = fields.get(field)
    if (!type) {
      throw invalidArgument(
        `Request contains an invalid argument. Invalid field selection ${field} in "${text}"`,
      )
    }
    if (!type.isMap) assertKnown(inner, shapes, type.name, text)
  }
}

function badMask(text: string): Error {
  return invalidArgument(`Invalid field mask "${text}"`)
}

/** Whether a dotted path, or a part of it, is selected. */
export function selects(mask: FieldMask, path: string): boolean {
  let current = mask
  for (const name of path.split('.')) {
    if (current === true) return true
    const inner = current.get(name)
    if (inner === undefined) return false
    current = inner
  }
  return true
}

/** The selected part of a response; lists are gone through element by element. */
export function project(value: unknown, mask: FieldMask): unknown {
  if (mask === true) return value
  if (Array.isArray(value)) return value.map((item: unknown) => project(item, mask))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [name, inner] of mask) {
    const field = (value as Record<string, unknown>)[name]
    if (field !== undefined) result[name] = project(field, inner)
  }
  return result
}

/** A copy of `target` in which the selected fields are those of `source`; what is absent there is cleared. */
export function applyMask<Value extends object>(
  target: Value | undefined,
  source: Value | undefined,
  mask: FieldMask,
): Value {
  if (mask === true) return { ...source } as Value
  const result: Record<string, unknown> = { ...target }
  const from = (source ?? {}) as Record<string, unknown>
  for (const [name, inner] of mask) {
    const value = from[name]
    if (inner === true) {
      if (value === undefined) delete result[name]
      else result[name] = value
    } else {
      const part = applyMask(result[name] as object, value as object, inner)
      if (Object.keys(part).length === 0) delete result[name]
      else result[name] = part
    }
  }
  return result as Value
}
