import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { sampleKotimBkpsdm } from '../sample/sample-kotim-bkpsdm.ts'
import { sampleKotimDinas, sampleKotimKecamatan } from '../sample/sample-kotim.ts'
import { sampleKudus } from '../sample/sample-kudus.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { sampleLandak } from '../sample/sample-landak.ts'
import { samplePandeglang } from '../sample/sample-pandeglang.ts'
import { samplePuskesmas } from '../sample/sample-puskesmas.ts'
import { sampleSmall } from '../sample/sample-small.ts'

/** Sample agencies that are lived through together, on one clock. */
export interface SampleWorld {
  readonly key: string
  /** The one that oversees the others last. */
  readonly agencies: readonly SampleAgency[]
}

/** All of `npm start`: first the office of the present month, then those of the five regulations. */
export function sampleWorlds(
  seed: number,
  today: CivilDate,
): readonly [SampleWorld, ...SampleWorld[]] {
  return [
    { key: 'present', agencies: [sampleSmall(seed, today, { verifiedEmail: true })] },
    { key: 'kukar', agencies: [sampleKukar(seed)] },
    {
      key: 'kotim',
      agencies: [sampleKotimDinas(seed), sampleKotimKecamatan(seed), sampleKotimBkpsdm(seed)],
    },
    { key: 'kudus', agencies: [sampleKudus(seed), samplePuskesmas(seed)] },
    { key: 'landak', agencies: [sampleLandak(seed)] },
    { key: 'pandeglang', agencies: [samplePandeglang(seed)] },
  ]
}
