import type { Actor } from '../actor.ts'
import type { FieldMask } from './field-mask.ts'
import type { Method } from './methods.ts'

/** A call that was let in: its scope, parameters and body are checked. */
export interface Call {
  readonly method: Method
  readonly actor: Actor
  readonly body: Record<string, unknown>
  /** The `fields` parameter; `true` where there is none. */
  readonly mask: FieldMask
  readonly hasMask: boolean
  /** A path or query parameter; the last where it was repeated. */
  param(name: string): string | undefined
  params(name: string): readonly string[]
  flag(name: string): boolean
}

/** What a method does; the mask is applied to its answer afterwards. */
type Implementation = (call: Call) => object
export type Implementations = Readonly<Record<string, Implementation>>
