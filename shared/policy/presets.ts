import type { PolicyPreset } from './policy-preset.ts'
import { kukar2021 } from './presets/kukar-2021.ts'

export type { PolicyPreset } from './policy-preset.ts'

/** Every preset by the name written in *Aturan*. */
export const PRESETS: Readonly<Record<string, PolicyPreset>> = { [kukar2021.name]: kukar2021 }

/** The preset of that name, whatever its case; undefined where there is none. */
export function findPreset(name: string): PolicyPreset | undefined {
  const wanted = name.trim().toLowerCase()
  return Object.values(PRESETS).find((preset) => preset.name === wanted)
}

/** As `findPreset`; throws `RangeError` that names the known ones where there is none. */
export function getPreset(name: string): PolicyPreset {
  const preset = findPreset(name)
  if (preset) return preset
  throw new RangeError(`Unknown preset "${name}"; known: ${Object.keys(PRESETS).join(', ')}`)
}
