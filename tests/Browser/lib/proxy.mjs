import { connect, createServer } from "node:net";

const NOT_FOUND = "HTTP/1.1 404 Not Found\r\nserver: elsewhere\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/**
 * A public address that leads to a program, until it does not: `mode` is "pass", "silent" (whoever comes is cut off) or
 * "other" (somebody else answers). Where it leads, `leadTo` says, once that is known.
 */
export async function startProxy() {
  const proxy = { mode: "pass", target: null };
  const open = new Set();
  const server = createServer((from) => {
    keep(open, from);

    if (proxy.mode === "silent" || !proxy.target) {
      from.destroy();
    } else if (proxy.mode === "other") {
      from.once("data", () => from.end(NOT_FOUND));
    } else {
      const to = keep(open, connect(Number(proxy.target.port), proxy.target.hostname));
      from.pipe(to).pipe(from);
    }
  });

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${server.address().port}`,
    leadTo: (url) => (proxy.target = new URL(url)),
    /** From now on; connections that are open end. */
    turn: (mode) => {
      proxy.mode = mode;
      open.forEach((socket) => socket.destroy());
    },
    stop: () => {
      open.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(resolve));
    },
  });
}

function keep(open, socket) {
  open.add(socket);
  socket.on("close", () => open.delete(socket));
  socket.on("error", () => socket.destroy());
  return socket;
}
