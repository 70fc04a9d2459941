import type { Localized } from '../model/language.ts'
import { PARAMETERS } from './parameters.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'

/** No parameter any more: the counter holds under every regulation. A line with it changes nothing. */
const WITHDRAWN: readonly string[] = ['absencecounter']

/**
 * A policy's parameters with changes, one `name=value` a line; empty lines and
 * spaces do not matter, a later line wins. A line that cannot be read is an error and changes nothing.
 *
 * @example applyParameters(kukar2021, 'maxOfficeShare=0.5\nquotaPer=shift')
 */
export function applyParameters(
  policy: Pick<PolicyRecord, 'parameters'>,
  text: string,
): { parameters: PolicyParameters; errors: Localized[] } {
  let parameters = policy.parameters
  const errors: Localized[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const name = (at < 0 ? line : line.slice(0, at)).trim()
    const value = at < 0 ? '' : line.slice(at + 1).trim()
    if (WITHDRAWN.includes(name.toLowerCase())) continue
    const parameter = PARAMETERS.find((known) => known.name.toLowerCase() === name.toLowerCase())
    const changed = parameter?.change(parameters, value)
    if (changed) parameters = changed
    else errors.push(lineError(index + 1, name, value, parameter?.allowed))
  }
  return { parameters, errors }
}

function lineError(line: number, name: string, value: string, allowed?: Localized): Localized {
  if (!allowed) {
    const known = PARAMETERS.map((parameter) => parameter.name).join(', ')
    return {
      id: `baris ${line}: parameter “${shorten(name)}” tidak dikenal; yang ada: ${known}`,
      en: `line ${line}: unknown parameter “${shorten(name)}”; there are: ${known}`,
    }
  }
  return {
    id: `baris ${line}: ${name} harus ${allowed.id}; terbaca “${shorten(value)}”`,
    en: `line ${line}: ${name} must be ${allowed.en}; read “${shorten(value)}”`,
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
