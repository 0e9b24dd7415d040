/** The network of one browser, as its websockets meet it. */
export interface Line {
  /** `cut` ends every connection and lets none be made; `silent` passes nothing on, without a word. */
  state: "whole" | "cut" | "silent";
  WebSocket: typeof WebSocket;
  cut(): void;
  silence(): void;
  mend(): void;
}

const nowhere = "ws://127.0.0.1:9/";

export function createLine(headers: Record<string, string>): Line {
  const open = new Set<WebSocket>();
  const end = () => {
    for (const socket of open) if (socket.readyState === WebSocket.OPEN) socket.close();
  };
  const line: Line = {
    state: "whole",
    WebSocket: class extends WebSocket {
      constructor(url: string) {
        // Where nobody listens: one that is closed while it connects tells nobody, in Node.
        super(line.state === "cut" ? nowhere : url, { headers } as never);
        open.add(this);
        this.addEventListener("close", () => open.delete(this));
        // Registered first, so what comes while the line is away reaches nobody.
        for (const name of ["open", "message"]) {
          this.addEventListener(name, (event) => {
            if (line.state !== "whole") event.stopImmediatePropagation();
          });
        }
      }

      override send(data: Parameters<WebSocket["send"]>[0]): void {
        if (line.state === "whole") super.send(data);
      }
    } as typeof WebSocket,
    cut() {
      line.state = "cut";
      end();
    },
    silence() {
      line.state = "silent";
    },
    mend() {
      // What was lost on the way is gone: the connection of before must not be taken up again.
      end();
      line.state = "whole";
    },
  };
  return line;
}
