/** A time of day, without the zone behind it. */
const HOURS = '(\\d{1,2}[.:]\\d{2}) ?(?:wib|wita|wit)?'
/** From one to another. */
export const SPAN: string = `(?:(?<!\\p{L})(?:pukul|jam|pkl\\.?|from|at))? ?${HOURS} ?(?:s\\.?d\\.?|s\\/d|sampai(?: dengan)?|hingga|to|until|[-–—]) ?(?:pukul |jam |pkl\\.? )?${HOURS}`
export const DUE: RegExp = new RegExp(
  `(?:paling lambat|selambat-lambatnya|sebelum|maksimal|not later than|no later than|by|before)(?: pada)? (?:pukul |jam |pkl\\.? )?${HOURS}`,
  'u',
)
