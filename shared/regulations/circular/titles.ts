import { datesOfAll, SAYS_WHEN, saidOfAll } from './said-of-all.ts'

/** Whom a part is of, or where they work: "KHUSUS BAGI PUSKESMAS", "PEGAWAI YANG BEKERJA DARI RUMAH". */
const SAYS_WHOM =
  /(?<!\p{L})(?:khusus|bagi|untuk|yang|kecuali|selain|except|for|who|rumah|kantor|kampus|wf[hoa]|home|office|tenaga|pejabat|petugas|guru|dosen|honorer|pppk|cpns|kontrak|puskesmas|rsud|sekolah|kelompok)(?!\p{L})/iu
const EVERYBODY =
  /(?<!\p{L})(?:bagi|untuk|for) (?:seluruh |semua |all )?(?:pegawai|employees|staff)(?: asn| aparatur sipil negara)?(?= (?:di|pada|selama|dalam|in|during) |$)/giu
const NUMBER_OF_PART = /^(?:bab [ivxlc]+|bagian ke[a-z]+|paragraf \d+)(?: |$)/i
/** Of its own kind each, from the highest. */
const LEVELS = [/^bab /i, /^bagian /i, /^paragraf /i]

/** A title that has no number of a clause, above those that stand under it. */
export interface Title {
  readonly level: number
  /** How many clauses stand before it. */
  readonly at: number
  readonly text: string
}

/** A title, and what it stands under, once another line of a title is read. */
export function withTitle(titles: readonly Title[], text: string, at: number): readonly Title[] {
  const found = LEVELS.findIndex((pattern) => pattern.test(text))
  const level = found < 0 ? LEVELS.length : found
  const last = titles.at(-1)
  if (last?.at === at && level === LEVELS.length) {
    return [...titles.slice(0, -1), { ...last, text: `${last.text} ${text}` }]
  }
  return [...titles.filter((one) => one.level < level), { level, at, text }]
}

/** What of a title must stand with what it is above, since it says whom or when that is of; undefined where it does not. */
export function whomOf(title: string): string | undefined {
  const own = title.replace(NUMBER_OF_PART, '').replace(/ ?:$/, '').trim()
  return SAYS_WHOM.test(own.replaceAll(EVERYBODY, ' ')) || SAYS_WHEN.test(own) ? own : undefined
}

/** "… seluruh pegawai selain guru dan tenaga kesehatan agar:", of whom none of the clauses is. */
const LEAVES_OUT =
  /(?<!\p{L})((?:ter)?kecuali|selain(?! itu| hal)|except(?:ing)?)(?!\p{L}) (.{3,120}?)(?:,? (?:agar|supaya|wajib|harus|diatur|diminta|melaksanakan|dengan|sebagai|shall|must|are)(?!\p{L}).*)?$/iu

/** "… sebagai berikut", with or without a colon. */
const INTRODUCES = /:$|(?<!\p{L})(?:agar|supaya|berikut(?: ini)?|as follows|the following)[.,]?$/iu
const LOOKED_AT = 600
/** "s.d. 17 Maret" ends no sentence. */
const SENTENCE_END = /(?<!(?:^|[ .])(?:s\.d|d|no|yth|tgl|pkl|kab|prov|sdr))[.;:] /i
/** A letter's head above its text. */
const OF_HEAD =
  /^(?:[^a-z]*$|(?:TENTANG|Tentang|Kepada|Yth|Surat Edaran Nomor)(?![a-z])|(?:N(?:omor|OMOR)|No\.|(?:Peri)?[Hh]al|Sifat|Lampiran|Tanggal|Number|Reference|Ref|Date|To|Subject|Re|Memo|Policy) ?[:.\d])/

/**
 * Whom the sentence that introduces the clauses is of or leaves out, and when, as a title says it; undefined where it is
 * of everybody at any time.
 */
function saidBefore(before: string): string | undefined {
  const lines = before.trim().split('\n')
  const said = lines
    .slice(lines.findLastIndex((line) => OF_HEAD.test(line)) + 1)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (!INTRODUCES.test(said)) return undefined
  const sentences = said
    .replace(/ ?[:,.]$/, '')
    .slice(-LOOKED_AT)
    .split(SENTENCE_END)
  const last = sentences.at(-1)!.trim()
  const [, word, whom] = LEAVES_OUT.exec(last) ?? []
  if (word) return `${word} ${whom}`
  return saidOfAll(last) ?? sentences.slice(0, -1).flatMap((one) => datesOfAll(one) ?? [])[0]
}

interface Titled {
  readonly depth: number
  readonly text: string
  /** Of itself, and those without a number above it. */
  readonly titles: readonly string[]
}

/**
 * Each clause's text behind the titles that say whom it is of, in square brackets: not where it is part of a clause
 * that has them already.
 *
 * @example '[KHUSUS BAGI PUSKESMAS] Pegawai bekerja di kantor.'
 */
export function behindTitles<C extends Titled>(clauses: readonly C[], before = ''): C[] {
  const ofAll = saidBefore(before)
  const above: C[] = []
  return clauses.map((clause) => {
    while ((above.at(-1)?.depth ?? 0) >= clause.depth) above.pop()
    const isPart = above.some(({ text }) => text !== '')
    const titles = [
      ...(ofAll ? [ofAll] : []),
      ...[...above, clause].flatMap((one) => one.titles).flatMap((one) => whomOf(one) ?? []),
    ]
    above.push(clause)
    if (isPart || clause.text === '' || titles.length === 0) return clause
    return { ...clause, text: `[${[...new Set(titles)].join('; ')}] ${clause.text}` }
  })
}
