import { may, permissions } from "./access.ts";
import { type Column, columnNames, columns } from "./test-access.ts";

/** A command in one state of its record. */
export interface Row {
  domain: string;
  action: string;
  needs: string;
  state: string;
  outcomes: Record<Column, string>;
}

/** Words that stand in most cells; anything else is the code of a refusal. */
const signs: Record<string, string> = { done: "✓", forbidden: "✗", "signed-out": "⊘" };

const domains: Record<string, string> = {
  events: "大事 events",
  reports: "年度报告 reports",
  import: "导入 import",
  images: "图片 images",
  publications: "发布 publications",
  settings: "设置 settings",
  users: "账号 accounts",
  example: "示例 example",
};

/** The whole of docs/access.md. */
export function accessTable(rows: Row[]): string {
  const sections = [...new Set(rows.map(({ domain }) => domain))].sort(byPlace);
  return [
    introduction,
    permissionTable(),
    ...sections.map((domain) =>
      commandTable(
        domain,
        rows.filter((row) => row.domain === domain),
      ),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

const introduction = `# 谁能做什么 · Who may do what

这张表由测试 \`lib/access.db.test.ts\` 写成：代码里的每个写入命令，由每一种人，在记录的每一种状态下各试一次，结果记在这里。
✓ 做成；✗ 角色无权；⊘ 没有登录（账号已停用，或会话已退出）；其余是拒绝的代码，所对应的句子见 \`messages/zh-CN/errors.json\`。
改了命令、权限或状态之后，运行 \`npx vitest run lib/access.db.test.ts -u\` 重写本文件，再逐行看清差别：多出来的 ✓ 就是多出来的权力。

The test \`lib/access.db.test.ts\` writes this table: it tries every command of the code, as every kind of person, in every state of
the command's record. ✓ done; ✗ the role may not; ⊘ not signed in (the account is disabled, or the session has ended); all else is
the code of a refusal, whose sentence stands in \`messages/en/errors.json\`. After a change of commands, permissions or states, run
\`npx vitest run lib/access.db.test.ts -u\` and read the difference line by line: a new ✓ is a new power.`;

function permissionTable(): string {
  const parties = ["administrator", "editor", "reviewer", "auditor", "visitor", "system"] as const;
  return [
    "## 权限 permissions",
    "",
    ...table(
      ["权限 permission", ...parties.map((party) => columns[party])],
      permissions.map((permission) => [
        `\`${permission}\``,
        ...parties.map((party) => (may(party, permission) ? "✓" : "✗")),
      ]),
    ),
  ].join("\n");
}

function commandTable(domain: string, rows: Row[]): string {
  let before = "";
  return [
    `## ${domains[domain] ?? domain}`,
    "",
    ...table(
      ["命令 command", "状态 state", ...Object.values(columns)],
      rows.map(({ action, state, outcomes }) => {
        const first = action === before ? "" : `\`${action}\``;
        before = action;
        return [first, state, ...columnNames.map((column) => signs[outcomes[column]] ?? outcomes[column])];
      }),
    ),
  ].join("\n");
}

function table(head: string[], body: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)];
}

function byPlace(one: string, other: string): number {
  const order = Object.keys(domains);
  const place = (domain: string) => (order.indexOf(domain) + order.length + 1) % (order.length + 1);
  return place(one) - place(other) || one.localeCompare(other);
}
