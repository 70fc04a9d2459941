const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const KEYCAP = /(\d)\uFE0F?\u20E3/g
/** A word cut where it could be: the mark of a word processor, or what a PDF makes of it. */
const CUT = /[\u00ad\u00ac][ \t]*(?:\r\n|[\r\n\f\u2028\u2029])[ \t]*/g
const HIDDEN = /[\u00ad\u200b\ufeff]/g
/** What a chat shows bold, slanted or struck through, which may stand in each other. */
const EMPHASIS = /(?<![\p{L}\p{N}])([*_~])(?! )([^\n*_~]+)(?<! )\1(?![\p{L}\p{N}])/gu
const SPACED = /^\p{Lu}(?: \p{Lu})+$/u

/** The text without what pasting adds to its words: marks of a chat, numbers as pictures, hidden hyphens. */
export function cleanText(pasted: string): string {
  const plain = pasted
    .replaceAll(CUT, '')
    .replaceAll(HIDDEN, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(KEYCAP, '$1.')
    .replaceAll(/[①-⑳] ?/g, (sign) => `${CIRCLED.indexOf(sign.charAt(0)) + 1}. `)
  return [1, 2, 3].reduce((text) => text.replaceAll(EMPHASIS, '$2'), plain)
}

/**
 * A line of which each letter stands by itself, as headings are set.
 *
 * @example joinSpaced('S U R A T   E D A R A N') // 'SURAT EDARAN'
 */
export function joinSpaced(line: string): string {
  const words = line.trim().split(/ {2,}/)
  const isSpaced = words.every((word) => SPACED.test(word)) && line.trim().length > 6
  return isSpaced ? words.map((word) => word.replaceAll(' ', '')).join(' ') : line
}
