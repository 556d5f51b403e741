import { createTransport } from "nodemailer";

export interface Letter {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  headers?: Readonly<Record<string, string>>;
  /** In angle brackets; the same for a letter that is sent again. */
  messageId?: string;
}

/** The one way by which mail goes out. */
export interface Mail {
  /** @throws when the server does not take it. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  /** Whom it is from, such as `Octavo <paper@news.example>`. */
  from: string;
}

/** A server that answers nothing must not keep what waits for it. */
const timesOutMs = 15_000;

export function openMail({ url, from }: MailSettings): Mail {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: timesOutMs,
    greetingTimeout: timesOutMs,
    socketTimeout: timesOutMs,
    // A text is a text: never a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, headers: more, messageId }) {
      // As an object, so that no comma makes two of an address.
      const headers = { ...more, "Auto-Submitted": "auto-generated" };
      await transport.sendMail({
        ...{ from, to: { name: "", address: to }, subject, text, headers },
        ...(messageId && { messageId }),
      });
    },
    close: () => transport.close(),
  };
}
