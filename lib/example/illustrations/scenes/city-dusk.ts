import { birds, sky, sun } from "../kit/air.ts";
import { mix } from "../kit/colour.ts";
import { cutLayer, ridge } from "../kit/hills.ts";
import { between, pick } from "../kit/noise.ts";
import { standing } from "../kit/people.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { dome, lampRow, pagoda, SHORE, skyline, tower } from "../kit/skyline.ts";
import { tree } from "../kit/trees.ts";
import { ripples } from "../kit/water.ts";

/** A city across the river at dusk: the towers light up, a bridge leads over, people walk on the near bank. */
export function cityDusk(): string {
  const sheet = new Sheet(2400, 1500, 127);
  sky(sheet, [
    [0, "#2c2f55"],
    [0.28, "#6b4d72"],
    [0.48, "#c8716b"],
    [0.64, "#f6b272"],
  ]);
  streaks(sheet);
  sun(sheet, 862, 770, 104, "#ffd98f", "#ffb45e");
  const hills = ridge(sheet, { base: SHORE, height: 270, peak: 520, steep: 0.5, rough: 0.05 });
  cutLayer(sheet, hills, { bottom: SHORE + 20, top: "#9a5f70", foot: "#f0a873", edge: "#ffdcaa", echoes: 3 });

  const { random } = sheet;
  const far = skyline(random, {
    from: -40,
    to: 2440,
    low: 120,
    high: 340,
    wide: [46, 96],
    body: "#7d4c68",
    lit: 0.16,
    gap: 0.14,
  });
  const middle = skyline(random, {
    from: 1130,
    to: 2440,
    low: 170,
    high: 480,
    wide: [70, 130],
    body: "#4d3558",
    lit: 0.34,
    gap: 0.1,
  });
  const left = skyline(random, {
    from: -60,
    to: 560,
    low: 130,
    high: 330,
    wide: [70, 120],
    body: "#4d3558",
    lit: 0.34,
    gap: 0.1,
  });
  const towers = [
    tower(random, 1500, 640, 130),
    pagoda(330, SHORE),
    tower(random, 1905, 720, 150),
    dome(1700),
  ].join("");
  const near = skyline(random, {
    from: 1210,
    to: 2440,
    low: 60,
    high: 190,
    wide: [80, 170],
    body: "#2d2444",
    lit: 0.5,
    gap: 0.05,
  });
  const bank = rect(-10, SHORE - 12, 2420, 14, "#241d3a") + lampRow(SHORE - 12);
  const crossing = bridge();
  const city = far + left + middle + towers + near + bank;
  sheet.paint(city);
  water(sheet, city + crossing);
  sheet.paint(crossing, boat(sheet));
  promenade(sheet);
  sheet.paint(birds(random, 700, 420, 200, 6, "#3a2b4d"));
  return sheet.svg();
}

function streaks(sheet: Sheet): void {
  for (let k = 0; k < 13; k++) {
    const [x, y] = [between(sheet.random, -300, 2100), between(sheet.random, 120, 640)];
    const w = between(sheet.random, 420, 1100);
    const colour = mix("#8e5f80", "#ffc98e", y / 640);
    sheet.paint(
      path(
        `M${x} ${y}q${w * 0.3} -26 ${w * 0.55} -8t${w * 0.45} 6q${-w * 0.2} 18 ${-w * 0.5} 14t${-w * 0.5} -12z`,
        colour,
        { opacity: 0.5 },
      ),
    );
  }
}

function bridge(): string {
  const mast = (x: number) =>
    path(`M${x - 17} ${SHORE + 46}L${x - 6} 520h12L${x + 17} ${SHORE + 46}Z`, "#2a2040") +
    stroke(`M${x - 6} 524L${x - 15} ${SHORE + 30}`, "#ffbd7c", 4, { opacity: 0.8 });
  const cables = [620, 1090].map((x) =>
    Array.from({ length: 11 }, (_, k) => {
      const reach = 56 + k * 33;
      return `M${x} ${540 + k * 14}L${x - reach} ${SHORE - 46}M${x} ${540 + k * 14}L${x + reach * 0.62} ${SHORE - 46}`;
    }).join(""),
  );
  return (
    stroke(cables.join(""), "#3a2b4d", 2.6, { opacity: 0.85 }) +
    mast(620) +
    mast(1090) +
    path(
      `M150 ${SHORE - 30}Q850 ${SHORE - 74} 1330 ${SHORE - 30}V${SHORE - 8}Q850 ${SHORE - 50} 150 ${SHORE - 8}Z`,
      "#2a2040",
    ) +
    stroke(`M150 ${SHORE - 32}Q850 ${SHORE - 76} 1330 ${SHORE - 32}`, "#ffce88", 5) +
    Array.from({ length: 19 }, (_, k) =>
      circle(180 + k * 62, SHORE - 50 - 20 * Math.sin((k / 18) * Math.PI), 5, "#fff0c4"),
    ).join("")
  );
}

