/** What people, machines and clipboards repeat: each makes some careless pattern try again and again. */
const RUNS: readonly string[] = [
  ...Array.from(' ,;.:-/=+@"\'(°*%_\t\n0159aITz“’\u00A0\u200B\uFEFF\0'),
  '\r\n',
  'a@',
  'a.',
  'a-',
  'a/',
  'ab',
  '1,',
  '1.',
  '1 ',
  '1:',
  '1.5 ',
  '07:28 ',
  '5/7/2021 ',
  '1\n',
  '=1\n',
  'T0.0',
  'x, ',
  '(1.5',
  '6°',
  "6°1'",
  '23+',
  '!3d1!4d1',
  '@1,',
  'http://',
  '/place/',
  '&q=',
  '%41',
  ' – ',
  '\u{1F600}',
  // Compatibility forms that grow eighteenfold, and marks that have to be put in order.
  '\uFDFA',
  '\u0301\u0316',
]

/** A text as long as asked for. */
export interface NastyText {
  readonly name: string
  readonly ofLength: (characters: number) => string
}

/**
 * The sample with each run put in where one kind of its characters ends and another begins, so that what
 * comes before and after still looks right to who reads it: at every such place, or at one, in turn.
 */
export function nastyTexts(sample: string, where: 'everywhere' | 'in turn'): NastyText[] {
  const places = placesIn(sample)
  return RUNS.flatMap((run, index) =>
    (where === 'everywhere' ? places : [places[index % places.length]!]).map((at) => ({
      name: `${JSON.stringify(run)} at ${at} of ${JSON.stringify(sample)}`,
      ofLength: (characters) =>
        sample.slice(0, at) + run.repeat(Math.ceil(characters / run.length)) + sample.slice(at),
    })),
  )
}

function placesIn(sample: string): number[] {
  const kinds = Array.from(sample, kindOf)
  const changes = kinds.flatMap((kind, at) => (at > 0 && kind !== kinds[at - 1] ? [at] : []))
  return [...new Set([0, ...changes, sample.length])]
}

function kindOf(character: string): 'digit' | 'letter' | 'other' {
  if (/\d/.test(character)) return 'digit'
  return /\p{L}/u.test(character) ? 'letter' : 'other'
}
