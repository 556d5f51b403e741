import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server on loopback that keeps what it is given. */
export interface MailHost {
  url: string;
  /** As they came over the wire. */
  letters: string[];
  /** The next letter to somebody with some words; it may be on its way. */
  next(to: string, words: string): Promise<string>;
  close(): Promise<void>;
}

export async function openMailHost(): Promise<MailHost> {
  const letters: string[] = [];
  const waiting: { to: string; words: string; take(letter: string): void }[] = [];
  const read = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        keep(unfold(Buffer.concat(parts).toString("utf8")));
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    next(to, words) {
      const found = letters.find((letter) => isTo(letter, to) && letter.includes(words) && !read.has(letter));
      if (found) {
        read.add(found);
        return Promise.resolve(found);
      }
      return new Promise((take) => waiting.push({ to, words, take }));
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };

  function keep(letter: string): void {
    letters.push(letter);
    const place = waiting.findIndex(({ to, words }) => isTo(letter, to) && letter.includes(words));
    if (place < 0) return;
    read.add(letter);
    waiting.splice(place, 1)[0]?.take(letter);
  }
}

function isTo(letter: string, to: string): boolean {
  return new RegExp(`^To: .*${to.replaceAll(".", "[.]")}`, "m").test(letter);
}

/** Quoted-printable breaks long lines, as addresses are. */
function unfold(letter: string): string {
  return letter.replace(/=\r\n/g, "").replace(/=3D/g, "=");
}
