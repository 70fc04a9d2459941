import type { Execution, Services } from '../execution.ts'
import { callAdvanced } from './call-api.ts'

type Optional = Record<string, string | number | boolean | string[] | null>

export const advancedSheetsServices: Services = {
  'AdvancedSheets.call': (
    execution: Execution,
    method: string,
    optional: Optional,
    body: unknown,
  ) => {
    const params = Object.fromEntries(
      Object.entries(optional)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)]),
    )
    return callAdvanced(execution, body === null ? { method, params } : { method, params, body })
  },
}
