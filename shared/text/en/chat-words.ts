import type { ChatWords } from '../id/chat-words.ts'

/** The words of the sidebar *WhatsApp chat*. */
export const chatWordsEn: ChatWords = {
  title: 'WhatsApp chat',
  intro:
    'Check-ins and reports that were sent to the WhatsApp group. In WhatsApp open the group > menu > Export chat > Without media, then choose the file or paste what it holds.',
  privacy:
    'The chat is read in this sidebar alone. Only messages that you accept are sent to Pantau; no other is kept anywhere.',
  file: 'File of the chat (.txt)',
  pasted: 'Or paste it',
  read: 'Read',
  empty: 'Choose a file or paste the chat first.',
  zip: 'This is a .zip. Open it first, then choose _chat.txt in it.',
  unread:
    'No message is recognised. It must be what Export chat gives: each message begins with date, time and name.',
  contradiction: (written) =>
    `The dates cannot be read: "${written}" contradicts others, or is yet to come.`,
  askDate: (written) => `"${written}" is`,
  counts: (messages, period) => [`${messages} messages`, period].filter(Boolean).join(', '),
  zone: (zone) => `Times are those of the phone that exported it, taken for ${zone}.`,
  askSenders: 'Who is this?',
  askSendersWhy:
    'Nobody of the tab Staff has this name or number, or several have. Those left open are not taken.',
  nobody: 'Not taken',
  presence: (count) => `Check-ins (${count})`,
  reports: (count) => `Daily reports (${count})`,
  reportsWhy: 'They count once their senders say yes on their own page.',
  doubtful: (count) => `Doubtful (${count})`,
  doubtfulWhy: 'Tick only what is a check-in. The others are not taken.',
  messages: (count) => `${count} messages within a minute`,
  works: (date, works) => `Report of ${date}: ${works}`,
  left: (count) => `Not taken (${count})`,
  reasons: {
    nothing: 'not about presence or reports',
    'looks-like': 'only like a check-in: a question, a plan, a call, or about somebody else',
    doubtful: 'doubtful and not ticked',
    'report-unclear': 'a report without work or date that can be read, or somebody else’s',
    quoted: 'quoting or passing on what somebody else wrote',
    media: 'a picture, voice, file or contact',
    deleted: 'deleted',
    'live-location': 'a live location, which names no place',
    system: 'WhatsApp’s own',
    repeated: 'the same message once more',
    unreadable: 'its date or time cannot be read',
    'out-of-time': 'more than 62 days ago, or yet to come',
    'sender-unknown': 'its sender is not settled',
    declined: 'not ticked by you',
  },
  accept: (count) => `Accept ${count} messages`,
  progress: (done, total) => `Recording: part ${done + 1} of ${total}…`,
  recorded: (count) => `${count} messages recorded as check-ins by another channel.`,
  waiting: (count) => `${count} wait for a yes on the own page of whom they name.`,
  standing: (count) => `${count} were recorded before.`,
  refused: (who, why) => `${who}: ${why}`,
}
