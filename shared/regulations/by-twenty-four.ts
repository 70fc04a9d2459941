const ENGLISH = /(?<![\d.:])(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))? ?([ap])\.?m(?![\p{L}\p{N}])\.?/giu
const OF_DAY =
  /(?<![\p{L}\p{N}])((?:jam|pukul|pkl\.?) )(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))? (pagi|siang|sore)(?![\p{L}\p{N}])/giu

/** What people call so: nobody can tell what "jam 8 siang" means. */
const HOURS_OF: Readonly<Record<string, readonly number[]>> = {
  pagi: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  siang: [10, 11, 12, 1, 2, 3],
  sore: [2, 3, 4, 5, 6],
}

/**
 * Times of day by 24 hours.
 *
 * @example byTwentyFour('not later than 5:00 PM') // 'not later than 17:00'
 * @example byTwentyFour('jam 4 sore') // 'jam 16.00'
 */
export function byTwentyFour(text: string): string {
  return text
    .replace(ENGLISH, (_, hour, minutes = '00', half) => {
      const isAfternoon = String(half).toLowerCase() === 'p'
      return `${(Number(hour) % 12) + (isAfternoon ? 12 : 0)}:${minutes}`
    })
    .replace(OF_DAY, (whole, before, written, minutes = '00', part) => {
      const hour = Number(written)
      if (!HOURS_OF[String(part).toLowerCase()]?.includes(hour)) return whole
      const isEarly = /pagi/i.test(part) || hour > 9
      return `${before}${isEarly ? hour : hour + 12}.${minutes}`
    })
}
