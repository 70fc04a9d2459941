import * as z from 'zod'
import { ScriptError } from './execution.ts'

/**
 * The manifest of an editor add-on, as Google documents it. `addOns` is not among its keys: it makes
 * a card add-on, which has no menu in the document.
 */
const Manifest = z.strictObject({
  timeZone: z.string().optional(),
  runtimeVersion: z.enum(['V8', 'STABLE']).optional(),
  exceptionLogging: z.enum(['NONE', 'STACKDRIVER']).optional(),
  oauthScopes: z.array(z.string()).optional(),
  urlFetchWhitelist: z.array(z.string().regex(/^https:\/\/[^/]+\//u)).optional(),
  dependencies: z
    .strictObject({
      enabledAdvancedServices: z
        .array(
          z.strictObject({ userSymbol: z.string(), serviceId: z.string(), version: z.string() }),
        )
        .optional(),
    })
    .optional(),
})
export type Manifest = z.infer<typeof Manifest>

/** Reads a manifest. Throws `ScriptError` at what an editor add-on's may not hold. */
export function parseManifest(text: string): Manifest {
  const parsed = Manifest.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new ScriptError(`"appsscript.json" has errors: ${z.prettifyError(parsed.error)}`)
}
