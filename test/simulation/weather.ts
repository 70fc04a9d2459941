import type { Random } from '../sample/random.ts'

/** How a call to Google ends that does not go well. */
export type GoogleFault =
  | '429'
  | '500'
  | '503'
  | 'lost-before'
  | 'lost-after'
  | 'applied-late'
  | 'timed-out-late'
  | 'unanswered'

/** How Google is just now: how likely each fault is, of a hundred calls. */
export type Weather = 'calm' | 'fair' | 'crowded' | 'failing' | 'losing' | 'late' | 'down' | 'stuck'

type Chances = Readonly<Partial<Record<GoogleFault, number>>>

const CHANCES: Readonly<Record<Weather, Chances>> = {
  calm: {},
  fair: { '429': 1, '503': 1, 'lost-after': 1, 'applied-late': 1 },
  crowded: { '429': 30, '503': 5 },
  failing: { '500': 35, '503': 35, 'lost-before': 10 },
  losing: { 'lost-before': 15, 'lost-after': 30 },
  late: { 'applied-late': 20, 'timed-out-late': 20, '503': 5 },
  down: { '503': 100 },
  stuck: { unanswered: 100 },
}

/** Those that come and go by themselves. */
export const WEATHERS = [
  'calm',
  'fair',
  'crowded',
  'failing',
  'losing',
  'late',
] as const satisfies readonly Weather[]

/** The fault that strikes a call; of one that only reads nothing can be applied late. */
export function findFault(
  random: Random,
  weather: Weather,
  { isWrite }: { readonly isWrite: boolean },
): GoogleFault | undefined {
  let rest = random.int(1, 100)
  for (const [fault, chance] of Object.entries(CHANCES[weather]) as [GoogleFault, number][]) {
    rest -= chance
    if (rest > 0) continue
    return isWrite || !fault.endsWith('late') ? fault : 'lost-after'
  }
  return undefined
}
