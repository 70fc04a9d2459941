import { findTimeOfDay } from '../calendar/zones.ts'

/** A message as it stands in an exported chat, its date as it is written. */
export interface WrittenMessage {
  readonly date: string
  readonly time: string
  /** Minutes since midnight; undefined where it is no time of day. */
  readonly minutes: number | undefined
  /** Empty where the program itself speaks. */
  readonly sender: string
  /** Without marks that are not seen. */
  readonly text: string
  /** The program marked the text as its own: a place, a picture, a notice. */
  readonly generated: boolean
  /** A line of it begins as a message does in another program's copy: somebody else is quoted. */
  readonly quotes: boolean
  /** It begins as no message before: of another phone's export below the first, or of a copy in the last message. */
  readonly isOfAnother: boolean
}

const DATE = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} \p{L}{3,9} \d{4}`
const TIME = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[ap]\.? ?m\b\.?)?`

/** How a line begins that is a message; a chat has one of them throughout. */
const STYLES: readonly RegExp[] = [
  // Android: "05/07/21 07.30 - Ani: hadir".
  new RegExp(`^(?<date>${DATE}),? (?:pukul |at )?(?<time>${TIME}) - `, 'iu'),
  // iPhone: "[05/07/21 07.30.15] Ani: hadir".
  new RegExp(String.raw`^\[(?<date>${DATE}),? (?:pukul |at )?(?<time>${TIME})\] ?`, 'iu'),
  // Copied out of WhatsApp in a browser: "[07.30, 5/7/2021] Ani: hadir".
  new RegExp(String.raw`^\[(?<time>${TIME}), ?(?<date>${DATE})\] ?`, 'iu'),
]

/** Marks that are not seen, but for the one that says who speaks. */
const UNSEEN = /[\u200B-\u200D\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
/** Spaces as phones put them before AM and PM, or between date and time. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
/** Hyphens as phones put them into numbers. */
const HYPHENS = /[\u2010\u2011]/g
/** Before what the program says itself. */
const OWN_MARKS = /[\u200E\u200F]/g
const LONGEST_SENDER = 80

/**
 * The messages of an exported chat, in their order. Lines that begin no message go on with the one above; how
 * many lines stand before the first is told. Nothing is judged of what they say.
 *
 * @example splitMessages('05/07/21 07.30 - Ani: hadir').messages[0]?.sender // 'Ani'
 */
export function splitMessages(pasted: string): {
  readonly messages: readonly WrittenMessage[]
  readonly linesBefore: number
} {
  const lines = pasted
    .split(/\r\n?|\n/)
    .map((line) => line.replace(UNSEEN, '').replace(SPACES, ' ').replace(HYPHENS, '-').trimEnd())
  const sections = sectionsOf(lines.map((line) => line.replace(OWN_MARKS, '')))
  const parts: Part[] = []
  let linesBefore = 0
  for (const [at, line] of lines.entries()) {
    const plain = line.replace(OWN_MARKS, '')
    const section = sections.findLast(({ from }) => from <= at)
    const header = section?.style.exec(plain)
    const last = parts.at(-1)
    if (header)
      parts.push({
        header,
        rest: afterHeader(line, header[0]),
        more: [],
        isOfAnother: section !== sections[0],
      })
    else if (last) last.more.push(plain)
    else if (plain.trim() !== '') linesBefore += 1
  }
  return {
    messages: parts.map(messageOf),
    linesBefore,
  }
}

interface Part {
  readonly header: RegExpExecArray
  readonly rest: string
  readonly more: string[]
  readonly isOfAnother: boolean
}

/** How messages begin, and from which line on. */
interface Section {
  readonly style: RegExp
  readonly from: number
}

/** A copy in a message is shorter. */
const FEWEST_OF_ANOTHER = 3

/** The exports of several phones that stand below each other: each begins its messages as none above does. */
function sectionsOf(lines: readonly string[]): readonly Section[] {
  const styles = lines.map((line) => STYLES.find((style) => style.test(line)))
  const lastOf = new Map(STYLES.map((style) => [style, styles.lastIndexOf(style)]))
  const sections: Section[] = []
  for (const [from, style] of styles.entries()) {
    const last = sections.at(-1)
    if (!style || style === last?.style) continue
    const isOver = last === undefined || (lastOf.get(last.style) ?? 0) < from
    if (!isOver) continue
    const count = styles.slice(from).filter((one) => one === style).length
    if (!last || count >= FEWEST_OF_ANOTHER) sections.push({ style, from })
  }
  return sections
}

/** The line without its header, with the marks that say who speaks. */
function afterHeader(line: string, header: string): string {
  let seen = 0
  let at = 0
  while (seen < header.length && at < line.length) {
    if (!/[\u200E\u200F]/.test(line[at] ?? '')) seen += 1
    at += 1
  }
  return line.slice(at)
}

function messageOf({ header, rest, more, isOfAnother }: Part): WrittenMessage {
  const { date = '', time = '' } = header.groups ?? {}
  const { sender, said } = partSender(rest)
  const first = said.replace(OWN_MARKS, '')
  return {
    date,
    time,
    minutes: minutesOf(time),
    sender,
    text: [first, ...more].join('\n').trim(),
    generated: sender === '' || /^[\u200E\u200F]/.test(said),
    quotes: [first, ...more].some((line) => STYLES.some((style) => style.test(line.trim()))),
    isOfAnother,
  }
}

/** "Ani Wijaya: hadir"; the program itself names nobody before a colon. */
function partSender(rest: string): { readonly sender: string; readonly said: string } {
  const end = rest.search(/: |:$/)
  const sender = rest.slice(0, Math.max(0, end)).replace(OWN_MARKS, '').trim()
  const isName = end > 0 && sender.length <= LONGEST_SENDER && !/["“”«]/u.test(sender)
  if (!isName) return { sender: '', said: rest }
  return { sender, said: rest.slice(end + 1).trimStart() }
}

/** Of "7:30:15 PM"; noon and midnight as clocks of twelve hours have them. */
function minutesOf(written: string): number | undefined {
  const [, clock = '', half = ''] =
    /^(\d{1,2}[.:]\d{2})(?:[.:]\d{2})? ?([ap])?/i.exec(written) ?? []
  const minutes = findTimeOfDay(clock)
  if (minutes === undefined || minutes >= 1440) return undefined
  if (half === '') return minutes
  if (minutes < 60 || minutes >= 780) return undefined
  return (minutes % 720) + (half.toLowerCase() === 'p' ? 720 : 0)
}
