import type { Template } from './template.ts'
import { carmarthenshire2024 } from './templates/carmarthenshire-2024.ts'
import { pp532010, pp942021 } from './templates/discipline.ts'
import { kotim2021 } from './templates/kotim-2021.ts'
import { kudus2020 } from './templates/kudus-2020.ts'
import { kukar2021 } from './templates/kukar-2021.ts'
import { landak2020 } from './templates/landak-2020.ts'
import { nasional } from './templates/nasional.ts'
import { pandeglang2020 } from './templates/pandeglang-2020.ts'
import { perpres212023 } from './templates/perpres-21-2023.ts'

/** Every template, in the order in which *Aturan* offers them. */
export const TEMPLATES: readonly Template[] = [
  nasional,
  perpres212023,
  pp942021,
  pp532010,
  kukar2021,
  landak2020,
  kotim2021,
  kudus2020,
  pandeglang2020,
  carmarthenshire2024,
]

/** What holds in every agency. */
export const BASE_TEMPLATES: readonly Template[] = TEMPLATES.filter(({ isBase }) => isBase)

/**
 * The template of that name, whatever its case; undefined where there is none. Under the name of one whose place it took it is cited
 * as that one was, so that the clauses of a row that says no number of its own stay its own.
 */
export function findTemplate(name: string): Template | undefined {
  const wanted = name.trim().toLowerCase()
  const found = TEMPLATES.find((template) => template.name === wanted)
  if (found) return found
  const later = TEMPLATES.find(({ tookPlaceOf }) => tookPlaceOf?.name === wanted)
  return later && { ...later, ...later.tookPlaceOf, name: later.name }
}
