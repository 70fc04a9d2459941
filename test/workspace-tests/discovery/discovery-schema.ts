import { Ajv, type ValidateFunction } from 'ajv'
import { getDiscoverySchema, readDiscovery, type ApiName } from './discovery-documents.ts'

const validators = new Map<ApiName, Ajv>()

/** The validator of one of an API's messages. */
export function messageValidator(api: ApiName, message: string): ValidateFunction {
  let ajv = validators.get(api)
  if (!ajv) {
    ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
    ajv.addSchema({ $id: api, schemas: convertAll(readDiscovery(api).schemas) })
    validators.set(api, ajv)
  }
  getDiscoverySchema(api, message)
  const validate = ajv.getSchema(`${api}#/schemas/${message}`)
  if (!validate) throw new Error(`${api}’s message ${message} cannot be compiled`)
  return validate
}

type Schema = Readonly<Record<string, unknown>>

function convertAll(schemas: Schema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, convert(schema as Schema)]),
  )
}

/** A discovery schema as JSON Schema: references rewritten, objects closed, int64 as digits. */
function convert(schema: Schema): Schema {
  if (typeof schema['$ref'] === 'string') return { $ref: `#/schemas/${schema['$ref']}` }
  switch (schema['type']) {
    case 'any':
      return {}
    case 'array':
      return { type: 'array', items: convert(schema['items'] as Schema) }
    case 'object':
      return convertObject(schema)
    case 'string':
      return convertString(schema)
    default:
      return { type: schema['type'] }
  }
}

function convertObject(schema: Schema): Schema {
  const { properties, additionalProperties } = schema
  if (additionalProperties) {
    return { type: 'object', additionalProperties: convert(additionalProperties as Schema) }
  }
  return {
    type: 'object',
    properties: convertAll((properties ?? {}) as Schema),
    additionalProperties: false,
  }
}

function convertString(schema: Schema): Schema {
  const result: Record<string, unknown> = { type: 'string' }
  if (schema['enum']) result['enum'] = schema['enum']
  if (schema['format'] === 'int64') result['pattern'] = '^-?\\d+$'
  if (schema['format'] === 'google-datetime') {
    result['pattern'] = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$'
  }
  return result
}
