import type { PolicyPreset } from './presets.ts'
import { findPreset, PRESETS } from './presets.ts'

/** As `findPreset`; throws `RangeError` that names the known ones where there is none. */
export function getPreset(name: string): PolicyPreset {
  const preset = findPreset(name)
  if (preset) return preset
  throw new RangeError(`Unknown preset "${name}"; known: ${Object.keys(PRESETS).join(', ')}`)
}
