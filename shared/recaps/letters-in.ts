/** Of a letter in Arial 10, bold as names are, with some capitals. */
const LETTER_PX = 7
const PADDING_PX = 6

/**
 * How many letters have room on a line over columns of these widths. A merged cell does not grow with its text:
 * what is longer needs several lines.
 */
export function lettersIn(widthsPx: readonly number[]): number {
  const px = widthsPx.reduce((sum, one) => sum + one, 0)
  return Math.max(1, Math.floor((px - PADDING_PX) / LETTER_PX))
}
