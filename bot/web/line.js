/* Whether the desk can be reached: DirectLineJS reconnects by itself, but slowly, and says nothing of it. */

/** Told when the line breaks, when it is there again, and when it never came about. */
const listeners = { down: () => undefined, up: () => undefined };
/** Sockets in a row that were never opened: somewhere on the way WebSockets are not let through. */
let refused = 0;

/** @param {{ down: () => void, up: () => void }} told */
export function watchLine(told) {
  Object.assign(listeners, told);
}

/** False where WebSockets do not get through; then Web Chat polls. */
export const socketsWork = () => refused < 3;

/** The socket that counts; those of connections that were left do not. */
let latest;
export function forgetLine() {
  latest = undefined;
}

/** The browser's own, watched. Web Chat takes the one it finds in the window. */
window.WebSocket = class extends window.WebSocket {
  constructor(...parameters) {
    super(...parameters);
    latest = this;
    let opened = false;
    this.addEventListener('open', () => {
      opened = true;
      refused = 0;
      if (this === latest) listeners.up();
    });
    this.addEventListener('close', () => {
      if (!opened && navigator.onLine) refused += 1;
      if (this === latest) listeners.down();
    });
  }
};

window.addEventListener('offline', () => listeners.down());
