/** *Kode instansi* of every made-up office: with a code for one nothing else is enrolled. */
export const MADE_UP_AGENCY_CODE = 'PERCOBAAN'
