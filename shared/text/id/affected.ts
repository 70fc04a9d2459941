import type { AffectedText } from '../en/affected.ts'

/** Tulisan pemberitahuan kepada orang yang datanya sampai ke pihak lain. */
export const affectedId: AffectedText = {
  by: {
    store: 'salinan penyimpanan Pantau',
    account: 'akun yang berhak melihat data',
    link: 'tautan halaman pribadi',
  },
  kinds: {
    staff: 'baris Anda dalam daftar pegawai (nomor, nama, pangkat, jabatan, unit, alamat)',
    filings:
      'kiriman Anda (presensi beserta lokasi selama masih disimpan, laporan, izin beserta alasannya) dan keputusan atasnya',
    home: 'letak tempat tinggal Anda',
  },
  notice: ({ agency, how, from, until, kinds }) => [
    'PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI',
    '(Pasal 46 UU Nomor 27 Tahun 2022)',
    '',
    'Yth. [nama]',
    '',
    `${agency} memberitahukan bahwa data pribadi Anda mungkin sampai ke pihak lain.`,
    `1. Data yang terungkap: ${kinds.join('; ')}.`,
    `2. Kapan dan bagaimana: antara ${from} dan ${until}, melalui ${how}. [Apa yang terjadi, dalam beberapa kalimat]`,
    '3. Upaya penanganan dan pemulihan: [misalnya tautan diganti, peran dicabut, kunci diganti]',
    '',
    'Data Anda yang disimpan dapat dilihat pada halaman Anda, di bagian Data saya, atau ditanyakan kepada [nama, telepon].',
  ],
}
