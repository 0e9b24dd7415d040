import pg from "pg";
import type { Desk } from "../desk.ts";
import type { Figures } from "../figures.ts";
import { percentile, signIn } from "./people.ts";

const rounds = 60;

/** The whole page of the list of events, from the request to its last byte, with few events and with many. */
export async function measureList({ product, dataDir }: Desk, ownerUrl: string): Promise<Figures> {
  const [cookie = ""] = await signIn(dataDir, 1);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const few = await fill(client, 1000).then(() => timesOf(product.port, cookie));
    const many = await fill(client, 100_000).then(() => timesOf(product.port, cookie));
    return {
      "desk.list.1000.p95": { value: percentile(few, 0.95), unit: "ms", atMost: 80 },
      "desk.list.100000.p95": { value: percentile(many, 0.95), unit: "ms", atMost: 80 },
      "desk.list.ratio": { value: percentile(many, 0.95) / percentile(few, 0.95), unit: "×", atMost: 1.5 },
    };
  } finally {
    await client.end();
  }
}

/** Makes up events until there are so many, of thirty years, with tags and words to search. */
async function fill(client: pg.Client, count: number): Promise<void> {
  const { rows } = await client.query<{ there: string }>("SELECT count(*) AS there FROM event");
  await client.query(
    `INSERT INTO event (id, title, summary, year, start_date, precision, tags, text, grams, created_at, updated_at)
     SELECT gen_random_uuid(), '第' || n || '件大事', '委员围绕乡村振兴开展调研', 1996 + n % 30,
            make_date(1996 + n % 30, 1 + n % 12, 1 + n % 28), 'day', ARRAY['标签' || n % 40],
            '第' || n || '件大事委员围绕乡村振兴开展调研', ARRAY['大事', '委员', '乡村', '振兴', '调研', 'n' || n % 1000],
            now() - n * interval '1 minute', now() - n * interval '1 minute'
       FROM generate_series($1::int, $2::int) AS n`,
    [Number(rows[0]?.there ?? 0) + 1, count],
  );
  await client.query("ANALYZE event");
}

async function timesOf(port: number, cookie: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 10; round++) {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/admin/events`, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the list answered ${answer.status}`);
    // The first ones compile what all others use.
    if (round >= 10) times.push(performance.now() - began);
  }
  return times;
}
