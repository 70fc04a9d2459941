import type { Localized } from '../../model/language.ts'
import { SOMEBODY } from '../circular/some-named.ts'
import { parseWho } from '../who/parse-who.ts'
import type { Match, Unread } from './match.ts'
import { maybeOfSome } from './why-excepted.ts'

interface Numbered {
  readonly number: string
  readonly text: string
}

const LOOKED_AT = 400
/** What each is called where some need not do it, or do it otherwise. */
const CALLED: Readonly<Record<string, RegExp>> = {
  'daily-report': /lapor|report/i,
  presence: /presensi|absen|daftar hadir|lokasi|keberadaan|attendance|location/i,
  'working-hours': /jam kerja|(?:working|office) hours/i,
  'office-share': /kantor|rumah|wf[hoa]|office|home/i,
  'days-at-place': /kantor|rumah|wf[hoa]|office|home/i,
  travel: /perjalanan|bepergian|travel/i,
  summons: /panggil|called/i,
}
const FREED =
  /(?<!\p{L})(?:(?:tidak|tak|tdk) (?:perlu|wajib|diwajibkan|harus|diharuskan)|dibebaskan|bebas dari|(?:are|is) not required|need not|do(?:es)? not (?:have|need) to|released from)(?!\p{L})/iu
/** Hours of theirs. */
const HAVE_OWN = /\d{1,2}[.:]\d{2}|mengikuti|menyesuaikan|diatur|(?<!\p{L})(?:sif|shift)(?!\p{L})/iu
/** At the head of words that name nobody: how, when or what for. */
const NOBODY =
  /^(?:melalui|dengan|secara|untuk|pada|di|dari|ke|dan|serta|atau|apabila|jika|bila|dalam|setelah|sebelum|sesudah|selama|hasil|berupa|terkait|tentang|via|through|by|in|on|at|after|before|using|and|or|when|if)(?!\p{L})/iu

/**
 * Why a clause is not offered of everybody where another one asks the same otherwise of somebody whom no word of *Siapa*
 * names, or frees some of it: "pengemudi melapor paling lambat pukul 20.00" beside 16.00. Undefined where none does.
 */
export function whyOthers(
  match: Match,
  number: string,
  among: readonly Numbered[],
  matchesOf: (text: string) => readonly (Match | Unread)[],
): Localized | undefined {
  const called = CALLED[match.provision]
  if (!called) return undefined
  const by = among.find((one) => {
    const text = one.text.slice(0, LOOKED_AT)
    if (one.number === number || !called.test(text)) return false
    if (FREED.test(text)) return true
    const read = readOnce(one, () => matchesOf(text)).filter(
      ({ provision }) => provision === match.provision,
    )
    if (read.some((found) => 'who' in found)) return false
    if (match.provision === 'working-hours' && SOMEBODY.test(text) && HAVE_OWN.test(text))
      return true
    return read.some((found) => 'unread' in found && found.unread.split(' … ').some(isSomebody))
  })
  return by && maybeOfSome(by.number)
}

/** Each clause is held against all others of its regulation. */
const READ = new WeakMap<Numbered, readonly (Match | Unread)[]>()

function readOnce(
  one: Numbered,
  read: () => readonly (Match | Unread)[],
): readonly (Match | Unread)[] {
  const found = READ.get(one) ?? read()
  READ.set(one, found)
  return found
}

function isSomebody(piece: string): boolean {
  return piece !== '' && !NOBODY.test(piece) && !parseWho(piece).ok
}
