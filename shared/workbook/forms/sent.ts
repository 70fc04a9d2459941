/** Said before anything is known of it: what is counted is found out later. */
export const SENT = {
  id: 'Terkirim. Isinya diperiksa dulu; belum tentu dihitung. Bila ragu, tanyakan kepada kepala unit.',
  en: 'Sent. It is checked first and may not count. If in doubt, ask your unit head.',
}

/** What `SENT` was in earlier versions. */
export const FORMER_SENT = [
  'Terkirim. Apakah kiriman ini dapat dihitung diperiksa kemudian; yang belum dapat dihitung disebutkan dengan alasannya pada Diagnostik di lembar kerja instansi. Bila ragu, tanyakan kepada kepala unit.',
  'Sent. Whether it can be counted is checked later; what cannot yet stands with its reason on Diagnostics in the agency’s spreadsheet. If in doubt, ask your unit head.',
] as const
