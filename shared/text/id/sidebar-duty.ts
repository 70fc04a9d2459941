import { withStop } from '../with-stop.ts'

/** What the sidebars say of regulations, holidays and rosters. */
export const sidebarDuty = {
  rosterProposal: {
    title: 'Susun jadwal',
    intro:
      'Pantau menyusun usulan jadwal yang memenuhi batas kantor, giliran, dan kecukupan layanan. Jadwal Anda tidak berubah sebelum usulan diterima.',
    start: 'Susun usulan',
    done: 'Usulan selesai. Periksa tabnya, lalu terima:',
    none: 'Belum ada usulan untuk pilihan ini.',
    ready: 'Usulan yang ada:',
    empty: (count: number): string => `Mengisi ${count} sel yang masih kosong.`,
    different: (count: number): string => `${count} sel sudah terisi lain dan dibiarkan.`,
    same: (count: number): string => `${count} sel sudah sama.`,
    missing: (names: string): string =>
      withStop(`Menambahkan baris bagi yang belum ada di tab Jadwal: ${names}`),
    accept: 'Terima usulan',
    overwrite: 'Timpa juga isian yang berbeda',
    overwriteMeaning: (count: number): string =>
      `${count} sel yang diisi orang akan diganti dengan usulan. Isian lama tidak tersimpan di tab ini.`,
    confirmOverwrite: 'Ya, timpa',
    accepted: (count: number): string =>
      `${count} sel tab Jadwal diisi. Pilih Periksa jadwal untuk memeriksanya.`,
    nothing: 'Tab Jadwal sudah sesuai dengan usulan.',
  },
  regulations: {
    title: 'Aturan',
    intro:
      'Tempel naskah edaran atau instruksi, lalu pilih apa yang diminta tiap pasalnya. Tidak ada yang berlaku sebelum Anda membaca artinya dan memberlakukannya.',
    paste: 'Naskah aturan, disalin dari PDF atau dokumennya',
    read: 'Baca naskah',
    pasteAgain: 'Tambah aturan',
    back: 'Kembali ke daftar',
    which: 'Aturan',
    facts: 'Periksa isi aturan ini',
    factsIntro: 'Yang belum diketahui dibiarkan kosong. Bertanda * harus diisi.',
    fact: {
      issuer: 'Penerbit',
      kind: 'Jenis',
      number: 'Nomor *',
      issuedOn: 'Tanggal *',
      title: 'Tentang',
      validFrom: 'Berlaku sejak *',
      validUntil: 'Berlaku sampai (kosong: sampai dicabut)',
      units: 'Hanya unit (kode, dipisah koma; kosong: semua)',
    },
    factMissing: 'Isi nomor, tanggal, dan sejak kapan berlaku.',
    needed: 'Harus diisi.',
    found: (clauses: number): string =>
      clauses === 0
        ? 'Tidak ada pasal bernomor yang terbaca. Tambahkan sendiri sesudah disimpan.'
        : `${clauses} pasal terbaca. Hilangkan centang yang bukan pasal.`,
    taken: (clauses: number): string =>
      `${clauses} pasal disalin dari aturan yang digantikan. Hilangkan centang yang tidak berlaku lagi; perubahannya diisi sesudah disimpan.`,
    outside: (parts: number): string => `Tidak termasuk pasal mana pun (${parts})`,
    save: 'Simpan sebagai konsep',
    saved: (rows: number): string =>
      `${rows} baris tersimpan di tab Aturan dan Pasal. Belum ada yang berlaku.`,
    addedTo: (number: string, clauses: number): string =>
      `Aturan ${number} sudah ada di tab Aturan: barisnya tidak diubah. ${
        clauses === 0
          ? 'Semua pasalnya juga sudah ada.'
          : `${clauses} pasal baru ditambahkan, belum berlaku.`
      } Perbaiki tanggalnya di tab Aturan bila perlu.`,
    tooLong: (letters: number, most: number): string =>
      `Naskah ini ${letters.toLocaleString('id-ID')} huruf; paling banyak ${most.toLocaleString('id-ID')} sekali baca. Tempel bagian demi bagian, dengan nomor aturan yang sama.`,
    numberMissing: 'Isi nomor pasal.',
    counts: (clauses: number): string => `${clauses} pasal`,
    holdOn: (clauses: number): string => `${clauses} pasal berlaku`,
    onlyUnits: (codes: string): string => `hanya unit ${codes}`,
    unexamined: (clauses: number): string => `${clauses} belum diperiksa`,
    state: {
      checked: 'Berlaku',
      note: 'Catatan: dikutip, tidak dihitung',
      off: 'Belum diberlakukan: belum ada yang dihitung',
      unread: 'Ada yang tidak terbaca, jadi tidak dihitung',
    },
    about: 'Pasal ini mengatur',
    choose: 'Pilih…',
    note: 'Catatan: dikutip, tidak dihitung',
    hasOffer: 'Ada usulan: buka untuk memeriksanya',
    offered: 'Diusulkan dari bunyi pasal. Periksa, ubah bila perlu, lalu berlakukan.',
    who: 'Siapa',
    when: 'Kapan',
    own: 'Tulis sendiri…',
    ownWho: 'Siapa, dengan kata sendiri',
    ownWhen: 'Kapan, dengan kata sendiri',
    notSaid: 'tidak disebut',
    more: 'Tingkat dan tujuan laporan',
    severity: 'Tingkat',
    severityOwn: 'seperti biasanya',
    reportedTo: 'Dilaporkan kepada',
    number: 'Nomor pasal, seperti dalam naskah',
    wording: 'Bunyi',
    reading: 'Membaca dan menghitung contohnya…',
    means: 'Artinya:',
    uncheckedYet: (why: string): string => `Disimpan, tetapi belum diperiksa: ${why}.`,
    enforce: 'Sudah benar, berlakukan',
    enforced: (number: string): string => `${number} berlaku.`,
    restAreNotes: (clauses: number): string =>
      clauses === 1 ? 'Yang tersisa catatan saja' : `${clauses} yang tersisa catatan saja`,
    notesKept: (clauses: number): string => `${clauses} pasal dicatat; tidak dihitung.`,
    add: 'Tambah pasal',
    prolong: 'Perpanjang',
    replace: 'Ganti…',
    prolongs: (citation: string, clauses: number): string =>
      `Memperpanjang ${citation}: ${clauses} pasalnya berlaku terus.`,
    replaces: (citation: string): string =>
      `Menggantikan ${citation}, yang berakhir saat pasal pertama aturan baru ini diberlakukan. Ada naskahnya? Pilih Tambah aturan.`,
    ready: 'Atau pakai aturan yang sudah tersedia',
    template: 'Aturan yang tersedia',
    templateMeans: 'Yang diminta pasal-pasalnya:',
    templateShown: (clauses: number): string =>
      `${clauses} pasal, dibacakan di bawah ini. Belum ada yang berlaku.`,
    none: 'Belum ada aturan di tab Aturan.',
    noClauses: 'Aturan ini belum mempunyai pasal.',
  },
  holidays: {
    title: 'Hari libur',
    intro:
      'Usulan hari libur, cuti bersama, dan Ramadan yang belum ada di tab Hari Libur. Yang sudah ada tidak diubah.',
    year: 'Tahun',
    accept: 'Masukkan yang dicentang',
    none: (year: string): string => `Tidak ada usulan: tahun ${year} sudah lengkap.`,
    count: (count: number): string => `${count} usulan:`,
    accepted: (count: number): string => `${count} baris ditambahkan ke tab Hari Libur.`,
    calendar: 'Menurut kalender',
    estimated: 'Perkiraan hisab, belum diumumkan pemerintah',
    kinds: {
      'libur-nasional': 'Libur nasional',
      'cuti-bersama': 'Cuti bersama',
      'libur-daerah': 'Libur daerah',
      ramadan: 'Ramadan',
    },
  },
  rosterCheck: {
    title: 'Periksa jadwal',
    start: 'Periksa',
    none: 'Tidak ada masalah pada jadwal bulan ini.',
    count: (count: number): string => `${count} hal perlu diperhatikan:`,
  },
}

export type SidebarDuty = typeof sidebarDuty
