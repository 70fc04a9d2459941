import { identifierName } from '../identifier-name.ts'
import type { AuthorityText } from '../en/authority.ts'

/** Yang dikatakan tentang siapa boleh apa: diminta, diberikan, dicabut, ditolak. */
export const authorityId: AuthorityText = {
  grant: (email, role, unit) => {
    const title = {
      hr: 'hr',
      'kepala-unit': 'kepala-unit',
      pembaca: 'pembaca',
      installer: 'pemasang Pantau',
    }[role]
    return `${email} sebagai ${title}${unit ? ` (unit ${unit})` : ''}`
  },
  waiting: (grant, since) =>
    `${grant}: diminta sejak ${since} dan belum berlaku. Mohon orang lain dengan peran hr mengonfirmasinya di Pantau > Konfirmasi`,
  confirmed: (grants, by, at) => `${grants}: dikonfirmasi oleh ${by} pada ${at}`,
  byOperator: (grants, reason, at) =>
    `${grants}: dikonfirmasi oleh pengelola layanan Pantau pada ${at}. Alasan: ${reason}`,
  lowered: (grants, at) =>
    `${grants}: tidak berlaku lagi sejak ${at}, karena barisnya di tab Akses tidak ada atau berubah`,
  addressChange: (name, id, was, becomes) =>
    `${name} (${identifierName(id)}): e-mail ${was || '(tidak ada)'} menjadi ${becomes || '(tidak ada)'}`,
  identityWaiting: (change, since) =>
    `${change}: tertulis sejak ${since} dan belum berlaku, karena ada kiriman dari orang ini atau dari pemilik alamat itu. Sampai dikonfirmasi, e-mail sebelumnya yang berlaku. Mohon orang lain dengan peran hr mengonfirmasinya di Pantau > Konfirmasi`,
  numberChange: (name, was, becomes) =>
    `${name}: ${identifierName(was)} menjadi ${identifierName(becomes)}, orang yang sama`,
  numberWaiting: (change, since) =>
    `${change}: tertulis sejak ${since} dan belum berlaku; sampai dikonfirmasi, orang ini dihitung dengan nomor sebelumnya. Bila benar orang yang sama, mohon orang lain dengan peran hr mengonfirmasinya di Pantau > Konfirmasi. Bila bukan, mohon kembalikan baris nomor sebelumnya dan isi kolom Sampai`,
  ownIdentity: () => 'E-mail dan NIP Anda sendiri dikonfirmasi oleh orang lain yang berperan hr.',
  ownRole: () => 'Peran Anda sendiri dikonfirmasi oleh orang lain yang berperan hr.',
  confirmationUnknown: () =>
    'Yang akan dikonfirmasi tidak lagi diminta atau sudah berlaku. Mohon buka lagi Pantau > Konfirmasi.',
  accountChanged: (email) =>
    `${email} adalah milik akun Google yang pertama kali masuk dengan alamat itu, sedangkan ini akun lain. Mohon pengelola kepegawaian menghapus barisnya di tab Akses, menambahkannya lagi, lalu mengonfirmasinya.`,
  selfDecided: (who, what) =>
    `${who}, ${what}: diputus di lembar, padahal orangnya sendiri dapat mengubah selnya, jadi masih menunggu keputusan. Mohon orang lain memutuskannya di Pantau > Meja tinjau`,
  decided: (choice, by, { at, note }) =>
    `${choice}, oleh ${by} pada ${at}${note && `. Catatan: ${note}`}`,
  sharing: () => 'File > Bagikan',
  sharedWithAnyone: () =>
    'Lembar ini dapat diubah oleh siapa saja yang memiliki tautannya. Karena itu keputusan izin di selnya tidak dihitung sampai diputus di Pantau > Meja tinjau. Mohon pemilik berkas mengubah akses umum menjadi Dibatasi',
  sharedWithDomain: (domain) =>
    `Lembar ini dapat diubah oleh semua orang di ${domain}. Karena itu keputusan izin mereka di selnya tidak dihitung sampai diputus di Pantau > Meja tinjau. Mohon pemilik berkas mengubah akses umum menjadi Dibatasi`,
  sharedWithGroup: (group) =>
    `Lembar ini dapat diubah oleh anggota grup ${group}, dan Pantau tidak dapat mengetahui siapa saja anggotanya: izin sendiri yang mereka putus di sel akan dihitung. Mohon pemilik berkas membagikannya kepada tiap orang di tab Akses saja`,
  sharingUnknown: () =>
    'Google tidak memperlihatkan kepada Pantau siapa saja yang dapat mengubah lembar ini, jadi yang dikenal hanya orang di tab Akses. Mohon pemilik berkas, di setelan berbagi, mengizinkan editor mengubah izin dan membagikan',
  inForce: () => 'berlaku',
  awaiting: () => 'menunggu konfirmasi',
  lapsed: () => 'tidak berlaku: tidak bekerja',
  holderAbsent: (grant, name) =>
    `${grant}: tidak berlaku hari ini, karena menurut tab Pegawai ${name} tidak sedang bekerja di sini. Bila benar, mohon hapus barisnya di tab Akses dan hentikan berbagi lembar ini dengannya (File > Bagikan). Bila tidak, mohon betulkan Bekerja Sejak atau Sampai di tab Pegawai`,
  lastHrAbsent: (grant, name) =>
    `${grant}: menurut tab Pegawai ${name} tidak sedang bekerja di sini. Peran ini tetap berlaku karena tidak ada orang lain yang memilikinya, tetapi tidak mengonfirmasi apa pun dan tidak memutus apa pun di Pantau > Meja tinjau. Mohon tulis di tab Akses siapa yang berperan hr mulai sekarang, lalu minta pengelola layanan Pantau mengonfirmasinya. Bila tanggalnya keliru, mohon betulkan Bekerja Sejak atau Sampai di tab Pegawai`,
  installerAbsent: (grant, name) =>
    `${grant}: menurut tab Pegawai ${name} tidak sedang bekerja di sini, sedangkan Pantau bekerja di lembar ini dengan akun itu. Sebelum akun itu ditutup, mohon orang lain yang berperan hr menyambungkan lembar ini dengan akunnya sendiri (Pantau > Siapkan lembar) memakai kode pendaftaran dari pengelola layanan Pantau, lalu hr lain mengonfirmasinya`,
}
