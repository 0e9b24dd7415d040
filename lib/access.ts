/**
 * Who may do what: the only table of permissions. Commands and pages name a permission; both ask `may`.
 * `visitor` is somebody without a session, `system` a named job or the command line on the server itself.
 */
export type Party = "administrator" | "editor" | "reviewer" | "auditor" | "visitor" | "system";

const staff = ["administrator", "editor", "reviewer", "auditor"] as const;
const writers = ["administrator", "editor"] as const;

const access = {
  "desk.enter": staff,

  "event.read": staff,
  "event.create": [...writers, "system"],
  "event.edit": [...writers, "system"],
  "event.trash": writers,
  "event.restore": writers,

  "report.read": staff,
  "report.create": [...writers, "system"],
  "report.edit": writers,
  "report.rank": writers,
  "report.trash": writers,
  "report.restore": writers,
  "report.import": [...writers, "system"],

  "comment.read": staff,
  "comment.write": ["administrator", "editor", "reviewer"],

  "version.rename": writers,

  "image.read": staff,
  "image.upload": [...writers, "system"],
  "image.edit": writers,
  "image.replace": writers,
  "image.trash": writers,
  "image.restore": writers,

  "publication.publish": [...writers, "system"],
  "publication.cancel": writers,
  "publication.withdraw": writers,

  "channel.edit": ["administrator"],
  "settings.read": ["administrator", "auditor"],
  "settings.edit": ["administrator", "system"],
  "example.load": ["system"],
  "example.remove": ["administrator"],

  "account.read": ["administrator", "auditor"],
  "account.invite": ["administrator", "system"],
  "account.edit": ["administrator"],
  "account.disable": ["administrator"],
  "account.enable": ["administrator"],
  "account.reset-password": ["administrator", "system"],
  "account.sign-out": ["administrator"],
  "account.sign-in": ["visitor"],
  "account.use-link": ["visitor"],
  "account.issue-setup": ["system"],
  "account.edit-self": staff,

  "audit.read": ["administrator", "auditor"],
} as const satisfies Record<string, readonly Party[]>;

export type Permission = keyof typeof access;

export const permissions = Object.keys(access) as Permission[];

export function may(party: Party, permission: Permission): boolean {
  return (access[permission] as readonly Party[]).includes(party);
}
