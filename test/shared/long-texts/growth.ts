import type { NastyText } from './nasty-texts.ts'

/** The longest cell is 50,000 characters; what grows with the square shows well before. */
const CHARACTERS = 10_000
/** A text twice as long takes so much at once where nobody goes over it again and again. */
const UNSUSPICIOUS_MS = 20
/** Twice is linear, four times is not; what lies between is the machine's. */
const LARGEST_RATIO = 3
/** A doubt is read again so many times in a row: processor time may be counted by ticks of some milliseconds. */
const TIMES_READ = [1, 4, 16]

/** A text whose reading more than doubles with it; CPU of this thread alone, whoever else works. */
export function findOvergrown(
  texts: readonly NastyText[],
  read: (text: string) => unknown,
): string | undefined {
  for (const text of texts) {
    const seen = measure(text, read)
    if (seen !== undefined) return `${text.name}: ${seen}`
  }
  return undefined
}

function measure({ ofLength }: NastyText, read: (text: string) => unknown): string | undefined {
  let seen: string | undefined
  for (const times of TIMES_READ) {
    const msOf = (characters: number): number =>
      cpuMs(() => {
        for (let time = 0; time < times; time++) read(ofLength(characters))
      }) / times
    const ofTwo = msOf(2 * CHARACTERS)
    if (ofTwo < UNSUSPICIOUS_MS) return undefined
    const ofOne = msOf(CHARACTERS)
    if (ofTwo < LARGEST_RATIO * ofOne) return undefined
    seen = `${ofOne.toFixed(1)} ms, doubled ${ofTwo.toFixed(1)} ms`
  }
  return seen
}

function cpuMs(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
