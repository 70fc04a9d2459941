import { WEEKDAYS } from '../../text/weekday-names.ts'
import { take, takeAll, type LeftWords } from './left-words.ts'
import { withDigits } from '../written-number.ts'

const END = '(?![\\p{L}\\p{N}])'
const START = '(?<![\\p{L}\\p{N}])'

/** Several ways to say one thing, as whole words. */
export function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${phrases.join('|')})${END}`, 'u')
}

/** Before those whom a clause leaves out. */
export const EXCEPT: RegExp =
  /(?<![\p{L}\p{N}])(?:kecuali|terkecuali|selain|dikecualikan(?= bagi| untuk)|tidak termasuk|except|excluding)(?: (?:bagi|untuk|for))?/u

export const MOST =
  'paling banyak|paling tinggi|paling lama|maksimal|maksimum|(?:tidak|tdk) (?:boleh|diperkenankan|diperbolehkan) (?:lebih dari|melebihi)|tidak melebihi|ma(?:ks|x)(?:\\.|(?= \\d))|tidak lebih dari|sebanyak-banyaknya|setinggi-tingginya|at most|must not exceed|not more than|no more than|up to|(?:a )?maximum of'
export const LEAST =
  'paling sedikit|paling kurang|paling rendah|minimal|minimum|tidak (?:boleh|diperkenankan|diperbolehkan) kurang dari|min(?:\\.|(?= \\d))|tidak kurang dari|sekurang-kurangnya|sedikitnya|at least|not less than|no less than|(?:a )?minimum of'
const NUMBER_WORDS =
  '(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|puluh|belas|seratus|hundred)'
/** In digits or in words. */
export const NUMBER: string = `(?:\\d{1,3}(?:[.,]\\d{1,2})?|${NUMBER_WORDS}(?:[ -]${NUMBER_WORDS}){0,3})`
const SHARE = `(?:${NUMBER} ?(?:%|persen|prosen|per ?seratus|per cent|percent)|separuh|setengah(?! (?:hari|jam))|sepertiga|dua pertiga|seperempat|tiga perempat|half|(?:one|two|three)[ -](?:half|thirds?|quarters?)|[1-9]\\/[2-9])`
const TO = ' ?(?:[-–—]|s\\.?d\\.?|sampai(?: dengan)?|hingga|to) ?'

export type Bound = 'atMost' | 'atLeast'
/** A most, a least, or both. */
export type Amounts = Partial<Record<Bound, string>>

/** "Paling banyak 50 %", "50 %–75 %"; undefined where no share is bounded. */
export function takeShares(left: LeftWords): Amounts | undefined {
  const range = take(left, new RegExp(`${START}(${NUMBER} ?(?:%|persen)?)${TO}(${SHARE})`, 'u'))
  if (range) {
    const least = /%|persen/.test(range[1]!) ? range[1]! : `${range[1]!.trim()} %`
    return { atLeast: withDigits(least), atMost: withDigits(range[2]!) }
  }
  return takeBounded(left, SHARE)
}

/** "Paling banyak 2 hari": how many days. */
export function takeDays(left: LeftWords): Amounts | undefined {
  return takeBounded(left, `${NUMBER}(?= (?:hari|days?)(?![\\p{L}\\p{N}]))`)
}

/** "Paling sedikit 60 % dari hari kerja": a share of the days of each. */
export function takeShareOfDays(left: LeftWords): Amounts | undefined {
  const of = '(?: dari|(?: of)?(?: their)?)(?: jumlah| total)? (?:hari kerja|working days)'
  return takeBounded(left, `${SHARE}(?=${of}(?![\\p{L}\\p{N}]))`)
}

export function hasShare({ text }: LeftWords): boolean {
  return new RegExp(`${START}${SHARE}`, 'u').test(text)
}

function takeBounded(left: LeftWords, amount: string): Amounts | undefined {
  const said: Amounts = {}
  for (const [bound, words] of [
    ['atMost', MOST],
    ['atLeast', LEAST],
  ] as const) {
    const found = take(
      left,
      new RegExp(`${START}(?:${words})(?: sebesar| sebanyak| hanya)? (${amount})`, 'u'),
    )
    if (found) said[bound] = withDigits(found[1]!)
  }
  return Object.keys(said).length > 0 ? said : undefined
}

export type Place = 'office' | 'home' | 'elsewhere'

const WORK =
  '(?:(?:melaksanakan|menjalankan|melakukan) (?:(?:tugas(?: kedinasan)?|pekerjaan)(?:nya)? )?(?:secara )?|bekerja |berada |berkantor |masuk |hadir |kerja |works? |working |(?:are |is |be )(?:physically )?(?:present )?|stay )?'
const HOME = [
  `${WORK}(?:dari|di|from|at) (?:rumah|tempat tinggal|home)(?:nya)?(?:(?: \\(|\\/)tempat tinggal(?:nya)?\\)?)?(?: masing-masing)?(?:(?: atau|\\/)? ?\\(?(?:work from home|wfh)\\)?)*`,
  'work from home(?: ?\\(wfh\\))?',
  `${WORK}wfh`,
]
/** Those who are at home: "yang bekerja dari rumah", "selama WFH"; who of them stands beside it. */
export const AWAY: RegExp = anyOf(
  `(?:yang|yg|who|selama|(?:pada )?saat|ketika|while)(?: sedang)? (?:${HOME.join('|')})`,
  // "Pegawai bekerja dari rumah dan …" asks two things.
  `(?:${HOME.join('|')})(?! (?:dan|serta|lalu|and)(?![\\p{L}]))`,
)
const PLACES: Readonly<Record<Place, RegExp>> = {
  home: anyOf(...HOME),
  office: anyOf(
    `${WORK}(?:dari|di|from|at|in) (?:the )?(?:kantor|office|workplace)(?:(?: atau|\\/)? ?\\(?(?:work from office|wfo)\\)?)*`,
    'work from office(?: ?\\(wfo\\))?',
    `${WORK}wfo`,
    'masuk kantor',
  ),
  elsewhere: anyOf(
    `${WORK}(?:dari|di|from) (?:(?:tempat |lokasi )?mana (?:saja|pun)|tempat lain|lokasi lain|anywhere|elsewhere)(?:(?: atau|\\/)? ?\\(?(?:work from anywhere|wfa)\\)?)*`,
    'work from anywhere(?: ?\\(wfa\\))?',
    `${WORK}wfa`,
  ),
}

/** The one place that is named; undefined where none is, or several are. */
export function takePlace(left: LeftWords): Place | undefined {
  const named = (Object.keys(PLACES) as Place[]).filter((place) => PLACES[place].test(left.text))
  const [place] = named
  if (!place || named.length > 1) return undefined
  takeAll(left, PLACES[place])
  return place
}

/** Whether both are named, and nothing but them. */
export function takeHomeAndOffice(left: LeftWords): boolean {
  const isBoth = (['home', 'office', 'elsewhere'] as const).every(
    (place) => PLACES[place].test(left.text) === (place !== 'elsewhere'),
  )
  if (!isBoth) return false
  take(left, PLACES.home)
  take(left, PLACES.office)
  return true
}

const DUTIES = [
  [
    'must-not',
    anyOf(
      'tidak (?:boleh|diperbolehkan|diperkenankan|diizinkan|dapat)',
      'dilarang',
      'must not',
      'may not',
      'shall not',
      'cannot',
    ),
  ],
  [
    'may',
    anyOf(
      'dapat',
      'boleh',
      'diperbolehkan',
      'diperkenankan',
      'diizinkan',
      'may',
      'can',
      'are allowed to',
      'is allowed to',
    ),
  ],
  [
    'must',
    anyOf(
      'wajib',
      'harus',
      'diwajibkan',
      'diharuskan',
      'tetap',
      'must',
      'shall',
      'are required to',
      'is required to',
      'are to',
    ),
  ],
] as const
/** "Setiap hari Jumat" is once a week. */
export const DAILY: RegExp = anyOf(
  'harian',
  `(?:setiap|tiap) hari(?! (?:${WEEKDAYS.id.join('|').toLowerCase()})(?!\\p{L}))(?: kerja)?`,
  'daily',
  'every (?:working )?day',
)
const PERMIT = anyOf(
  '(?:dengan|atas|setelah mendapat|berdasarkan) (?:izin|ijin|persetujuan|permintaan|permohonan)(?: (?:dari )?atasan(?: langsung)?)?(?:nya)?',
  '(?:with|on|upon) (?:the )?(?:permission|approval|request)(?: of (?:the|their) (?:supervisor|superior|manager))?',
)

export type Duty = 'must' | 'may' | 'must-not' | 'by-permit'

/** What is said of a place: `bare` where only what is done is said; undefined where it says two things. */
export function takeDuty(left: LeftWords, bare: Duty = 'must'): Duty | undefined {
  const isByPermit = take(left, PERMIT) !== undefined
  const found = DUTIES.find(([, pattern]) => take(left, pattern) !== undefined)?.[0]
  // "Wajib tetap di kantor" says one thing.
  if (found === 'must') take(left, DUTIES[2][1])
  if (!isByPermit) return found ?? bare
  return found === 'may' || found === undefined ? 'by-permit' : undefined
}

/** In which window days are counted, as parameters of *Jumlah hari di suatu tempat*; undefined where none is said. */
export function takeWindow(left: LeftWords): Readonly<Record<string, string>> | undefined {
  const several = take(
    left,
    new RegExp(
      `${START}(?:(?:dalam|setiap|tiap|per|in|every) )+(${NUMBER}) (?:minggu|pekan|weeks)${END}`,
      'u',
    ),
  )
  if (several) {
    const weeks = withDigits(several[1]!)
    return weeks === '1' ? { within: 'sepekan' } : { weeks }
  }
  const found = take(
    left,
    new RegExp(
      `${START}(?:(?:dalam|setiap|tiap|per|in|each|every) )*(?:satu |1 |a |one )?(?:se)?(minggu|pekan|bulan|week|month)${END}`,
      'u',
    ),
  )
  if (!found) return undefined
  return { within: /bulan|month/.test(found[1]!) ? 'sebulan' : 'sepekan' }
}
