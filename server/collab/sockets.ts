import { closeCodes } from "#lib/events/handshake.ts";
import type { Person } from "./rights.ts";

/** Open documents of one account, over all its browsers. */
const mostOfAccount = 30;

/** One connection: one person at one event. */
export interface Socket {
  eventId: string;
  person: Person;
  /** Client ids that its awareness used. */
  clients: Set<number>;
  /** Whether its document was opened; a connection opens one. */
  opened: boolean;
  /** Whether the event was in the trash when it was opened. */
  trashed: boolean;
  close(code: number): void;
}

export function createSockets() {
  const open = new Set<Socket>();
  const all = () => [...open];
  return {
    all,
    ofEvent: (eventId: string) => all().filter((socket) => socket.eventId === eventId),
    sessionIds: () => [...new Set(all().map((socket) => socket.person.sessionId))],
    add(socket: Socket): void {
      const others = all().filter((other) => other.person.userId === socket.person.userId);
      open.add(socket);
      if (others.length >= mostOfAccount) socket.close(closeCodes.tooMany);
    },
    remove: (socket: Socket) => void open.delete(socket),
    /** Ends the connections of sessions that have ended or may do something else than before; these come again. */
    keepOnly(sessions: Map<string, Person>): void {
      for (const socket of all()) {
        const now = sessions.get(socket.person.sessionId);
        if (!now) socket.close(closeCodes.signedOut);
        else if (now.canWrite !== socket.person.canWrite || now.canRead !== socket.person.canRead) {
          socket.close(closeCodes.notStored);
        }
      }
    },
  };
}
