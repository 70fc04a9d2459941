import type { RegulationText } from '../en/regulations.ts'

/** Kata-kata tentang aturan yang diketik: apa yang terbaca, siapa yang dimaksud, contohnya. */
export const regulationsId: RegulationText = {
  validity: (from, until) => (until ? `${from} sampai ${until}` : `${from} sampai dicabut`),
  rest: {
    before: 'Sebelum pasal pertama',
    heading: 'Judul bagian',
    page: 'Nomor halaman atau baris berulang',
    closing: 'Penutup dan tanda tangan',
    scanned: 'Huruf hasil pindai yang dibaca sebagai angka, atau sebaliknya',
  },
  changedMeanwhile:
    'Baris ini di tab Pasal sudah berubah, di tab atau oleh orang lain. Coba lagi untuk melihat isinya sekarang.',
  changedSince: (email, date) =>
    `Diubah di tab Pasal sesudah diberlakukan ${email} pada ${date}. Periksa, lalu berlakukan lagi.`,
  regulationGone: (number) =>
    `Aturan ${number} tidak ada lagi di tab Aturan. Muat ulang untuk melihat isinya sekarang.`,
  readingStale:
    'Pasal ini atau artinya berubah sesudah dibacakan. Bacakan lagi sebelum memberlakukannya.',
  tooManyChecked: (most) =>
    `Paling banyak ${most} pasal yang diperiksa dapat diberlakukan sekaligus. Mohon berlakukan dalam beberapa bagian.`,
  nothingToTake: 'Sebutkan aturan yang diperpanjang, atau templat yang dipakai.',
  numberStands: (number) => `Aturan ${number} sudah ada di tab Aturan. Isi nomor aturan yang baru.`,
  daysOutOfOrder: 'Hari terakhir berlaku mendahului hari pertamanya. Perbaiki salah satunya.',
  named: {
    everybody: (count) => `Yang dimaksud: semua pegawai, ${count} orang.`,
    some: (count, units) => `Yang dimaksud: ${count} orang, ${units}.`,
    eachUnit: (count, units) =>
      `Yang dimaksud: ${count} orang, ${units}; tiap unit dihitung sendiri, pecahan dibulatkan ke atas.`,
    few: (names) => `Yang dimaksud: ${names}.`,
    nobody: 'Tidak ada pegawai di tab Pegawai yang dimaksud.',
    noStaff: 'Tab Pegawai masih kosong, jadi belum ada yang dimaksud.',
  },
  acting: {
    alike: (names) =>
      `Selama bertindak (Plt., Plh.) wajib di sana seperti pejabat yang diwakili: ${names}.`,
    notNamed: (names) =>
      `Hanya bertindak (Plt., Plh.), jadi tidak termasuk: ${names}. Bila surat juga memaksudkan mereka, beri kelompok di tab Pegawai lalu sebut kelompok itu.`,
    notExcepted: (names) =>
      `Hanya bertindak (Plt., Plh.), jadi tidak ikut dikecualikan: ${names}. Bila surat juga memaksudkan mereka, beri kelompok di tab Pegawai lalu sebut kelompok itu.`,
  },
  cutWindow: (from, until, hasMost) =>
    `Masa berlaku berakhir ${until}, di tengah hitungan yang mulai ${from}: untuk hitungan itu “paling sedikit” tidak dituntut${hasMost ? '; “paling banyak” tetap, untuk hari sampai saat itu' : ''}.`,
  contradiction: (clause, date, sentence, why) =>
    `Pada ${date} tidak dapat dipenuhi bersama ${clause}: “${sentence}”${why ? ` (${why})` : ''}`,
  contradictsItself: (date, why) =>
    `Pasal ini sendiri tidak dapat dipenuhi, pertama kali pada ${date}${why ? `: ${why}` : ''}.`,
  idle: (why, on) =>
    `Saat ini pasal ini tidak mengikat siapa pun${on ? ` pada hari ${on}` : ''}: ${why}.`,
  ends: (citation, last, units) =>
    `Dengan ini ${citation} berakhir ${last}${units ? `, hanya untuk unit ${units}` : ' beserta semua pasalnya'}.`,
  willEnd: (citation, last, units) =>
    `Begitu satu pasalnya diberlakukan atau dicatat, ${citation} berakhir ${last}${units ? `, hanya untuk unit ${units}` : ' beserta semua pasalnya'}.`,
  mustBe: (allowed, typed) => `Harus ${allowed}; terbaca “${typed}”.`,
  units: (count) => `di ${count} unit`,
  example: {
    days: (month, days, of, case_) =>
      `${month}: ${days} dari ${of} hari berbeda dari ini; ${case_}.`,
    times: (month, times, case_) => `${month}: ${times} kali berbeda dari ini; ${case_}.`,
    onDay: (date, arithmetic) => `yang paling jauh pada ${date}: ${arithmetic}`,
    people: (month, people, cases) => `${month}: ${people} orang berbeda dari ini (${cases}).`,
    andMore: (count) => `dan ${count} lagi`,
    kept: (month, days) => `${month}: dalam ${days} hari tidak ada yang berbeda dari ini.`,
    outcomes: (month, days) => `${month}: ${days} hari pegawai akan tercatat lain di rekap.`,
    made: (staff, place) =>
      `Contoh buatan, bukan data Anda: ${staff === 'own' ? 'pegawai Anda' : 'kantor dengan delapan pegawai'}, semua terjadwal di ${place === 'office' ? 'kantor' : 'rumah'}.`,
    madeFinding: (who, date, arithmetic) =>
      `Temuannya akan berbunyi: ${who}, ${date}: ${arithmetic}`,
    madeNone: 'Di sana tidak ada yang berbeda dari ini.',
    note: 'Catatan: dikutip, tidak dihitung.',
  },
  each: 'setiap hari kerja',
  everyone: 'semua pegawai',
}
