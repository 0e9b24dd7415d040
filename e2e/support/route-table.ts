import { columns, type Person, persons } from "./people.ts";

export interface Row {
  section: string;
  route: string;
  /** What is found at the address. */
  state: string;
  outcomes: Record<Person, string>;
}

/** The whole of docs/access-routes.md. */
export function routeTable(rows: Row[]): string {
  const sections = [...new Set(rows.map(({ section }) => section))];
  const tables = sections.map((section) =>
    tableOf(
      section,
      rows.filter((row) => row.section === section),
    ),
  );
  return `${[introduction, ...tables].join("\n\n")}\n`;
}

const introduction = `# 谁能打开什么 · Who may open what

这张表由测试 \`e2e/access.e2e.ts\` 写成：\`app/\` 里的每个地址，由访客和每种角色，在记录的每一种状态下各打开一次。
格里是 HTTP 状态；→ 是转到哪里；↩ 表示登录后回到原处。服务器动作一节：✓ 放行（记录本身合不合适另论，见 access.md）；✗ 角色无权；⊘ 要求登录。账号已停用、会话已退出或过期、自己编造凭证的人，处处与访客一样，测试逐一对照过。
改了页面、权限或状态之后，运行 \`npx playwright test e2e/access.e2e.ts -u\` 重写本文件，再逐行看清差别。

The test \`e2e/access.e2e.ts\` writes this table: it opens every address of \`app/\`, as a visitor and in every role, in every state of
the record. A cell is the HTTP status; → says where a redirect leads; ↩ that signing in leads back. Of server actions: ✓ let in, whatever is then said of the record (see access.md); ✗ the role may not;
⊘ asked to sign in. Whoever has a disabled account,
an ended or expired session or a forged cookie is answered as a visitor is, everywhere, which the test compares. After a change of
pages, permissions or states, run \`npx playwright test e2e/access.e2e.ts -u\` and read the difference line by line.`;

function tableOf(section: string, rows: Row[]): string {
  let before = "";
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const head = ["地址 address", "状态 state", ...Object.values(columns)];
  const body = rows.map(({ route, state, outcomes }) => {
    const first = route === before ? "" : `\`${route}\``;
    before = route;
    return line([first, state, ...persons.map((person) => outcomes[person])]);
  });
  return [`## ${section}`, "", line(head), line(head.map(() => "---")), ...body].join("\n");
}
