/** What is said to be done, as somebody does it. */
const ACTIVE: Readonly<Record<string, string>> = {
  disampaikan: 'menyampaikan',
  dibuat: 'membuat',
  dikirim: 'mengirim',
  dikirimkan: 'mengirimkan',
  disusun: 'menyusun',
  diisi: 'mengisi',
  diunggah: 'mengunggah',
  dilakukan: 'melakukan',
  dilaksanakan: 'melakukan',
}
const PASSIVE = new RegExp(
  `^((?:laporan|presensi|absensi|daftar hadir|shareloc|wf[hoa]|work from (?:home|office|anywhere))(?: [^,;:]*?)?) ((?:wajib |harus )?)(${Object.keys(ACTIVE).join('|')})( [^;:]*?)? oleh `,
  'iu',
)

/**
 * A sentence that says what is reported by whom, as one that says who reports what; any other as it is.
 *
 * @example inActive('Laporan harian disampaikan oleh pelaksana.') // 'menyampaikan Laporan harian, pelaksana.'
 */
export function inActive(text: string): string {
  return text.replace(PASSIVE, (_, what, duty, verb, more = '') => {
    const does = ACTIVE[String(verb).toLowerCase()] ?? ''
    return `${duty}${does} ${what}${more}, `
  })
}
