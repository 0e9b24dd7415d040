/**
 * Files of a domain beside model, rules, queries, published and commands, each with its reason. `*` stands for a
 * domain that is a mechanism without records of its own, of which the closed list says nothing.
 */
export const extraNames: Record<string, Record<string, string>> = {
  example: { "*": "the example's texts and drawings" },
  import: { "*": "a parser: pure steps from bytes to a result" },
  richtext: { "*": "one schema, read, cleaned and rendered everywhere alike" },
  search: { "*": "one way to cut Chinese into what an index holds" },

  editions: {
    addresses: "where visitors find what an edition shows",
    canonical: "content to bytes and back, the same for freezing and for checking",
    compare: "pure: how two contents differ",
    entries: "pure: the rows by which lists find an edition's events",
    freeze: "takes tx: makes an edition, for every command that needs one",
    gather: "takes tx: the whole of a working copy, for freezing, comparing and previewing",
    read: "older formats to the newest, for ever",
    slug: "pure: an address for a Chinese title",
  },
  events: {
    "add-event": "takes tx: for every command that makes an event",
    "date-text": "pure: a date in words, frozen into editions",
    document: "the shape of the Yjs document",
    "edit-document": "takes tx: the one way for a command to change an event's text",
    handshake: "what browser and server say before they sync",
    "live-document": "the browser's side of live editing",
    "parse-date": "pure: a date as offices write it",
    people: "pure: the colour of a person's cursor",
    project: "takes tx: the document's projection into its row",
    "read-document": "takes tx: the text as the edit log says it",
    "text-change": "pure: what somebody typed, as the smallest change of a shared text",
    settle: "compaction of the edit log",
  },
  images: {
    inspect: "judges a file by its content",
    keep: "stores an original before its row exists",
    renditions: "a picture at the widths that pages ask for",
    "taken-at": "pure: the moment that a file's name or camera tells",
  },
  publications: {
    moment: "pure: times as they are told in China",
    "older-texts": "which reports carry an older text of an event",
    overlap: "which of the database's refusals means that two ranges meet",
    publish: "takes tx: for every command that makes an edition public",
    ranges: "takes tx: when a subject was, is and will be public",
    states: "the states of a list's page, for the lists of reports and events",
    "withdraw-subject": "takes tx: for every command that takes something off",
  },
  reports: {
    "add-report": "takes tx: for every command that makes a report",
    introduction: "pure: the introduction as lines and as rich text",
    lock: "takes tx: holds a report until the transaction ends",
    ranking: "takes tx: the order of a report's events",
  },
  settings: {
    channels: "takes tx: no two change the list of channels at once",
  },
  users: {
    "accept-password": "the rules of a new password, for every command that sets one",
    "add-account": "takes tx: for every command that makes an account",
    administrators: "takes tx: no two change who is an administrator at once",
    "auth-options": "what next-auth is told",
    cookies: "names and lives of the cookies",
    current: "who is signed in at this request",
    device: "the cookie of a known browser",
    links: "takes tx: one-time links, made and used up",
    password: "argon2id, hashed and checked",
    sessions: "takes tx: rows of sessions, begun and ended",
    "sign-in": "name and password to a session, slowed and told alike",
    throttle: "how guessing is slowed",
    token: "secrets of addresses and cookies, and what the database keeps of them",
  },
};
