import type { ClauseAgency } from './clause-shown.ts'
import { sampleKotimDinas, sampleKotimKecamatan } from './sample-kotim.ts'
import { sampleKudus } from './sample-kudus.ts'
import { sampleLandak } from './sample-landak.ts'
import { samplePandeglang } from './sample-pandeglang.ts'
import { samplePuskesmas } from './sample-puskesmas.ts'

/** Small agencies, each of which shows the clauses of its regulation, by time. */
export const CLAUSE_SAMPLES: readonly ((seed: number) => ClauseAgency)[] = [
  sampleKudus,
  samplePuskesmas,
  sampleLandak,
  samplePandeglang,
  sampleKotimDinas,
  sampleKotimKecamatan,
]
