import type { Exchange } from '../../workspace/request-log.ts'
import {
  apiOf,
  getDiscoveryMethod,
  readDiscovery,
  type ApiName,
  type DiscoveryMethod,
  type DiscoveryParameter,
} from './discovery-documents.ts'
import { messageValidator } from './discovery-schema.ts'

/** What of a request and its answer does not fit Google's API description; empty when all does. */
export function validateExchange(exchange: Exchange): string[] {
  return [...validateRequest(exchange), ...validateResponse(exchange)]
}

function validateRequest({ method: id, params, body }: Exchange): string[] {
  const { api, method, common } = getMethod(id)
  const known = { ...common, ...method.parameters }
  const problems = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : validateParameter(name, value, known[name]),
  )
  for (const [name, { required }] of Object.entries(known)) {
    if (required && params[name] === undefined) problems.push(`the parameter ${name} is missing`)
  }
  if (method.request) {
    problems.push(...validateMessage(api, method.request.$ref, body ?? {}))
  } else if (body !== undefined && body !== null) {
    problems.push('a body is sent, but the method takes none')
  }
  return problems.map((problem) => `${id} request: ${problem}`)
}

export function validateResponse({ method: id, status, response }: Exchange): string[] {
  const { api, method } = getMethod(id)
  const problems: string[] = []
  if (status !== 200) {
    const { error } = response as {
      error?: { code?: unknown; message?: unknown; status?: unknown }
    }
    const isError =
      error?.code === status &&
      typeof error.message === 'string' &&
      typeof error.status === 'string'
    if (!isError) problems.push(`not an error body: ${JSON.stringify(response)}`)
  } else if (method.response) {
    problems.push(...validateMessage(api, method.response.$ref, response))
  }
  return problems.map((problem) => `${id} response: ${problem}`)
}

function getMethod(id: string): {
  api: ApiName
  method: DiscoveryMethod
  common: Readonly<Record<string, DiscoveryParameter>>
} {
  const api = apiOf(id)
  return { api, method: getDiscoveryMethod(id), common: readDiscovery(api).parameters }
}

function validateParameter(
  name: string,
  value: string | readonly string[],
  parameter: DiscoveryParameter | undefined,
): string[] {
  if (!parameter) return [`unknown parameter ${name}`]
  if (typeof value !== 'string' && !parameter.repeated) return [`the parameter ${name} is repeated`]
  const values = typeof value === 'string' ? [value] : value
  return values
    .filter((item) => !isValue(item, parameter))
    .map((item) => `${name}=${item} does not fit`)
}

function isValue(value: string, { type, enum: allowed }: DiscoveryParameter): boolean {
  if (allowed && !allowed.includes(value)) return false
  if (type === 'boolean') return value === 'true' || value === 'false'
  return type !== 'integer' || /^-?\d+$/.test(value)
}

function validateMessage(api: ApiName, message: string, value: unknown): string[] {
  const validate = messageValidator(api, message)
  // What is compared is what goes over the wire, so fields that are undefined are not there.
  if (validate(JSON.parse(JSON.stringify(value)))) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message: text, params }) =>
      `${message}${instancePath} ${text} ${JSON.stringify(params)}`,
  )
}
