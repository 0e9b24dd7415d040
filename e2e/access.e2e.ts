import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { callAction, findActions, verdictOf } from "./support/actions.ts";
import { ask } from "./support/ask.ts";
import { withCommands } from "./support/commands.ts";
import { liveAccess, upgradeStatus } from "./support/live.ts";
import { nobodies, type Person, people, persons } from "./support/people.ts";
import { type Product, startProduct } from "./support/product.ts";
import { type Row, routeTable } from "./support/route-table.ts";
import { findRoutes } from "./support/routes.ts";
import { visitsTo } from "./support/visits.ts";
import { makeWorld, subjectStates, type World } from "./support/world.ts";

/*
 * Every address of the code × every role × every state of the record in it. The outcomes are docs/access-routes.md,
 * which people read and agree to; `npx playwright test e2e/access.e2e.ts -u` writes it anew.
 */

const table = path.join(import.meta.dirname, "../docs/access-routes.md");
const rows: Row[] = [];

/** Of one's own session only; they tell nobody that there was none. */
const silent = ["signOut", "switchLanguage"];

let product: Product;
let world: World;
let who: Record<Person, Record<string, string>>;
let strangers: Record<string, Record<string, string>>;

test.describe.configure({ mode: "serial", timeout: 300_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  product = await startProduct();
  const signedIn = await people(product);
  who = signedIn.cookies;
  strangers = await nobodies(product);
  world = await withCommands(product, () => makeWorld(signedIn.administrator));
});
test.afterAll(() => product.stop());

test("every route is visited by everybody, and is the same to whoever has no session", async () => {
  const routes = findRoutes();
  const { visits, front } = visitsTo(world, product);
  const unvisited = routes
    .filter((route) => !visits[route.path])
    .map(({ file, path }) => `app/${file}: add "${path}" to e2e/support/visits.ts`);
  expect(unvisited, "say which addresses of a route are visited").toEqual([]);
  const paths = routes.map((route) => route.path);
  expect(
    Object.keys(visits).filter((one) => !paths.includes(one)),
    "visited, but no route",
  ).toEqual([]);

  for (const route of routes) {
    for (const method of route.methods) {
      for (const [state, address] of Object.entries(visits[route.path] ?? {}))
        rows.push({
          section: route.section,
          route: named(method, route.path),
          state,
          outcomes: await visitAs(method, address),
        });
    }
  }
  for (const [path, states] of Object.entries(front)) {
    for (const [state, address] of Object.entries(states))
      rows.push({
        section: "前台进程 the front itself",
        route: path,
        state,
        outcomes: await visitAs("GET", address),
      });
  }
});

test("live editing is for those who may read events, and from pages of this site only", async () => {
  const section = "实时编辑 live editing";
  for (const [state, words] of Object.entries(subjectStates)) {
    const { id } = world.events[state as keyof World["events"]];
    rows.push({
      section,
      route: "/collab/[event]",
      state: words,
      outcomes: await forEverybody((cookie) => liveAccess(product, id, cookie)),
    });
  }
  const address = `/collab/${world.events.draft.id}`;
  const elsewhere = { origin: "https://elsewhere.example" };
  for (const [state, from] of Object.entries({
    "从别的网站 from another site": elsewhere,
    "不说从哪里 from nowhere": {},
  })) {
    const outcomes = await forEverybody((cookie) => upgradeStatus(product, address, { ...cookie, ...from }));
    rows.push({ section, route: "/collab/[event]", state, outcomes });
  }
});

test("every server action asks who calls it", async () => {
  const { visits } = visitsTo(world, product);
  const actions = findActions();
  expect(actions.length).toBeGreaterThan(30);
  for (const action of actions) {
    const page = action.routes.find((route) => visits[route]) ?? "";
    const address = Object.values(visits[page] ?? {})[0] ?? "/";
    const outcomes = await forEverybody(async (cookie) =>
      verdictOf(await callAction(product, address, action, cookie)),
    );
    const where = action.file.replace(/^app\/|\/actions\.ts$/g, "");
    rows.push({ section: "服务器动作 server actions", route: where, state: `\`${action.name}\``, outcomes });
    for (const word of Object.values(outcomes)) expect(word, `${where} ${action.name}`).toMatch(/^[✓✗⊘]$/);
    if (where.startsWith("admin") && !silent.includes(action.name))
      expect(outcomes.visitor, `${where} ${action.name}`).toBe("⊘");
  }
});

test("is answered as docs/access-routes.md says", () => {
  const text = routeTable(rows);
  if (["all", "changed"].includes(test.info().config.updateSnapshots)) writeFileSync(table, text);
  expect(text).toBe(readFileSync(table, "utf8"));
});

function visitAs(method: string, address: string): Promise<Row["outcomes"]> {
  return forEverybody(async (cookie) => {
    const ask = (from: Record<string, string>) => visit(method, address, { ...cookie, ...from });
    if (method === "GET") return ask({});
    expect(await ask({ origin: "https://elsewhere.example" }), "from another site").toBe("403");
    expect(await ask({}), "from nowhere").toBe("403");
    return ask({ origin: product.url });
  });
}

/** What each person is answered; whoever has no session is answered as a visitor is. */
async function forEverybody(
  askAs: (cookie: Record<string, string>) => Promise<string>,
): Promise<Row["outcomes"]> {
  const outcomes: Partial<Row["outcomes"]> = {};
  for (const person of persons) outcomes[person] = await askAs(who[person]);
  for (const [kind, cookie] of Object.entries(strangers))
    expect(await askAs(cookie), kind).toBe(outcomes.visitor);
  return outcomes as Row["outcomes"];
}

async function visit(method: string, address: string, headers: Record<string, string>): Promise<string> {
  const {
    status,
    headers: { location },
  } = await ask(product, address, { method, headers });
  if (!location) return String(status);
  if (location === `/login?next=${encodeURIComponent(address)}`) return "→ /login ↩";
  return `→ ${location.replace(product.url, "").replace("another-address", "[slug]")}`;
}

function named(method: string, path: string): string {
  return method === "GET" ? path : `${method} ${path}`;
}
