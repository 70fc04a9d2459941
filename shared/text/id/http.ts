import type { HttpText } from '../en/http.ts'

/** Jawaban worker lewat HTTP bila tidak ada bagian lain yang menjawab. */
export const httpId: HttpText = {
  titles: {
    400: 'Permintaan tidak dapat dipahami',
    401: 'Belum masuk',
    403: 'Tidak diizinkan',
    404: 'Tidak ditemukan',
    409: 'Belum siap',
    413: 'Terlalu besar',
    422: 'Tidak dapat dibaca',
    429: 'Terlalu sering',
    500: 'Terjadi kesalahan',
    503: 'Sedang tidak tersedia',
  },
  bearerMissing: 'Mohon buka Pantau dari menu lembar kerja: permintaan ini tanpa tanda masuk.',
  bearerInvalid:
    'Tanda masuk Anda tidak dapat diterima. Mohon muat ulang lembar kerja lalu coba lagi; bila tetap begitu, hubungi pengelola kepegawaian.',
  audienceUnknown:
    'Layanan Pantau belum mengenal pengaya di lembar kerja ini. Mohon beri tahu pengelola layanan Pantau: yang harus diaturnya sudah tercatat di sana.',
  pusherUnknown: 'Hanya langganan Pub/Sub layanan Pantau yang dapat mengirim ke sini.',
  emailUnverified: 'Alamat surel akun Anda belum diverifikasi oleh Google.',
  keysUnavailable: 'Tanda masuk belum dapat diperiksa. Mohon coba lagi beberapa menit lagi.',
  fieldInvalid: (field, reason) =>
    `Pantau tidak dapat memahami permintaan ini. Mohon muat ulang lembar kerja lalu coba lagi; bila tetap begitu, sampaikan pesan ini kepada pengelola layanan Pantau (isian "${field}": ${reason}).`,
  bodyUnreadable: 'Isi permintaan bukan JSON.',
  bodyTooLarge: (kilobytes) => `Permintaan melebihi ${kilobytes} KB.`,
  tooManyRequests: (seconds) =>
    `Pantau terlalu sering diminta. Mohon coba lagi ${seconds} detik lagi.`,
  pathUnknown: (path) => `Tidak ada apa pun di ${path}.`,
  internal: (requestId) =>
    `Terjadi kesalahan pada layanan Pantau. Mohon coba lagi; bila tetap begitu, sampaikan nomor ini kepada pengelolanya: ${requestId}.`,
}