function water(sheet: Sheet, city: string): void {
  sheet.paint(
    rect(
      0,
      SHORE,
      2400,
      520,
      sheet.fade([
        [0, "#f0a46f"],
        [0.25, "#a9616f"],
        [0.7, "#4a3560"],
        [1, "#241d3e"],
      ]),
    ),
  );
  const clip = sheet.clip(`M0 ${SHORE + 2}H2400V1500H0Z`);
  sheet.paint(
    group(
      { "clip-path": clip, opacity: 0.4 },
      group({ transform: `translate(0 ${SHORE * 1.72}) scale(1 -.72)` }, city),
    ),
  );
  const { random } = sheet;
  const poles: string[] = [];
  for (let k = 0; k < 90; k++) {
    const x = between(random, 0, 2400);
    const y = SHORE + between(random, 4, 60);
    poles.push(
      rect(
        x,
        y,
        between(random, 3, 9),
        between(random, 60, 300),
        pick(random, ["#ffc56e", "#ffe3a6", "#ff9d62"]),
        { opacity: 0.22 },
      ),
    );
  }
  sheet.paint(...poles);
  for (let k = 0; k < 22; k++) {
    const half = (60 + 40 * Math.abs(Math.sin(k * 2.3))) * (1 - k / 34);
    sheet.paint(
      stroke(`M${862 - half} ${SHORE + 10 + k * 12 + k * k * 0.4}h${half * 2}`, "#ffe0a0", 3 + k * 0.2, {
        opacity: 0.75 - k * 0.025,
      }),
    );
  }
  ripples(sheet, {
    top: SHORE + 8,
    bottom: 1500,
    count: 260,
    colour: "#ffdcae",
    opacity: 0.34,
    longest: 280,
  });
  ripples(sheet, {
    top: SHORE + 30,
    bottom: 1500,
    count: 120,
    colour: "#2a2040",
    opacity: 0.5,
    longest: 320,
  });
}

function boat(sheet: Sheet): string {
  const glow = sheet.glow([
    [0, "#ffd58c", 0.7],
    [1, "#ffd58c", 0],
  ]);
  return group(
    { transform: "translate(1640 1180) scale(1.3)" },
    ellipse(0, 34, 240, 40, glow),
    path("M-170 -4H180Q150 34 110 36H-120Q-150 26 -170 -4Z", "#1e1834"),
    rect(-120, -40, 236, 36, "#f2c384"),
    ...[-104, -62, -20, 22, 64].map((x) => rect(x, -34, 30, 24, "#fff0c6")),
    path("M-140 -40Q-120 -46 -104 -60H104Q116 -46 140 -40Z", "#2a2040"),
    ...[-128, 132].map((x) => circle(x, -24, 9, "#e2452f")),
    stroke("M-140 -40H140", "#ffce88", 3),
  );
}

function promenade(sheet: Sheet): void {
  const { random } = sheet;
  sheet.paint(
    path(
      "M0 1390Q900 1350 2400 1408V1500H0Z",
      sheet.fade([
        [0, "#3a2b4d"],
        [1, "#15112a"],
      ]),
    ),
    stroke("M0 1390Q900 1350 2400 1408", "#ffb97c", 4, { opacity: 0.6 }),
  );
  const rail = [stroke("M0 1366Q900 1326 2400 1384M0 1392Q900 1352 2400 1410", "#0e0b1d", 7)];
  for (let x = 20; x < 2400; x += 96) {
    const y = 1366 - 48 * Math.sin((x / 2400) * Math.PI * 0.86) + 12 * (x / 2400);
    rail.push(rect(x, y + 2, 9, 90, "#0e0b1d"));
  }
  sheet.paint(...rail);
  for (const x of [620, 1240, 1860]) {
    const glow = sheet.glow([
      [0, "#ffe6b0", 0.85],
      [0.3, "#ffcf86", 0.35],
      [1, "#ffcf86", 0],
    ]);
    sheet.paint(
      rect(x - 5, 1090, 10, 330, "#0e0b1d"),
      circle(x, 1080, 130, glow),
      circle(x, 1080, 24, "#fff3d2"),
    );
  }
  sheet.paint(
    tree(random, {
      x: 2240,
      y: 1440,
      height: 900,
      leaves: ["#1b1832", "#2c2547", "#6b4260"],
      bark: "#120f22",
      spread: 0.5,
    }),
  );
  const dark = { legs: "#14102a", hair: "#100d20", skin: "#b9785f" };
  const people = [
    { x: 330, y: 1442, height: 250, coat: "#231c3d", left: false },
    { x: 420, y: 1446, height: 238, coat: "#a8433a", left: false },
    { x: 840, y: 1432, height: 236, coat: "#2b3558", left: true, points: true },
    { x: 930, y: 1438, height: 150, coat: "#d98a4a", left: true },
    { x: 1500, y: 1440, height: 246, coat: "#2a3c4a", left: false, carries: "#ead9b5" },
  ];
  for (const { coat, ...pose } of people) sheet.paint(standing({ ...pose, clothes: { coat, ...dark } }));
}
