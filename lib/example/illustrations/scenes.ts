import { booksLamp } from "./scenes/books-lamp.ts";
import { bridge } from "./scenes/bridge.ts";
import { cityDusk } from "./scenes/city-dusk.ts";
import { greatTree } from "./scenes/great-tree.ts";
import { hall } from "./scenes/hall.ts";
import { harbour } from "./scenes/harbour.ts";
import { hillsRiver } from "./scenes/hills-river.ts";
import { meetingTable } from "./scenes/meeting-table.ts";
import { officeMorning } from "./scenes/office-morning.ts";
import { readingRoom } from "./scenes/reading-room.ts";
import { reliefRoad } from "./scenes/relief-road.ts";
import { studio } from "./scenes/studio.ts";
import { terraces } from "./scenes/terraces.ts";
import { villagePath } from "./scenes/village-path.ts";

/** Every picture of the example by its key; each function draws it anew as SVG. */
export const scenes = {
  "hills-river": hillsRiver,
  hall,
  bridge,
  "reading-room": readingRoom,
  "books-lamp": booksLamp,
  "office-morning": officeMorning,
  "relief-road": reliefRoad,
  terraces,
  "village-path": villagePath,
  harbour,
  "city-dusk": cityDusk,
  studio,
  "great-tree": greatTree,
  "meeting-table": meetingTable,
} satisfies Record<string, () => string>;

export type IllustrationKey = keyof typeof scenes;
