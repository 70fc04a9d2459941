const KIND =
  '(?:surat edaran|edaran|surat|instruksi|peraturan|keputusan|pengumuman|memo(?:randum)?|nota dinas|ketentuan)'
const ENGLISH =
  '(?:circular|policy|memo(?:randum)?|instruction|order|regulation|guidance|guidelines|directive|notice)'
/** Before what says from when or until when it holds. */
const HOLDS = `${KIND}(?: [a-z]+){0,3} ini (?:akan |mulai |tetap |dinyatakan |hanya )?berlaku`
const HOLDS_EN = `th(?:is|ese) ${ENGLISH} (?:shall |will )?(?:takes?|comes?|enters?|is|are|be|becomes?|remains?) (?:in(?:to)? |valid|effect|effective|force)`
/** "Edaran ini berlaku bagi semua pegawai" says whom it binds. */
const FROM_WHEN =
  '(?= (?:\\d|efektif|mulai|sejak|dari|terhitung|pada|tanggal|tgl|sampai|hingga|s\\.?d|selama|setelah|untuk jangka|untuk masa|untuk periode|dalam jangka))'

/** The circular speaks of its own validity. */
export const OWN_VALIDITY: RegExp = new RegExp(`(?:${HOLDS}${FROM_WHEN}|${HOLDS_EN})`, 'i')

const VALIDITY = new RegExp(
  `^(?:(?:dengan|pada saat) (?:berlakunya |dikeluarkannya |ditetapkannya )?${KIND}(?: [a-z]+){0,3} ini\\b|(?:mulai )?berlaku${FROM_WHEN}|(?:${HOLDS}${FROM_WHEN}|${HOLDS_EN}))`,
  'i',
)
const LAST =
  /^(?:demikian(?:lah)?(?! pula\b| juga\b| halnya\b)\b|ditetapkan di\b|dikeluarkan di\b|tembusan\b|agar setiap orang (?:dapat )?mengetahui|salinan sesuai\b|ttd\b|a\.n\.|u\.b\.|terima ?kasih\b|(?:tks|trims|makasih|thx)\b|hormat (?:kami|saya)\b|wassalam|atas (?:perhatian|kerja ?sama)|(?:agar|untuk) (?:dapat )?(?:menjadi (?:perhatian|pedoman)|dipedomani|diindahkan)|untuk (?:dilaksanakan|diketahui) (?:dan|serta|sebagaimana)\b|issued (?:at|in)\b|signed\b ?[,:]?(?: by\b.*)?$|(?:yours|kind|best|warm)? ?(?:sincerely|faithfully|regards),?$|thank you\b|please be guided\b|for (?:your )?(?:information|guidance|(?:strict )?compliance)(?:,| and\b| please\b|\.?$)|cc ?:|copies? to\b)/i

/** Whether the line begins what stands behind the last clause: thanks, a signature, whom copies go to. */
export function isClosing(text: string): boolean {
  return LAST.test(text)
}

/** Whether it says from when or until when the circular holds, behind which clauses may still follow. */
export function isValidity(text: string): boolean {
  return VALIDITY.test(text)
}

const NOTE = /^(catatan|nb|n\.b\.|keterangan|p\.s\.|note) ?[:.] ?(\S.*)$/i
const OF_WORK =
  /kantor|rumah|masuk|tetap|petugas|pegawai|wf[hoa]|(?:ke|di)cuali|piket|presensi|absen|lapor|jam kerja|office|home|attend|report/i
/** The foot of an electronic signature begins so, too. */
const OF_SIGNATURE = /elektronik|electronic|(?<!\p{L})UU(?!\p{L})|undang-undang|BSrE/iu

/**
 * What is asked below the thanks or the signature: "Catatan: petugas kebersihan tetap masuk kantor"; undefined of any
 * other line.
 */
export function noteBehind(
  text: string,
): { readonly name: string; readonly text: string } | undefined {
  const [, word = '', said] = NOTE.exec(text) ?? []
  const asks = said !== undefined && OF_WORK.test(said) && !OF_SIGNATURE.test(said)
  return asks
    ? { name: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(), text: said }
    : undefined
}
