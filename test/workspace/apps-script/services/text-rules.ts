import type { TextValidation } from '../../forms/form-record.ts'
import { ScriptError } from '../execution.ts'

/** A validation of answers as its builder describes it. */
export interface ValidationRule {
  /** The kind of item that the builder was for. */
  itemKind: string
  kind?: string
  values?: unknown[]
  helpText?: string
}

const patterns: Record<string, (value: string) => string> = {
  matches: (value) => `^(?:${value})$`,
  contains: (value) => String.raw`[\s\S]*(?:${value})[\s\S]*`,
  wholeNumber: () => String.raw`^\s*-?\d+\s*$`,
  email: () => String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`,
  url: () => String.raw`^https?://\S+$`,
  minLength: (value) => String.raw`^[\s\S]{${value},}$`,
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The check that the workspace keeps. Throws for a kind that it does not know. */
export function toValidation({ kind = '', values = [], helpText }: ValidationRule): TextValidation {
  const errorText = helpText === undefined ? {} : { errorText: helpText }
  const pattern = patterns[kind]
  if (pattern) return { pattern: pattern(textOf(values[0])), ...errorText }
  const [first, second] = values.map(Number)
  switch (kind) {
    case 'number':
      return { isNumber: true, ...errorText }
    case 'numberBetween':
      return { isNumber: true, minimum: first ?? 0, maximum: second ?? 0, ...errorText }
    case 'numberGreaterThanOrEqualTo':
      return { isNumber: true, minimum: first ?? 0, ...errorText }
    case 'maxLength':
      return { maximumLength: first ?? 0, ...errorText }
    default:
      throw new ScriptError(`Text validation ${kind} is not implemented by the local workspace`)
  }
}
