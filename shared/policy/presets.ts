import type { PolicyPreset } from './policy-preset.ts'
import { kotim2021 } from './presets/kotim-2021.ts'
import { kudus2020 } from './presets/kudus-2020.ts'
import { kukar2021 } from './presets/kukar-2021.ts'
import { landak2020 } from './presets/landak-2020.ts'
import { nasional2025 } from './presets/nasional-2025.ts'
import { pandeglang2020 } from './presets/pandeglang-2020.ts'

export type { PolicyPreset } from './policy-preset.ts'

/** Every preset by the name written in *Aturan*. */
export const PRESETS: Readonly<Record<string, PolicyPreset>> = Object.fromEntries(
  [kukar2021, landak2020, kotim2021, kudus2020, pandeglang2020, nasional2025].map((preset) => [
    preset.name,
    preset,
  ]),
)

/** The preset of that name, whatever its case; undefined where there is none. */
export function findPreset(name: string): PolicyPreset | undefined {
  const wanted = name.trim().toLowerCase()
  return Object.values(PRESETS).find((preset) => preset.name === wanted)
}
