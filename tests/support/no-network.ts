import { Socket } from "node:net";

/** The library never talks to anyone; a test that tries to is a mistake. */
function refuse(): never {
  throw new Error("tests do not use the network");
}

Socket.prototype.connect = refuse;
globalThis.fetch = refuse;
